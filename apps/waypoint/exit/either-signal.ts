/**
 * How does work stop for the reader who leaves, and for the person who cancels?
 *
 * By a signal that follows both. Browsers of cheap phones lack `AbortSignal.any`.
 *
 * @module
 */
import { leavingSignal } from "./quick-exit.ts";

/** Aborted when the reader leaves, or when `signal` is. */
export function eitherSignal(signal: AbortSignal | undefined): AbortSignal {
  if (signal === undefined) return leavingSignal;
  const either = new AbortController();
  for (const one of [leavingSignal, signal]) {
    if (one.aborted) either.abort();
    one.addEventListener("abort", () => either.abort(), { once: true, signal: either.signal });
  }
  return either.signal;
}
