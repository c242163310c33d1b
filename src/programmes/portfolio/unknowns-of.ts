/**
 * What is not known of a programme, and which of it would be worth paying for?
 *
 * A figure that is missing, or not known exactly, widens the interval of effectiveness: the widest first. It can settle the
 * verdict when one of its possible values would put the whole interval on one side of the line. Evidence that is not graded, or too
 * weak, keeps every verdict away, however narrow the interval is.
 *
 * Source: programmes.md 2.0.
 *
 * @module
 */
import { reachesLine } from "../portfolio.ts";
import type { resultDoubts } from "../results/results-api.ts";

export const unknownKinds = ["figure", "evidence", "money", "budget", "targets"] as const;

export interface Unknown {
  readonly kind: (typeof unknownKinds)[number];
  /** Id of the target whose figure is missing; null for what is no figure. */
  readonly target: string | null;
  /** Code and text of its indicator; "" for what is no figure. */
  readonly code: string;
  readonly text: string;
  /** Why it is not one number; null for what is no figure. */
  readonly doubt: (typeof resultDoubts)[number] | null;
  /** By how much it widens the interval. Share from 0 to 1; null for what is no figure. */
  readonly widens: number | null;
  /** True when knowing it may, by itself, be enough for a verdict. */
  readonly maySettle: boolean;
}

interface Assessable {
  readonly interval: readonly [number, number] | null;
  /** Figures that are not known exactly; `widens` above 0. */
  readonly open: readonly (Pick<Unknown, "code" | "text" | "doubt"> & {
    readonly target: string;
    readonly widens: number;
  })[];
  readonly grade: number | null;
  readonly rate: number | null;
  readonly duplicateShare: number | null;
}

/** In the order in which it is worth finding out. */
export function unknownsOf(known: Assessable): readonly Unknown[] {
  const enough = known.grade !== null && known.grade >= 2;
  const straddles = known.interval !== null && side(known.interval) === null;
  const figures = known.open
    .map((figure) => ({
      ...figure,
      kind: "figure" as const,
      maySettle: enough && straddles && settles(known.interval, figure.widens),
    }))
    .sort((one, other) => other.widens - one.widens || (one.code < other.code ? -1 : 1));
  const other = (kind: Unknown["kind"], is: boolean, maySettle = false): readonly Unknown[] =>
    is ? [{ kind, target: null, code: "", text: "", doubt: null, widens: null, maySettle }] : [];
  return [
    ...other("targets", known.interval === null),
    ...figures,
    ...other("evidence", !enough, known.interval !== null && !straddles),
    ...other("money", known.rate === null),
    ...other("budget", known.duplicateShare === null),
  ];
}

function side([low, high]: readonly [number, number]): "above" | "below" | null {
  if (reachesLine(low)) return "above";
  return reachesLine(high) ? null : "below";
}

function settles(interval: readonly [number, number] | null, widens: number): boolean {
  if (interval === null) return false;
  const [low, high] = interval;
  return side([low + widens, high]) !== null || side([low, high - widens]) !== null;
}
