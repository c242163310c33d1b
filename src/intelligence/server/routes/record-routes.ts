/**
 * How are records searched, read, added, and shared?
 *
 * @module
 */
import { handlingSchema } from "../../../safeguards/api.ts";
import type { Http } from "../../../safeguards/server/index.ts";
import { newRecord, recordDetail, recordQuery, recordsPage, recordTaken } from "../../api.ts";
import { addRecord, countProposals } from "../add-record.ts";
import { changeHandling } from "../change-handling.ts";
import { findRecords } from "../find-records.ts";
import { readRecord } from "../read-record.ts";
import { recordDetailView, recordSummaryView } from "../views/record-view.ts";
import { asking, headers, idParameter, tags } from "./asker.ts";
import type { IntelligenceServices } from "./index.ts";

export function recordRoutes(http: Http, services: IntelligenceServices): void {
  const { doors, signedIn } = services;
  http.get(
    "/records",
    { schema: { tags, headers, querystring: recordQuery, response: { 200: recordsPage } } },
    async (request) => {
      const { actor, purpose } = await asking(signedIn, request);
      const { q, type, partner, source, from, to, block, cursor, limit } = request.query;
      const found = await doors.ask(
        actor,
        purpose,
        findRecords({
          text: q === undefined || q.trim() === "" ? null : q,
          entityType: type ?? null,
          partner: partner ?? null,
          source: source ?? null,
          from: from ?? null,
          to: to ?? null,
          block: block ?? null,
          cursor: cursor ?? null,
          limit,
        }),
      );
      return { items: found.rows.map((row) => recordSummaryView(row, found.partners)), next: found.next };
    },
  );
  http.get(
    "/records/:id",
    { schema: { tags, headers, params: idParameter, response: { 200: recordDetail } } },
    async (request) => {
      const { actor, purpose } = await asking(signedIn, request);
      return recordDetailView(await doors.ask(actor, purpose, readRecord(request.params.id)));
    },
  );
  changeRoutes(http, services);
}

function changeRoutes(http: Http, { doors, signedIn, linker }: IntelligenceServices): void {
  http.post(
    "/records",
    { schema: { tags, headers, body: newRecord, response: { 200: recordTaken } } },
    async (request) => {
      const { actor, purpose } = await asking(signedIn, request);
      const { source, key, entityType, properties, handling } = request.body;
      const given = { source, draft: { key, entityType, properties }, handling };
      const { id, outcome } = await doors.perform(actor, purpose, addRecord(given));
      if (outcome !== "skipped") await linker.linkArrivals([{ id, entityType }]);
      // The engine's own count would tell of records that the member may not see.
      return { id, outcome, proposals: await doors.ask(actor, purpose, countProposals([id])) };
    },
  );
  http.put(
    "/records/:id/handling",
    {
      schema: { tags, headers, params: idParameter, body: handlingSchema, response: { 200: recordDetail } },
    },
    async (request) => {
      const { actor, purpose } = await asking(signedIn, request);
      const changed = await doors.perform(actor, purpose, changeHandling(request.params.id, request.body));
      return recordDetailView(changed);
    },
  );
}
