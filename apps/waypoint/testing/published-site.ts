/**
 * How does a test get a whole site: built, rendered, signed?
 *
 * The app is built once into a folder of its own; every publication is a copy of it with pages and data, and a manifest
 * signed by a key of the test.
 *
 * @module
 */
import { createHash } from "node:crypto";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { ed25519 } from "@noble/curves/ed25519.js";
import { build } from "vite";
import { builtAssets } from "../built-assets.ts";
import type { LegPage, PublicRoutes } from "../published.ts";
import { renderPages } from "../render-pages.ts";
import type { ShippedLanguage } from "../words/language-file.ts";
import { fixtureLegs, fixtureRoutes } from "./fixture-publication.ts";

export interface Publication {
  readonly routes: PublicRoutes;
  /** Where a language tells them otherwise. */
  readonly routesIn: ReadonlyMap<string, PublicRoutes>;
  readonly legs: ReadonlyMap<string, LegPage>;
  /** More files, by path. */
  readonly files: Readonly<Record<string, string>>;
  readonly version: number;
  /** Seed of the publication's key. Shape: 32 bytes. */
  readonly key: Uint8Array;
}

export const publicationKey: Uint8Array = new Uint8Array(32).fill(7);

export class PublishedSite {
  readonly folder: string;
  readonly #built: string;

  private constructor(built: string, folder: string) {
    this.#built = built;
    this.folder = folder;
  }

  /** Builds the app. The site is empty until {@link publish}. */
  static async build(): Promise<PublishedSite> {
    const folder = await mkdtemp(join(tmpdir(), "waymark-site-"));
    const built = join(folder, "built");
    await build({
      configFile: join(import.meta.dirname, "../vite.config.ts"),
      logLevel: "error",
      build: { outDir: built, emptyOutDir: true },
    });
    return new PublishedSite(built, join(folder, "site"));
  }

  /** Writes a publication in the place of the last. */
  async publish(wanted: Partial<Publication> = {}): Promise<void> {
    const data = {
      routes: fixtureRoutes,
      routesIn: new Map<string, PublicRoutes>(),
      legs: fixtureLegs,
      files: {},
      version: 1,
      key: publicationKey,
      ...wanted,
    };
    await rm(this.folder, { recursive: true, force: true });
    await cp(this.#built, this.folder, { recursive: true });
    await rm(join(this.folder, ".vite"), { recursive: true });
    await rm(join(this.folder, "build-report.txt"));
    const languages = await this.languages();
    const routesIn = new Map(languages.map(({ code }) => [code, data.routesIn.get(code) ?? data.routes]));
    const pages = renderPages({ ...data, routesIn, languages, assets: await this.assets() });
    for (const [path, text] of pages) await this.write(path, text);
    for (const [code, routes] of routesIn) await this.write(`routes/${code}.json`, JSON.stringify(routes));
    for (const [id, leg] of data.legs) await this.write(`legs/${id}.json`, JSON.stringify(leg));
    const config = JSON.stringify({ argonSalt: "", rootKeys: [], threshold: 2 });
    // A list that nobody signed: tests that need one give it.
    const unsigned = { "config.json": config, "recipients.json": "{}" };
    for (const [path, text] of Object.entries({ ...unsigned, ...data.files })) await this.write(path, text);
    await this.#sign(data);
  }

  async write(path: string, text: string): Promise<void> {
    await mkdir(dirname(join(this.folder, path)), { recursive: true });
    await writeFile(join(this.folder, path), text);
  }

  async assets() {
    return builtAssets(JSON.parse(await readFile(join(this.#built, ".vite/manifest.json"), "utf8")));
  }

  async languages(): Promise<ShippedLanguage[]> {
    const names = (await readdir(join(this.#built, "strings"))).sort();
    const texts = await Promise.all(
      names.map((name) => readFile(join(this.#built, "strings", name), "utf8")),
    );
    return texts.map((text) => JSON.parse(text) as ShippedLanguage);
  }

  async remove(): Promise<void> {
    await rm(dirname(this.folder), { recursive: true, force: true });
  }

  async #sign({ version, key }: Pick<Publication, "version" | "key">): Promise<void> {
    const names = await readdir(this.folder, { recursive: true, withFileTypes: true });
    const files: Record<string, string> = {};
    for (const entry of names.filter((one) => one.isFile())) {
      const path = join(entry.parentPath, entry.name);
      const name = path.slice(this.folder.length + 1);
      // A publication lists the pages of legs apart.
      if (!/^[\w-]+\/legs\/.*\.html$/.test(name))
        files[name] = createHash("sha256")
          .update(await readFile(path))
          .digest("hex");
    }
    const publicKey = Buffer.from(ed25519.getPublicKey(key)).toString("base64");
    const manifest = JSON.stringify({ version, day: "2026-11-20", files, publicKey });
    await writeFile(join(this.folder, "manifest.json"), manifest);
    await writeFile(
      join(this.folder, "manifest.sig"),
      Buffer.from(ed25519.sign(Buffer.from(manifest), key)).toString("base64"),
    );
  }
}
