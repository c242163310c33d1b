/**
 * Whose signatures must the list of organisations carry, on this phone?
 *
 * Those of the root keys that the app was built with, or else of those that the first visit met: they are kept then,
 * and what a later publication says of them is not heard. The newest list that was seen is kept beside them, so that an
 * older one cannot be put in its place.
 *
 * Assumes: the first visit met the right site, where the app was built without root keys.
 * Source: trust.md section 5.1, T5.
 *
 * @module
 */
import { leavingSignal } from "../exit/quick-exit.ts";
import { cachePrefix } from "../kept-names.ts";
import type { Site } from "../site.ts";

/** Written into the script when it is built with WAYMARK_ROOT_KEYS; null otherwise. */
declare const BUILT_ROOT: PinnedRoot | null;

export interface PinnedRoot {
  /** Base64. */
  readonly keys: readonly string[];
  readonly threshold: number;
}

interface Config {
  readonly argonSalt: string;
  readonly rootKeys: readonly string[];
  readonly threshold: number;
}

export interface PinnedConfig {
  /** Base64. Salt of the return codes: one that changed would lead to another mailbox. */
  readonly argonSalt: string;
  readonly root: PinnedRoot;
}

const cacheName = `${cachePrefix}pin`;

/**
 * The configuration of the first visit; read, and kept, when this is the first.
 * @throws {TypeError} when there is neither a connection nor anything kept.
 */
export async function pinnedConfig(site: Site): Promise<PinnedConfig> {
  const kept = await readKept<Config>(site, "config");
  const config = kept ?? (await loadConfig(site));
  if (kept === null) await writeKept(site, "config", config);
  const root = BUILT_ROOT ?? { keys: config.rootKeys, threshold: config.threshold };
  return { argonSalt: config.argonSalt, root };
}

/** The newest version of the list seen on this phone; undefined when none was. */
export async function newestListSeen(site: Site): Promise<number | undefined> {
  return (await readKept<number>(site, "newest-list")) ?? undefined;
}

export async function listWasSeen(site: Site, version: number): Promise<void> {
  await writeKept(site, "newest-list", version);
}

async function loadConfig(site: Site): Promise<Config> {
  return JSON.parse(new TextDecoder().decode(await site.bytes("config.json"))) as Config;
}

async function readKept<Content>(site: Site, name: string): Promise<Content | null> {
  if (typeof caches === "undefined") return null;
  const found = await caches.match(`${site.root}kept/${name}`, { cacheName }).catch(() => undefined);
  return found ? ((await found.json()) as Content) : null;
}

/** A phone without room, or a private window, forgets: the next visit is a first one again. */
async function writeKept(site: Site, name: string, content: unknown): Promise<void> {
  const pin = await openPin();
  await pin?.put(`${site.root}kept/${name}`, new Response(JSON.stringify(content))).catch(() => undefined);
}

async function openPin(): Promise<Cache | null> {
  // Nothing is made any more once the reader leaves.
  if (typeof caches === "undefined" || leavingSignal.aborted) return null;
  return caches.open(cacheName).catch(() => null);
}
