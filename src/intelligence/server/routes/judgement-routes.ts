/**
 * How are proposed links and judgements served?
 *
 * @module
 */
import { cursorQuery } from "../../../safeguards/api.ts";
import type { Http } from "../../../safeguards/server/index.ts";
import {
  judgementSchema,
  judgementsPage,
  newJudgement,
  pairView,
  proposalQuery,
  proposalsPage,
} from "../../api.ts";
import { judge, listJudgements, retract } from "../judge.ts";
import { readQueue } from "../queue.ts";
import { readPair } from "../read-pair.ts";
import { judgementView } from "../views/judgement-view.ts";
import { proposalView, pairView as viewOfPair } from "../views/proposal-view.ts";
import { asking, headers, idParameter, pairParameters, tags } from "./asker.ts";
import type { IntelligenceServices } from "./index.ts";

export function judgementRoutes(http: Http, { doors, signedIn, linker }: IntelligenceServices): void {
  http.get(
    "/proposals",
    { schema: { tags, headers, querystring: proposalQuery, response: { 200: proposalsPage } } },
    async (request) => {
      const { actor, purpose } = await asking(signedIn, request);
      const { type, state, order, cursor, limit } = request.query;
      const asked = { entityType: type ?? null, state, order, cursor: cursor ?? null, limit };
      const { proposals, next, open } = await doors.ask(actor, purpose, readQueue(asked));
      const models = await linker.modelsOf(proposals.map(({ model }) => model));
      return { items: proposals.map((one) => proposalView(one, actor.member, models)), next, open };
    },
  );
  http.get(
    "/pairs/:a/:b",
    { schema: { tags, headers, params: pairParameters, response: { 200: pairView } } },
    async (request) => {
      const { actor, purpose } = await asking(signedIn, request);
      const { a, b } = request.params;
      const pair = await doors.ask(actor, purpose, readPair(a, b));
      const models = await linker.modelsOf(pair.weighed === null ? [] : [pair.weighed.model]);
      return viewOfPair(pair, actor.member, models);
    },
  );
  http.get(
    "/judgements",
    { schema: { tags, headers, querystring: cursorQuery, response: { 200: judgementsPage } } },
    async (request) => {
      const { actor, purpose } = await asking(signedIn, request);
      const { cursor, limit } = request.query;
      const page = await doors.ask(actor, purpose, listJudgements(cursor ?? null, limit));
      const reader = { member: actor.member, partners: page.partners };
      return { items: page.judgements.map((one) => judgementView(one, reader)), next: page.next };
    },
  );
  http.post(
    "/judgements",
    { schema: { tags, headers, body: newJudgement, response: { 200: judgementSchema } } },
    async (request) => {
      const { actor, purpose } = await asking(signedIn, request);
      const { judgement, partners } = await doors.perform(actor, purpose, judge(request.body));
      await linker.afterJudging([judgement.a, judgement.b]);
      return judgementView(judgement, { member: actor.member, partners });
    },
  );
  http.delete(
    "/judgements/:id",
    { schema: { tags, headers, params: idParameter, response: { 200: judgementSchema } } },
    async (request) => {
      const { actor, purpose } = await asking(signedIn, request);
      const { judgement, partners } = await doors.perform(actor, purpose, retract(request.params.id));
      await linker.afterJudging([judgement.a, judgement.b]);
      return judgementView(judgement, { member: actor.member, partners });
    },
  );
}
