/**
 * How is the worth of working jointly served?
 *
 * @module
 */
import type { Http } from "../../../safeguards/server/index.ts";
import { valueView as valueAnswer } from "../../value/value-api.ts";
import { valueView } from "../../value/value-view.ts";
import { asking, headers, type ProgrammeServices, tags, utcDay, viewQuery } from "../asking.ts";
import { readEntrySet } from "../entries/read-entry-set.ts";

/** Mounts the route. */
export function valueRoutes(http: Http, { doors, signedIn }: ProgrammeServices): void {
  http.get(
    "/programme-views/value",
    { schema: { tags, headers, querystring: viewQuery, response: { 200: valueAnswer } } },
    async (request) => {
      const { actor, purpose } = await asking(signedIn, request);
      const set = await doors.ask(actor, purpose, readEntrySet());
      return valueView(set, { programme: request.query.programme ?? null, today: utcDay() });
    },
  );
}
