import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { cleanRecord } from "../../model/index.ts";
import { CollectionError } from "./collection-error.ts";
import type { Format, ReadItem, ReadOptions, TableMapping } from "./format.ts";
import { findFormats, recogniseFormat } from "./formats.ts";
import { draftsIn, readAll } from "./testing/read-sample.ts";

const FOLDER = new URL("./formats/", import.meta.url);
const names = readdirSync(FOLDER, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);

interface Sample {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly mapping?: TableMapping;
}

function sampleOf(name: string): Sample {
  const folder = new URL(`${name}/`, FOLDER);
  const fileName = readdirSync(folder).find((file) => file.startsWith("sample."));
  if (fileName === undefined) throw new Error(`The format "${name}" has no sample.`);
  const bytes = new Uint8Array(readFileSync(new URL(fileName, folder)));
  const mapping = new URL("mapping.json", folder);
  return existsSync(mapping)
    ? { fileName, bytes, mapping: JSON.parse(readFileSync(mapping, "utf8")) }
    : { fileName, bytes };
}

function optionsOf({ fileName, mapping }: Sample): ReadOptions {
  return mapping === undefined ? { fileName } : { fileName, mapping };
}

/** Items as lines, in an order and form that a person can compare. */
function linesOf(items: readonly ReadItem[]): string {
  return items.map((item) => `${JSON.stringify(item)}\n`).join("");
}

let formats: readonly Format[] = [];
beforeAll(async () => {
  formats = await findFormats();
});

test("every folder holds a format of its name, found without a list", () => {
  expect(formats.map(({ name }) => name)).toEqual([...names].sort());
  expect(names.length).toBeGreaterThanOrEqual(5);
});

describe.each(names)("format %s", (name) => {
  const sample = sampleOf(name);
  const format = () => {
    const found = formats.find((one) => one.name === name);
    if (found === undefined) throw new Error(`no format ${name}`);
    return found;
  };

  test("its sample gives what it says it gives", async () => {
    const file = new URL(`${name}/expected.jsonl`, FOLDER);
    const lines = linesOf(await readAll(format(), sample.bytes, optionsOf(sample)));
    if (process.env.WAYMARK_WRITE_EXPECTED === "1") writeFileSync(file, lines);
    expect(lines).toBe(readFileSync(file, "utf8"));
  });

  test("its sample says the same in pieces of any size", async () => {
    const whole = linesOf(await readAll(format(), sample.bytes, optionsOf(sample)));
    for (const piece of [1, 2, 3, 7, 64]) {
      expect(linesOf(await readAll(format(), sample.bytes, { ...optionsOf(sample), piece }))).toBe(whole);
    }
  });

  test("its sample is recognised as its own, whatever its name", async () => {
    expect((await recogniseFormat(sample.bytes.subarray(0, 65_536), sample.fileName)).name).toBe(name);
    expect((await recogniseFormat(sample.bytes.subarray(0, 65_536), "download")).name).toBe(name);
  });

  test("every property that it gives exists in the model", async () => {
    const drafts = draftsIn(await readAll(format(), sample.bytes, optionsOf(sample)));
    expect(drafts.length).toBeGreaterThan(0);
    for (const draft of drafts) {
      const { warnings } = cleanRecord(draft);
      expect(warnings.filter(({ code }) => code === "unknown_property")).toEqual([]);
      for (const values of Object.values(draft.properties)) {
        expect(values.length).toBeGreaterThan(0);
        expect(values.every((value) => value !== "")).toBe(true);
      }
    }
  });

  test("a sample that is cut off anywhere is refused, or keeps only rows that the whole has", async () => {
    const whole = await readAll(format(), sample.bytes, optionsOf(sample));
    const keys = new Set(draftsIn(whole).map(({ key }) => key));
    for (let share = 0; share < 1; share += 0.05) {
      const cut = sample.bytes.subarray(0, Math.floor(sample.bytes.length * share));
      const items = await readAll(format(), cut, optionsOf(sample)).catch((error: unknown) => {
        expect(error).toBeInstanceOf(CollectionError);
        return [];
      });
      // The row at the cut may have lost the end of its last cell, so it may have another key; no more than it.
      const strange = draftsIn(items).filter(({ key }) => !keys.has(key));
      expect(new Set(strange.map(({ entityType }) => entityType)).size).toBe(strange.length);
    }
  });

  test("its README says where it is from and what becomes of each field", () => {
    const readme = readFileSync(new URL(`${name}/README.md`, FOLDER), "utf8");
    for (const heading of ["Origin", "Fields", "Licence"]) expect(readme).toContain(heading);
  });
});
