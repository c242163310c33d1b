/**
 * How does a safeguarding officer say whether something may go out?
 *
 * Never the member who wrote the review: the database refuses it too, on every way in.
 *
 * Source: programmes.md 2.4; rules T22, T23.
 *
 * @module
 */
import { type Action, SafeguardError } from "../../../safeguards/server/index.ts";
import { entryWith } from "../../entries/entry.ts";
import type { ReviewDecision, ReviewShown } from "../../visibility/visibility-api.ts";
import { reviewShown } from "../../visibility/visibility-view.ts";
import { openEntries } from "../entries/put-entry.ts";

/** @throws SafeguardError "not-found"; ProgrammeError "own-review", "version-changed", "entry-refused". */
export function decideReview(id: string, decision: ReviewDecision, today: string): Action<ReviewShown> {
  return {
    name: "programme.decide-review",
    needs: "programme:safety",
    scope: "none",
    touched: () => [],
    run: async (desk) => {
      const writer = await openEntries(desk, today);
      const review = entryWith(writer.standing(), "safety-review", id);
      if (review === null) throw new SafeguardError("not-found");
      const { act, seen, outcome, couldIdentify, reviewer, reason } = decision;
      await writer.put({
        act,
        entry: id,
        kind: "safety-review",
        seen,
        seenBy: review.seenBy,
        content: { ...review.content, outcome, couldIdentify, reviewer, reason, date: today },
      });
      const set = writer.standing();
      const decided = entryWith(set, "safety-review", id);
      if (decided === null) throw new SafeguardError("not-found");
      return reviewShown(set, decided);
    },
  };
}
