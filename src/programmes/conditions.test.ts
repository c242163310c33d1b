/** Are agreements held against the rules as the contract's example says, and is unknown never taken for compliant? */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Agreement, checkTerms } from "./conditions.ts";
import { readTermRules, shippedTermRules } from "./term-rules.ts";

const folder = join(process.env.WAYMARK_SHARED ?? "../shared", "data/programmes");
const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), "utf8"));
interface Example {
  readonly agreement: Agreement;
  readonly result: {
    readonly score: number;
    readonly deviations: readonly object[];
    readonly unknown: readonly string[];
    readonly burden_hours: number;
    readonly verdict: string;
  };
}
const { agreement, result } = read("donor-term-example.json") as Example;
const rules = shippedTermRules();

test("the rules that are shipped are those of the contract", () => {
  expect(readTermRules(read("donor-term-rules.json"))).toEqual(rules);
  expect(rules.hash).toMatch(/^[0-9a-f]{64}$/);
});

test("W6: the example comes out as stated", () => {
  const run = checkTerms(agreement, rules);
  expect(run).toMatchObject({
    score: result.score,
    verdict: result.verdict,
    burdenHours: result.burden_hours,
  });
  expect(
    run.deviations.map(({ rule, hours }) => ({
      id: rule.id,
      topic: rule.topic,
      severity: rule.severity,
      hours,
    })),
  ).toEqual(result.deviations);
  expect(run.unknown.map(({ id }) => id)).toEqual(result.unknown);
  expect(run.unusable).toEqual([]);
});

test("W6: cleared clauses change score, verdict and burden", () => {
  const run = checkTerms({ ...agreement, non_standard_clauses_cleared: true }, rules);
  expect([run.score, run.verdict, run.burdenHours]).toEqual([45, "negotiate", 400]);
});

test("with nothing stated, everything that applies is unknown, and nothing is compliant", () => {
  const run = checkTerms({ modality: "pass-through" }, rules);
  const applying = rules.rules.filter(({ applies_to }) => applies_to.includes("pass-through"));
  expect(run).toMatchObject({ score: 100, deviations: [], verdict: "ask for what is unknown" });
  expect(run.unknown).toHaveLength(applying.length);
});

test("taking a field away never makes an agreement deviate more, and its rules are unknown or decided without it", () => {
  const fields = Object.keys(agreement).filter((field) => field !== "modality" && field !== "months");
  fc.assert(
    fc.property(fc.subarray(fields), (gone) => {
      const run = checkTerms(
        Object.fromEntries(Object.entries(agreement).filter(([name]) => !gone.includes(name))),
        rules,
      );
      const whole = checkTerms(agreement, rules).deviations.map(({ rule }) => rule.id);
      for (const { rule } of run.deviations) expect(whole).toContain(rule.id);
      for (const rule of rules.rules.filter(({ extract, deviates_if, applies_to }) => {
        return applies_to.includes("pass-through") && "value" in deviates_if && gone.includes(extract.field);
      }))
        expect(run.unknown).toContain(rule);
    }),
    { numRuns: 60 },
  );
});

test("a field of the wrong kind is unknown and named, as is one that no rule reads", () => {
  const run = checkTerms(
    { ...agreement, aa_fee_pct: "1 %", unspent_rule: "burnt", levy_pct: -1, colour: "blue" },
    rules,
  );
  expect(run.unusable).toEqual([
    { field: "aa_fee_pct", why: "wrong-kind" },
    { field: "unspent_rule", why: "wrong-kind" },
    { field: "levy_pct", why: "wrong-kind" },
    { field: "colour", why: "no-rule-reads-it" },
  ]);
  expect(run.unknown.map(({ id }) => id)).toEqual(["T01", "T05", "T19", "T32"]);
});

test("a test that fails decides `and` though another is unknown; one that holds decides `or`", () => {
  const [first] = rules.rules;
  if (first === undefined) throw new Error("There are no rules.");
  const known = { op: "eq", field: "aa_fee_pct", value: 1 } as const;
  const unknown = { op: "eq", field: "levy_pct", value: 1 } as const;
  const judged = (op: "and" | "or", fee: number) => {
    const rule = { ...first, deviates_if: { op, of: [known, unknown] } };
    const run = checkTerms({ modality: "pass-through", aa_fee_pct: fee }, { ...rules, rules: [rule] });
    return [run.deviations.length, run.unknown.length];
  };
  expect([judged("and", 2), judged("and", 1), judged("or", 1), judged("or", 2)]).toEqual([
    [0, 0],
    [0, 1],
    [1, 0],
    [0, 1],
  ]);
});

test("a burden by year is unknown while the months are, and more than once a year costs by year", () => {
  const { months: _, ...undated } = agreement;
  const run = checkTerms(undated, rules);
  expect(run.deviations.find(({ rule }) => rule.id === "T08")?.hours).toBeNull();
  expect(run.burdenHours).toBe(56);
});

test("rules that use a seventh word are refused with their place", () => {
  const [first, ...rest] = rules.rules;
  const file = {
    title: rules.title,
    severity_points: rules.points,
    rules: [{ ...first, deviates_if: { op: "matches" } }, ...rest],
  };
  expect(() => readTermRules(file)).toThrow(expect.objectContaining({ place: "rules.0.deviates_if" }));
});

test("a modality that no rule knows is refused", () => {
  expect(() => checkTerms({ modality: "barter" }, rules)).toThrow(
    expect.objectContaining({ code: "modality-unknown" }),
  );
});
