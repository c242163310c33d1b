/**
 * How is a desk's work on reports served?
 *
 * @module
 */
import "@fastify/multipart";
import type { FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { type Action, type Http, purposeOf } from "../../../safeguards/server/index.ts";
import { CommunityError } from "../../community-error.ts";
import { sealedLength } from "../../seal/sealed-shape.ts";
import { sizeClasses } from "../../seal/size-classes.ts";
import {
  answerBody,
  marksBody,
  noteBody,
  reportDetail,
  reportQuery,
  reportSummary,
  reportsPage,
  sameBody,
  takeBody,
} from "../../triage/triage-api.ts";
import type { CommunityServices } from "../routes.ts";
import { addNote, answerReport, markSame } from "./desk-notes.ts";
import { listReports } from "./list-reports.ts";
import { askCustodian, closeReport, giveBack, markReport, takeReport } from "./mark-report.ts";
import { mayPeel, openForPeeling, openReport, putBackPeeled, type SealedBytes } from "./open-report.ts";
import type { Delivery } from "./own-delivery.ts";
import { readReport } from "./read-report.ts";
import { releaseRoutes } from "./release-routes.ts";
import { detailView, summaryView } from "./report-view.ts";
import { bytesOf, idParameter, said } from "./triage-request.ts";
import { vouchedRoutes } from "./vouched-routes.ts";

const answered = { 200: reportSummary };
const changing = { ...said, params: idParameter, response: answered };

/** Mounts the routes below `/reports` and `/vouched`. */
export function triageRoutes(http: Http, services: CommunityServices): void {
  readingRoutes(http, services);
  holdingRoutes(http, services);
  writingRoutes(http, services);
  releaseRoutes(http, services);
  vouchedRoutes(http, services);
}

/** Does a change of one report and shows what became of it. */
function changer({ doors, signedIn }: CommunityServices) {
  return async (request: FastifyRequest, action: Action<Delivery>) => {
    const { actor } = await signedIn(request);
    return summaryView(await doors.perform(actor, purposeOf(request), action), actor.member);
  };
}

function readingRoutes(http: Http, { doors, signedIn }: CommunityServices): void {
  http.get(
    "/reports",
    { schema: { ...said, querystring: reportQuery, response: { 200: reportsPage } } },
    async (request) => {
      const { actor } = await signedIn(request);
      const { state, cursor = null, limit } = request.query;
      const page = await doors.ask(actor, purposeOf(request), listReports({ state, cursor, limit }));
      return { ...page, items: page.items.map((one) => summaryView(one, actor.member)) };
    },
  );
  http.get(
    "/reports/:id",
    { schema: { ...said, params: idParameter, response: { 200: reportDetail } } },
    async (request) => {
      const { actor } = await signedIn(request);
      return detailView(
        await doors.ask(actor, purposeOf(request), readReport(request.params.id)),
        actor.member,
      );
    },
  );
  const parts = {
    outer: (id: string) => openReport(id, "outer"),
    peeled: (id: string) => openReport(id, "peeled"),
    "to-peel": openForPeeling,
  } as const;
  for (const [name, part] of Object.entries(parts))
    http.get(
      `/reports/:id/${name}`,
      { schema: { ...said, params: idParameter, response: { 200: z.file() } } },
      async (request, reply) => {
        const { actor } = await signedIn(request);
        return sendSealed(reply, await doors.ask(actor, purposeOf(request), part(request.params.id)));
      },
    );
}

/** Sealed bytes are never shown by a browser, nor kept by it. */
function sendSealed(reply: FastifyReply, { bytes }: SealedBytes): FastifyReply {
  return reply
    .type("application/octet-stream")
    .header("content-disposition", 'attachment; filename="report.age"')
    .send(bytes);
}

function holdingRoutes(http: Http, services: CommunityServices): void {
  const change = changer(services);
  http.post("/reports/:id/take", { schema: { ...changing, body: takeBody } }, (request) =>
    change(request, takeReport(request.params.id, request.body.over)),
  );
  http.post("/reports/:id/give-back", { schema: changing }, (request) =>
    change(request, giveBack(request.params.id)),
  );
  http.post("/reports/:id/ask-custodian", { schema: changing }, (request) =>
    change(request, askCustodian(request.params.id)),
  );
  http.post("/reports/:id/close", { schema: changing }, (request) =>
    change(request, closeReport(request.params.id)),
  );
  http.put("/reports/:id/marks", { schema: { ...changing, body: marksBody } }, (request) =>
    change(request, markReport(request.params.id, request.body)),
  );
}

function writingRoutes(http: Http, services: CommunityServices): void {
  const change = changer(services);
  http.post("/reports/:id/notes", { schema: { ...changing, body: noteBody } }, (request) =>
    change(request, addNote(request.params.id, request.body.kind, bytesOf(request.body.sealed))),
  );
  http.put("/reports/:id/same", { schema: { ...changing, body: sameBody } }, (request) =>
    change(request, markSame(request.params.id, request.body.other, request.body.same)),
  );
  http.post("/reports/:id/answers", { schema: { ...changing, body: answerBody } }, (request) =>
    change(request, answerReport(request.params.id, bytesOf(request.body.sealed))),
  );
  http.post(
    "/reports/:id/peeled",
    { schema: { ...changing, consumes: ["multipart/form-data"] } },
    async (request) => {
      const { id } = request.params;
      const { actor } = await services.signedIn(request);
      // Whether this member may is asked before anything of the body is read.
      await services.doors.ask(actor, purposeOf(request), mayPeel(id));
      return change(request, putBackPeeled(id, await uploaded(request)));
    },
  );
}

const longestInner = sealedLength(Math.max(...sizeClasses));

/** @throws CommunityError "seal-broken" for no file, or one that is longer than any report. */
async function uploaded(request: FastifyRequest): Promise<Buffer> {
  const part = request.isMultipart()
    ? await request.file({ limits: { fileSize: longestInner } }).catch(() => undefined)
    : undefined;
  const bytes = await part?.toBuffer().catch(() => undefined);
  if (bytes === undefined) throw new CommunityError("seal-broken");
  return bytes;
}
