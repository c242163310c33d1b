/**
 * How does a warning lie in the database?
 *
 * @module
 */
import { type SqlFragment, sql } from "../../../store/index.ts";
import type { Warning, WarningDraft, WarningSource, WarningState } from "../../warnings/warning.ts";

export interface WarningContent extends WarningDraft {
  readonly sources: readonly WarningSource[];
}

export interface WarningRow {
  readonly id: string;
  /** Counted from 1 by each act; who acts says which they saw. */
  readonly version: number;
  readonly state: WarningState;
  readonly content: WarningContent;
  /** Day of the release; null before it. */
  readonly from: string | null;
}

export const warningColumns: SqlFragment = sql`w.id, w.version, w.state, w.content, w.from_day::text as from`;

export function warningOf({ id, state, content, from }: WarningRow): Warning {
  return { ...contentOf(content), id, state, from };
}

/** Field by field, in one order: what is kept holds nothing that was not asked for. */
export function contentOf(content: WarningContent): WarningContent {
  const texts = Object.entries(content.text)
    .map(([language, text]) => [language, text.trim()] as const)
    .filter(([, text]) => text !== "")
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return {
    region: content.region,
    legs: [...new Set(content.legs)].sort(),
    text: Object.fromEntries(texts),
    notPersons: [...new Set(content.notPersons)].sort(),
    until: content.until,
    sources: content.sources.map(({ kind, reference, origin, vetted, note }) => ({
      kind,
      reference,
      origin,
      vetted,
      note,
    })),
  };
}
