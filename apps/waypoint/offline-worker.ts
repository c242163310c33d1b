/**
 * How does the site work without a connection?
 *
 * This worker stands between the pages and the network. It shows only files that a signed manifest names (keeper.ts
 * decides), keeps what a page asks it to keep, and forgets everything when a reader leaves. Messages to the intake
 * pass by untouched. It asks nothing by itself, wakes for no message from outside, and shows no notification.
 *
 * Source: trust.md, rules 41, 43 and 47, section 5.6.
 *
 * @module
 */
import { publicHeaders } from "../../src/community/index.ts";
import { cachePrefix } from "./kept-names.ts";
import { fileType } from "./offline/file-type.ts";
import { type Answer, Keeper, type KeptFiles } from "./offline/keeper.ts";
import type { FetchEvent, WorkerScope } from "./offline/worker-scope.ts";

/** What a page tells the worker. */
export type ToWorker =
  | { readonly kind: "keep"; readonly paths: readonly string[]; readonly app: boolean }
  | { readonly kind: "forget" };

const worker = globalThis as unknown as WorkerScope;
const scope = worker.registration.scope;
const cacheName = `${cachePrefix}pages`;
let forgotten = false;

const keeper = new Keeper({ load, kept: keptInCache() });

worker.addEventListener("install", (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener("activate", (event) => event.waitUntil(worker.clients.claim()));

worker.addEventListener("message", (event) => {
  const said = event.data as ToWorker;
  const done = said.kind === "forget" ? forget() : keep(said);
  // Whoever leaves waits a moment for the word that everything is gone; whoever keeps, for what is kept.
  event.waitUntil(done.finally(() => event.ports[0]?.postMessage("done")));
});

worker.addEventListener("fetch", (event) => {
  const path = ours(event.request);
  if (path === null) return;
  const isPage = event.request.mode === "navigate";
  const leg = isPage ? legOfPage(path) : null;
  if (leg !== null) {
    event.respondWith(openLeg(event, leg));
    return;
  }
  event.respondWith(respond(event, path, isPage));
  // A reader who is online sees the new publication with the next page, not in the middle of this one.
  if (isPage && !forgotten) event.waitUntil(keeper.refresh());
});

async function respond({ request }: FetchEvent, path: string, isPage: boolean): Promise<Response> {
  // Who may be written to is looked up anew: an organisation may have been taken out today.
  if (path === "recipients.json" && !forgotten) await keeper.refresh();
  const answer: Answer = forgotten ? { kind: "pass" } : await keeper.answer(path);
  if (answer.kind === "pass") return fetch(request);
  if (answer.kind === "file")
    // What a worker hands out has no headers of the server's: without these a kept page would have no policy, and a page of
    // the server would refuse a kept script.
    return new Response(answer.bytes, { headers: { ...publicHeaders, "content-type": fileType(path) } });
  if (isPage && answer.kind !== "absent") return toBeginning(path);
  return new Response(null, { status: { refused: 502, away: 504, absent: 404 }[answer.kind] });
}

interface LegAddress {
  readonly language: string;
  readonly leg: string;
}

/**
 * Pages of single legs are for browsers without script: a phone keeps none of them, nor their thousands of hashes. Where
 * this worker runs, the app opens the leg itself, from the signed file.
 */
function legOfPage(path: string): LegAddress | null {
  const [, language, leg] = /^([\w-]+)\/legs\/([a-z0-9-]+)\.html$/.exec(path) ?? [];
  return language === undefined || leg === undefined ? null : { language, leg };
}

async function openLeg({ request }: FetchEvent, { language, leg }: LegAddress): Promise<Response> {
  const start = `${language}/index.html`;
  const { kind } = forgotten ? { kind: "pass" } : await keeper.answer(start);
  if (kind === "pass") return fetch(request);
  return kind === "file" ? Response.redirect(`${scope}${start}#${leg}`) : toBeginning(start);
}

/** A page that is neither kept nor signed leads to the beginning, where the app shows what is. */
function toBeginning(path: string): Response {
  return path === "index.html" ? Response.error() : Response.redirect(`${scope}index.html`);
}

async function keep({ paths, app }: Extract<ToWorker, { kind: "keep" }>): Promise<void> {
  if (forgotten) return;
  await keeper.keep(paths);
  // So that a report can be begun, and kept, without a connection.
  if (app) await keeper.keep((await keeper.named()).filter((path) => path.startsWith("app/")));
}

async function forget(): Promise<void> {
  forgotten = true;
  await Promise.all([worker.registration.unregister(), caches.delete(cacheName)]);
}

/** The path of a file of the site; null for what is none of the worker's business. */
function ours(request: Request): string | null {
  if (request.method !== "GET" || !request.url.startsWith(scope)) return null;
  const path = new URL(request.url).pathname.slice(new URL(scope).pathname.length);
  if (/^(intake\/|manifest\.|service-worker\.js$)/.test(path)) return null;
  return path === "" || path.endsWith("/") ? `${path}index.html` : path;
}

async function load(path: string): Promise<Uint8Array<ArrayBuffer> | null> {
  if (forgotten) throw new TypeError("The reader has left.");
  const response = await fetch(scope + path, { cache: "no-cache", credentials: "omit" });
  return response.ok ? new Uint8Array(await response.arrayBuffer()) : null;
}

/** Reading makes no cache, and nothing makes one once a reader has left: an empty one would be a trace. */
function keptInCache(): KeptFiles {
  const address = (name: string) => `${scope}kept/${name}`;
  return {
    async read(name) {
      const found = await caches.match(address(name), { cacheName });
      return found ? new Uint8Array(await found.arrayBuffer()) : null;
    },
    async write(name, bytes) {
      if (!forgotten) await (await caches.open(cacheName)).put(address(name), new Response(bytes));
    },
    async remove(name) {
      if (!forgotten) await (await caches.open(cacheName)).delete(address(name));
    },
    async names() {
      if (forgotten) return [];
      return (await (await caches.open(cacheName)).keys()).map(({ url }) => url.slice(address("").length));
    },
  };
}
