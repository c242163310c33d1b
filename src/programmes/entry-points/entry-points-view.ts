/**
 * Where and when is it worth engaging next, and what is proposed?
 *
 * A window's value is that of the option in a signed result, or the one that was written down where none is named. What is
 * proposed follows a stated rule and decides nothing: money for an inception only on evidence of grade 2 or better; what was
 * vetoed, or is of little value, is declined; what hardly opens is waited for; a result that somebody changed since is signed
 * again first. Of windows with the same score the one that opens first comes first.
 *
 * Source: programmes.md 2.7, worked example W7; the thresholds of the rule are ours.
 *
 * @module
 */
import { driverIndexOf } from "../coordination/driver-of.ts";
import { programmeDrivenFrom } from "../coordination.ts";
import { type Entry, type EntrySet, entryWith } from "../entries/entry.ts";
import { entryScore } from "../entry-points.ts";
import { exerciseHash } from "../priorities/exercise-hash.ts";
import type { ViewAsked } from "../results/results-view.ts";
import type { EntryPointsView } from "./entry-points-api.ts";

type Window = EntryPointsView["windows"][number];

export const proposalRule = {
  /** Grade of evidence from which on an inception is paid for. */
  evidenceGrade: 2,
  /** Below it a window is declined. */
  value: 0.3,
  /** Probability times feasibility below which one waits. */
  chance: 0.2,
  /** Days before it opens in which one prepares. */
  soon: 120,
} as const;

export function entryPointsView(set: EntrySet, { programme, today }: ViewAsked): EntryPointsView {
  const windows = set["entry-point"]
    .filter(({ content }) => programme === null || content.programme === programme)
    .map((entry) => windowOf(set, entry, today))
    .sort((one, other) =>
      one.opens === other.opens ? (one.id < other.id ? -1 : 1) : one.opens < other.opens ? -1 : 1,
    );
  const ranked = (of: (window: Window) => number | null) =>
    windows
      .filter((window) => of(window) !== null && window.state !== "closed")
      .sort((one, other) => (of(other) ?? 0) - (of(one) ?? 0))
      .map(({ id }) => id);
  return {
    windows,
    byScore: ranked(({ score }) => score),
    byReturn: ranked(({ perTenThousand }) => perTenThousand),
    declinedOrMerged: windows.filter(({ decision }) => decision === "decline" || decision === "merge").length,
  };
}

function windowOf(set: EntrySet, { id, version, content }: Entry<"entry-point">, today: string): Window {
  const worth = worthOf(set, content);
  const { value } = worth;
  const { probability, feasibility, cost } = content;
  const scored = value === null ? null : entryScore({ id, probability, feasibility, value, cost });
  const state = stateOfWindow(content, today);
  const driverIndex = content.programme === null ? null : driverIndexOf(set, content.programme);
  return {
    id,
    version,
    title: content.title,
    type: content.type,
    country: content.country,
    opens: content.opens,
    closes: content.closes,
    state,
    probability,
    feasibility,
    value,
    signed: worth.standing === "signed",
    cost,
    score: scored?.score ?? null,
    perTenThousand: scored?.perTenThousand ?? null,
    evidenceGrade: content.evidenceGrade,
    driverIndex,
    fastLane: driverIndex !== null && driverIndex >= programmeDrivenFrom,
    ...proposalOf({ ...content, ...worth }, state),
    decision: content.decision,
    decidedOn: content.decidedOn,
    said: content.reason,
  };
}

/** Where the value comes from. */
type Standing = "own" | "signed" | "vetoed" | "priority-changed" | "priority-open";

interface Worth {
  /** From 0 to 1; null where it is not known. */
  readonly value: number | null;
  readonly standing: Standing;
}

/** What a signed result says of an option goes before what somebody wrote down; a veto goes before both. */
function worthOf(set: EntrySet, { priority, option, value }: Entry<"entry-point">["content"]): Worth {
  const result = entryWith(set, "priority-result", priority);
  if (result === null || option === null) return { value, standing: "own" };
  const exercise = entryWith(set, "priority-exercise", result.content.exercise);
  if (exercise?.content.vetoes.some((veto) => veto.option === option))
    return { value: null, standing: "vetoed" };
  const ranked = result.content.ranked.find((one) => one.option === option);
  if (ranked === undefined || (ranked.high ?? ranked.value) > ranked.value)
    return { value: null, standing: "priority-open" };
  const changed = exercise !== null && exerciseHash(exercise.content) !== result.content.exerciseHash;
  return { value: ranked.value, standing: changed ? "priority-changed" : "signed" };
}

function stateOfWindow(
  { opens, closes }: { readonly opens: string; readonly closes: string },
  today: string,
): Window["state"] {
  if (closes < today) return "closed";
  if (opens <= today) return "open";
  const days = (Date.parse(opens) - Date.parse(today)) / 86_400_000;
  return days <= proposalRule.soon ? "soon" : "later";
}

interface Judged extends Worth {
  readonly probability: number;
  readonly feasibility: number;
  readonly evidenceGrade: number;
}

/** What a stated rule proposes, and why; a person decides. */
export function proposalOf(
  { value, standing, probability, feasibility, evidenceGrade }: Judged,
  state: Window["state"],
): Pick<Window, "proposal" | "reason"> {
  if (state === "closed") return { proposal: "decline", reason: "has-closed" };
  if (standing === "vetoed") return { proposal: "decline", reason: "vetoed" };
  if (value !== null && value < proposalRule.value) return { proposal: "decline", reason: "little-value" };
  if (probability * feasibility < proposalRule.chance) return { proposal: "wait", reason: "hardly-opens" };
  if (standing === "priority-changed" || standing === "priority-open")
    return { proposal: "prepare", reason: standing };
  if (value === null || evidenceGrade < proposalRule.evidenceGrade)
    return { proposal: "prepare", reason: "evidence-too-weak" };
  if (state === "open") return { proposal: "go", reason: "open-and-known" };
  return state === "soon"
    ? { proposal: "prepare", reason: "opens-soon" }
    : { proposal: "wait", reason: "opens-later" };
}
