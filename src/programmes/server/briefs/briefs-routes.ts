/**
 * How are two pages on a programme served?
 *
 * @module
 */
import { type Http, SafeguardError } from "../../../safeguards/server/index.ts";
import { briefOf } from "../../briefs/brief-of.ts";
import { brief as briefAnswer, briefQuery } from "../../briefs/briefs-api.ts";
import { asking, headers, type ProgrammeServices, tags, utcDay } from "../asking.ts";
import { readEntrySet } from "../entries/read-entry-set.ts";

/** Mounts the route. */
export function briefsRoutes(http: Http, { doors, signedIn }: ProgrammeServices): void {
  http.get(
    "/programme-views/brief",
    { schema: { tags, headers, querystring: briefQuery, response: { 200: briefAnswer } } },
    async (request) => {
      const { actor, purpose } = await asking(signedIn, request);
      const { programme = "", for: audience, organisation = null } = request.query;
      const set = await doors.ask(actor, purpose, readEntrySet());
      const made = briefOf(set, audience, { programme, organisation, today: utcDay() });
      if (made === null) throw new SafeguardError("not-found");
      return made;
    },
  );
}
