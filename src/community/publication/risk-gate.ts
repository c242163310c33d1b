/**
 * May anything be said of a leg and kind, as far as what is truly told of it goes?
 *
 * Enough words, tellers, hands and independent word. Incidents of a public register are public already: where they alone are
 * enough, nothing confidential decides. Otherwise all that is told decides together.
 *
 * Assumes: that a cell is held for dominance or for want of independent word is one bit about what was told in confidence that
 * noise does not cover; those rules protect from partners and poisoners, not from statisticians.
 * Source: trust.md rules 21, 36 and section 5.5; programmes.md section 4 (dominance by partner).
 *
 * @module
 */
import { type DisclosurePolicy, holdReason, lastPublicDay } from "../../safeguards/index.ts";
import { supportOf } from "../risk/corroboration.ts";
import { type Word, wordsOf } from "../risk/independent-word.ts";
import type { Observation } from "../risk/observation.ts";
import type { RiskKind } from "../risk/risk-kind.ts";

export const heldReasons = [
  "withdrawn",
  "below-floor",
  "few-contributors",
  "dominated",
  "uncorroborated",
  "below-threshold",
] as const;
export type HeldReason = (typeof heldReasons)[number];

export interface RiskCell {
  readonly leg: string;
  readonly kind: RiskKind;
}

export interface GatePlan {
  /** UTC day; ISO date. */
  readonly today: string;
  readonly policy: DisclosurePolicy;
  /** Everything told that has not expired. */
  readonly told: readonly Observation[];
  readonly withdrawn: readonly RiskCell[];
}

export interface RiskGate {
  /** Why nothing may be said; null when something may, which is then "public" or needs its noisy sum looked at. */
  readonly held: Exclude<HeldReason, "below-threshold"> | null;
  /** True when public incidents alone are enough. */
  readonly byPublic: boolean;
  /** Public incidents of the cell that are old enough to be told. */
  readonly incidents: readonly Observation[];
  /** True when anything is told of the cell. */
  readonly known: boolean;
}

/** The gate of a cell. What is too new to be public, and what is told of children, does not count. */
export function riskGate(plan: GatePlan): (cell: RiskCell) => RiskGate {
  const last = lastPublicDay(plan.today, plan.policy);
  const byCell = new Map<string, Observation[]>();
  for (const said of plan.told) {
    if (said.child || said.day > last) continue;
    const standing = byCell.get(cellKey(said));
    if (standing === undefined) byCell.set(cellKey(said), [said]);
    else standing.push(said);
  }
  const withdrawn = new Set(plan.withdrawn.map(cellKey));
  return (cell) => {
    const here = byCell.get(cellKey(cell)) ?? [];
    const incidents = here.filter(({ channel }) => channel === "incident");
    const known = here.length > 0;
    if (withdrawn.has(cellKey(cell))) return { held: "withdrawn", byPublic: false, incidents, known };
    const byPublic = reasonOf(incidents, plan) === null;
    return { held: byPublic ? null : reasonOf(here, plan), byPublic, incidents, known };
  };
}

function reasonOf(told: readonly Observation[], plan: GatePlan): RiskGate["held"] {
  const { today, policy } = plan;
  const words = wordsOf(told, today);
  const reason = holdReason(counted(words.map(({ origin }) => origin)), policy);
  if (reason !== null) return reason;
  const hands = counted(words.map(handOf));
  if (holdReason(hands, { ...policy, floor: 0, contributors: 0 }) !== null) {
    // Else whoever floods a leg with words of one hand would hide what all others say of it.
    const largest = Object.keys(hands).reduce((one, other) =>
      (hands[other] ?? 0) > (hands[one] ?? 0) ? other : one,
    );
    const others = told.filter((said) => handOf(handling(said)) !== largest);
    return reasonOf(others, plan) === null ? null : "dominated";
  }
  return supportOf(told, today).enough ? null : "uncorroborated";
}

/** Several origins that one partner brings are one hand; an incident of a public register is its own. */
function handOf({ incident, origin, partner }: Pick<Word, "incident" | "origin" | "partner">): string {
  return incident ? `incident ${origin}` : `partner ${partner}`;
}

function handling({ channel, origin, partner }: Observation) {
  return { incident: channel === "incident", origin, partner: partner ?? null };
}

/** How often each name comes; any text is a name. */
function counted(names: readonly string[]): Readonly<Record<string, number>> {
  const times = new Map<string, number>();
  for (const name of names) times.set(name, (times.get(name) ?? 0) + 1);
  return Object.fromEntries(times);
}

export function cellKey({ leg, kind }: RiskCell): string {
  return `${leg} ${kind}`;
}
