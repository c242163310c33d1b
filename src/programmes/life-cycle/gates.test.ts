/**
 * Does each gate ask for what the contract asks to be on file?
 *
 * Source: programmes.md 1.4.
 */
import { describe, expect, test } from "vitest";
import type { Content } from "../entries/entry-schemas.ts";
import type { ProgrammeState } from "../entries/gate-passage.ts";
import { programmeId as id, passage, oneProgramme as programme } from "../testing/one-programme.ts";
import { uuid } from "../testing/plain-ids.ts";
import { type SomeEntry, setOf } from "../testing/set-of.ts";
import { gateOf } from "./gates.ts";

const today = "2026-11-26";

function decided(
  at: number,
  body: Content<"decision">["body"],
  more: Partial<Content<"decision">> = {},
): SomeEntry {
  const content = {
    programme: id,
    body,
    question: "?",
    requested: "2026-01-01",
    decided: "2026-11-01",
    outcome: "Yes",
    ...more,
  };
  return { id: uuid(4, at), kind: "decision", content };
}

const missing = (entries: readonly SomeEntry[], to: ProgrammeState) =>
  gateOf(setOf(entries), id, today)
    ?.gates.find((gate) => gate.to === to)
    ?.requirements.filter(({ met }) => !met)
    .map(({ code }) => code);

