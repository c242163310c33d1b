/**
 * What does it mean when the browser's passkey dialogue ends without an answer?
 *
 * @module
 */
import { AskRefused } from "../../safeguards/screens/index.ts";

/** @throws AskRefused always: "passkey-cancelled" when the person or a time limit ended it, else "passkey-failed". */
export function passkeyFailure(failure: unknown): never {
  const name = failure instanceof Error ? failure.name : "";
  const code = name === "NotAllowedError" || name === "AbortError" ? "passkey-cancelled" : "passkey-failed";
  throw new AskRefused({ status: 0, code });
}
