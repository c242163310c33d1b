/**
 * Which more cells must be held so that no held one follows from the totals by subtraction?
 *
 * Rows and columns are points, held cells are lines between them; totals are one more row and one more column. A held cell
 * can be computed from what is shown exactly when its line is a bridge: when nothing else joins its two ends. Each bridge
 * is closed into a ring by the cheapest way round, and the cells on that way are held too.
 *
 * Assumes: every row total is the sum of its row, every column total of its column. What is held may still be known to lie
 * in a range; noise and floor are there for that.
 * Source: Gusfield (1988), "A Graph Theoretic Approach to Statistical Data Security", SIAM J. Comput. 17.
 *
 * @module
 */
import { SynthesizeError } from "./synthesize-error.ts";

export interface TablePlace {
  readonly row: string;
  readonly column: string;
}

export interface PricedCell extends TablePlace {
  readonly held: boolean;
  /** What holding it would cost, greater than 0: how much is lost to the reader. */
  readonly cost: number;
}

/**
 * The cells to hold beyond those held already. Shape: each once, in the table's order.
 * @param cells - All cells with their totals, which lie in a row and a column of their own.
 * @throws SynthesizeError "table-unprotectable" when a held cell has no way round: a table of one row or one column.
 */
export function complementaryCells(cells: readonly PricedCell[]): readonly TablePlace[] {
  const held = new Set(cells.filter((cell) => cell.held));
  const before = new Set(held);
  for (;;) {
    const exposed = [...held].find((cell) => joined(cell, [...held]) === null);
    if (exposed === undefined) break;
    const way = joined(exposed, cells, held);
    if (way === null)
      throw new SynthesizeError(
        "table-unprotectable",
        "A held cell follows from its totals, whatever else is held.",
      );
    for (const cell of way) held.add(cell);
  }
  return cells
    .filter((cell) => held.has(cell) && !before.has(cell))
    .map(({ row, column }) => ({ row, column }));
}

/** The cheapest way from a cell's row to its column by other cells; null when there is none. Held cells cost nothing. */
function joined(
  cell: PricedCell,
  cells: readonly PricedCell[],
  free: ReadonlySet<PricedCell> = new Set(cells),
): readonly PricedCell[] | null {
  const ends = endsOf(cell);
  const reached = new Map<string, { cost: number; way: readonly PricedCell[]; done: boolean }>([
    [ends.row, { cost: 0, way: [], done: false }],
  ]);
  for (let here = cheapest(reached); here !== null; here = cheapest(reached)) {
    const [point, standing] = here;
    if (point === ends.column) return standing.way;
    standing.done = true;
    for (const next of cells) {
      const other = next === cell ? null : acrossFrom(next, point);
      if (other === null) continue;
      const cost = standing.cost + (free.has(next) ? 0 : next.cost);
      if ((reached.get(other)?.cost ?? Number.POSITIVE_INFINITY) <= cost) continue;
      reached.set(other, { cost, way: [...standing.way, next], done: false });
    }
  }
  return null;
}

function cheapest<Standing extends { cost: number; done: boolean }>(reached: Map<string, Standing>) {
  let best: [string, Standing] | null = null;
  for (const entry of reached) {
    if (!entry[1].done && (best === null || entry[1].cost < best[1].cost)) best = entry;
  }
  return best;
}

/** A row and a column may have the same name. */
function endsOf({ row, column }: TablePlace) {
  return { row: `row ${row}`, column: `column ${column}` };
}

function acrossFrom(cell: TablePlace, point: string): string | null {
  const { row, column } = endsOf(cell);
  if (point === row) return column;
  return point === column ? row : null;
}
