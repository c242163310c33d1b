/**
 * How does a page ask that something be there without a connection?
 *
 * @module
 */
import { leavingSignal } from "../exit/quick-exit.ts";
import type { ToWorker } from "../offline-worker.ts";

/** Starts the worker of the site; nothing happens in browsers that have none, or refuse it in a private window. */
export async function startOffline(root: string): Promise<void> {
  if (leavingSignal.aborted) return;
  await navigator.serviceWorker
    ?.register(`${root}service-worker.js`, { scope: root, updateViaCache: "none" })
    .catch(() => undefined);
}

/**
 * Resolves when the worker has kept what it could; at once where there is none.
 *
 * @param paths - Seen from the site's beginning.
 */
export async function keepOffline(paths: readonly string[]): Promise<void> {
  const worker = (await navigator.serviceWorker?.ready)?.active;
  if (leavingSignal.aborted || !worker) return;
  const message: ToWorker = { kind: "keep", paths, app: !savesData() };
  const { port1, port2 } = new MessageChannel();
  await new Promise<void>((kept) => {
    port1.onmessage = () => kept();
    worker.postMessage(message, [port2]);
  });
}

/** True when the reader told the browser to load little. */
function savesData(): boolean {
  return (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
}
