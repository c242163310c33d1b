/**
 * Below which value does a given part of some values lie?
 *
 * Source: Hyndman & Fan (1996), type 7: linear between neighbours at position (n - 1)·p.
 *
 * @module
 */
import { ProgrammeError } from "./programme-error.ts";

/** @param part - From 0 to 1. @throws ProgrammeError "list-empty". */
export function quantile(values: readonly number[], part: number): number {
  const ordered = [...values].sort((one, other) => one - other);
  const position = (ordered.length - 1) * part;
  const below = ordered[Math.floor(position)];
  const above = ordered[Math.ceil(position)];
  if (below === undefined || above === undefined) throw new ProgrammeError("list-empty");
  return below + (above - below) * (position - Math.floor(position));
}

/** The middle value. @throws ProgrammeError "list-empty". */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}
