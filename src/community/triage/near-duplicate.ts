/**
 * Do two reports tell nearly the same, in nearly the same words?
 *
 * Each report is remembered by the hashes of its runs of five letters and by the numbers in it; two are compared by how many
 * of them they share. No text is kept: from the hashes nobody reads a report again, though who has a text can ask whether it
 * was there, so they stay in the officer's tab alone.
 *
 * Assumes: one language; a translation of the same story is not found.
 * Source: Broder, On the resemblance and containment of documents (1997); trust.md section 5.5 (desk's plaintext only).
 *
 * @module
 */
import type { Report } from "../report/report.ts";

export interface Fingerprint {
  readonly leg: string | null;
  readonly what: string | null;
  /** Hashes of runs of letters. */
  readonly runs: ReadonlySet<number>;
  /** Hashes of numbers of five digits or more: telephones, plates, accounts. */
  readonly numbers: ReadonlySet<number>;
}

const runLength = 5;
const shortestNumber = 5;

export function fingerprintOfReport({ leg, what, text }: Pick<Report, "leg" | "what" | "text">): Fingerprint {
  const letters = [
    ...text
      .normalize("NFKC")
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
      .trim(),
  ];
  const runs = new Set<number>();
  for (let from = 0; from + runLength <= letters.length; from++)
    runs.add(hashOf(letters.slice(from, from + runLength).join("")));
  const numbers = text.normalize("NFKC").match(/\p{Nd}[\p{Nd}\s().-]*\p{Nd}/gu) ?? [];
  const digits = numbers
    .map((one) => one.replace(/\P{Nd}/gu, ""))
    .filter((one) => one.length >= shortestNumber);
  return { leg, what, runs, numbers: new Set(digits.map(hashOf)) };
}

/** FNV-1a, 32 bits: quick, and enough to tell runs apart. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

export type Likeness = "same-words" | "same-number" | null;

/** Share of runs in common from which two texts are called alike. Range 0 to 1. */
const alike = 0.5;

/** Why two reports may tell the same; null when nothing says so. */
export function likenessOf(one: Fingerprint, other: Fingerprint): Likeness {
  if ([...one.numbers].some((number) => other.numbers.has(number))) return "same-number";
  return shareInCommon(one.runs, other.runs) >= alike ? "same-words" : null;
}

/** Jaccard's share; 0 when either is empty. */
function shareInCommon(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  if (one.size === 0 || other.size === 0) return 0;
  let common = 0;
  for (const run of one) if (other.has(run)) common += 1;
  return common / (one.size + other.size - common);
}
