/**
 * How are windows for engaging next served?
 *
 * @module
 */
import type { Http } from "../../../safeguards/server/index.ts";
import { entryPointsView as entryPointsAnswer } from "../../entry-points/entry-points-api.ts";
import { entryPointsView } from "../../entry-points/entry-points-view.ts";
import { asking, headers, type ProgrammeServices, tags, utcDay, viewQuery } from "../asking.ts";
import { readEntrySet } from "../entries/read-entry-set.ts";

/** Mounts the route. */
export function entryPointsRoutes(http: Http, { doors, signedIn }: ProgrammeServices): void {
  http.get(
    "/programme-views/entry-points",
    { schema: { tags, headers, querystring: viewQuery, response: { 200: entryPointsAnswer } } },
    async (request) => {
      const { actor, purpose } = await asking(signedIn, request);
      const set = await doors.ask(actor, purpose, readEntrySet());
      return entryPointsView(set, { programme: request.query.programme ?? null, today: utcDay() });
    },
  );
}
