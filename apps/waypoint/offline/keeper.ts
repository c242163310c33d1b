/**
 * Which files of the site may a phone show, with a connection and without?
 *
 * Those that a signed manifest names, with the bytes it names, and no others. The key that signs is kept from the
 * first visit; a manifest signed by another key, an older one, or a second one of the same version is refused, and
 * what was there stays. Files are kept under their hash, so that an update moves nothing that has not changed; the
 * phone turns to a new manifest only when everything it keeps is there in its new form.
 *
 * Assumes: the first visit met the right site; a server that later swaps the worker's own script is not stopped.
 * Source: trust.md, rules 41 and 43, T5.
 *
 * @module
 */
import { type Manifest, readManifest } from "./manifest.ts";

/** What the keeper needs of the browser. Paths are seen from the site's beginning. */
export interface KeeperPorts {
  /** Null: the server answered that there is no such file. @throws when there is no connection. */
  load(path: string): Promise<Uint8Array<ArrayBuffer> | null>;
  readonly kept: KeptFiles;
}

export interface KeptFiles {
  read(name: string): Promise<Uint8Array<ArrayBuffer> | null>;
  /** @throws when the phone has no room. */
  write(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  remove(name: string): Promise<void>;
  names(): Promise<string[]>;
}

/** "away": there is no connection, or files are just being replaced; later it may be another answer. */
export type Refreshed = "new" | "same" | "refused" | "away";

export type Answer =
  | { readonly kind: "file"; readonly bytes: Uint8Array<ArrayBuffer> }
  /** Before the first manifest: the browser asks the server itself. */
  | { readonly kind: "pass" }
  | { readonly kind: "refused" }
  | { readonly kind: "away" }
  | { readonly kind: "absent" };

export class Keeper {
  readonly #ports: KeeperPorts;
  #manifest: Manifest | null = null;
  #last: Promise<unknown> = Promise.resolve();

  constructor(ports: KeeperPorts) {
    this.#ports = ports;
  }

  /** Looks for a newer manifest and turns to it when everything kept is there in its new form. */
  refresh(): Promise<Refreshed> {
    return this.#inTurn(() => this.#refreshNow());
  }

  /** Keeps files for the time without connection. Those that cannot be had now are tried again with the next. */
  keep(paths: readonly string[]): Promise<void> {
    return this.#inTurn(() => this.#keepNow(paths));
  }

  /** What a phone shows for a path. */
  async answer(path: string): Promise<Answer> {
    const manifest = await this.#current();
    if (manifest === null) return { kind: "pass" };
    const first = await this.#file(path, manifest);
    if (first.kind !== "refused" && first.kind !== "absent") return first;
    if ((await this.refresh()) !== "new") return first;
    return this.#file(path, (await this.#current()) ?? manifest);
  }

  /** Paths that the manifest names. */
  async named(): Promise<string[]> {
    return [...((await this.#current())?.files.keys() ?? [])];
  }

  /** What changes what is kept happens one after another: two pages may ask at once. */
  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const done = this.#last.then(work);
    this.#last = done.catch(() => undefined);
    return done;
  }

  async #refreshNow(): Promise<Refreshed> {
    const loaded = await this.#loadManifest().catch(() => null);
    if (loaded === null) return "away";
    const current = await this.#current();
    const next = readManifest(loaded.bytes, loaded.signature, await this.#pin());
    if (next === null) return "refused";
    if (current !== null && next.version <= current.version)
      return next.hash === current.hash ? "same" : "refused";
    return this.#turnTo(next, loaded);
  }

  async #keepNow(paths: readonly string[]): Promise<void> {
    const wanted = new Set([...(await this.#wanted()), ...paths]);
    await this.#write("wanted", JSON.stringify([...wanted]));
    if ((await this.#current()) === null) await this.#refreshNow();
    const manifest = await this.#current();
    if (manifest !== null) for (const path of paths) await this.#file(path, manifest);
  }

  async #file(path: string, manifest: Manifest): Promise<Answer> {
    const hash = manifest.files.get(path);
    if (hash === undefined) return { kind: "absent" };
    const kept = await this.#ports.kept.read(hash);
    if (kept !== null) return { kind: "file", bytes: kept };
    return this.#fetched(path, hash);
  }

  async #fetched(path: string, hash: string): Promise<Answer> {
    try {
      const bytes = await this.#ports.load(path);
      if (bytes === null || (await sha256Hex(bytes)) !== hash) return { kind: "refused" };
      // A full phone still shows what it has just loaded.
      if ((await this.#wanted()).has(path)) await this.#ports.kept.write(hash, bytes).catch(() => undefined);
      return { kind: "file", bytes };
    } catch {
      return { kind: "away" };
    }
  }

  async #turnTo(next: Manifest, { bytes, signature }: LoadedManifest): Promise<Refreshed> {
    for (const path of await this.#wanted()) {
      if (!next.files.has(path)) continue;
      const answer = await this.#file(path, next);
      if (answer.kind !== "file") return "away";
    }
    await this.#write("pin", next.publicKey);
    await this.#write("signature", signature);
    await this.#ports.kept.write("manifest", bytes);
    this.#manifest = next;
    await this.#sweep(next);
    return "new";
  }

  async #sweep(manifest: Manifest): Promise<void> {
    const needed = new Set(manifest.files.values());
    const hashes = (await this.#ports.kept.names()).filter((name) => /^[0-9a-f]{64}$/.test(name));
    for (const hash of hashes) if (!needed.has(hash)) await this.#ports.kept.remove(hash);
  }

  async #loadManifest(): Promise<LoadedManifest | null> {
    const bytes = await this.#ports.load("manifest.json");
    const signature = await this.#ports.load("manifest.sig");
    return bytes && signature && { bytes, signature: new TextDecoder().decode(signature).trim() };
  }

  /** The manifest turned to; a worker is stopped and started at any time, so it is read from what is kept. */
  async #current(): Promise<Manifest | null> {
    if (this.#manifest !== null) return this.#manifest;
    const [bytes, signature, pin] = [
      await this.#ports.kept.read("manifest"),
      await this.#read("signature"),
      await this.#pin(),
    ];
    if (bytes === null || signature === null || pin === null) return null;
    this.#manifest = readManifest(bytes, signature, pin);
    return this.#manifest;
  }

  async #wanted(): Promise<ReadonlySet<string>> {
    return new Set(JSON.parse((await this.#read("wanted")) ?? "[]") as string[]);
  }

  #pin(): Promise<string | null> {
    return this.#read("pin");
  }

  async #read(name: string): Promise<string | null> {
    const bytes = await this.#ports.kept.read(name);
    return bytes && new TextDecoder().decode(bytes);
  }

  async #write(name: string, text: string): Promise<void> {
    await this.#ports.kept.write(name, new TextEncoder().encode(text));
  }
}

interface LoadedManifest {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly signature: string;
}

async function sha256Hex(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
