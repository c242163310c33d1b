/**
 * Which reports that this officer opened in this tab tell nearly the same?
 *
 * Remembered are fingerprints, not words, in memory alone; a reload forgets them.
 *
 * Source: trust.md section 5.5 (near-duplicates on the desk's plaintext only).
 *
 * @module
 */
import type { Report } from "../../report/report.ts";
import {
  type Fingerprint,
  fingerprintOfReport,
  type Likeness,
  likenessOf,
} from "../../triage/near-duplicate.ts";

const opened = new Map<string, Fingerprint>();

/** Most that are remembered: the oldest goes. */
const mostRemembered = 500;

export function rememberOpened(id: string, report: Report): void {
  opened.delete(id);
  opened.set(id, fingerprintOfReport(report));
  const [oldest] = opened.keys();
  if (opened.size > mostRemembered && oldest !== undefined) opened.delete(oldest);
}

/** Forgets all: the keys were closed. */
export function forgetOpened(): void {
  opened.clear();
}

export interface Alike {
  readonly id: string;
  readonly likeness: NonNullable<Likeness>;
}

/** The other reports of this tab that are like one. */
export function openedAlike(id: string): readonly Alike[] {
  const own = opened.get(id);
  if (own === undefined) return [];
  return [...opened].flatMap(([other, fingerprint]) => {
    const likeness = other === id ? null : likenessOf(own, fingerprint);
    return likeness === null ? [] : [{ id: other, likeness }];
  });
}
