/**
 * How is the coordinator's cockpit read over HTTP?
 *
 * @module
 */
import type { Http } from "../../../safeguards/server/index.ts";
import { coordinationAnswer } from "../../coordination/coordination-api.ts";
import { coordinationView } from "../../coordination/coordination-view.ts";
import { asking, headers, type ProgrammeServices, tags, utcDay, viewQuery } from "../asking.ts";
import { readEntrySet } from "../entries/read-entry-set.ts";

/** Mounts the route. */
export function coordinationRoutes(http: Http, { doors, signedIn }: ProgrammeServices): void {
  http.get(
    "/programme-views/coordination",
    { schema: { tags, headers, querystring: viewQuery, response: { 200: coordinationAnswer } } },
    async (request) => {
      const { actor, purpose } = await asking(signedIn, request);
      const set = await doors.ask(actor, purpose, readEntrySet());
      return coordinationView(set, { programme: request.query.programme ?? null, today: utcDay() });
    },
  );
}
