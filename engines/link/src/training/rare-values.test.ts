import { expect, test } from "vitest";
import type { Plan } from "../plan.ts";
import { randomBelow, seededRandom } from "../random.ts";
import type { LinkRecord } from "../record.ts";
import { train } from "./train.ts";

const plan: Plan = {
  fields: [
    { name: "code", comparison: "exact" },
    { name: "one", comparison: "category" },
    { name: "two", comparison: "category" },
  ],
  blocking: [{ name: "same code", keys: [{ field: "code", key: "exact" }] }],
};

/** Every second record shares its code with one other: with the same person, or with a stranger. */
function records(shared: "by one person" | "by strangers"): LinkRecord[] {
  const random = seededRandom(9);
  const person = () => [`a${randomBelow(random, 40)}`, `b${randomBelow(random, 40)}`];
  return Array.from({ length: 800 }, (_, i) => i).flatMap((i) => {
    const first = person();
    const second = shared === "by one person" ? first : person();
    const fields = ([one = "", two = ""]: string[], code: string) => ({
      code: [code],
      one: [one],
      two: [two],
    });
    return [
      { id: `${i} a`, fields: fields(first, `code ${i}`) },
      { id: `${i} b`, fields: fields(second, `code ${i}`) },
      { id: `${i} c`, fields: fields(person(), `lone ${i}`) },
    ];
  });
}

test("a rare value is worth more where those who share it are one person than where they are strangers", () => {
  const chanceOf = (shared: "by one person" | "by strangers") =>
    train(records(shared), plan).fields[0]?.termFrequencies?.rareChance ?? Number.NaN;
  expect(chanceOf("by one person")).toBeLessThan(0.1);
  expect(chanceOf("by strangers")).toBeGreaterThan(0.5);
});
