/**
 * Which risks are told of which legs, once only noisy sums may be looked at?
 *
 * Strength, level, freshness and number of sources come from released facts alone. Whether a leg and kind is shown at all is
 * judged twice: on what was truly told (floor, contributors, dominance, independent word), and on its noisy sum, which must
 * exceed the floor by more than noise does. The first can only hold back.
 *
 * Assumes: that a cell is held for dominance or for want of independent word is one bit about it that noise does not cover;
 * those two rules protect from partners and poisoners, not from statisticians.
 * Source: trust.md rules 36 to 39 and section 5.5.
 *
 * @module
 */
import { type DisclosurePolicy, holdReason, noiseAllowance } from "../../safeguards/index.ts";
import { supportOf } from "../risk/corroboration.ts";
import { freshness } from "../risk/freshness.ts";
import { wordsOf } from "../risk/independent-word.ts";
import { exposureOf, type LegTravel } from "../risk/leg-evidence.ts";
import type { LegRisk } from "../risk/leg-risk.ts";
import type { Observation } from "../risk/observation.ts";
import { riskOfReleased } from "../risk/released-risk.ts";
import { type RiskKind, riskKinds } from "../risk/risk-kind.ts";
import type { RiskUnit } from "../risk/strength.ts";
import { middleOf, type RiskFact } from "./risk-slices.ts";

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

export interface PublicRisk {
  readonly leg: string;
  readonly risk: LegRisk;
}

export interface RiskDecision {
  readonly risks: readonly PublicRisk[];
  /** Of cells of which anything was told, by reason. For members: it is counted on what is true, without noise. */
  readonly held: Readonly<Partial<Record<HeldReason, number>>>;
}

export interface DecidePlan {
  readonly today: string;
  readonly policy: DisclosurePolicy;
  readonly epsilon: number;
  readonly legs: readonly LegTravel[];
  /** Facts of this batch and of those before. */
  readonly facts: readonly RiskFact[];
  /** What was truly told, to hold back by. */
  readonly told: readonly Observation[];
  readonly withdrawn: readonly RiskCell[];
}

/** A noisy month of at least so many words counts as a month that somebody told of: one in thirty of noise alone does. */
const toldFrom = 3;
/** Sources are told in steps of this. */
const sourcesStep = 5;

export function releasedRisks(plan: DecidePlan): RiskDecision {
  const byCell = cellsOf(plan);
  const sums = [...byCell.values()].map((cell) => ({ ...cell, ...sumOf(cell, plan.today) }));
  const overall = overallOf(sums, plan.legs);
  const thresholds = thresholdsOf(sums, plan);
  const gate = trueGate(plan);
  const risks: PublicRisk[] = [];
  const held: Partial<Record<HeldReason, number>> = {};
  for (const cell of sums) {
    const reason =
      gate(cell) ??
      (cell.words < (thresholds.get(cell.kind) ?? Number.POSITIVE_INFINITY) ? "below-threshold" : null);
    if (reason === null) risks.push({ leg: cell.leg.id, risk: riskOf(cell, overall) });
    else if (gate.knows(cell)) held[reason] = (held[reason] ?? 0) + 1;
  }
  return { risks, held };
}

/** Those of the published risks that what is truly told, and nobody's withdrawal, still bears. */
export function standingRisks(
  risks: readonly PublicRisk[],
  plan: Pick<DecidePlan, "told" | "withdrawn" | "policy" | "today">,
) {
  const gate = trueGate(plan);
  return risks.filter(({ leg, risk }) => gate({ leg: { id: leg }, kind: risk.kind }) === null);
}

interface CellOfLeg {
  readonly leg: LegTravel;
  readonly kind: RiskKind;
  readonly facts: readonly RiskFact[];
}

interface Summed extends CellOfLeg {
  /** y: faded and noisy. */
  readonly words: number;
  readonly unfaded: number;
  readonly months: readonly string[];
}

function cellsOf({ legs, facts }: DecidePlan): ReadonlyMap<string, CellOfLeg> {
  const byKey = new Map<string, RiskFact[]>();
  for (const fact of facts) {
    const key = keyOf(fact);
    const standing = byKey.get(key);
    if (standing === undefined) byKey.set(key, [fact]);
    else standing.push(fact);
  }
  const cells = legs.flatMap((leg) => riskKinds.map((kind) => ({ leg, kind })));
  return new Map(
    cells.map(({ leg, kind }) => {
      const key = keyOf({ leg: leg.id, kind });
      return [key, { leg, kind, facts: byKey.get(key) ?? [] }];
    }),
  );
}

