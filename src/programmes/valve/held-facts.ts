/**
 * Which cells and totals of a grid may be shown, and why not the others?
 *
 * In the order of the contract: fewest counted and fewest partners, then one partner's dominance, then as many more cells as
 * keep the held ones from being computed within their row and their column; then what is too new, and what would tell of an
 * open operation. What is held for good is closed off first, without leaning on what is only held for now: so that nothing
 * opens up when the time of that is over. What was once held to close others off stays held.
 *
 * Assumes: each contribution counts in one cell. Whether a cell is shown is decided on true counts and is one bit about them
 * that noise does not cover, as everywhere in these rules.
 * Source: programmes.md section 4; trust.md rule 36; Gusfield (1988) by way of `complementaryCells`.
 *
 * @module
 */
import {
  complementaryCells,
  holdReason,
  lastPublicDay,
  type PricedCell,
  together,
} from "../../safeguards/index.ts";
import { daysOfQuarter, type FactGrid, type GridCell } from "./fact-grid.ts";
import { valveRules } from "./operational-indicators.ts";

export const factReasons = [
  "below-floor",
  "few-contributors",
  "dominated",
  "complementary",
  "complementary-for-now",
  "too-new",
  "operation-open",
  "budget-spent",
] as const;
export type FactReason = (typeof factReasons)[number];

/** One cell of the grid, or a total of a row, of a column or of all. */
export interface PlacedFact {
  /** Name of the row: a place, or "total". */
  readonly row: string;
  /** Name of the column: a quarter, or "total". */
  readonly column: string;
  /** The cells that it is the sum of. */
  readonly cells: readonly GridCell[];
  readonly place: string | null;
  readonly start: string;
  readonly end: string;
  readonly held: FactReason | null;
}

export interface HoldRules {
  readonly floor: number;
  readonly contributors: number;
  readonly dominancePercent: number;
  readonly lagDays: number;
}

export interface HoldPlan {
  readonly grid: FactGrid;
  /** UTC day; ISO date. */
  readonly today: string;
  readonly rules?: HoldRules;
  /** Names of facts that were held to close others off, and of those that were shown. */
  readonly before?: { readonly closing: ReadonlySet<string>; readonly shown: ReadonlySet<string> };
}

const total = "total";
const unseen = ["unseen", "unseen too"];

/** Every cell, in the order of places and quarters, with the totals of each direction that has more than one. */
export function heldFacts({ grid, today, rules = valveRules, before }: HoldPlan): readonly PlacedFact[] {
  const facts = layOut(grid);
  const last = lastPublicDay(today, rules);
  const forGood = facts.map((fact) => {
    const reason = holdReason(contributionsOf(fact.cells), rules);
    return {
      ...fact,
      held: reason ?? (before?.closing.has(factName(fact)) ? ("complementary" as const) : null),
    };
  });
  const closed = closedOff(forGood, "complementary", before?.shown);
  const forNow = closed.map((fact) => ({ ...fact, held: fact.held ?? heldForNow(fact, last) }));
  return closedOff(forNow, "complementary-for-now", before?.shown);
}

/** What a fact is called within its indicator, on every publication alike. */
export function factName({ place, start, end }: Pick<PlacedFact, "place" | "start" | "end">): string {
  return JSON.stringify([place, start, end]);
}

function heldForNow(fact: PlacedFact, last: string): FactReason | null {
  if (fact.end > last) return "too-new";
  // A total over places tells of no single one: the cell that would is closed off by others.
  const open = fact.row !== total && fact.cells.some(({ operationOpen }) => operationOpen);
  return open ? "operation-open" : null;
}

function contributionsOf(cells: readonly GridCell[]): Readonly<Record<string, number>> {
  return together(
    cells.map(({ byPartner }) =>
      Object.fromEntries(Object.entries(byPartner).map(([partner, { all }]) => [partner, all])),
    ),
  );
}

/** Holds as many more as keep the held ones from following by subtraction. */
function closedOff(
  facts: readonly PlacedFact[],
  reason: "complementary" | "complementary-for-now",
  shown: ReadonlySet<string> = new Set(),
): readonly PlacedFact[] {
  const priced = facts.map(
    (fact): PricedCell => ({
      row: fact.row,
      column: fact.column,
      held: fact.held !== null,
      // Totals tell most, and what was shown once cannot be taken back: they are held last.
      cost: (fact.cells.length > 1 ? 1e3 : 1) * (shown.has(factName(fact)) ? 1e3 : 1) * (1 + countOf(fact)),
    }),
  );
  const more = new Set(complementaryCells([...priced, ...unseenOf(facts)]).map(keyOf));
  return facts.map((fact) => (more.has(keyOf(fact)) ? { ...fact, held: reason } : fact));
}

/** Where a direction has one member there is no total in it: lines that no reader ever sees, and that close one another off. */
function unseenOf(facts: readonly PlacedFact[]): PricedCell[] {
  const rows = [...new Set(facts.map(({ row }) => row))];
  const columns = [...new Set(facts.map(({ column }) => column))];
  const below = rows.includes(total) ? [] : unseen;
  const beside = columns.includes(total) ? [] : unseen;
  const hidden = (row: string, column: string) => ({ row, column, held: true, cost: 1 });
  return [
    ...rows.flatMap((row) => beside.map((column) => hidden(row, column))),
    ...below.flatMap((row) => [...columns, ...beside].map((column) => hidden(row, column))),
  ];
}

function layOut({ cells }: FactGrid): readonly PlacedFact[] {
  const places = [...new Set(cells.map(({ place }) => place))].sort();
  const quarters = [...new Set(cells.map(({ quarter }) => quarter))].sort();
  const rows: readonly (readonly [string, string | null])[] = [
    ...places.map((place) => [`place ${place}`, place] as const),
    ...(places.length > 1 ? [[total, null] as const] : []),
  ];
  const columns = [...quarters, ...(quarters.length > 1 ? [total] : [])];
  return rows.flatMap(([row, place]) =>
    columns.map((column) => {
      const inside = cells.filter(
        (cell) => (row === total || cell.place === place) && (column === total || cell.quarter === column),
      );
      const span = column === total ? quarters : [column];
      const { start } = daysOfQuarter(span[0] ?? "");
      const { end } = daysOfQuarter(span.at(-1) ?? "");
      return { row, column, cells: inside, place, start, end, held: null };
    }),
  );
}

function countOf({ cells }: PlacedFact): number {
  return Object.values(contributionsOf(cells)).reduce((all, one) => all + one, 0);
}

function keyOf({ row, column }: { readonly row: string; readonly column: string }): string {
  return JSON.stringify([row, column]);
}
