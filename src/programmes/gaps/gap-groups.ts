/**
 * Which gap is the same in how many programmes, does it keep coming back, and what does it cost?
 *
 * Gaps of one theme and one name are one gap. Burden = days lost × programmes, so that what stops many weighs more than what
 * stops one for as long. A programme in which nobody wrote a gap down counts as not having it; how many those are is shown.
 *
 * Source: programmes.md 2.3.
 *
 * @module
 */
import type { Entry, EntrySet } from "../entries/entry.ts";
import type { Gap } from "../entries/gap.ts";
import { recurrence } from "../gaps.ts";

type GapEntry = Entry<"gap">;

export interface GapGroup {
  readonly theme: Gap["theme"];
  readonly name: string;
  /** UUIDs of programmes that have it, and how many there are in all. */
  readonly programmes: readonly string[];
  readonly of: number;
  readonly share: number;
  /** Wilson, 95 %. */
  readonly interval: readonly [number, number];
  /** Different years in which it was seen; null when no day was written down. */
  readonly years: number | null;
  readonly relapsed: boolean;
  /** Null when years are not written down and would decide it. */
  readonly recurring: boolean | null;
  readonly daysLost: number;
  /** Unit: days × programmes. */
  readonly burden: number;
  /** Part of all burden, and with all that weigh more. From 0 to 1; 0 when no days were lost at all. */
  readonly burdenShare: number;
  readonly cumulativeShare: number;
  /** Of those whose cost is known. Unit: USD. Null when none is. */
  readonly cost: number | null;
  readonly costUnknown: number;
  readonly open: number;
  readonly severity: number;
  /** Newest day on which it was seen. */
  readonly lastSeen: string | null;
  readonly entries: readonly string[];
}

/** The heaviest first. */
export function gapGroups(set: EntrySet): readonly GapGroup[] {
  const keys = [...new Set(set.gap.map(({ content }) => gapKey(content)))];
  const groups = keys
    .map((key) =>
      grouped(
        set.gap.filter(({ content }) => gapKey(content) === key),
        set.programme.length,
      ),
    )
    .sort(byBurden);
  const whole = groups.reduce((all, { burden }) => all + burden, 0);
  let before = 0;
  return groups.map((group) => {
    before += group.burden;
    const [burdenShare, cumulativeShare] = whole === 0 ? [0, 0] : [group.burden / whole, before / whole];
    return { ...group, burdenShare, cumulativeShare };
  });
}

/** What makes two gaps one: theme and name, whatever the capitals and spaces. */
export function gapKey({ theme, name }: Pick<Gap, "theme" | "name">): string {
  return `${theme} ${name.toLowerCase().replaceAll(/\s+/g, " ").trim()}`;
}

/** Came back: said so, or seen after the day on which it was closed. */
export function isRelapsed({ status, closed, seen }: Gap): boolean {
  return status === "relapsed" || (closed !== null && seen.some((day) => day > closed));
}

/** Nobody closed it, or it came back since. */
export function isOpen(gap: Gap): boolean {
  return gap.status !== "closed" || isRelapsed(gap);
}

type Weighed = Omit<GapGroup, "burdenShare" | "cumulativeShare">;

function grouped(gaps: readonly GapEntry[], of: number): Weighed {
  const contents = gaps.map(({ content }) => content);
  const programmes = [...new Set(contents.map(({ programme }) => programme))].sort();
  const seen = contents.flatMap((gap) => gap.seen).sort();
  const years = seen.length === 0 ? null : new Set(seen.map((day) => day.slice(0, 4))).size;
  const relapsed = contents.some(isRelapsed);
  const daysLost = contents.reduce((all, gap) => all + gap.daysLost, 0);
  const costs = contents.flatMap(({ cost }) => cost ?? []);
  const [first] = contents;
  return {
    theme: first?.theme ?? "agreement",
    name: first?.name ?? "",
    programmes,
    of,
    ...recurrence({ programmes: programmes.length, of, years, relapsed }),
    years,
    relapsed,
    daysLost,
    burden: daysLost * programmes.length,
    cost: costs.length === 0 ? null : costs.reduce((all, one) => all + one, 0),
    costUnknown: contents.length - costs.length,
    open: contents.filter(isOpen).length,
    severity: Math.max(...contents.map((gap) => gap.severity)),
    lastSeen: seen.at(-1) ?? null,
    entries: gaps.map(({ id }) => id),
  };
}

function byBurden(one: Weighed, other: Weighed): number {
  return (
    other.burden - one.burden ||
    other.programmes.length - one.programmes.length ||
    (gapKey(one) < gapKey(other) ? -1 : 1)
  );
}
