/**
 * How is an invented portfolio put down, entry by entry, the same each time?
 *
 * @module
 */
import type { Content, EntryKind } from "../../src/programmes/index.ts";
import type { Random } from "../corridor/random.ts";

/** An entry before any node took it. */
export interface DraftEntry<Kind extends EntryKind = EntryKind> {
  /** UUID, the same for the same seed. */
  readonly id: string;
  readonly kind: Kind;
  readonly content: Content<Kind>;
}

export interface Drafting {
  readonly chance: Random;
  /** ISO date on which the portfolio is looked at. */
  readonly today: string;
  /** @returns the new entry's id. */
  put<Kind extends EntryKind>(kind: Kind, content: Content<Kind>): string;
  readonly entries: readonly DraftEntry[];
}

export function beginDrafting(chance: Random, today: string): Drafting {
  const entries: DraftEntry[] = [];
  const ids = chance.branch("ids");
  return {
    chance,
    today,
    entries,
    put: (kind, content) => {
      const digits = ids.hexadecimal(31);
      const id = `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(12, 15)}-8${digits.slice(15, 18)}-${digits.slice(18, 30)}`;
      entries.push({ id, kind, content });
      return id;
    },
  };
}

/** @param days - May be negative. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + Math.round(days) * 86_400_000).toISOString().slice(0, 10);
}

/** The first day of the month that lies so many months after that of the day. */
export function monthAfter(day: string, months: number): string {
  const date = new Date(`${day.slice(0, 7)}-01T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString().slice(0, 10);
}
