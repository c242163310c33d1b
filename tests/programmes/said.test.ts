/**
 * Is there a sentence for every kind, field and choice of programmes, and for whatever may be found in one?
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { entryKinds } from "../../src/programmes/entries/entry-kinds.ts";
import { fieldsOf } from "../../src/programmes/entries/entry-schemas.ts";
import type { FieldMark } from "../../src/programmes/entries/field.ts";
import { repositoryRoot, sourceFiles } from "../boundaries/source-files.ts";

const english = JSON.parse(readFileSync(join(repositoryRoot, "languages/en.json"), "utf8")) as {
  readonly programmes: Readonly<Record<string, Readonly<Record<string, string>>>>;
};
const unsaid = (section: string, names: Iterable<string>) =>
  [...new Set(names)].filter((name) => english.programmes[section]?.[name] === undefined);

function choicesIn(mark: FieldMark): readonly string[] {
  if (mark.field === "choice") return mark.choices;
  if (mark.field === "list") return choicesIn(mark.of);
  return mark.field === "table" ? Object.values(mark.columns).flatMap(choicesIn) : [];
}

/** Codes that stand in the sources: of `fault`, `remark`, `wrong`, `refuse`, and as `code: "..."`. */
function codesIn(folder: RegExp): readonly string[] {
  const texts = sourceFiles().filter(({ path }) => folder.test(path) && !/\.test\.ts$|-api\.ts$/.test(path));
  return texts.flatMap(({ text }) =>
    [
      ...text.matchAll(
        /\b(?:fault|remark)\(\s*[^()"]*(?:\([^()]*\))?[^()"]*(?:`[^`]*`|"[^"]*")?,\s*"([a-z-]+)"/g,
      ),
      ...text.matchAll(/\b(?:wrong|refuse)\(\s*"((?!programmes)[a-z-]+)"/g),
      ...text.matchAll(/\bcode: "([a-z-]+)"/g),
      ...text.matchAll(/\b(?:asked|held)\(\s*"(UQ\d+)"/g),
    ].map((match) => match[1] ?? ""),
  );
}

describe("programmes", () => {
  test("say every kind, field and choice", () => {
    const fields = entryKinds.flatMap((kind) => fieldsOf(kind));
    const columns = fields.flatMap(({ mark }) => (mark.field === "table" ? Object.keys(mark.columns) : []));
    expect(unsaid("kind", entryKinds)).toEqual([]);
    expect(unsaid("kinds", entryKinds)).toEqual([]);
    expect(unsaid("kindLead", entryKinds)).toEqual([]);
    expect(unsaid("field", [...fields.map(({ name }) => name), ...columns])).toEqual([]);
    expect(
      unsaid(
        "choice",
        fields.flatMap(({ mark }) => choicesIn(mark)),
      ),
    ).toEqual([]);
  });

  test("say whatever a check or a sheet may find", () => {
    const codes = codesIn(/^src\/programmes\/(checks|sheets|server\/sheets)\//);
    expect(new Set(codes).size).toBeGreaterThan(100);
    // Why a duty keeps somebody from writing is said by the duty.
    expect(unsaid("finding", codes)).toEqual(["duty"]);
  });
});