describe("what must be on file", () => {
  const point = (content: Partial<Content<"entry-point">>): SomeEntry => ({
    id: uuid(5),
    kind: "entry-point",
    content: { programme: id, value: 0.6, priority: null, evidenceGrade: 2, ...content },
  });

  test("an idea: a brief with a priority and evidence of grade 2, and the group's decision", () => {
    const group = decided(1, "results-group");
    expect(missing([programme()], "concept")).toEqual(["decision", "entry-point"]);
    expect(missing([programme(), group, point({ evidenceGrade: 1 })], "concept")).toEqual(["entry-point"]);
    expect(missing([programme(), group, point({ value: null })], "concept")).toEqual(["entry-point"]);
    expect(missing([programme(), group, point({})], "concept")).toEqual([]);
    const isOpen = (entries: SomeEntry[]) => gateOf(setOf(entries), id, today)?.gates[0]?.open;
    expect([isOpen([programme(), group]), isOpen([programme(), group, point({})])]).toEqual([false, true]);
  });

  test("a decision counts with words, of the right body, since the last gate, and once", () => {
    const since = passage(1, "idea", "concept", "2026-06-01");
    const known = { ownFunds: 0, designConvened: "2026-01-01", doNoHarmScreen: "2026-02-01" } as const;
    const ask = (
      more: Partial<Content<"decision">>,
      body: Content<"decision">["body"] = "resident-coordinator",
    ) => missing([programme(known), since, decided(1, body, more)], "appraisal");
    expect(ask({})).toEqual([]);
    expect(ask({ decided: null })).toEqual(["decision"]);
    expect(ask({ decided: "2026-05-31" })).toEqual(["decision"]);
    expect(ask({ outcome: "" })).toEqual(["decision"]);
    expect(ask({ programme: null })).toEqual(["decision"]);
    expect(ask({}, "lead")).toEqual(["decision"]);
    const used = { ...since, content: { ...since.content, decision: uuid(4, 1) } };
    expect(missing([programme(known), used, decided(1, "resident-coordinator")], "appraisal")).toEqual([
      "decision",
    ]);
  });

  test("a concept: what drives it, and the screen for harm, dated and not to come", () => {
    const at = [passage(1, "idea", "concept", "2026-06-01"), decided(1, "resident-coordinator")];
    const dated = { ownFunds: 5, governmentRequest: "2026-01-01", doNoHarmScreen: "2026-12-24" } as const;
    expect(missing([programme(), ...at], "appraisal")).toEqual(["driver-facts", "do-no-harm"]);
    expect(missing([programme(dated), ...at], "appraisal")).toEqual(["do-no-harm"]);
    expect(missing([programme({ ...dated, doNoHarmScreen: today }), ...at], "appraisal")).toEqual([]);
  });

  test("an appraisal: theory of change, framework, markers with reasons, break-even, risks", () => {
    const component = (more: Partial<Content<"component">>): SomeEntry => ({
      id: uuid(6),
      kind: "component",
      content: {
        programme: id,
        resultNode: uuid(7),
        genderEquality: 0,
        humanRights: 1,
        markerReasons: "Said.",
        ...more,
      },
    });
    const aim: SomeEntry = { id: uuid(8), kind: "target", content: { programme: id, component: null } };
    const at = [passage(1, "concept", "appraisal", "2026-06-01"), decided(1, "steering-committee")];
    const ready = {
      theoryOfChangeReviewed: "2026-03-01",
      breakEven: "2026-03-01",
      riskRegister: "2026-03-01",
    } as const;
    expect(missing([programme(), ...at], "approved")).toEqual([
      "theory-of-change",
      "results-framework",
      "markers",
      "break-even",
      "risk-register",
    ]);
    expect(missing([programme(ready), ...at, component({ genderEquality: null }), aim], "approved")).toEqual([
      "markers",
    ]);
    expect(missing([programme(ready), ...at, component({ markerReasons: "" }), aim], "approved")).toEqual([
      "markers",
    ]);
    expect(missing([programme(ready), ...at, component({ resultNode: null }), aim], "approved")).toEqual([
      "results-framework",
    ]);
    expect(missing([programme(ready), ...at, component({}), aim], "approved")).toEqual([]);
  });

  test("an approval: terms checked as they now stand; deviations, and what is not known, accepted until a day to come", () => {
    const agreement: SomeEntry = {
      id: uuid(9),
      kind: "agreement",
      content: { programme: id, type: "grant", terms: { indirect_pct: 5 }, signed: null },
    };
    const run = (terms: Content<"term-run">["terms"], unknown: string[] = []): SomeEntry => ({
      id: uuid(10),
      kind: "term-run",
      content: { agreement: uuid(9), date: "2026-05-01", terms, deviations: ["T02"], unknown },
    });
    const accepted = (until: string): SomeEntry => ({
      id: uuid(11),
      kind: "accepted-deviation",
      content: { agreement: uuid(9), rule: "T02", until },
    });
    const at = [programme(), passage(1, "appraisal", "approved", "2026-06-01"), agreement];
    expect(missing(at, "agreed")).toEqual(["terms-checked", "deviations-cleared"]);
    // Checked, mended and checked again on one day, whichever of the two comes first by its id.
    const mended = run({ indirect_pct: 5 });
    for (const first of [uuid(18), uuid(1)]) {
      const before = { ...run({ indirect_pct: 7, months: 12 }), id: first };
      expect(missing([...at, before, mended, accepted("2027-06-01")], "agreed")).toEqual([]);
    }
    expect(missing([...at, run({ indirect_pct: 7 }), accepted("2027-06-01")], "agreed")).toEqual([
      "terms-checked",
    ]);
    expect(missing([...at, run({ indirect_pct: 5 })], "agreed")).toEqual(["deviations-cleared"]);
    expect(missing([...at, run({ indirect_pct: 5 }), accepted("2026-06-01")], "agreed")).toEqual([
      "deviations-cleared",
    ]);
    expect(missing([...at, run({ indirect_pct: 5 }), accepted("2027-06-01")], "agreed")).toEqual([]);
    // Unknown is not compliant: somebody asks, or answers for not knowing.
    const open = [...at, run({ indirect_pct: 5 }, ["T32"]), accepted("2027-06-01")];
    expect(missing(open, "agreed")).toEqual(["deviations-cleared"]);
    const owned = { ...accepted("2027-06-01"), id: uuid(19) };
    const known: SomeEntry = { ...owned, content: { ...owned.content, rule: "T32" } };
    expect(missing([...open, known], "agreed")).toEqual([]);
  });

  test("agreed: signatures, first deposit, transfer and expenditure; in parallel neither memorandum nor transfer", () => {
    const at = passage(1, "approved", "agreed", "2026-06-01");
    expect(missing([programme(), at], "active")).toHaveLength(5);
    const signed: SomeEntry = {
      id: uuid(9),
      kind: "agreement",
      content: { programme: id, type: "grant", signed: "2026-06-02" },
    };
    const money = (number: number, type: Content<"money-event">["type"]): SomeEntry => ({
      id: uuid(12, number),
      kind: "money-event",
      content: { programme: id, component: null, type, date: "2026-07-01", usd: 10, certified: false },
    });
    const some = [at, signed, money(1, "deposit"), money(2, "expenditure")];
    expect(missing([programme(), ...some], "active")).toEqual(["memorandum-signed", "first-transfer"]);
    expect(
      missing([programme({ modality: "parallel", administrativeAgent: null }), ...some], "active"),
    ).toEqual([]);
  });

  test("to be closed: no work to come, narrative after the end, money at rest and certified, a rule for the rest", () => {
    const work = (month: string): SomeEntry[] => [
      { id: uuid(6), kind: "component", content: { programme: id, organisation: uuid(2) } },
      { id: uuid(13), kind: "activity", content: { component: uuid(6), months: [month] } },
    ];
    const active = passage(1, "agreed", "active", "2026-02-01");
    expect(missing([programme(), active, ...work("2027-01")], "operationally-closed")).toEqual([
      "last-activity",
    ]);
    expect(missing([programme(), active, ...work("2026-10")], "operationally-closed")).toEqual([]);
    const closed = passage(1, "active", "operationally-closed", "2026-11-01");
    const money = (
      number: number,
      type: Content<"money-event">["type"],
      usd: number,
      certified = true,
    ): SomeEntry => ({
      id: uuid(12, number),
      kind: "money-event",
      content: { programme: id, component: uuid(6), type, date: "2026-07-01", usd, certified },
    });
    const agreement: SomeEntry = {
      id: uuid(9),
      kind: "agreement",
      content: { programme: id, type: "grant", terms: { unspent_rule: "proportional" } },
    };
    const narrative: SomeEntry = {
      id: uuid(14),
      kind: "obligation",
      content: { programme: id, to: "donor", done: "2026-11-10" },
    };
    const flows = (spent: number, certified = true) => [
      money(1, "deposit", 1_010),
      money(2, "agent-fee", 10),
      money(3, "transfer", 1_000),
      money(4, "expenditure", spent, certified),
    ];
    const all = [programme(), closed, ...work("2026-10"), agreement, narrative];
    const to = "financially-closed";
    expect(missing([...all, ...flows(1_000)], to)).toEqual([]);
    expect(missing([...all, ...flows(900)], to)).toEqual(["refunds", "balance"]);
    expect(missing([...all, ...flows(900), money(5, "refund", 100), money(6, "return", 100)], to)).toEqual(
      [],
    );
    expect(missing([...all, ...flows(1_000, false)], to)).toEqual(["certified"]);
    expect(missing([...all.slice(0, -1), ...flows(1_000)], to)).toEqual(["final-narrative"]);
    const local: SomeEntry = {
      id: uuid(17),
      kind: "organisation",
      content: { type: "national-civil-society" },
    };
    const grant = money(8, "expenditure", 600, false);
    const partners = [local, { ...grant, content: { ...grant.content, from: local.id } }];
    // What a partner spent was spent already, as a grant: it neither hides a rest nor waits for a certificate.
    expect(missing([...all, ...flows(1_000), ...partners], to)).toEqual([]);
    expect(missing([...all, ...flows(900), ...partners], to)).toEqual(["refunds", "balance"]);
    const early = { ...narrative, content: { ...narrative.content, done: "2026-10-30" } };
    expect(missing([...all.slice(0, -1), early, ...flows(1_000)], to)).toEqual(["final-narrative"]);
  });

  test("to have learned: evaluated, answered, and done what was promised", () => {
    const at = [
      programme(),
      passage(1, "operationally-closed", "financially-closed", "2026-10-01"),
      decided(1, "country-team"),
    ];
    expect(missing(at, "learned")).toEqual(["evaluation", "management-response"]);
    const evaluated: SomeEntry = { id: uuid(15), kind: "evaluation", content: { programme: id } };
    const advice = (response: Content<"recommendation">["response"], done: string | null): SomeEntry => ({
      id: uuid(16),
      kind: "recommendation",
      content: { evaluation: uuid(15), programme: id, response, done },
    });
    expect(missing([...at, evaluated], "learned")).toEqual([]);
    expect(missing([...at, evaluated, advice("open", null)], "learned")).toEqual(["management-response"]);
    expect(missing([...at, evaluated, advice("accepted", null)], "learned")).toEqual(["actions-closed"]);
    expect(missing([...at, evaluated, advice("rejected", null)], "learned")).toEqual([]);
  });
});
