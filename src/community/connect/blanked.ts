/**
 * What is left of a text when parts of it are blanked, and has every finding been decided on?
 *
 * Source: rule 48 (nothing is shown before a person has looked); issue of the community part, point 7.
 *
 * @module
 */
import type { Finding } from "./finding.ts";

/** A part of a text. UTF-16 offsets, half open. */
export interface Part {
  readonly start: number;
  readonly end: number;
}

/** What stands where something was taken out, however long it was: its length would tell what it was. */
export const blank = "▇▇▇";

/** The text with each part replaced by the same blank; parts that touch or overlap become one. */
export function blanked(text: string, parts: readonly Part[]): string {
  let shown = "";
  let from = 0;
  for (const { start, end } of joined(parts, text.length)) {
    shown += text.slice(from, start) + blank;
    from = end;
  }
  return shown + text.slice(from);
}

function joined(parts: readonly Part[], length: number): Part[] {
  const inside = parts
    .map(({ start, end }) => ({ start: Math.max(0, start), end: Math.min(length, end) }))
    .filter(({ start, end }) => end > start)
    .sort((one, other) => one.start - other.start);
  const kept: Part[] = [];
  for (const part of inside) {
    const last = kept.at(-1);
    if (last !== undefined && part.start <= last.end)
      kept[kept.length - 1] = { start: last.start, end: Math.max(last.end, part.end) };
    else kept.push(part);
  }
  return kept;
}

/** A finding that a person has looked at and lets stand: named by kind and place. */
export interface Confirmation extends Part {
  readonly kind: string;
}

/** The findings that are neither blanked in full nor confirmed one by one. Empty: all decided. */
export function undecided(
  findings: readonly Finding[],
  decided: { readonly parts: readonly Part[]; readonly confirmed: readonly Confirmation[] },
): Finding[] {
  const parts = joined(decided.parts, Number.MAX_SAFE_INTEGER);
  return findings.filter(
    ({ kind, start, end }) =>
      !parts.some((part) => part.start <= start && end <= part.end) &&
      !decided.confirmed.some((one) => one.kind === kind && one.start === start && one.end === end),
  );
}
