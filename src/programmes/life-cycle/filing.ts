/**
 * What does the question whether something is on file look at, and how is it answered?
 *
 * @module
 */
import type { Entry, EntrySet } from "../entries/entry.ts";
import type { Content } from "../entries/entry-schemas.ts";
import type { Body } from "./gate-map.ts";

/** One programme at one gate. */
export interface Filing {
  /** What belongs to the programme. */
  readonly own: EntrySet;
  readonly id: string;
  readonly programme: Content<"programme">;
  readonly body: Body;
  /** Day on which it came where it stands; null for an idea. */
  readonly since: string | null;
  /** Decisions on which it passed a gate already. */
  readonly used: ReadonlySet<string>;
  /** UTC day. */
  readonly today: string;
}

export interface OnFile {
  readonly met: boolean;
  /** UUIDs of the entries that show it. */
  readonly entries: readonly string[];
  /** How many still miss it, or are not known; 0 for none. */
  readonly open: number;
}

export type Question = (filing: Filing) => OnFile;

/** Met by any of these. */
export function any(entries: readonly Pick<Entry, "id">[]): OnFile {
  return { met: entries.length > 0, entries: entries.map(({ id }) => id), open: entries.length > 0 ? 0 : 1 };
}

/** Met when there is one at least, and none without it. */
export function all(entries: readonly Pick<Entry, "id">[], holds: (id: string) => boolean): OnFile {
  const shown = entries.filter(({ id }) => holds(id));
  const missing = entries.length - shown.length;
  const open = entries.length === 0 ? 1 : missing;
  return { met: open === 0, entries: shown.map(({ id }) => id), open };
}

/** Met by a day on the programme itself that has come. */
export function dated(day: string | null | undefined, { id, today }: Filing): OnFile {
  return any(day !== null && day !== undefined && day <= today ? [{ id }] : []);
}

/** Met because it does not apply. */
export const notAsked: OnFile = { met: true, entries: [], open: 0 };
