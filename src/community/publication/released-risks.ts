/**
 * Which risks are told of which legs, when what was told in confidence may be looked at only as noisy sums?
 *
 * Public incidents count as they are. Of confidential word, released facts alone make strength, level, freshness and number of
 * sources, and only as far as they stand out of the noise. A cell that public incidents do not carry alone is shown when its
 * noisy sum exceeds the floor by more than noise does, but for a chance of δ.
 *
 * Source: trust.md rules 36 to 39; `risk-gate.ts` for what is judged on the truth.
 *
 * @module
 */
import { type DisclosurePolicy, noiseAllowance } from "../../safeguards/index.ts";
import { freshness } from "../risk/freshness.ts";
import { weightOf, wordsOf } from "../risk/independent-word.ts";
import { exposureOf, type LegTravel } from "../risk/leg-evidence.ts";
import type { LegRisk } from "../risk/leg-risk.ts";
import type { Observation } from "../risk/observation.ts";
import { riskOfReleased } from "../risk/released-risk.ts";
import { type RiskKind, riskKinds } from "../risk/risk-kind.ts";
import { cellKey, type GatePlan, type HeldReason, type RiskGate, riskGate } from "./risk-gate.ts";
import { middleOf, type RiskFact } from "./risk-slices.ts";

export interface PublicRisk {
  readonly leg: string;
  readonly risk: LegRisk;
}

export interface RiskDecision {
  readonly risks: readonly PublicRisk[];
  /** Of cells of which anything was told, by reason. For members: it is counted on what is true, without noise. */
  readonly held: Readonly<Partial<Record<HeldReason, number>>>;
}

export interface DecidePlan extends GatePlan {
  readonly epsilon: number;
  readonly legs: readonly LegTravel[];
  /** Facts of this batch and of those before: what was told in confidence, with noise. */
  readonly facts: readonly RiskFact[];
}

/** How often a sum that is nothing but noise is taken for word. */
const mistakenFor = 0.001;
/** A noisy month of at least so many words counts as a month that somebody told of. */
const toldFrom = 5;
/** Sources are told in steps of this, rounded down. */
const sourcesStep = 5;

export function releasedRisks(plan: DecidePlan): RiskDecision {
  const gateOf = riskGate(plan);
  const allowances = allowancesOf(plan);
  const facts = factsByCell(plan.facts);
  const cells = plan.legs.flatMap((leg) =>
    riskKinds.map((kind) => {
      const place = { leg: leg.id, kind };
      const gate = gateOf(place);
      const told = toldOf(facts.get(cellKey(place)) ?? [], { kind, today: plan.today, gate });
      return { leg, kind, gate, told, allowance: allowances(kind) };
    }),
  );
  const overall = overallOf(cells);
  const risks: PublicRisk[] = [];
  const held: Partial<Record<HeldReason, number>> = {};
  for (const cell of cells) {
    const reason = cell.gate.held ?? thresholdReason(cell, plan.policy);
    if (reason === null) risks.push({ leg: cell.leg.id, risk: riskOf(cell, overall) });
    else if (cell.gate.known) held[reason] = (held[reason] ?? 0) + 1;
  }
  return { risks, held };
}

/** Those of the published risks that what is truly told, and nobody's withdrawal, still bears. */
export function standingRisks(risks: readonly PublicRisk[], plan: GatePlan): readonly PublicRisk[] {
  const gateOf = riskGate(plan);
  return risks.filter(({ leg, risk }) => gateOf({ leg, kind: risk.kind }).held === null);
}

interface ToldOfCell {
  /** Weight of public incidents, faded. */
  readonly incidents: number;
  readonly incidentOrigins: number;
  readonly incidentMonths: readonly string[];
  /** Noisy weight of confidential word, faded, and as it was released. */
  readonly confidential: number;
  readonly unfaded: number;
  readonly confidentialMonths: readonly string[];
}

interface Cell {
  readonly leg: LegTravel;
  readonly kind: RiskKind;
  readonly gate: RiskGate;
  readonly told: ToldOfCell;
  readonly allowance: Allowance;
}

