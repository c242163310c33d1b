/**
 * What of a table of counts is shown?
 *
 * Every cell gets its noise; totals are sums of noisy cells, so they cost no privacy of their own. Held are cells and totals
 * that are too small, too few hands' or one hand's work, cells whose noisy count does not reach the threshold, and as many
 * more as keep the held ones from being computed. What is left is rounded.
 *
 * Assumes: one contribution counts in one cell. Rows and columns are fixed before anybody looks at the data.
 * Source: Hundepool et al. (2012); Canonne et al. (2020); order of steps: threshold, dominance, noise, complementary
 * suppression, rounding. (Complementary suppression comes after noise because the threshold looks at noisy counts.)
 *
 * @module
 */
import { complementaryCells, type TablePlace } from "./held-cells.ts";
import { type Contributions, type HoldReason, type HoldRules, holdReason, together } from "./hold-reason.ts";
import { releaseThreshold } from "./noise-tail.ts";
import type { RandomSource } from "./random-source.ts";
import { drawNoise, type NoiseScale } from "./two-sided-geometric.ts";

export interface TableCell extends TablePlace {
  readonly contributions: Contributions;
}

export interface TableRules extends HoldRules {
  readonly scale: NoiseScale;
  /** Chance that a cell just above the floor is shown at all. Range (0, 1). */
  readonly delta: number;
  /** Shown numbers are multiples of this; 1 rounds nothing. */
  readonly roundedTo: number;
}

export interface ShownCell extends TablePlace {
  /** Null when held. Never below 0. */
  readonly value: number | null;
  readonly held: HoldReason | "below-threshold" | "complementary" | null;
}

/** The name of the row and of the column that hold totals. */
export const totalName = "total";

/**
 * @param sourceOf - Where the noise of a cell comes from: one strong source for all, or one keyed by the cell's fact.
 * @returns every cell and every total, in the order: cells as given, row totals, column totals, the grand total.
 * @throws SynthesizeError "cell-malformed", "table-unprotectable".
 */
export function releaseTable(
  cells: readonly TableCell[],
  rules: TableRules,
  sourceOf: (place: TablePlace) => RandomSource,
): readonly ShownCell[] {
  const noisy = cells.map((cell) => ({
    ...cell,
    value: countOf(cell) + drawNoise(rules.scale, sourceOf(cell)),
  }));
  const all = [...noisy, ...totalsOf(noisy)].map((cell) => ({ ...cell, held: heldFor(cell, rules) }));
  const priced = all.map((cell) => ({
    row: cell.row,
    column: cell.column,
    held: cell.held !== null,
    // Totals tell most: they are held last.
    cost: (isTotal(cell) ? 1e6 : 1) * Math.max(1, cell.value),
  }));
  const more = new Set(complementaryCells(priced).map(keyOf));
  return all.map((cell) => shown(cell, { more: more.has(keyOf(cell)), roundedTo: rules.roundedTo }));
}

interface NoisyCell extends TableCell {
  readonly value: number;
}

function totalsOf(cells: readonly NoisyCell[]): NoisyCell[] {
  const rows = [...new Set(cells.map(({ row }) => row))];
  const columns = [...new Set(cells.map(({ column }) => column))];
  const sum = (part: readonly NoisyCell[], place: TablePlace): NoisyCell => ({
    ...place,
    contributions: together(part.map(({ contributions }) => contributions)),
    value: part.reduce((total, { value }) => total + value, 0),
  });
  return [
    ...rows.map((row) =>
      sum(
        cells.filter((cell) => cell.row === row),
        { row, column: totalName },
      ),
    ),
    ...columns.map((column) =>
      sum(
        cells.filter((cell) => cell.column === column),
        { row: totalName, column },
      ),
    ),
    sum(cells, { row: totalName, column: totalName }),
  ];
}

function heldFor(cell: NoisyCell, rules: TableRules): ShownCell["held"] {
  const reason = holdReason(cell.contributions, rules);
  if (reason !== null) return reason;
  return cell.value < releaseThreshold(rules.scale, rules) ? "below-threshold" : null;
}

function shown(
  { row, column, value, held }: NoisyCell & { readonly held: ShownCell["held"] },
  { more, roundedTo }: { more: boolean; roundedTo: number },
): ShownCell {
  const reason = held ?? (more ? "complementary" : null);
  if (reason !== null) return { row, column, value: null, held: reason };
  return { row, column, value: Math.max(0, Math.round(value / roundedTo) * roundedTo), held: null };
}

function countOf({ contributions }: TableCell): number {
  return Object.values(contributions).reduce((total, count) => total + count, 0);
}

function isTotal({ row, column }: TablePlace): boolean {
  return row === totalName || column === totalName;
}

function keyOf({ row, column }: TablePlace): string {
  return JSON.stringify([row, column]);
}
