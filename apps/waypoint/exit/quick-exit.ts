/**
 * How does a reader leave at once, and what stays on the phone?
 *
 * First everything on the page is taken away, in the same turn of the browser. Then work in hand is stopped, then
 * whatever the page kept is deleted, and the neutral page takes the place of this one in the history. Deleting is
 * given a moment and no more: leaving matters most.
 *
 * Assumes: the browser's own history and what a spy program saw are out of reach; the app says so.
 * Source: trust.md, rule 47 and T9.
 *
 * @module
 */
import { forgetEverything } from "./forget-everything.ts";

/** Longest wait for the deleting. Unit: milliseconds. */
const patience = 700;

const leaving = new AbortController();

/** Aborted when the reader leaves: requests and workers stop. */
export const leavingSignal: AbortSignal = leaving.signal;

/** Marks that a test of rule 47 reads from the browser's own clock. */
export const exitMarks = { asked: "leave-asked", covered: "leave-covered" } as const;

let isLeaving = false;

/**
 * @param address - Where to: a page that is nobody's own.
 * @param root - Where the site begins: a whole address that ends with "/".
 */
export async function quickExit(address: string, root: string): Promise<void> {
  if (isLeaving) return;
  isLeaving = true;
  performance.mark(exitMarks.asked);
  coverPage();
  performance.mark(exitMarks.covered);
  leaving.abort();
  await Promise.race([forgetEverything(root), wait(patience)]);
  location.replace(address);
}

/** Takes the page's content away and puts an empty, opaque one in its place. */
export function coverPage(): void {
  const cover = document.createElement("div");
  cover.className = "cover";
  document.body.replaceChildren(cover);
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((waited) => setTimeout(waited, milliseconds));
}
