import { describe, expect, test } from "vitest";
import type { FieldPlan } from "../plan.ts";
import { randomBelow, seededRandom } from "../random.ts";
import type { Columns } from "../record.ts";
import { repeatedEvidence } from "./repeated-evidence.ts";

const fields: FieldPlan[] = [
  { name: "name", comparison: "name" },
  { name: "postcode", comparison: "spelling" },
  { name: "town", comparison: "text" },
  { name: "job", comparison: "category" },
];

/** @param towns - Whether the postcode says which town it is. */
function people(records: number, towns: boolean): Columns {
  const random = seededRandom(5);
  const rows = Array.from({ length: records }, (_, i) => {
    const postcode = randomBelow(random, 200);
    const town = towns ? postcode % 20 : randomBelow(random, 20);
    return [`person number ${i}`, `code ${postcode}`, `town ${town}`, `job ${randomBelow(random, 15)}`];
  });
  const column = (at: number) => {
    const texts = [...new Set(rows.map((row) => row[at] ?? ""))];
    const codes = new Map(texts.map((text, code) => [text, code]));
    return { texts, codes: Int32Array.from(rows, (row) => codes.get(row[at] ?? "") ?? -1) };
  };
  return {
    ids: rows.map((_, i) => String(i)),
    fields: Object.fromEntries(fields.map(({ name }, at) => [name, column(at)])),
  };
}

describe("repeatedEvidence", () => {
  test("finds the town that every postcode has, and nothing else", () => {
    const found = repeatedEvidence(people(3_000, true), fields);
    expect(found.map(({ field, after }) => [field, after])).toEqual([["town", "postcode"]]);
    expect(found[0]?.share).toBe(1);
  });

  test("finds nothing where one says nothing of the other", () => {
    expect(repeatedEvidence(people(3_000, false), fields)).toEqual([]);
  });

  test.each([0, 1, 2, 10])("says nothing of %i records", (records) => {
    expect(repeatedEvidence(people(records, true), fields)).toEqual([]);
  });
});
