/**
 * How does the app read the files of its site?
 *
 * Every address lies under the site's own beginning. What was read once is not asked for again.
 *
 * @module
 */
import { leavingSignal } from "./exit/quick-exit.ts";
import type { LegPage, PublicRoutes } from "./published.ts";
import type { ShippedLanguage } from "./words/language-file.ts";

export class Site {
  /** A whole address that ends with "/". */
  readonly root: string;
  readonly #legs = new Map<string, LegPage>();

  constructor(root: string) {
    this.root = root;
  }

  /** The map of routes, named in a language. @throws {TypeError} without a connection and without a kept copy. */
  routes(code: string): Promise<PublicRoutes> {
    return this.#read(`routes/${code}.json`);
  }

  language(code: string): Promise<ShippedLanguage> {
    return this.#read(`strings/${code}.json`);
  }

  /** "missing": there is no connection and no kept copy. "changed": what came is not signed. */
  async leg(id: string): Promise<LegPage | "missing" | "changed"> {
    const known = this.#legs.get(id);
    if (known) return known;
    const response = await this.#ask(`legs/${id}.json`).catch(() => null);
    // The worker answers 502 for a file that is not the one the publisher signed.
    if (!response?.ok) return response?.status === 502 ? "changed" : "missing";
    const page = (await response.json()) as LegPage;
    this.#legs.set(id, page);
    return page;
  }

  /** What was read before. */
  knownLeg(id: string): LegPage | null {
    return this.#legs.get(id) ?? null;
  }

  async bytes(path: string): Promise<Uint8Array<ArrayBuffer>> {
    const response = await this.#ask(path);
    if (!response.ok) throw new TypeError(`${path} is not there.`);
    return new Uint8Array(await response.arrayBuffer());
  }

  async #read<Content>(path: string): Promise<Content> {
    return JSON.parse(new TextDecoder().decode(await this.bytes(path))) as Content;
  }

  #ask(path: string): Promise<Response> {
    // The same kind of request as the page's preloading, or everything would come twice.
    return fetch(this.root + path, { credentials: "same-origin", signal: leavingSignal });
  }
}
