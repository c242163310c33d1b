/**
 * How are sources served?
 *
 * @module
 */
import { cursorQuery } from "../../../safeguards/api.ts";
import type { Http } from "../../../safeguards/server/index.ts";
import { newSource, sourceSchema, sourcesPage } from "../../api.ts";
import { addSource, listSources } from "../sources.ts";
import { sourceView } from "../views/source-view.ts";
import { asking, headers, tags } from "./asker.ts";
import type { IntelligenceServices } from "./index.ts";

export function sourceRoutes(http: Http, { doors, signedIn }: IntelligenceServices): void {
  http.get(
    "/sources",
    { schema: { tags, headers, querystring: cursorQuery, response: { 200: sourcesPage } } },
    async (request) => {
      const { actor, purpose } = await asking(signedIn, request);
      const { cursor, limit } = request.query;
      const page = await doors.ask(actor, purpose, listSources(cursor ?? null, limit));
      return { items: page.sources.map((source) => sourceView(source, page.partners)), next: page.next };
    },
  );
  http.post(
    "/sources",
    { schema: { tags, headers, body: newSource, response: { 200: sourceSchema } } },
    async (request) => {
      const { actor, purpose } = await asking(signedIn, request);
      const { source, partners } = await doors.perform(actor, purpose, addSource(request.body));
      return sourceView(source, partners);
    },
  );
}
