/**
 * How are gaps and lost days seen over HTTP?
 *
 * @module
 */
import type { Http } from "../../../safeguards/server/index.ts";
import { gapRenaming, gapsAnswer, gapsQuery, gapsRenamed } from "../../gaps/gaps-api.ts";
import { gapsView } from "../../gaps/gaps-view.ts";
import { readLimits } from "../../gaps/stage-limits.ts";
import { asking, headers, type ProgrammeServices, tags, utcDay } from "../asking.ts";
import { readEntrySet } from "../entries/read-entry-set.ts";
import { renameGaps } from "./rename-gaps.ts";

/** Mounts the routes. */
export function gapsRoutes(http: Http, { doors, signedIn }: ProgrammeServices): void {
  http.get(
    "/programme-views/gaps",
    { schema: { tags, headers, querystring: gapsQuery, response: { 200: gapsAnswer } } },
    async (request) => {
      const { actor, purpose } = await asking(signedIn, request);
      const set = await doors.ask(actor, purpose, readEntrySet());
      const { programme = null, limits = "" } = request.query;
      return gapsView(set, { programme, today: utcDay() }, readLimits(limits));
    },
  );
  http.post(
    "/gap-names",
    { schema: { tags, headers, body: gapRenaming, response: { 200: gapsRenamed } } },
    async (request) => {
      const { actor, purpose } = await asking(signedIn, request, "programme:write");
      return await doors.perform(actor, purpose, renameGaps(request.body));
    },
  );
}
