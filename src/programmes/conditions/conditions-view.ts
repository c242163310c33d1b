/**
 * Which agreements leave the standard, how far, at what cost, and what was accepted until when?
 *
 * Every agreement is held against today's rules, beside the runs that were kept. What is not known is listed and is never
 * taken for compliant. The queue puts first what is not signed and deviates most; a score ranks and decides nothing.
 *
 * Source: programmes.md 2.6 and section 3.
 *
 * @module
 */
import { checkTerms } from "../conditions.ts";
import { isOfDonor } from "../entries/agreement.ts";
import { type Entry, type EntrySet, entryWith } from "../entries/entry.ts";
import { isSameContent } from "../entries/is-same-content.ts";
import { shippedTermRules, type TermRule, type TermRules } from "../term-rules.ts";
import { acceptancesOf, renewalOf } from "./accepted-deviations.ts";
import { ledgerSource } from "./burden-entry.ts";
import type { AgreementView, ConditionsView } from "./conditions-api.ts";
import { donorExtras, usdPerHour } from "./donor-extras.ts";
import { runsInOrder } from "./runs-in-order.ts";
import { knowsModality, termsOf } from "./terms-of.ts";

/** @param asked - `programme` null for all; `today` an ISO date. */
export function conditionsView(
  set: EntrySet,
  { programme, today }: { readonly programme: string | null; readonly today: string },
  rules: TermRules = shippedTermRules(),
): ConditionsView {
  const agreements = set.agreement
    .filter(({ content }) => programme === null || content.programme === programme)
    .map((entry) => agreementOf(entry, { set, today, rules }))
    .sort(inQueue);
  const burdens = agreements.map((one) => ({
    programme: one.programme.id,
    donor: one.donor.id,
    contributes: isOfDonor(one),
    amount: one.amount,
    currency: one.currency,
    hours: one.standing?.burdenHours ?? 0,
    // Without rules that know the modality there is no figure at all.
    atLeast: one.standing?.burdenAtLeast ?? true,
  }));
  return {
    today,
    rulesTitle: rules.title,
    rulesHash: rules.hash,
    usdPerHour,
    rules: rules.rules.map(shownRule),
    agreements,
    extras: donorExtras(burdens).map(({ donor, programme: of, bornBy, ...cost }) => ({
      ...cost,
      donor: organisationNamed(set, donor),
      programme: programmeNamed(set, of),
      bornBy:
        bornBy?.map((each) => ({ donor: organisationNamed(set, each.donor).name, usd: each.usd })) ?? null,
    })),
  };
}

interface Context {
  readonly set: EntrySet;
  readonly today: string;
  readonly rules: TermRules;
}

function agreementOf(entry: Entry<"agreement">, context: Context): AgreementView {
  const { id, version, seenBy, content } = entry;
  const { set, today, rules } = context;
  const acceptances = acceptancesOf(set, entry, today);
  const runs = runsOf(set, entry);
  const [newest] = runs;
  const kept = newest === undefined ? undefined : entryWith(set, "term-run", newest.id);
  return {
    id,
    version,
    seenBy,
    programme: programmeNamed(set, content.programme),
    title: content.title,
    donor: organisationNamed(set, content.donor),
    modality: content.modality,
    type: content.type,
    signed: content.signed,
    renewal: renewalOf(entry),
    amount: content.amount,
    currency: content.currency,
    terms: content.terms,
    clauses: content.clauses,
    standing: standingOf(entry, acceptances, rules),
    runs,
    runDue:
      kept === undefined ||
      kept === null ||
      kept.content.rulesHash !== rules.hash ||
      !isSameContent(kept.content.terms, content.terms),
    acceptances: [...acceptances],
    inLedger:
      newest !== undefined &&
      set["ledger-entry"].some(({ content: said }) => said.source.includes(ledgerSource(newest.id))),
  };
}

function standingOf(
  { content }: Entry<"agreement">,
  acceptances: ReturnType<typeof acceptancesOf>,
  rules: TermRules,
): AgreementView["standing"] {
  if (!knowsModality(content, rules)) return null;
  const run = checkTerms(termsOf(content), rules);
  const counting = (rule: string) =>
    acceptances.find((one) => one.rule === rule && one.state !== "expired")?.id ?? null;
  return {
    score: run.score,
    scoreAtWorst: Math.max(
      0,
      run.score - run.unknown.reduce((all, rule) => all + rules.points[rule.severity], 0),
    ),
    verdict: run.verdict,
    deviations: run.deviations.map(({ rule, hours }) => ({
      rule: rule.id,
      hours,
      untold: rule.burden === null,
      acceptance: counting(rule.id),
    })),
    unknown: run.unknown.map((rule) => rule.id),
    unusable: run.unusable.map((one) => ({ ...one })),
    burdenHours: run.burdenHours,
    burdenUsd: run.burdenHours * usdPerHour,
    burdenAtLeast:
      run.deviations.some(({ hours }) => hours === null) || run.unknown.some(({ burden }) => burden !== null),
  };
}

function runsOf(set: EntrySet, agreement: Entry<"agreement">): AgreementView["runs"] {
  const oldestFirst = runsInOrder(set, agreement);
  return oldestFirst
    .map(({ id, content: { agreement: _, terms: __, ...run } }, at) => {
      const before = oldestFirst[at - 1]?.content.deviations ?? run.deviations;
      return {
        id,
        ...run,
        appeared: run.deviations.filter((rule) => !before.includes(rule)),
        gone: before.filter((rule) => !run.deviations.includes(rule)),
      };
    })
    .reverse();
}

/** Not signed first; then what no rule can judge, then the lowest score; of equal scores, that of which less is known. */
function inQueue(one: AgreementView, other: AgreementView): number {
  const [first, second] = [placeOf(one), placeOf(other)];
  const differing = first.findIndex((place, at) => place !== second[at]);
  return differing < 0 ? (one.id < other.id ? -1 : 1) : (first[differing] ?? 0) - (second[differing] ?? 0);
}

function placeOf({ signed, standing }: AgreementView): readonly number[] {
  if (standing === null) return [signed === null ? 0 : 1, -1];
  const { score, scoreAtWorst, unknown } = standing;
  return [signed === null ? 0 : 1, score, scoreAtWorst, -unknown.length];
}

function shownRule(rule: TermRule): ConditionsView["rules"][number] {
  const { verified } = rule.source;
  return {
    id: rule.id,
    topic: rule.topic,
    standard: rule.standard,
    severity: rule.severity,
    field: rule.extract.field,
    type: rule.extract.type,
    appliesTo: rule.applies_to,
    source: rule.source.ref,
    read: verified === true ? "yes" : verified === false ? "no" : "partly",
    readNote: typeof verified === "string" ? verified : "",
    why: rule.why_it_matters,
    negotiation: rule.suggested_negotiation,
    fallback: rule.fallback,
  };
}

function programmeNamed(set: EntrySet, id: string) {
  const content = entryWith(set, "programme", id)?.content;
  return { id, code: content?.code ?? "", title: content?.title ?? "" };
}

function organisationNamed(set: EntrySet, id: string) {
  const content = entryWith(set, "organisation", id)?.content;
  return { id, name: content?.name ?? "", acronym: content?.acronym ?? "" };
}
