/**
 * Does a model learn from what members judged?
 */
import type { JudgedPair } from "@waymark/link";
import { expect, test } from "vitest";
import { linkModel } from "./link-model.ts";
import { linkPlan } from "./link-plan.ts";

const plan = linkPlan("Person");
if (plan === null) throw new Error("Persons are compared.");
const letters = "bdfghjklmnprstvz";
const word = (n: number) =>
  [1, 16, 256].map((unit) => `${letters.charAt(Math.floor(n / unit) % 16)}a`).join("");
/** Two hundred people, each told twice; the second telling of every third has another date of birth. */
const records = Array.from({ length: 400 }, (_, n) => {
  const who = n % 200;
  const year = n >= 200 && who % 3 === 0 ? 1990 + (who % 9) : 1950 + (who % 30);
  const birthDate = [`${year}-0${1 + (who % 9)}-1${who % 7}`];
  return { id: `r${n}`, fields: { name: [`${word(who * 37)} ${word(who * 101 + 5)}`], birthDate } };
});
const otherDate = (verdict: JudgedPair["verdict"]): JudgedPair[] =>
  Array.from({ length: 66 }, (_, n) => ({ a: `r${3 * n}`, b: `r${3 * n + 200}`, verdict }));

const shareOfOtherDates = (judgements: readonly JudgedPair[]) => {
  const field = linkModel("Person", { records, plan, judgements }).fields.find(
    ({ name }) => name === "birthDate",
  );
  return field?.levels.find(({ name }) => name === "different date")?.m ?? Number.NaN;
};

test("pairs of other dates that were judged the same make such pairs likelier, judged not the same less so", () => {
  const [without, same, notSame] = [[], otherDate("same"), otherDate("not the same")].map(shareOfOtherDates);
  expect(same).toBeGreaterThan(notSame ?? Number.NaN);
  expect(notSame).toBeLessThanOrEqual(without ?? Number.NaN);
});
