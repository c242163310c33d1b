/**
 * How does a fact from operations become evidence of a programme?
 *
 * As an entry of evidence that names the fact, its revision and how far it may lie from what was counted. The fact itself is
 * not copied into an observation: whoever observes names the evidence.
 *
 * @module
 */
import type { Content } from "../entries/entry-schemas.ts";
import { factBounds, type IndicatorFact } from "./indicator-fact.ts";
import { operationalIndicator } from "./operational-indicators.ts";

/** Self-report with a document: operations count their own work, and the disclosure record says how. */
const grade = 2;

/** Null for a fact that is held: nobody can rest on what is not told. */
export function evidenceOf(fact: IndicatorFact, programme: string): Content<"evidence"> | null {
  const told = factBounds(fact);
  if (told === null) return null;
  const { indicator, start, end, place, kind, numerator, n, revision } = fact;
  const name = operationalIndicator(indicator)?.name ?? indicator;
  const numbers = kind === "ratio" ? `${numerator} of ${n} (${percent(told.value)})` : `${n}`;
  return {
    programme,
    type: "operational-fact",
    grade,
    citation: `${indicator} ${name}: ${numbers}. Fact ${fact.id}, revision ${revision}.`,
    link: factLink(fact.id),
    date: fact.released,
    scope: `${place ?? "All places together"}, ${start} to ${end}.`,
    limits: limitsOf(fact, told.bounds),
    sharedBy: null,
  };
}

/** The page and place at which a fact is found on this node. */
export function factLink(id: string): string {
  return `/indicator-facts#${id}`;
}

function limitsOf(
  { mechanism, epsilon, roundedTo, kind, lagDays }: IndicatorFact,
  bounds: { low: number; high: number },
) {
  if (mechanism === "none") return "Counted without noise: shown whatever it says.";
  const shown = (value: number) => (kind === "ratio" ? percent(value) : String(value));
  return `After disclosure control: ${mechanism} noise (epsilon ${epsilon}), rounded to ${roundedTo}, at least ${lagDays} days old. With 95 % between ${shown(bounds.low)} and ${shown(bounds.high)}, as far as noise and rounding go; what was never reported is not in it.`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
