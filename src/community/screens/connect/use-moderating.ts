/**
 * How does a moderator's decision reach the node?
 *
 * @module
 */
import { useChange } from "../../../safeguards/screens/index.ts";
import { decided } from "../../connect/connect-api.ts";

interface Decision {
  readonly id: string;
  readonly act: "publish" | "refuse" | "withdraw" | "reopen";
  readonly body: object;
}

/** Sends decisions on posts; every part of the page is read anew after one. */
export function useModerating() {
  return useChange(
    ({ id, act, body }: Decision) => ({
      path: `/moderation/posts/${id}/${act}`,
      method: "POST" as const,
      body,
      answer: decided,
    }),
    ["/moderation"],
  );
}

export function useAppealDeciding() {
  return useChange(
    ({ id, outcome }: { readonly id: string; readonly outcome: "upheld" | "overturned" }) => ({
      path: `/moderation/appeals/${id}`,
      method: "POST" as const,
      body: { outcome },
      answer: decided,
    }),
    ["/moderation"],
  );
}
