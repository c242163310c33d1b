/**
 * How are agreements held against the rules over HTTP?
 *
 * @module
 */
import type { Http } from "../../../safeguards/server/index.ts";
import {
  clauseText,
  conditionsAnswer,
  newTermRun,
  proposedClauses,
  termRunMade,
} from "../../conditions/conditions-api.ts";
import { conditionsView } from "../../conditions/conditions-view.ts";
import { proposeClauses } from "../../conditions/propose-clauses.ts";
import { asking, headers, idParameter, type ProgrammeServices, tags, utcDay, viewQuery } from "../asking.ts";
import { readEntrySet } from "../entries/read-entry-set.ts";
import { runTerms } from "./run-terms.ts";

/** Mounts the routes. */
export function conditionsRoutes(http: Http, { doors, signedIn }: ProgrammeServices): void {
  http.get(
    "/programme-views/conditions",
    { schema: { tags, headers, querystring: viewQuery, response: { 200: conditionsAnswer } } },
    async (request) => {
      const { actor, purpose } = await asking(signedIn, request);
      const set = await doors.ask(actor, purpose, readEntrySet());
      return conditionsView(set, { programme: request.query.programme ?? null, today: utcDay() });
    },
  );
  http.post(
    "/programme-clauses",
    { schema: { tags, headers, body: clauseText, response: { 200: proposedClauses } } },
    async (request) => {
      const { actor, purpose } = await asking(signedIn, request);
      // Nothing is read and nothing is kept, but for the line in the log that somebody asked.
      return await doors.ask(actor, purpose, {
        name: "programme.propose-clauses",
        needs: "programme:read",
        scope: "none",
        touched: () => [],
        run: async () => ({
          clauses: proposeClauses(request.body.text).map(({ rules, ...clause }) => ({
            ...clause,
            rules: [...rules],
          })),
        }),
      });
    },
  );
  http.post(
    "/agreements/:id/term-runs",
    { schema: { tags, headers, params: idParameter, body: newTermRun, response: { 200: termRunMade } } },
    async (request) => {
      const { actor, purpose } = await asking(signedIn, request, "programme:write");
      const order = { ...request.body, agreement: request.params.id, today: utcDay() };
      const { id, content } = await doors.perform(actor, purpose, runTerms(order));
      const { agreement: _, terms: __, ...run } = content;
      return { run: { id, ...run } };
    },
  );
}
