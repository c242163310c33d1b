/**
 * Is of a table shown what may be shown, in the order of the rules, and nothing that follows from it? (W8, trust.md rule 36)
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { epsilonOf } from "./epsilon.ts";
import { holdReason, together } from "./hold-reason.ts";
import { strongSource } from "./random-source.ts";
import { releaseTable, type TableRules, totalName } from "./release-table.ts";

const rules: TableRules = {
  floor: 10,
  contributors: 3,
  dominancePercent: 80,
  scale: { epsilon: epsilonOf(1), sensitivity: 1 },
  delta: 1e-6,
  roundedTo: 5,
};
const random = strongSource();
const contributions = (...counts: readonly number[]) =>
  Object.fromEntries(counts.map((count, at) => [`partner ${at}`, count]));
const release = (cells: Parameters<typeof releaseTable>[0], more: Partial<TableRules> = {}) =>
  releaseTable(cells, { ...rules, ...more }, () => random);

const shared = process.env.WAYMARK_SHARED ?? join(import.meta.dirname, "../../../../shared");
const examples = JSON.parse(await readFile(join(shared, "data/programmes/worked-examples.json"), "utf8"));

describe("the rules", () => {
  test.each(examples.W8.dominance as { cell: string; contributors: number[]; n: number; release: boolean }[])(
    "the worked example W8, cell $cell of $n",
    ({ contributors, n, release: shown }) => {
      const reason = holdReason(contributions(...contributors), rules);
      expect(contributors.reduce((sum, count) => sum + count, 0)).toBe(n);
      expect(reason).toBe(shown ? null : "dominated");
    },
  );

  test.each([
    ["below-floor", [4, 3, 2]],
    ["few-contributors", [60, 60, 0]],
    ["dominated", [81, 10, 9]],
    [null, [80, 10, 10]],
  ] as const)("%s: %j", (reason, counts) => {
    expect(holdReason(contributions(...counts), rules)).toBe(reason);
  });

  test("what is no count is refused", () => {
    for (const count of [-1, 0.5, Number.NaN])
      expect(() => holdReason({ a: count }, rules)).toThrow(
        expect.objectContaining({ code: "cell-malformed" }),
      );
  });

  test("contributors add up by name, whatever the name", () => {
    expect(together([{ constructor: 2, a: 1 }, { constructor: 3 }])).toEqual({ constructor: 5, a: 1 });
  });
});

describe("a table", () => {
  const big = contributions(22, 18, 9);
  const cells = [
    { row: "K1", column: "Q1", contributions: big },
    { row: "K1", column: "Q2", contributions: big },
    { row: "K1", column: "Q3", contributions: big },
    { row: "K2", column: "Q1", contributions: big },
    { row: "K2", column: "Q2", contributions: contributions(14, 1, 1) },
    { row: "K2", column: "Q3", contributions: big },
    { row: "K3", column: "Q1", contributions: big },
    { row: "K3", column: "Q2", contributions: big },
    { row: "K3", column: "Q3", contributions: big },
  ];

  test("holds the dominated cell, and three more that keep it from being computed", () => {
    const shown = release(cells);
    const held = shown.filter(({ held: reason }) => reason !== null);
    expect(held.find(({ held: reason }) => reason === "dominated")).toMatchObject({
      row: "K2",
      column: "Q2",
      value: null,
    });
    expect(held.filter(({ held: reason }) => reason === "complementary").length).toBe(3);
    expect(held.some(({ row, column }) => row === totalName || column === totalName)).toBe(false);
  });

  test("shows multiples of what it is rounded to, and totals that noise and held cells are in", () => {
    const shown = release(cells);
    for (const { value } of shown) if (value !== null) expect(value % 5).toBe(0);
    const total = shown.at(-1)?.value ?? 0;
    expect(Math.abs(total - (8 * 49 + 16))).toBeLessThan(30);
  });

  test("never shows a cell or total of fewer than ten, nor one hand's work, whatever the table", () => {
    const cell = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 4 });
    const tables = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(tables, (table) => {
        const given = table.flatMap((row, at) =>
          row.map((counts, beside) => ({
            row: `r${at}`,
            column: `c${beside}`,
            contributions: contributions(...counts),
          })),
        );
        for (const { row, column, value, held } of release(given)) {
          const inside = given.filter(
            (one) =>
              (row === totalName || one.row === row) && (column === totalName || one.column === column),
          );
          const reason = holdReason(together(inside.map((one) => one.contributions)), rules);
          if (reason !== null)
            expect({ row, column, value, held }).toMatchObject({ value: null, held: reason });
          expect(value === null).toBe(held !== null);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("is the same again for facts whose noise is keyed", async () => {
    const { keyedSource } = await import("./random-source.ts");
    const key = new Uint8Array(32).fill(5);
    const keyed = () => releaseTable(cells, rules, ({ row, column }) => keyedSource(key, `${row} ${column}`));
    expect(keyed()).toEqual(keyed());
  });
});
