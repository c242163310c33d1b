/**
 * What has this page kept on the phone, and how is all of it deleted?
 *
 * One database, caches whose names begin with ours, and the worker that serves pages offline. Cookies and local
 * storage are never used. Other pages of the same host keep what is theirs: the app may lie at a path of a general
 * site. One failure does not keep the others from being deleted.
 *
 * Source: trust.md, rule 47.
 *
 * @module
 */
import { cachePrefix, databaseName } from "../kept-names.ts";

/**
 * Never rejects: what could not be deleted is in the count.
 *
 * @param root - Where the site begins: a whole address that ends with "/".
 */
export async function forgetEverything(root: string): Promise<{ readonly failed: number }> {
  // Once more when the workers have stopped: one might be writing into a cache just now.
  const stopped = forgetWorkers(root).finally(forgetCaches);
  const done = await Promise.allSettled([forgetDatabase(), forgetCaches(), stopped]);
  return { failed: done.filter(({ status }) => status === "rejected").length };
}

function forgetDatabase(): Promise<void> {
  return new Promise((forgotten, failed) => {
    const request = indexedDB.deleteDatabase(databaseName);
    request.onsuccess = () => forgotten();
    request.onerror = () => failed(request.error);
  });
}

async function forgetCaches(): Promise<void> {
  if (typeof caches === "undefined") return;
  const names = (await caches.keys()).filter((name) => name.startsWith(cachePrefix));
  await Promise.all(names.map((name) => caches.delete(name)));
}

async function forgetWorkers(root: string): Promise<void> {
  const registrations = (await navigator.serviceWorker?.getRegistrations()) ?? [];
  const ours = registrations.filter(({ scope }) => scope.startsWith(root));
  // On a first visit a worker keeps pages before it stands between this page and the network.
  const workers = ours.flatMap(({ installing, waiting, active }) => [installing, waiting, active]);
  await Promise.all(workers.map(tellToForget));
  await Promise.all(ours.map((registration) => registration.unregister()));
}

/** Longest wait for a worker's word that it has forgotten. Unit: milliseconds. */
const patience = 300;

function tellToForget(worker: ServiceWorker | null): Promise<void> {
  if (worker === null) return Promise.resolve();
  const { port1, port2 } = new MessageChannel();
  worker.postMessage({ kind: "forget" }, [port2]);
  return new Promise((told) => {
    port1.onmessage = () => told();
    setTimeout(told, patience);
  });
}
