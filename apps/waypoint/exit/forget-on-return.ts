/**
 * What does somebody see who presses "Back" on a phone that was put aside?
 *
 * Browsers keep a page whole when the reader goes to another address, and show it again as it was: a report half written,
 * or an answer. So the page is emptied as it is put aside, and begins anew when it comes back.
 *
 * Assumes: what was in memory is gone with the reload; browsers that keep no pages do neither.
 * Source: trust.md T8 and T9 (no drafts), rule 47.
 *
 * @module
 */
import { coverPage } from "./quick-exit.ts";

/** Empties the page when the browser puts it aside whole. */
export function forgetOnReturn(): void {
  addEventListener("pagehide", ({ persisted }) => persisted && coverPage());
  addEventListener("pageshow", ({ persisted }) => persisted && location.reload());
}
