import fc from "fast-check";
import { expect, test } from "vitest";
import { complementaryCells, type PricedCell } from "./held-cells.ts";

/** A table with its totals; `held` says which inner cells are held, row by row. */
function tableOf(held: readonly (readonly boolean[])[], costs: readonly number[] = [1]): PricedCell[] {
  const rows = [...held.keys(), "total"];
  const columns = [...(held[0] ?? []).keys(), "total"];
  return rows.flatMap((row, at) =>
    columns.map((column, beside) => ({
      row: String(row),
      column: String(column),
      held: held[at]?.[beside] ?? false,
      cost:
        row === "total" || column === "total"
          ? 1e6
          : (costs[(at * columns.length + beside) % costs.length] ?? 1),
    })),
  );
}

/**
 * Which held cells does what is shown determine? By elimination over the equations "row sums to its total, column sums to
 * its total": an independent way to the same answer.
 */
function determined(cells: readonly PricedCell[], held: ReadonlySet<string>): readonly string[] {
  const unknown = [...held];
  const sign = (cell: PricedCell, line: "row" | "column") =>
    (line === "row" ? cell.column : cell.row) === "total" ? -1 : 1;
  const lines = (["row", "column"] as const).flatMap((line) =>
    [...new Set(cells.map((cell) => cell[line]))].map((name) =>
      unknown.map((key) => {
        const cell = cells.find((one) => keyOf(one) === key);
        return cell !== undefined && cell[line] === name ? sign(cell, line) : 0;
      }),
    ),
  );
  const reduced = eliminate(lines);
  return unknown.filter((_, at) =>
    reduced.some(
      (line) => line.filter((value) => Math.abs(value) > 1e-9).length === 1 && Math.abs(line[at] ?? 0) > 1e-9,
    ),
  );
}

function eliminate(lines: readonly (readonly number[])[]): number[][] {
  const matrix = lines.map((line) => [...line]);
  let pivot = 0;
  for (let column = 0; column < (matrix[0]?.length ?? 0); column++) {
    const found = matrix.findIndex((line, at) => at >= pivot && Math.abs(line[column] ?? 0) > 1e-9);
    if (found < 0) continue;
    const line = matrix.splice(found, 1)[0]?.map((value, _, all) => value / (all[column] ?? 1)) ?? [];
    for (const other of matrix) {
      const times = other[column] ?? 0;
      for (let at = 0; at < other.length; at++) other[at] = (other[at] ?? 0) - times * (line[at] ?? 0);
    }
    matrix.splice(pivot, 0, line);
    pivot += 1;
  }
  return matrix;
}

function keyOf({ row, column }: { row: string; column: string }): string {
  return `${row}|${column}`;
}

const grids = fc
  .tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 2, max: 5 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(fc.boolean(), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );

test("no held cell follows from what is shown, whatever the table (trust.md rule 36)", () => {
  fc.assert(
    fc.property(
      grids,
      fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 7, maxLength: 7 }),
      (grid, costs) => {
        const cells = tableOf(grid, costs);
        const held = new Set([...cells.filter((cell) => cell.held), ...complementaryCells(cells)].map(keyOf));
        expect(determined(cells, held)).toEqual([]);
      },
    ),
    { numRuns: 300 },
  );
});

test("the elimination finds what is planted: one held cell alone in its row follows", () => {
  const cells = tableOf([
    [true, false],
    [false, false],
  ]);
  expect(determined(cells, new Set(["0|0"]))).toEqual(["0|0"]);
});

test("two held cells a line are not enough: a bridge between two rings follows, and is closed", () => {
  // Rows 0, 1 and columns 0, 1 are a ring; rows 2, 3 and columns 2, 3 too; (1, 2) joins them.
  const cells = tableOf([
    [true, true, false, false],
    [true, true, true, false],
    [false, false, true, true],
    [false, false, true, true],
  ]);
  const held = new Set(cells.filter((cell) => cell.held).map(keyOf));
  expect(determined(cells, held)).toEqual(["1|2"]);
  expect(complementaryCells(cells).length).toBe(1);
});

test("the cheapest cells are held, and totals last", () => {
  const cells = tableOf(
    [
      [true, false, false],
      [false, false, false],
    ],
    [1, 9, 3, 4, 2, 8, 5, 7],
  );
  const more = complementaryCells(cells);
  expect(more.length).toBe(3);
  expect(more.some(({ row, column }) => row === "total" || column === "total")).toBe(false);
});

test("nothing held asks for nothing; a lone cell with its total cannot be protected", () => {
  expect(complementaryCells(tableOf([[false, false]]))).toEqual([]);
  expect(() => complementaryCells([{ row: "0", column: "0", held: true, cost: 1 }])).toThrow(
    expect.objectContaining({ code: "table-unprotectable" }),
  );
});
