import { describe, expect, test } from "vitest";
import { Blocking } from "../block/blocking.ts";
import type { ModelLevel } from "../model.ts";
import type { Plan } from "../plan.ts";
import { randomBelow, seededRandom } from "../random.ts";
import type { LinkRecord } from "../record.ts";
import { modelAsStated } from "../stated-model.ts";
import { Table } from "../table/table.ts";
import { withBestPartners } from "./best-partners.ts";
import { comparablePairs } from "./comparable-pairs.ts";

const AGREES = [0.9, 0.8, 0.7, 0.6];
const names = AGREES.map((_, i) => `field ${i}`);
const plan: Plan = {
  fields: names.map((name) => ({ name, comparison: "category", termFrequency: false })),
  blocking: names.map((field) => ({ name: `same ${field}`, keys: [{ field, key: "exact" }] })),
  options: { acrossSources: true },
};

/** Two lists; half of the second is of people in the first. */
function twoLists(people: number): LinkRecord[] {
  const random = seededRandom(21);
  const codes = () => AGREES.map(() => randomBelow(random, 60));
  const record = (id: string, source: string, own: readonly number[]): LinkRecord => ({
    id,
    source,
    fields: Object.fromEntries(names.map((name, i) => [name, [`code ${own[i]}`]])),
  });
  return Array.from({ length: people }, (_, i) => i).flatMap((i) => {
    const first = codes();
    const other = codes();
    const second =
      i % 2 === 0 ? first.map((code, at) => (random() < (AGREES[at] ?? 0) ? code : (other[at] ?? 0))) : other;
    return [record(`a${i}`, "a", first), record(`b${i}`, "b", second)];
  });
}

/** Chance agreement as it was planted; m is left as stated. */
function withChance([same, different]: readonly ModelLevel[]): ModelLevel[] {
  return [
    { name: same?.name ?? "", m: same?.m ?? 1, u: 1 / 60 },
    { name: different?.name ?? "", m: different?.m ?? 1, u: 59 / 60 },
  ];
}

describe("two clean lists", () => {
  test("teach what was planted by those who choose each other, from a model that is wrong", () => {
    const table = new Table(plan);
    table.addAll(twoLists(1_200));
    const stated = modelAsStated(plan, 1e-4);
    // A category is stated to agree 19 times in 20, whatever was planted.
    const wrong = {
      ...stated,
      fields: stated.fields.map((field) => ({ ...field, levels: withChance(field.levels) })),
    };
    const given = { table, blocking: Blocking.of(table), random: seededRandom(1) };
    const learnt = withBestPartners(wrong, given);
    for (const [i, agrees] of AGREES.entries()) {
      const [before, after] = [wrong, learnt].map(({ fields }) =>
        Math.abs((fields[i]?.levels[0]?.m ?? 0) - agrees),
      );
      expect(after, names[i]).toBeLessThan(0.12);
      if (agrees < 0.8) expect(after ?? 1).toBeLessThan((before ?? 0) / 2);
    }
  });

  test("have as many pairs to compare as one has records times the other", () => {
    const table = new Table(plan);
    table.addAll(twoLists(30));
    expect(comparablePairs(table)).toBe(30 * 30);
  });
});
