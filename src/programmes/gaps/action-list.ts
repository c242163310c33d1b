/**
 * What was promised about gaps, by whom, is it done, with which proof, and did it hold?
 *
 * @module
 */
import { type Entry, type EntrySet, entryWith } from "../entries/entry.ts";
import type { Gap } from "../entries/gap.ts";
import { daysBetween } from "./days-between.ts";
import { type FixHeld, fixHeld } from "./fix-held.ts";
import { gapKey } from "./gap-groups.ts";
import type { StageCase } from "./stage-cases.ts";
import { stageOfTheme } from "./stage-limits.ts";

export interface ActionLine {
  readonly id: string;
  readonly programme: string;
  readonly gap: { readonly id: string; readonly theme: Gap["theme"]; readonly name: string };
  readonly action: string;
  /** UUID of the organisation. */
  readonly owner: string;
  readonly due: string;
  readonly done: string | null;
  readonly proof: string | null;
  readonly state: "overdue" | "open" | "unproved" | "done";
  /** Days past its due day; null when it is not. */
  readonly overdue: number | null;
  /** Whether the gap was seen again after it was done; null while it is not done. */
  readonly seenAgain: boolean | null;
  /** Null while it is not done, and for themes that no stage shows. */
  readonly held: FixHeld | null;
}

interface Shown {
  readonly cases: readonly StageCase[];
  readonly today: string;
}

const order = ["overdue", "unproved", "open", "done"] as const;

/** Overdue first, then what has no proof, by due day. */
export function actionList(set: EntrySet, shown: Shown): readonly ActionLine[] {
  return set["gap-action"]
    .flatMap((action) => {
      const gap = entryWith(set, "gap", action.content.gap);
      return gap === null ? [] : [line(set, { action, gap, ...shown })];
    })
    .sort(
      (one, other) => order.indexOf(one.state) - order.indexOf(other.state) || (one.due < other.due ? -1 : 1),
    );
}

interface Acted extends Shown {
  readonly action: Entry<"gap-action">;
  readonly gap: Entry<"gap">;
}

function line(set: EntrySet, { action, gap, cases, today }: Acted): ActionLine {
  const { gap: _, programme, done, due, ...said } = action.content;
  const overdue = done === null && due < today ? daysBetween(due, today) : null;
  return {
    id: action.id,
    programme,
    gap: { id: gap.id, theme: gap.content.theme, name: gap.content.name },
    ...said,
    due,
    done,
    state: overdue !== null ? "overdue" : done === null ? "open" : said.proof === null ? "unproved" : "done",
    overdue,
    seenAgain: done === null ? null : gap.content.seen.some((day) => day > done),
    held: done === null ? null : heldOf(set, { gap, done, cases }),
  };
}

function heldOf(
  set: EntrySet,
  { gap, done, cases }: { readonly gap: Entry<"gap">; readonly done: string; readonly cases: Shown["cases"] },
): FixHeld | null {
  const stage = stageOfTheme[gap.content.theme];
  if (stage === null) return null;
  const same = set.gap.filter(({ content }) => gapKey(content) === gapKey(gap.content));
  const programmes = new Set(same.map(({ content }) => content.programme));
  return fixHeld(cases, { stage, done, programmes });
}
