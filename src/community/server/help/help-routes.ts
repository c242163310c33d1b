/**
 * How is the help directory served to members?
 *
 * @module
 */
import "@fastify/multipart";
import type { FastifyRequest } from "fastify";
import type { SignedIn } from "../../../identity/server/index.ts";
import { may } from "../../../safeguards/index.ts";
import { type Action, type Doors, type Http, SafeguardError } from "../../../safeguards/server/index.ts";
import { CommunityError } from "../../community-error.ts";
import {
  helpChange,
  helpDetail,
  helpFileQuery,
  helpFileTaken,
  helpPage,
  helpQuery,
  helpStep,
  newHelp,
} from "../../help/help-api.ts";
import { asking, headers, idParameter, type MemberAsking, tags, utcDay } from "./asking.ts";
import { addHelp, changeHelp, confirmHelp, type HelpOrder, removeHelp, restoreHelp } from "./change-help.ts";
import { readHelpFile } from "./help-file.ts";
import { helpActView, helpEntryView } from "./help-view.ts";
import { importHelp, refusedRowsFile } from "./import-help.ts";
import { type DetailedHelp, listHelp, readHelp } from "./list-help.ts";

export interface HelpServices {
  readonly doors: Doors;
  readonly signedIn: SignedIn;
}

/** Largest file of services. Unit: bytes. */
const largestFile = 2 * 1024 * 1024;

/** Mounts the routes. */
export function helpRoutes(http: Http, services: HelpServices): void {
  readingRoutes(http, services);
  writingRoutes(http, services);
  stepRoutes(http, services);
  fileRoute(http, services);
}

function readingRoutes(http: Http, { doors, signedIn }: HelpServices): void {
  http.get(
    "/help-entries",
    { schema: { tags, headers, querystring: helpQuery, response: { 200: helpPage } } },
    async (request) => {
      const { actor, purpose } = await asking(signedIn, request);
      const { q, place, kind, language, state, cursor, limit } = request.query;
      const search = { text: q?.trim() || null, place: place ?? null, kind: kind ?? null, limit };
      const rest = { language: language ?? null, state: state ?? null, cursor: cursor ?? null };
      const page = await doors.ask(actor, purpose, listHelp({ ...search, ...rest }, utcDay()));
      const reader = { actor, partners: page.partners };
      return { items: page.rows.map((row) => helpEntryView(row, reader)), next: page.next };
    },
  );
  http.get(
    "/help-entries/:id",
    { schema: { tags, headers, params: idParameter, response: { 200: helpDetail } } },
    async (request) => {
      const asker = await asking(signedIn, request);
      return detail(await doors.ask(asker.actor, asker.purpose, readHelp(request.params.id)), asker);
    },
  );
}

function writingRoutes(http: Http, { doors, signedIn }: HelpServices): void {
  http.post(
    "/help-entries",
    { schema: { tags, headers, body: newHelp, response: { 200: helpDetail } } },
    async (request) => {
      const asker = await asking(signedIn, request);
      const { act, entry, draft } = request.body;
      const adding = addHelp({ act, entry, seen: 0, today: utcDay() }, draft);
      return detail(await doors.perform(asker.actor, asker.purpose, adding), asker);
    },
  );
  http.put(
    "/help-entries/:id",
    { schema: { tags, headers, params: idParameter, body: helpChange, response: { 200: helpDetail } } },
    async (request) => {
      const asker = await asking(signedIn, request);
      const { act, seen, draft } = request.body;
      const changing = changeHelp({ act, entry: request.params.id, seen, today: utcDay() }, draft);
      return detail(await doors.perform(asker.actor, asker.purpose, changing), asker);
    },
  );
}

function stepRoutes(http: Http, { doors, signedIn }: HelpServices): void {
  const steps: Readonly<Record<string, (order: HelpOrder) => Action<DetailedHelp>>> = {
    confirm: confirmHelp,
    remove: removeHelp,
    restore: restoreHelp,
  };
  for (const [name, step] of Object.entries(steps)) {
    http.post(
      `/help-entries/:id/${name}`,
      { schema: { tags, headers, params: idParameter, body: helpStep, response: { 200: helpDetail } } },
      async (request) => {
        const asker = await asking(signedIn, request);
        const order = { ...request.body, entry: request.params.id, today: utcDay() };
        return detail(await doors.perform(asker.actor, asker.purpose, step(order)), asker);
      },
    );
  }
}

function fileRoute(http: Http, { doors, signedIn }: HelpServices): void {
  http.post(
    "/help-entries/file",
    {
      schema: {
        tags,
        headers,
        querystring: helpFileQuery,
        consumes: ["multipart/form-data"],
        response: { 200: helpFileTaken },
      },
    },
    async (request) => {
      const { actor, purpose } = await asking(signedIn, request);
      // Before anything is read of the file, so that the answer is the same whatever it holds.
      if (!may(actor.roles, "community:edit")) throw new SafeguardError("not-allowed");
      const check = request.query.check === "true";
      const file = readHelpFile(await bytesOf(request));
      const taken = await doors.perform(actor, purpose, importHelp({ file, today: utcDay(), check }));
      const refused = taken.refused.map(({ row, reasons }) => ({ row, reasons: [...reasons] }));
      return {
        ...taken,
        check,
        refused,
        unknownColumns: [...taken.unknownColumns],
        pointColumns: [...taken.pointColumns],
        refusedFile: taken.refused.length === 0 ? "" : refusedRowsFile(file.header, taken.refused),
      };
    },
  );
}

/** @throws CommunityError "file-unreadable", "file-too-long". */
async function bytesOf(request: FastifyRequest): Promise<Uint8Array> {
  const part = request.isMultipart()
    ? await request.file({ limits: { fileSize: largestFile } }).catch(() => undefined)
    : undefined;
  if (part === undefined || part.fieldname !== "file") throw new CommunityError("file-unreadable");
  const bytes = await part.toBuffer().catch(() => null);
  if (bytes === null) throw new CommunityError("file-too-long");
  return bytes;
}

function detail({ row, acts, partners }: DetailedHelp, { actor }: MemberAsking) {
  const reader = { actor, partners };
  return { entry: helpEntryView(row, reader), acts: acts.map((act) => helpActView(act, reader)) };
}
