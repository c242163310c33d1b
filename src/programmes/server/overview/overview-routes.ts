/**
 * How is the list of programmes served?
 *
 * @module
 */
import type { Http } from "../../../safeguards/server/index.ts";
import { overviewView as overviewAnswer } from "../../overview/overview-api.ts";
import { overviewView } from "../../overview/overview-view.ts";
import { asking, headers, type ProgrammeServices, tags, utcDay, viewQuery } from "../asking.ts";
import { readEntrySet } from "../entries/read-entry-set.ts";

/** Mounts the route. */
export function overviewRoutes(http: Http, { doors, signedIn }: ProgrammeServices): void {
  http.get(
    "/programme-views/overview",
    { schema: { tags, headers, querystring: viewQuery, response: { 200: overviewAnswer } } },
    async (request) => {
      const { actor, purpose } = await asking(signedIn, request);
      const set = await doors.ask(actor, purpose, readEntrySet());
      return overviewView(set, { programme: request.query.programme ?? null, today: utcDay() });
    },
  );
}
