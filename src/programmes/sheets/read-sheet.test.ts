/**
 * Does whatever an entry says come back from its rows, of every kind there is; and does a cell never say what nobody wrote?
 */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Entry } from "../entries/entry.ts";
import { type EntryKind, entryKinds } from "../entries/entry-kinds.ts";
import { type Field, fieldsOf } from "../entries/entry-schemas.ts";
import type { FieldMark } from "../entries/field.ts";
import { type SomeEntry, setOf } from "../testing/set-of.ts";
import { entryRows, plainText } from "./entry-rows.ts";
import { joinList, splitList } from "./list-cell.ts";
import { readCell } from "./read-cell.ts";
import { groupRows, readEntry } from "./read-sheet.ts";
import { sameContent } from "./same-content.ts";
import { headerOf } from "./sheet-columns.ts";
import { columnLetters, type Sheet, type SheetCell } from "./sheet-file.ts";
import { nearestKind } from "./sheet-kind.ts";

const uuid = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
/** Two of each kind that a cell can name by more than its id; of some, both with one name. */
const named: readonly SomeEntry[] = entryKinds.flatMap((kind, at): SomeEntry[] =>
  [0, 1].map((one) => ({
    id: uuid(at * 10 + one),
    kind,
    content: { code: `${kind} ${one}`, acronym: `A${one}`, title: "The same", citation: "[x]; y", name: "N" },
  })),
);
const set = setOf(named);
const context = { set, programme: null };

const text = fc
  .string({ unit: "grapheme", maxLength: 20 })
  .map((said) => plainText(said).trim())
  .filter((said) => said !== "");
const day = fc.date({ min: new Date("1900-01-01"), max: new Date("2100-01-01"), noInvalidDate: true });

function someValue(mark: FieldMark): fc.Arbitrary<unknown> {
  switch (mark.field) {
    case "number":
      return fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0);
    case "boolean":
      return fc.boolean();
    case "day":
      return day.map((date) => date.toISOString().slice(0, 10));
    case "month":
      return day.map((date) => date.toISOString().slice(0, 7));
    case "choice":
      return fc.constantFrom(...mark.choices);
    case "reference":
      return fc.constantFrom(...set[mark.to].map(({ id }) => id));
    case "list":
      return fc.array(someValue(mark.of), { maxLength: 4 });
    case "table":
      return fc.array(
        fc.record(
          Object.fromEntries(Object.entries(mark.columns).map(([name, of]) => [name, someValue(of)])),
        ),
        { maxLength: 4 },
      );
    case "answers":
      return fc.dictionary(
        text,
        fc.oneof(
          fc.integer(),
          fc.boolean(),
          text.filter((said) => !/^(yes|no)$/.test(said)),
        ),
        {
          maxKeys: 4,
        },
      );
    default:
      return text;
  }
}

const contentOf = (kind: EntryKind) =>
  fc.record(
    Object.fromEntries(
      fieldsOf(kind).map(({ name, mark, needed }: Field) => [
        name,
        needed ? someValue(mark) : fc.option(someValue(mark), { nil: null }),
      ]),
    ),
  );

const cellOf = (value: string | number): SheetCell =>
  typeof value === "number"
    ? { cell: "number", number: value, percent: false }
    : { cell: "text", text: value };

/** The entries of one sheet, as the rows of a spreadsheet. */
function sheetOf(kind: EntryKind, contents: readonly unknown[]): Sheet {
  const rows = contents.flatMap((content, at) => {
    const base = {
      version: 1,
      programme: null,
      owner: "",
      seenBy: "everybody",
      changed: "2026-01-01",
    } as const;
    return entryRows({ ...base, id: uuid(900 + at), kind, content: content as Entry["content"] }, set);
  });
  return {
    name: kind,
    header: headerOf(kind),
    rows: rows.map((values, at) => ({
      row: at + 2,
      cells: new Map(values.flatMap((value, column) => (value === null ? [] : [[column, cellOf(value)]]))),
    })),
  };
}

