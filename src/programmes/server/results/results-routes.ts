/**
 * How are results served that are counted once?
 *
 * @module
 */
import type { Http } from "../../../safeguards/server/index.ts";
import { matrixView } from "../../results/matrix-view.ts";
import { matrixView as matrixAnswer, resultsView as resultsAnswer } from "../../results/results-api.ts";
import { resultsView } from "../../results/results-view.ts";
import { asking, headers, type ProgrammeServices, tags, utcDay, viewQuery } from "../asking.ts";
import { readEntrySet } from "../entries/read-entry-set.ts";

/** Mounts the routes. */
export function resultsRoutes(http: Http, { doors, signedIn }: ProgrammeServices): void {
  http.get(
    "/programme-views/results",
    { schema: { tags, headers, querystring: viewQuery, response: { 200: resultsAnswer } } },
    async (request) => {
      const { actor, purpose } = await asking(signedIn, request);
      const set = await doors.ask(actor, purpose, readEntrySet());
      return resultsView(set, { programme: request.query.programme ?? null, today: utcDay() });
    },
  );
  http.get(
    "/programme-views/matrix",
    { schema: { tags, headers, response: { 200: matrixAnswer } } },
    async (request) => {
      const { actor, purpose } = await asking(signedIn, request);
      return matrixView(await doors.ask(actor, purpose, readEntrySet()), { today: utcDay() });
    },
  );
}
