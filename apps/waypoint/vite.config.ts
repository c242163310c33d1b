/**
 * How is the public app built?
 *
 * `npm run waypoint` writes plain files to `apps/waypoint/dist`, laid out as the published site: `app/` with script,
 * style and icon, `strings/` with a file a language, `service-worker.js`. Pages and data come with a publication.
 * The build prints what it weighs and which sentences nobody has signed, and fails when it is too heavy.
 *
 * @module
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build, defineConfig, type Plugin } from "vite";
import { buildReport, type WeighedFile, weighBuild } from "./weigh-build.ts";
import {
  draftKeys,
  type LanguageFile,
  languageLineOf,
  type ShippedLanguage,
  shipLanguage,
} from "./words/language-file.ts";

const languagesFolder = join(import.meta.dirname, "../../languages/waypoint");

function languageFiles(): Map<string, LanguageFile> {
  const names = readdirSync(languagesFolder)
    .filter((name) => name.endsWith(".json"))
    .sort();
  const read = (name: string) =>
    JSON.parse(readFileSync(join(languagesFolder, name), "utf8")) as LanguageFile;
  return new Map(names.map((name) => [name.slice(0, -5), read(name)]));
}

function shippedLanguages(): ShippedLanguage[] {
  const files = languageFiles();
  const english = files.get("en");
  if (!english) throw new Error("languages/waypoint/en.json is missing.");
  return [...files].map(([code, file]) => shipLanguage(code, file, english));
}

/** Writes the languages, builds the worker as one file of its own, weighs everything. */
function site(): Plugin {
  return {
    name: "waypoint-site",
    generateBundle() {
      for (const language of shippedLanguages()) {
        this.emitFile({
          type: "asset",
          fileName: `strings/${language.code}.json`,
          source: JSON.stringify(language),
        });
      }
    },
    async writeBundle({ dir = "" }, bundle) {
      await buildWorker(dir);
      const files = Object.values(bundle).map((output): WeighedFile => {
        const weight = gzipSync(readFileSync(join(dir, output.fileName)), { level: 9 }).length;
        return { path: output.fileName, weight, when: whenLoaded(output.fileName, firstScripts(bundle)) };
      });
      const worker = gzipSync(readFileSync(join(dir, "service-worker.js")), { level: 9 }).length;
      const all: WeighedFile[] = [...files, { path: "service-worker.js", weight: worker, when: "later" }];
      const report = buildReport(
        all.filter(({ path }) => !path.startsWith(".vite")),
        drafts(),
      );
      writeFileSync(join(dir, "build-report.txt"), `${report}\n`);
      this.info(`\n${report}`);
      if (weighBuild(all).tooHeavy) this.error(`The first load is too heavy.\n${report}`);
    },
  };
}

type Bundle = Parameters<Extract<Plugin["writeBundle"], (...all: never[]) => unknown>>[1];

/** The entry and everything it imports at once. */
function firstScripts(bundle: Bundle): ReadonlySet<string> {
  const first = new Set<string>();
  const add = (name: string): void => {
    const output = bundle[name];
    if (first.has(name) || output?.type !== "chunk") return;
    first.add(name);
    output.imports.forEach(add);
  };
  for (const output of Object.values(bundle))
    if (output.type === "chunk" && output.isEntry) add(output.fileName);
  return first;
}

function whenLoaded(path: string, first: ReadonlySet<string>): WeighedFile["when"] {
  if (path.startsWith("strings/")) return "language";
  return first.has(path) || path.endsWith(".css") ? "first" : "later";
}

function drafts() {
  const files = languageFiles();
  const counts = shippedLanguages().map(({ code, english }) => {
    const file = files.get(code);
    return [code, { drafts: file ? draftKeys(file).length : 0, missing: english.length }] as const;
  });
  return new Map(counts);
}

/**
 * The community's door opens on everything. Nothing behind it does anything when it is merely imported, so what is not
 * used is left out, with what it imports.
 */
const treeshake = {
  moduleSideEffects: (id: string) => !/\/src\/|node_modules\/(zod|@noble|@scure)\//.test(id),
};

/** What every reader needs is one file: on a slow connection each more is half a second. */
const firstModules =
  /node_modules\/preact\/|apps\/waypoint\/(?!report|inbox|write|sealing)|src\/community\/help\//;

/** `WAYMARK_ROOT_KEYS=base64,base64,...`: two of them must sign the list of organisations. Null: the first visit pins. */
function builtRoot(): { readonly keys: readonly string[]; readonly threshold: number } | null {
  const keys = process.env.WAYMARK_ROOT_KEYS?.split(",").filter((key) => key !== "") ?? [];
  return keys.length === 0 ? null : { keys, threshold: 2 };
}

/** One plain script: older browsers run no modules in a worker. */
async function buildWorker(dir: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: "error",
    publicDir: false,
    build: {
      outDir: dir,
      emptyOutDir: false,
      target: "es2022",
      rollupOptions: {
        input: join(import.meta.dirname, "offline-worker.ts"),
        treeshake,
        output: { format: "iife", entryFileNames: "service-worker.js" },
      },
    },
  });
}

export default defineConfig({
  root: import.meta.dirname,
  base: "./",
  plugins: [site()],
  define: {
    BUILT_LANGUAGES: JSON.stringify(shippedLanguages().map(languageLineOf)),
    BUILT_ROOT: JSON.stringify(builtRoot()),
  },
  build: {
    outDir: "dist",
    emptyOutDir: true,
    manifest: true,
    assetsInlineLimit: 0,
    target: "es2022",
    modulePreload: false,
    rollupOptions: {
      treeshake,
      input: join(import.meta.dirname, "main.tsx"),
      output: {
        codeSplitting: { groups: [{ name: "first", test: firstModules }] },
        entryFileNames: "app/[name]-[hash].js",
        chunkFileNames: "app/[name]-[hash].js",
        assetFileNames: "app/[name]-[hash][extname]",
      },
    },
  },
  worker: { format: "es", rollupOptions: { treeshake, output: { entryFileNames: "app/[name]-[hash].js" } } },
});