describe("rows of a sheet", () => {
  test.each(entryKinds)("say of a %s what the entry said", (kind) => {
    fc.assert(
      fc.property(fc.array(contentOf(kind), { minLength: 1, maxLength: 3 }), (contents) => {
        const sheet = sheetOf(kind, contents);
        const groups = groupRows(kind, sheet);
        expect(groups).toHaveLength(contents.length);
        for (const [at, rows] of groups.entries()) {
          const { id, content, findings } = readEntry(kind, { sheet, rows }, context);
          expect(findings).toEqual([]);
          expect(id).toBe(uuid(900 + at));
          expect(sameContent(content, contents[at] as Record<string, unknown>)).toBe(true);
        }
      }),
      { numRuns: 12 },
    );
  });

  test("tell one changed word of a row apart from none", () => {
    fc.assert(
      fc.property(contentOf("component"), text, (content, title) => {
        fc.pre(title !== content.title);
        expect(sameContent({ ...content, title }, content)).toBe(false);
        expect(sameContent({ title: content.title }, content)).toBe(true);
      }),
    );
  });
});

describe("a cell", () => {
  test("of several values parts into what was joined", () => {
    const anything = fc.oneof(text, fc.constantFrom("a;b", "[1]", "a\nb", "[", ";", '["x"]'));
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 6 }), (items) => {
        expect(splitList(joinList(items))).toEqual(items);
      }),
    );
    expect(splitList(" 16.2 ; 8.7;; ")).toEqual(["16.2", "8.7"]);
  });

  const amount = { field: "number" } as const;
  const read = (mark: FieldMark, cell: SheetCell) => readCell(mark, { cell, needed: true }, context);
  test.each([
    [amount, { cell: "text", text: "1 234,50" }, "cell-number-as-text", "1234.50"],
    [amount, { cell: "text", text: "1\u00a0234" }, "cell-number-as-text", "1234"],
    [amount, { cell: "text", text: "about 5" }, "cell-no-number", undefined],
    [amount, { cell: "number", number: 0.07, percent: true }, "cell-percent", 7],
    [amount, { cell: "formula", shown: "=1+1" }, "cell-formula", undefined],
    [amount, { cell: "error", shown: "#REF!" }, "cell-error", undefined],
    [amount, { cell: "day", day: "2026-01-01" }, "cell-number-as-day", undefined],
    [
      { field: "day" },
      { cell: "number", number: 45_292, percent: false },
      "cell-day-as-number",
      "2024-01-01",
    ],
    [{ field: "day" }, { cell: "text", text: "3/4/2026" }, "cell-no-day", undefined],
    [
      { field: "text", long: false },
      { cell: "number", number: 8.1, percent: false },
      "cell-code-as-number",
      undefined,
    ],
    [{ field: "text", long: false }, { cell: "day", day: "2026-07-08" }, "cell-text-as-day", undefined],
    [{ field: "boolean" }, { cell: "text", text: "perhaps" }, "cell-no-flag", undefined],
    [{ field: "choice", choices: ["go"] }, { cell: "text", text: "stop" }, "cell-no-choice", undefined],
    [
      { field: "reference", to: "component" },
      { cell: "text", text: "C99" },
      "cell-reference-unknown",
      undefined,
    ],
    [
      { field: "reference", to: "framework" },
      { cell: "text", text: "the same" },
      "cell-reference-many",
      undefined,
    ],
  ] as const)("%o says nothing of %o", (mark, cell, code, meant) => {
    const expected = meant === undefined ? { code } : { code, values: { meant } };
    expect(read(mark as FieldMark, cell as SheetCell)).toMatchObject(expected);
  });

  test("is named as spreadsheets name it, and a sheet by its nearest kind", () => {
    expect([0, 25, 26, 701, 702].map(columnLetters)).toEqual(["A", "Z", "AA", "ZZ", "AAA"]);
    expect(["Components", "money event", "budgetline", "Table1"].map(nearestKind)).toEqual([
      "component",
      "money-event",
      "budget-line",
      null,
    ]);
  });
});
