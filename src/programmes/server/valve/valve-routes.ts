/**
 * How is served what operations let programmes know?
 *
 * @module
 */
import type { Http } from "../../../safeguards/server/index.ts";
import { factsPage, factsQuery } from "../../valve/valve-api.ts";
import { valveView } from "../../valve/valve-view.ts";
import { asking, headers, type ProgrammeServices, tags, utcDay } from "../asking.ts";
import { readEntrySet } from "../entries/read-entry-set.ts";
import { listFacts } from "./fact-row.ts";

/** Mounts the route. */
export function valveRoutes(http: Http, { doors, signedIn }: ProgrammeServices): void {
  http.get(
    "/indicator-facts",
    { schema: { tags, headers, querystring: factsQuery, response: { 200: factsPage } } },
    async (request) => {
      const { actor, purpose } = await asking(signedIn, request);
      const { indicator, cursor, limit } = request.query;
      const search = { indicator: indicator ?? null, cursor: cursor ?? null, limit };
      const { facts, next } = await doors.ask(actor, purpose, listFacts(search));
      const set = await doors.ask(actor, purpose, readEntrySet());
      return { ...valveView(set, { programme: null, today: utcDay() }, facts), next };
    },
  );
}
