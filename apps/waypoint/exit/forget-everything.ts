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
  // The worker first: it might be writing into a cache just now.
  navigator.serviceWorker?.controller?.postMessage({ kind: "forget" });
  const done = await Promise.allSettled([forgetDatabase(), forgetCaches(), forgetWorkers(root)]);
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
  await Promise.all(ours.map((registration) => registration.unregister()));
}
