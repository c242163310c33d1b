/**
 * How are acknowledgements, obligations and safety reviews served?
 *
 * @module
 */
import type { Http } from "../../../safeguards/server/index.ts";
import {
  reviewDecided,
  reviewDecision,
  visibilityView as visibilityAnswer,
} from "../../visibility/visibility-api.ts";
import { visibilityView } from "../../visibility/visibility-view.ts";
import { asking, headers, idParameter, type ProgrammeServices, tags, utcDay, viewQuery } from "../asking.ts";
import { readEntrySet } from "../entries/read-entry-set.ts";
import { decideReview } from "./decide-review.ts";

/** Mounts the routes. */
export function visibilityRoutes(http: Http, { doors, signedIn }: ProgrammeServices): void {
  http.get(
    "/programme-views/visibility",
    { schema: { tags, headers, querystring: viewQuery, response: { 200: visibilityAnswer } } },
    async (request) => {
      const { actor, purpose } = await asking(signedIn, request);
      const set = await doors.ask(actor, purpose, readEntrySet());
      return visibilityView(set, { programme: request.query.programme ?? null, today: utcDay() });
    },
  );
  http.post(
    "/safety-reviews/:id/decide",
    {
      schema: { tags, headers, params: idParameter, body: reviewDecision, response: { 200: reviewDecided } },
    },
    async (request) => {
      const { actor, purpose } = await asking(signedIn, request, "programme:safety");
      const decide = decideReview(request.params.id, request.body, utcDay());
      return { review: await doors.perform(actor, purpose, decide) };
    },
  );
}