function sumOf({ kind, facts }: CellOfLeg, today: string): Pick<Summed, "words" | "unfaded" | "months"> {
  const inWindow = facts.map((fact) => ({ ...fact, weight: freshness(kind, middleOf(fact.month), today) }));
  const counted = inWindow.filter(({ weight }) => weight > 0);
  const told = counted.filter(({ words }) => words >= toldFrom).map(({ month }) => month);
  return {
    words: counted.reduce((sum, { words, weight }) => sum + words * weight, 0),
    unfaded: counted.reduce((sum, { words }) => sum + words, 0),
    months: told.sort(),
  };
}

/** By kind, the floor and what noise may add to a sum of as many months. */
function thresholdsOf(
  sums: readonly Summed[],
  { policy, epsilon, today }: DecidePlan,
): ReadonlyMap<RiskKind, number> {
  return new Map(
    riskKinds.map((kind) => {
      const months = new Set(
        sums.filter((cell) => cell.kind === kind).flatMap(({ facts }) => facts.map(({ month }) => month)),
      );
      const weights = [...months].map((month) => freshness(kind, middleOf(month), today));
      return [kind, policy.floor + noiseAllowance(weights, { epsilon, delta: policy.delta })];
    }),
  );
}

type Overall = ReadonlyMap<string, number>;

/** Words by unit of exposure over all legs, from noisy sums; by kind and unit. */
function overallOf(sums: readonly Summed[], legs: readonly LegTravel[]): Overall {
  const words = new Map<string, number>();
  const exposures = new Map<string, number>();
  const add = (to: Map<string, number>, key: string, amount: number) =>
    to.set(key, (to.get(key) ?? 0) + amount);
  for (const { leg, kind, words: more } of sums) add(words, rateKey(kind, exposureOf(kind, leg).unit), more);
  for (const leg of legs)
    for (const kind of riskKinds) {
      const { unit, exposure } = exposureOf(kind, leg);
      add(exposures, rateKey(kind, unit), exposure);
    }
  return new Map(
    [...words].map(([key, sum]) => [key, Math.max(0, sum) / Math.max(exposures.get(key) ?? 0, 1e-9)]),
  );
}

function rateKey(kind: RiskKind, unit: RiskUnit): string {
  return `${kind} ${unit}`;
}

function riskOf(cell: Summed, overall: Overall): LegRisk {
  const { kind, leg, words, unfaded, months, facts } = cell;
  const { unit } = exposureOf(kind, leg);
  const latest = facts.reduce((best, { month }) => (month > best ? month : best), "");
  return riskOfReleased({
    kind,
    words,
    movements: leg.movements,
    overall: overall.get(rateKey(kind, unit)) ?? 0,
    newest: months.at(-1) ?? latest,
    sources: Math.floor(unfaded / sourcesStep) * sourcesStep,
    months: months.length,
  });
}

type TrueGate = ((cell: { leg: { id: string }; kind: RiskKind }) => HeldReason | null) & {
  /** True when anything is told of the cell that still counts. */
  knows(cell: { leg: { id: string }; kind: RiskKind }): boolean;
};

/** What of a cell forbids to show it, on what is truly told of it. */
function trueGate({
  told,
  withdrawn,
  policy,
  today,
}: Pick<DecidePlan, "told" | "withdrawn" | "policy" | "today">): TrueGate {
  const byCell = new Map<string, Observation[]>();
  for (const said of told) {
    if (said.child) continue;
    const key = keyOf(said);
    const standing = byCell.get(key);
    if (standing === undefined) byCell.set(key, [said]);
    else standing.push(said);
  }
  const taken = new Set(withdrawn.map(keyOf));
  const toldOf = (cell: { leg: { id: string }; kind: RiskKind }) =>
    byCell.get(keyOf({ leg: cell.leg.id, kind: cell.kind })) ?? [];
  const gate = (cell: { leg: { id: string }; kind: RiskKind }): HeldReason | null => {
    if (taken.has(keyOf({ leg: cell.leg.id, kind: cell.kind }))) return "withdrawn";
    const here = toldOf(cell);
    const words = wordsOf(here, today);
    const tellers = counted(words.map(({ origin }) => origin));
    // Several origins that one partner brings are one hand; an incident of a public register is its own.
    const holders = counted(
      words.map((word) => (word.incident ? `incident ${word.origin}` : `partner ${word.partner}`)),
    );
    const reason =
      holdReason(tellers, policy) ?? holdReason(holders, { ...policy, floor: 0, contributors: 0 });
    return reason ?? (supportOf(here, today).enough ? null : "uncorroborated");
  };
  return Object.assign(gate, {
    knows: (cell: { leg: { id: string }; kind: RiskKind }) => toldOf(cell).length > 0,
  });
}

/** How often each name comes; any text is a name. */
function counted(names: readonly string[]): Readonly<Record<string, number>> {
  const times = new Map<string, number>();
  for (const name of names) times.set(name, (times.get(name) ?? 0) + 1);
  return Object.fromEntries(times);
}

function keyOf({ leg, kind }: RiskCell): string {
  return `${leg} ${kind}`;
}