function toldOf(
  facts: readonly RiskFact[],
  { kind, today, gate }: { readonly kind: RiskKind; readonly today: string; readonly gate: RiskGate },
): ToldOfCell {
  const words = wordsOf(gate.incidents as Observation[], today);
  const weighed = facts
    .map((fact) => ({ ...fact, weight: freshness(kind, middleOf(fact.month), today) }))
    .filter(({ weight }) => weight > 0);
  return {
    incidents: weightOf(words),
    incidentOrigins: new Set(words.map(({ origin }) => origin)).size,
    incidentMonths: words.map(({ month }) => month),
    confidential: weighed.reduce((sum, fact) => sum + fact.words * fact.weight, 0),
    unfaded: weighed.reduce((sum, fact) => sum + fact.words, 0),
    confidentialMonths: monthsToldOf(weighed),
  };
}

/** Months that stand out of the noise; where none does, and their sum does, the one that stands highest. */
function monthsToldOf(facts: readonly RiskFact[]): readonly string[] {
  const told = facts.filter(({ words }) => words >= toldFrom);
  const [first, ...others] = facts;
  if (told.length > 0 || first === undefined) return told.map(({ month }) => month);
  return [others.reduce((best, fact) => (fact.words > best.words ? fact : best), first).month];
}

interface Allowance {
  /** What noise adds at most, but for δ. */
  readonly sure: number;
  /** What noise adds at most, but once in a thousand times. */
  readonly likely: number;
}

/** By kind, what noise may add to the sum of all months that were released. */
function allowancesOf({ facts, policy, epsilon, today }: DecidePlan): (kind: RiskKind) => Allowance {
  const months = new Map<RiskKind, Set<string>>();
  for (const { kind, month } of facts) months.set(kind, (months.get(kind) ?? new Set()).add(month));
  const known = new Map<RiskKind, Allowance>();
  return (kind) => {
    const weights = [...(months.get(kind) ?? [])].map((month) => freshness(kind, middleOf(month), today));
    const reach = (delta: number) => noiseAllowance(weights, { epsilon, delta });
    const allowance = known.get(kind) ?? { sure: reach(policy.delta), likely: reach(mistakenFor) };
    known.set(kind, allowance);
    return allowance;
  };
}

function thresholdReason({ gate, told, allowance }: Cell, { floor }: DisclosurePolicy): HeldReason | null {
  if (gate.byPublic) return null;
  return told.incidents + told.confidential < floor + allowance.sure ? "below-threshold" : null;
}

/** Confidential word that does not stand out of the noise is not told: neither as word nor as a month. */
function standsOut({ told, allowance }: Cell): boolean {
  return told.confidential >= allowance.likely && told.confidential > 0;
}

function factsByCell(facts: readonly RiskFact[]): ReadonlyMap<string, readonly RiskFact[]> {
  const byCell = new Map<string, RiskFact[]>();
  for (const fact of facts) {
    const standing = byCell.get(cellKey(fact));
    if (standing === undefined) byCell.set(cellKey(fact), [fact]);
    else standing.push(fact);
  }
  return byCell;
}

/** Words by unit of exposure over all legs; by kind and unit. Sums of noise about zero cancel, so nothing is cut off here. */
function overallOf(cells: readonly Cell[]): ReadonlyMap<string, number> {
  const sums = new Map<string, { words: number; exposure: number }>();
  for (const { kind, leg, told } of cells) {
    const { unit, exposure } = exposureOf(kind, leg);
    const sum = sums.get(`${kind} ${unit}`) ?? { words: 0, exposure: 0 };
    sum.words += told.incidents + told.confidential;
    sum.exposure += exposure;
    sums.set(`${kind} ${unit}`, sum);
  }
  return new Map([...sums].map(([key, { words, exposure }]) => [key, Math.max(0, words) / exposure]));
}

function riskOf(cell: Cell, overall: ReadonlyMap<string, number>): LegRisk {
  const { kind, leg, told } = cell;
  const confidential = standsOut(cell);
  const months = [
    ...new Set([...told.incidentMonths, ...(confidential ? told.confidentialMonths : [])]),
  ].sort();
  const sources = told.incidentOrigins + (confidential ? Math.max(0, told.unfaded) : 0);
  return riskOfReleased({
    kind,
    words: told.incidents + (confidential ? told.confidential : 0),
    movements: leg.movements,
    overall: overall.get(`${kind} ${exposureOf(kind, leg).unit}`) ?? 0,
    newest: months.at(-1) ?? "",
    sources: Math.floor(sources / sourcesStep) * sourcesStep,
    months: months.length,
  });
}
