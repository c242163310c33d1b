/**
 * Which bytes answer a request for a public file?
 *
 * Those of the current publication, and only of paths that its manifest names: a request is looked up in a list, and never
 * becomes a path on the disk. A file is read once, held to its hash, and kept in memory with its compressed forms. No database.
 *
 * Source: trust.md rule 41.
 *
 * @module
 */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import {
  currentManifest,
  currentPublication,
  type Encoding,
  encodings,
  holdsBytes,
} from "../../src/community/server/index.ts";

export interface PublicBytes {
  readonly bytes: Buffer;
  readonly type: string;
  /** Null when the bytes are as they are. */
  readonly encoding: Encoding | null;
  /** Made of the hash of the content: the same for everybody, and of no time. */
  readonly tag: string;
  readonly keeping: Keeping;
}

/**
 * What a browser may keep of a file by itself. "forever": its name holds its own hash, so it never changes. "asked": it asks
 * whether the file is still the same. "never": a leg, because which ones somebody read must not lie where leaving cannot
 * empty it; the app keeps what it shows offline where it can forget it. (rule 47)
 */
export type Keeping = "forever" | "asked" | "never";

export interface PublicFiles {
  /**
   * The answer for a path as it stands in the address, decoded, without its first "/".
   * @returns null when nothing is published under it; "nothing-yet" before the first publication.
   */
  find(path: string, accepted: readonly Encoding[]): Promise<PublicBytes | null | "nothing-yet">;
}

/** How long a publication is served before it is asked whether there is a newer one. Unit: milliseconds. */
const freshFor = 1000;
/** Files that are kept in memory. Unit: bytes. */
const mostKept = 128 * 1024 * 1024;

/** Serves the publications of a public folder, which need not be there yet. */
export function publicFiles(folder: string): PublicFiles {
  let shelf: Shelf | null = null;
  let asked = Number.NEGATIVE_INFINITY;
  let asking: Promise<void> | null = null;
  const refresh = async () => {
    const current = await currentPublication(folder);
    if (current !== null && current.version !== shelf?.version) shelf = (await openShelf(folder)) ?? shelf;
    asked = performance.now();
    asking = null;
  };
  return {
    find: async (path, accepted) => {
      if (performance.now() - asked > freshFor) {
        asking ??= refresh().catch(() => {
          asking = null;
        });
        await asking;
      }
      return shelf === null ? "nothing-yet" : await shelf.find(path, accepted);
    },
  };
}

interface Shelf {
  readonly version: number;
  find(path: string, accepted: readonly Encoding[]): Promise<PublicBytes | null>;
}

interface Kept {
  readonly plain: Buffer;
  readonly compressed: ReadonlyMap<Encoding, Buffer>;
}

async function openShelf(folder: string): Promise<Shelf | null> {
  const current = await currentPublication(folder);
  const manifest = await currentManifest(folder);
  if (current === null || manifest?.version !== current.version) return null;
  const hashes = new Map([
    ...Object.entries(manifest.files),
    // The manifest cannot name itself: it and its signature are checked by whoever reads them.
    ["manifest.json", sha256(await readFile(join(current.folder, "manifest.json")))] as const,
    ["manifest.sig", ""] as const,
  ]);
  const kept = new Map<string, Promise<Kept | null>>();
  let bytes = 0;
  const keep = async (path: string, hash: string) => {
    const file = await readKept(join(current.folder, path), hash);
    bytes += file === null ? 0 : sizeOf(file);
    if (bytes > mostKept) {
      kept.clear();
      bytes = 0;
    }
    return file;
  };
  return {
    version: current.version,
    find: async (path, accepted) => {
      const hash = hashes.get(path);
      if (hash === undefined) return null;
      const file = kept.get(path) ?? keep(path, hash);
      kept.set(path, file);
      const found = await file.catch(() => null);
      if (found === null) kept.delete(path);
      return found === null ? null : answerOf(path, found, { hash, accepted });
    },
  };
}

/** Null for a file that is not what the manifest says. */
async function readKept(path: string, hash: string): Promise<Kept | null> {
  const plain = await readFile(path);
  if (hash !== "" && sha256(plain) !== hash) return null;
  const forms = Object.entries(encodings) as [Encoding, string][];
  const read = await Promise.all(
    forms.map(
      async ([encoding, suffix]) => [encoding, await readFile(path + suffix).catch(() => null)] as const,
    ),
  );
  const whole = read.flatMap(([encoding, form]): [Encoding, Buffer][] =>
    form !== null && holdsBytes(form, encoding, hash) ? [[encoding, form]] : [],
  );
  return { plain, compressed: new Map(whole) };
}

function answerOf(
  path: string,
  { plain, compressed }: Kept,
  { hash, accepted }: { readonly hash: string; readonly accepted: readonly Encoding[] },
): PublicBytes {
  const encoding = accepted.find((one) => compressed.has(one)) ?? null;
  const bytes = (encoding === null ? null : compressed.get(encoding)) ?? plain;
  const tag = `"${(hash === "" ? sha256(plain) : hash).slice(0, 32)}${encoding === null ? "" : `-${encoding}`}"`;
  return { bytes, type: typeOf(path), encoding, tag, keeping: keepingOf(path) };
}

function keepingOf(path: string): Keeping {
  if (/(^|\/)legs\//.test(path)) return "never";
  return /^app\/.+-[\w-]{8,}\.\w+$/.test(path) ? "forever" : "asked";
}

function sizeOf({ plain, compressed }: Kept): number {
  return [...compressed.values()].reduce((sum, form) => sum + form.length, plain.length);
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

const types: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  json: "application/json; charset=utf-8",
  sig: "text/plain; charset=utf-8",
  txt: "text/plain; charset=utf-8",
  svg: "image/svg+xml",
  png: "image/png",
  ico: "image/x-icon",
  webp: "image/webp",
  webmanifest: "application/manifest+json",
  wasm: "application/wasm",
  woff2: "font/woff2",
  opus: "audio/ogg",
  ogg: "audio/ogg",
  mp3: "audio/mpeg",
};

function typeOf(path: string): string {
  return types[path.slice(path.lastIndexOf(".") + 1)] ?? "application/octet-stream";
}
