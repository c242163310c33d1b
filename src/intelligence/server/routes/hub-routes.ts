/**
 * How are hub values served?
 *
 * @module
 */
import { cursorQuery } from "../../../safeguards/api.ts";
import type { Http } from "../../../safeguards/server/index.ts";
import { hubsPage } from "../../api.ts";
import { listHubs } from "../hubs.ts";
import { captionOfValue } from "../views/network-view.ts";
import { asking, headers, tags } from "./asker.ts";
import type { IntelligenceServices } from "./index.ts";

export function hubRoutes(http: Http, { doors, signedIn }: IntelligenceServices): void {
  http.get(
    "/hubs",
    { schema: { tags, headers, querystring: cursorQuery, response: { 200: hubsPage } } },
    async (request) => {
      const { actor, purpose } = await asking(signedIn, request);
      const { cursor, limit } = request.query;
      const { hubs, next } = await doors.ask(actor, purpose, listHubs(cursor ?? null, limit));
      const items = hubs.map(({ kind, value, records, since }) => ({
        kind,
        caption: captionOfValue(kind, value),
        records,
        since: since.toISOString(),
      }));
      return { items, next };
    },
  );
}
