/**
 * How is the portfolio served to members?
 *
 * @module
 */
import type { Http } from "../../../safeguards/server/index.ts";
import { portfolioView as portfolioAnswer, portfolioQuery } from "../../portfolio/portfolio-api.ts";
import { portfolioView } from "../../portfolio/portfolio-view.ts";
import { asking, headers, type ProgrammeServices, tags, utcDay } from "../asking.ts";
import { readEntrySet } from "../entries/read-entry-set.ts";

/** Mounts the route. */
export function portfolioRoutes(http: Http, { doors, signedIn }: ProgrammeServices): void {
  http.get(
    "/programme-views/portfolio",
    { schema: { tags, headers, querystring: portfolioQuery, response: { 200: portfolioAnswer } } },
    async (request) => {
      const { actor, purpose } = await asking(signedIn, request);
      const { programme = null, ...filters } = request.query;
      const set = await doors.ask(actor, purpose, readEntrySet());
      return portfolioView(set, { programme, today: utcDay() }, filters);
    },
  );
}
