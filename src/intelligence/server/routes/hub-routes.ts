/**
 * How is what linking set aside served: hub values, and blocks too large to look into?
 *
 * @module
 */
import { cursorQuery } from "../../../safeguards/api.ts";
import type { Http } from "../../../safeguards/server/index.ts";
import { cappedBlocksPage, hubsPage } from "../../api.ts";
import { listCappedBlocks } from "../capped-blocks.ts";
import { listHubs } from "../hubs.ts";
import { cappedBlockView, pairsAmong } from "../views/capped-block-view.ts";
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
        pairs: pairsAmong(records),
        since: since.toISOString(),
      }));
      return { items, next };
    },
  );
  http.get(
    "/capped-blocks",
    { schema: { tags, headers, querystring: cursorQuery, response: { 200: cappedBlocksPage } } },
    async (request) => {
      const { actor, purpose } = await asking(signedIn, request);
      const { cursor, limit } = request.query;
      const { blocks, next } = await doors.ask(actor, purpose, listCappedBlocks(cursor ?? null, limit));
      return { items: blocks.map(cappedBlockView), next };
    },
  );
}
