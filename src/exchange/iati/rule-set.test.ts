import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { ElementReader } from "../server/iati/read-elements.ts";
import { sharedFile, testDay } from "../testing/iati-files.ts";
import { compileRuleSet, type RuleSetFile } from "./rule-set.ts";

function read(name: string): string {
  return readFileSync(sharedFile(`iati/rulesets/${name}`), "utf8");
}

/** Whether the rules of a file hold for all records of another. */
function holds(rules: string, xml: string): boolean {
  const run = compileRuleSet(JSON.parse(read(`meta_tests/${rules}.json`)) as RuleSetFile);
  const reader = new ElementReader();
  const records = [...reader.write(read(`meta_tests/${xml}.xml`)), ...reader.end()];
  const around = { now: testDay, registers: [], organisations: new Set<string>() };
  return records.every(({ kind, element }) => kind === "root" || run(element, around).length === 0);
}

/** The rule set, files that keep to it, files that break it. */
const metaTests: readonly (readonly [string, string[], string[]])[] = [
  [
    "at_least_one",
    ["at_least_one_no_element_good", "at_least_one_ref", "at_least_one_narrative"],
    ["at_least_one_bad"],
  ],
  ["between_dates", ["between_dates_good"], ["between_dates_bad"]],
  ["condition", ["activity_status_2"], ["activity_status_3"]],
  ["date_now", ["date_now_good"], ["date_now_bad"]],
  ["date_order", ["date_good", "empty_activity"], ["date_bad"]],
  ["dependent_title_description", ["title_description", "empty_activity"], ["title", "description"]],
  ["empty", ["empty_activity", "title"], []],
  ["forloop", ["forloop_good"], ["forloop_bad"]],
  ["if_then", ["if_then_good"], ["if_then_bad"]],
  ["no_more_than_one_title", ["title", "empty_activity"], ["title_twice"]],
  [
    "one_or_all",
    [
      "one_or_all_currency_good",
      "one_or_all_currency_all_good",
      "one_or_all_lang_good",
      "one_or_all_lang_good_all",
      "one_or_all_sector_good",
      "one_or_all_sector_all_good",
    ],
    [
      "one_or_all_currency_bad",
      "one_or_all_currency_all_bad",
      "one_or_all_lang_bad",
      "one_or_all_lang_bad_all",
      "one_or_all_sector_bad",
      "one_or_all_sector_all_bad",
    ],
  ],
  ["one_or_all_org", ["one_or_all_org_currency_good"], ["one_or_all_org_currency_bad"]],
  [
    "only_one_of",
    ["only_one_of_activity_good", "only_one_of_transaction_good"],
    ["only_one_of_activity_bad", "only_one_of_transaction_bad"],
  ],
  ["period_time", ["period_time_good"], ["period_time_bad"]],
  ["range", ["range_good"], ["range_bad"]],
  ["recipient_country", ["recipient_country_good"], ["recipient_country_bad"]],
  ["recipient_region_budget", ["recipient_region_budget_good"], ["recipient_region_budget_bad"]],
  ["regex_matches", ["regex_good"], ["regex_bad"]],
  ["regex_no_matches", ["regex_bad"], ["regex_good"]],
  [
    "result_indicator_baseline_selector_with_conditions",
    ["results_indicator_baseline_value_good", "results_indicator_baseline_value_not_relevant"],
    ["results_indicator_baseline_value_bad"],
  ],
  [
    "result_indicator_period_actual_selector_with_conditions",
    ["results_indicator_period_actual_value_good", "results_indicator_period_actual_value_not_relevant"],
    ["results_indicator_period_actual_value_bad"],
  ],
  [
    "result_indicator_period_target_selector_with_conditions",
    ["results_indicator_period_target_value_good", "results_indicator_period_target_value_not_relevant"],
    ["results_indicator_period_target_value_bad"],
  ],
  ["results_references", ["results_refs_good"], ["results_refs_bad"]],
  ["sector_percentage_sum", ["sector_percentage_sum_good"], ["sector_percentage_sum_bad"]],
  ["starts_with", ["identifiers"], ["identifiers_bad"]],
  ["sum", ["sum_good"], ["sum_bad"]],
  ["sum_two", ["sum_two_good"], ["sum_two_bad"]],
  ["time_limit", ["time_limit_good"], ["time_limit_bad"]],
  ["title_exists", ["title"], ["empty_activity"]],
  ["title_text_exists", ["title_text"], ["title"]],
  ["total_expenditure", ["total_expenditure_good"], ["total_expenditure_bad"]],
  ["unique", ["unique_good"], ["unique_bad"]],
];

describe("the rule sets' own tests", () => {
  test.each(metaTests)("%s", (rules, good, bad) => {
    expect(good.filter((xml) => !holds(rules, xml))).toEqual([]);
    expect(bad.filter((xml) => holds(rules, xml))).toEqual([]);
  });
});

describe("the standard's rule set", () => {
  test("has 107 cases, and each is understood", () => {
    const file = JSON.parse(read("rulesets/standard.json")) as RuleSetFile;
    const cases = Object.values(file).flatMap((kinds) => Object.values(kinds).flatMap((kind) => kind.cases));
    expect(cases).toHaveLength(107);
    expect(() => compileRuleSet(file)).not.toThrow();
  });

  test.each([
    { "//a": { unheard_of: { cases: [{}] } } },
    { "//a": { atleast_one: { cases: [{ paths: ["id('x')"] }] } } },
    { "//a[": { atleast_one: { cases: [{ paths: ["b"] }] } } },
  ])("a rule that is not understood is refused: %j", (file) => {
    expect(() => compileRuleSet(file)).toThrow(expect.objectContaining({ code: "expression" }));
  });
});
