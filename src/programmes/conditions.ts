/**
 * Which clauses of a donor's agreement leave the standard, what do they cost, and what may be said about them?
 *
 * A rule that applies to the agreement's modality deviates, holds, or is unknown: an unknown field is never taken for
 * compliant. In `and`, one test that fails decides; in `or`, one that holds; else an unknown one leaves the whole unknown.
 * Score = max(0, 100 - Σ points of the deviations): it ranks and never decides. Burden: hours once, or hours each × times a
 * year × years.
 *
 * Source: programmes.md section 3 and 2.6, worked example W6 (donor-term-example.json).
 *
 * @module
 */
import { ProgrammeError } from "./programme-error.ts";
import type { Plain, TermRule, TermRules, TermTest } from "./term-rules.ts";

/** Fields of an agreement as they stand in it; whatever is absent, null or of the wrong kind is unknown. */
export type Agreement = Readonly<Record<string, unknown>>;

export interface Deviation {
  readonly rule: TermRule;
  /** Null when it hangs on something that is not known: then the whole burden is at least what is told. */
  readonly hours: number | null;
}

export interface TermRun {
  /** From 0 to 100. */
  readonly score: number;
  readonly deviations: readonly Deviation[];
  /** Rules that apply and cannot be judged. */
  readonly unknown: readonly TermRule[];
  readonly burdenHours: number;
  readonly verdict:
    | "do not sign before clearance"
    | "negotiate"
    | "ask for what is unknown"
    | "no deviation found";
  /** Fields that are there and of no use: of the wrong kind, or read by no rule. */
  readonly unusable: readonly { readonly field: string; readonly why: "wrong-kind" | "no-rule-reads-it" }[];
  readonly rulesHash: string;
}

/** @throws ProgrammeError "modality-unknown" when no rule knows the agreement's modality. */
export function checkTerms(agreement: Agreement, { rules, points, hash }: TermRules): TermRun {
  const modality = agreement.modality;
  const applying = rules.filter((rule) => typeof modality === "string" && rule.applies_to.includes(modality));
  if (applying.length === 0) throw new ProgrammeError("modality-unknown", "modality");
  const kinds = fieldKinds(rules);
  const known = readable(agreement, kinds);
  const judged = applying.map((rule) => ({
    rule,
    deviates: holds(rule.deviates_if, rule.extract.field, known),
  }));
  const deviations = judged
    .filter(({ deviates }) => deviates === true)
    .map(({ rule }) => ({ rule, hours: burdenOf(rule, known) }));
  const lost = deviations.reduce((all, { rule }) => all + points[rule.severity], 0);
  const unknown = judged.filter(({ deviates }) => deviates === null).map(({ rule }) => rule);
  return {
    score: Math.max(0, 100 - lost),
    deviations,
    unknown,
    burdenHours: deviations.reduce((all, { hours }) => all + (hours ?? 0), 0),
    verdict: verdictOf(deviations, unknown),
    unusable: Object.keys(agreement)
      .filter((field) => field !== "modality" && !known.has(field))
      .filter((field) => !(kinds.has(field) && (agreement[field] ?? null) === null))
      .map((field) => ({ field, why: kinds.has(field) ? "wrong-kind" : "no-rule-reads-it" })),
    rulesHash: hash,
  };
}

function verdictOf(deviations: readonly Deviation[], unknown: readonly TermRule[]): TermRun["verdict"] {
  if (deviations.some(({ rule }) => rule.severity === "critical")) return "do not sign before clearance";
  if (deviations.length > 0) return "negotiate";
  return unknown.length > 0 ? "ask for what is unknown" : "no deviation found";
}

/** True or false when that is sure; null when it hangs on what is not known. */
function holds(test: TermTest, own: string, known: ReadonlyMap<string, Plain>): boolean | null {
  if ("of" in test) {
    const parts = test.of.map((part) => holds(part, own, known));
    const decides = test.op === "or";
    if (parts.includes(decides)) return decides;
    return parts.includes(null) ? null : !decides;
  }
  const value = known.get(test.field ?? own);
  if (value === undefined) return null;
  if (test.op === "eq") return value === test.value;
  if (test.op === "ne") return value !== test.value;
  return test.op === "lt" ? value < test.value : value > test.value;
}

const monthsOfYear = 12;

function burdenOf({ burden }: TermRule, known: ReadonlyMap<string, Plain>): number | null {
  if (burden === null) return 0;
  if ("hours_once" in burden) return burden.hours_once;
  const [times, months] = [known.get(burden.field), known.get("months")];
  if (typeof times !== "number" || typeof months !== "number") return null;
  return burden.hours_each * Math.max(0, times - (burden.minus ?? 0)) * (months / monthsOfYear);
}

/** What kind each field must be of, by what the rules read and compare it with. */
function fieldKinds(rules: readonly TermRule[]): ReadonlyMap<string, string> {
  const kinds = new Map(rules.map(({ extract }) => [extract.field, extract.type]));
  const learn = (test: TermTest, own: string): void => {
    if ("of" in test) for (const part of test.of) learn(part, own);
    else if (!kinds.has(test.field ?? own)) kinds.set(test.field ?? own, typeof test.value);
  };
  for (const { deviates_if, extract } of rules) learn(deviates_if, extract.field);
  return kinds;
}

function readable(agreement: Agreement, kinds: ReadonlyMap<string, string>): ReadonlyMap<string, Plain> {
  const known = new Map<string, Plain>();
  for (const [field, kind] of kinds) {
    const value = Object.hasOwn(agreement, field) ? agreement[field] : undefined;
    if (isOfKind(value, kind)) known.set(field, value);
  }
  return known;
}

function isOfKind(value: unknown, kind: string): value is Plain {
  // No field of an agreement counts, costs or lasts less than nothing.
  if (kind === "number") return typeof value === "number" && Number.isFinite(value) && value >= 0;
  if (kind === "boolean") return typeof value === "boolean";
  if (kind.startsWith("enum:"))
    return kind.slice("enum:".length).split("|").includes(String(value)) && typeof value === "string";
  return typeof value === "string";
}
