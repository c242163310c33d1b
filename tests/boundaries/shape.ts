/**
 * Is each file small, well named, and without a default export?
 */
import { reachOf } from "./imports.ts";
import type { SourceFile } from "./source-files.ts";

/** Most lines a file may have without a written reason. */
export const longestFile = 300;

/** Files that are longer, and why that is better than two files. */
export const longFiles: Readonly<Record<string, string>> = {
  "src/model/tables/countries.ts": "One table: a line a country, read from top to bottom by nobody.",
  "src/intelligence/api.ts":
    "One contract: the schemas refer to one another and are read beside the OpenAPI document.",
  "src/safeguards/server/ticket.test.ts":
    "One list of attacks on one login: a reader checks whether theirs is in it.",
  "tests/api/journeys.test.ts": "One task force's day, in the order in which it happens, on one node.",
  "src/identity/server/sign-in.test.ts": "One way in, from invitation to sign-out, on one node.",
  "tests/journeys/desk.test.ts": "One desk's day, in the order in which it happens, on one node.",
  "apps/console/testing/fixture-answers.ts":
    "One contract: the answers of a fixture world, route beside route.",
  "src/intelligence/collection/bad-input.test.ts":
    "One list of broken files: a reader checks whether theirs is in it.",
};

const emptyNames = /(^|[/.-])(utils?|helpers?|commons?|managers?|services?|misc)([/.-]|$)/i;
const mayExportDefault = /(^|\/)(vite|vitest)\.config\.ts$/;

/** What is wrong with the shape of some files; empty when nothing is. */
export function misshapen(files: readonly SourceFile[], reasons: Readonly<Record<string, string>>): string[] {
  return [
    ...files.flatMap((file) => [...tooLong(file, reasons), ...badlyNamed(file), ...defaulted(file)]),
    ...stale(files, reasons),
  ];
}

function tooLong({ path, text }: SourceFile, reasons: Readonly<Record<string, string>>): string[] {
  const lines = text.trimEnd().split("\n").length;
  if (lines <= longestFile || reasons[path]) return [];
  return [
    `${path} has ${lines} lines, over ${longestFile}. Split it by what it answers, or write a reason in tests/boundaries/shape.ts.`,
  ];
}

function badlyNamed({ path }: SourceFile): string[] {
  if (!emptyNames.test(path)) return [];
  return [
    `${path} is named after nothing. Name the file after what it exports, and the folder after what it is.`,
  ];
}

function defaulted(file: SourceFile): string[] {
  const line = mayExportDefault.test(file.path) ? null : reachOf(file).defaultExport;
  return line === null
    ? []
    : [`${file.path}:${line} exports a default. Give it a name, the same wherever it is used.`];
}

function stale(files: readonly SourceFile[], reasons: Readonly<Record<string, string>>): string[] {
  const long = new Set(
    files.filter(({ text }) => text.trimEnd().split("\n").length > longestFile).map(({ path }) => path),
  );
  return Object.keys(reasons)
    .filter((path) => !long.has(path))
    .map((path) => `${path} has a reason to be long and is not. Take it out of tests/boundaries/shape.ts.`);
}
