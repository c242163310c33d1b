/**
 * What does the fixture node answer about agreements and about figures from operations?
 *
 * The invented portfolio's agreements, one of them with a kept check and three accepted deviations; facts that are shown and
 * held. Invented.
 *
 * @module
 */
import type { z } from "zod";
import { type ConditionsView, clauseText, type factsPage } from "../../../src/programmes/api.ts";
import { conditionsView } from "../../../src/programmes/conditions/conditions-view.ts";
import { proposeClauses } from "../../../src/programmes/conditions/propose-clauses.ts";
import { termsOf } from "../../../src/programmes/conditions/terms-of.ts";
import { checkTerms } from "../../../src/programmes/conditions.ts";
import { type Entry, withEntry } from "../../../src/programmes/entries/entry.ts";
import type { EntrySet } from "../../../src/programmes/index.ts";
import { shippedTermRules } from "../../../src/programmes/term-rules.ts";
import type { FactReason } from "../../../src/programmes/valve/held-facts.ts";
import type { IndicatorFact } from "../../../src/programmes/valve/indicator-fact.ts";
import { valveView } from "../../../src/programmes/valve/valve-view.ts";

const id = (kind: number, number: number): string =>
  `000000${kind}-0000-4000-8000-${String(number).padStart(12, "0")}`;

/** The agreement that has a kept check and accepted deviations: the first that leaves the standard and is signed. */
export function checkedAgreement(set: EntrySet): Entry<"agreement"> {
  const found = set.agreement.find(
    ({ content }) => content.terms.bilateral_reports_per_year === 2 && content.signed,
  );
  if (found === undefined) throw new Error("No agreement of the invented portfolio leaves the standard.");
  return found;
}

export function agreementsView(set: EntrySet, programme: string | null, today: string): ConditionsView {
  const agreement = checkedAgreement(set);
  const { score, verdict, deviations, unknown, burdenHours, rulesHash } = checkTerms(
    termsOf(agreement.content),
    shippedTermRules(),
  );
  const run: Entry<"term-run"> = {
    ...agreement,
    id: id(11, 1),
    kind: "term-run",
    content: {
      agreement: agreement.id,
      date: today,
      rulesHash,
      terms: agreement.content.terms,
      score,
      verdict,
      deviations: deviations.map(({ rule }) => rule.id),
      unknown: unknown.map((rule) => rule.id),
      burdenHours,
    },
  };
  const accepted = [
    ["T02", "2027-12-31"],
    ["T08", "2026-12-31"],
    ["T22", "2026-10-31"],
  ].map(
    ([rule = "", until = ""], at): Entry<"accepted-deviation"> => ({
      ...agreement,
      id: id(12, at + 1),
      kind: "accepted-deviation",
      content: {
        agreement: agreement.id,
        rule,
        until,
        owner: "Programme office (example)",
        reason: "The donor's law leaves no choice.",
        clearedBy: "Clearance body (example)",
      },
    }),
  );
  const whole = [run, ...accepted].reduce<EntrySet>((all, entry) => withEntry(all, entry), set);
  return conditionsView(whole, { programme, today });
}

/** What the node would propose of the text that was sent. */
export function clausesAnswer(body: unknown) {
  return { clauses: proposeClauses(clauseText.parse(body).text) };
}

const place = (
  number: number,
  at: string | null,
  numbers: readonly [number, number] | FactReason,
): IndicatorFact => {
  const shown = typeof numbers === "string" ? null : numbers;
  return {
    id: id(13, number),
    indicator: "OPS-01",
    start: "2026-04-01",
    end: "2026-06-30",
    place: at,
    kind: "ratio",
    numerator: shown?.[0] ?? null,
    n: shown?.[1] ?? null,
    partners: shown === null ? null : 4,
    mechanism: "two-sided geometric",
    epsilon: 0.5,
    roundedTo: 5,
    draws: at === null ? 8 : 2,
    lagDays: 45,
    held: typeof numbers === "string" ? numbers : null,
    released: "2026-11-20",
    revision: 1,
    seedCommitment: "ab".repeat(32),
  };
};

export function factsAnswer(set: EntrySet, today: string): z.infer<typeof factsPage> {
  const shown = place(1, "NE", [170, 205]);
  const failing: IndicatorFact = {
    ...shown,
    id: id(13, 9),
    indicator: "OPS-12",
    place: null,
    kind: "count",
    numerator: null,
    n: 1,
    partners: 1,
    mechanism: "none",
    epsilon: null,
    roundedTo: 1,
    draws: 0,
    lagDays: 0,
    seedCommitment: null,
  };
  const facts = [
    { ...shown, id: id(13, 5), revision: 2 },
    shown,
    place(2, "LY", "dominated"),
    place(3, "TD", "complementary"),
    place(4, null, [415, 500]),
    failing,
  ];
  return { ...valveView(set, { programme: null, today }, facts), next: null };
}
