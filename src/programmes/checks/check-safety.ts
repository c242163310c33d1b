/**
 * Was somebody asked whether a picture, a place or a story is safe, before it goes out?
 *
 * Source: programmes.md 2.4; rules T22, T23.
 *
 * @module
 */
import { entryWith } from "../entries/entry.ts";
import { showing } from "../visibility/may-go-out.ts";
import { type Check, fault, remark } from "./check.ts";

export const checkAcknowledgement: Check<"acknowledgement"> = ({ product, safetyReview }, { set }) => {
  if (safetyReview === null) return showing.test(product) ? [remark("safetyReview", "review-missing")] : [];
  const outcome = entryWith(set, "safety-review", safetyReview)?.content.outcome ?? null;
  if (outcome === "pending") return [remark("safetyReview", "review-pending")];
  return outcome === "refused" ? [remark("safetyReview", "review-refused")] : [];
};

export const checkSafetyReview: Check<"safety-review"> = (content) => {
  const { outcome, couldIdentify, composite, contains, reviewer, date, reason } = content;
  const opened = outcome !== "pending";
  return [
    ...(couldIdentify && outcome === "may-go-out" ? [fault("outcome", "could-identify")] : []),
    ...(opened && (reviewer === null || date === null)
      ? [fault(reviewer === null ? "reviewer" : "date", "review-unsigned")]
      : []),
    ...(contains.includes("story") && !composite && outcome === "may-go-out"
      ? [remark("composite", "story-of-one")]
      : []),
    ...((outcome === "refused" || outcome === "changed") && reason === ""
      ? [remark("reason", "reason-unsaid")]
      : []),
  ];
};
