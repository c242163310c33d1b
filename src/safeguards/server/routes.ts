/**
 * How is the part of the API served that shows the log?
 *
 * @module
 */
import type { FastifyRequest } from "fastify";
import { z } from "zod";
import type { MemberActor } from "../actor.ts";
import { checkpointView, entryPageQuery, logPage, readingsOfRecord, recordReadings } from "../api.ts";
import type { Doors } from "./doors.ts";
import { type Http, pageFrom, purposeOf } from "./http.ts";
import { logLines, type PartnerNames, publishedCheckpoint } from "./read-log.ts";
import { recordReadings as readingsOf, readingsReport } from "./record-readings.ts";
import type { WitnessedLog } from "./witnessed-log.ts";

export interface SafeguardServices {
  readonly doors: Doors;
  /** Finds out who sends a request; throws when nobody is signed in. */
  readonly signedIn: (request: FastifyRequest) => Promise<{ readonly actor: MemberActor }>;
  readonly log: Pick<WitnessedLog, "published" | "verifierKey">;
  /** Runs at the desk of the one who asks. */
  readonly partnerNames: PartnerNames;
}

const tags = ["safeguards"];
const idParameter = z.object({ id: z.uuid() });

/** Mounts the routes. */
export function safeguardRoutes(http: Http, services: SafeguardServices): void {
  logRoutes(http, services);
  readingRoutes(http, services);
}

function logRoutes(http: Http, { doors, signedIn, log, partnerNames }: SafeguardServices): void {
  http.get(
    "/log",
    { schema: { tags, querystring: entryPageQuery, response: { 200: logPage } } },
    async (request) => {
      const { actor } = await signedIn(request);
      const { cursor = null, limit } = request.query;
      const query = logLines({ before: cursor, limit: limit + 1 }, partnerNames);
      const found = await doors.ask(actor, "oversight", query);
      return pageFrom(found, limit, { cursor: (line) => line.entry, show: (line) => line });
    },
  );
  http.get("/log/checkpoint", { schema: { tags, response: { 200: checkpointView } } }, async (request) => {
    const { actor } = await signedIn(request);
    const { root, ...shown } = await doors.ask(actor, "oversight", publishedCheckpoint(log));
    return { ...shown, root: Buffer.from(root).toString("base64"), verifierKey: log.verifierKey };
  });
}

function readingRoutes(http: Http, { doors, signedIn, partnerNames }: SafeguardServices): void {
  http.get(
    "/records/:id/readings",
    { schema: { tags, params: idParameter, querystring: entryPageQuery, response: { 200: recordReadings } } },
    async (request) => {
      const { actor } = await signedIn(request);
      const { cursor = null, limit } = request.query;
      const query = readingsOf(request.params.id, { before: cursor, limit: limit + 1 }, partnerNames);
      const found = await doors.ask(actor, purposeOf(request), query);
      return pageFrom(found, limit, { cursor: (reading) => reading.entry, show: (reading) => reading });
    },
  );
  http.get(
    "/records/:id/readings-report",
    { schema: { tags, params: idParameter, response: { 200: readingsOfRecord } } },
    async (request) => {
      const { actor } = await signedIn(request);
      const query = readingsReport(request.params.id, partnerNames);
      const readings = await doors.ask(actor, purposeOf(request), query);
      return { record: request.params.id, readings: [...readings] };
    },
  );
}
