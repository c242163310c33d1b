/**
 * Which texts say nearly the same?
 *
 * Texts are folded (scripts' disguises off, only letters and figures kept) and cut into runs of five characters; two
 * texts that have half of their runs in common (Jaccard) are near copies. Runs of characters serve every script, and a name
 * or number that was exchanged changes few of them.
 *
 * Assumes: hundreds of texts of at most 1,000 characters; each pair that shares a rare run is compared.
 * Source: Broder 1997, "On the resemblance and containment of documents"; Chaudhuri et al. 2006 (prefix filter).
 *
 * @module
 */
import { foldText } from "./folded-text.ts";

const runLength = 5;
/** Share of common runs from which two texts are near copies. */
export const nearCopyShare = 0.5;

/** The runs of a text; of one that is shorter than a run, the text itself. */
export function runsOf(text: string): ReadonlySet<string> {
  const folded = foldText(text).latin.replace(/[^\p{L}\p{M}\p{N}]/gu, "");
  if (folded.length <= runLength) return new Set([folded]);
  return new Set(
    Array.from({ length: folded.length - runLength + 1 }, (_, at) => folded.slice(at, at + runLength)),
  );
}

/** How alike two sets of runs are. Range 0 (nothing in common) to 1 (the same). */
export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  let common = 0;
  for (const run of small) if (large.has(run)) common += 1;
  return common / (one.size + other.size - common);
}

/** A text with its name. */
export interface NamedText {
  readonly id: string;
  readonly text: string;
}

/**
 * Groups of texts of which each is a near copy of another in its group.
 * @returns groups of two and more ids, in the order of the texts.
 */
export function nearCopies(texts: readonly NamedText[]): string[][] {
  const cut = rarestFirst(texts);
  const above = new Map<string, string>();
  const first = (id: string): string => {
    const next = above.get(id);
    return next === undefined ? id : first(next);
  };
  const holders = new Map<string, Cut[]>();
  for (const one of cut) {
    // Two texts that agree to such a share have one of these rarest runs in common: only those are looked up.
    const looked = one.order.slice(0, one.order.length - Math.ceil(nearCopyShare * one.order.length) + 1);
    for (const other of new Set(looked.flatMap((run) => holders.get(run) ?? []))) {
      if (first(other.id) === first(one.id) || likeness(one.runs, other.runs) < nearCopyShare) continue;
      above.set(first(one.id), first(other.id));
    }
    for (const run of looked) {
      const held = holders.get(run);
      if (held === undefined) holders.set(run, [one]);
      else held.push(one);
    }
  }
  const groups = new Map<string, string[]>();
  for (const { id } of texts) groups.set(first(id), [...(groups.get(first(id)) ?? []), id]);
  return [...groups.values()].filter((ids) => ids.length > 1);
}

interface Cut {
  readonly id: string;
  readonly runs: ReadonlySet<string>;
  /** The same runs, the rarest among all texts first. */
  readonly order: readonly string[];
}

function rarestFirst(texts: readonly NamedText[]): Cut[] {
  const cut = texts.map(({ id, text }) => ({ id, runs: runsOf(text) }));
  const count = new Map<string, number>();
  for (const { runs } of cut) for (const run of runs) count.set(run, (count.get(run) ?? 0) + 1);
  const rarer = (one: string, other: string) =>
    (count.get(one) ?? 0) - (count.get(other) ?? 0) || (one < other ? -1 : 1);
  return cut.map(({ id, runs }) => ({ id, runs, order: [...runs].sort(rarer) }));
}
