/**
 * Which rows make up a programme's effectiveness?
 *
 * What a component aims at is a part of what the whole programme aims at with the same indicator: both together would count
 * one thing twice. An aim that only components have counts too.
 *
 * @module
 */
import type { ResultRow } from "./results-api.ts";

type Row = Pick<ResultRow, "programme" | "indicator" | "component">;

export function countingRows<Shown extends Row>(rows: readonly Shown[]): readonly Shown[] {
  const keyOf = ({ programme, indicator }: Row) => `${programme}/${indicator}`;
  const whole = new Set(rows.filter(({ component }) => component === null).map(keyOf));
  return rows.filter((row) => row.component === null || !whole.has(keyOf(row)));
}
