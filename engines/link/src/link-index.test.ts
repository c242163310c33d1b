import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { linkAll } from "./link-all.ts";
import { createIndex } from "./link-index.ts";
import { crowdedPlan, crowdedRecords } from "./made-records.test-data.ts";
import type { LinkIndex, ScoredPair } from "./scored-pair.ts";
import { everyKindModel, everyKindRecords } from "./sql/testing/every-kind.test-data.ts";
import { statedModel } from "./stated-model.ts";

const EVERY_PAIR = { minimumBits: Number.NEGATIVE_INFINITY };
const model = statedModel(crowdedPlan, 0.01);

function byIds(pairs: Iterable<ScoredPair>): ScoredPair[] {
  const once = new Map(Array.from(pairs, (pair) => [`${pair.a} ${pair.b}`, pair] as const));
  return [...once].sort(([x], [y]) => (x < y ? -1 : 1)).map(([, pair]) => pair);
}

describe("createIndex", () => {
  test("once all are in, in any order, with others come and gone, gives what linkAll gives", () => {
    fc.assert(
      fc.property(
        crowdedRecords,
        fc.infiniteStream(fc.nat()),
        fc.nat({ max: 5 }),
        (records, random, passing) => {
          const order = records
            .map((record) => ({ record, at: random.next().value }))
            .sort((x, y) => x.at - y.at);
          const index: LinkIndex = createIndex(model, EVERY_PAIR);
          for (const record of records.slice(0, passing))
            index.add({ ...record, id: `passing ${record.id}` });
          for (const { record } of order)
            index.add({ ...record, fields: { name: ["Old Name"], phone: ["1000001"] } });
          for (const { record } of order) index.add(record);
          for (const record of records.slice(0, passing))
            expect(index.remove(`passing ${record.id}`)).toBe(true);
          const all = linkAll(records, model, EVERY_PAIR);
          expect(byIds(records.flatMap((record) => index.candidates(record)))).toEqual(byIds(all));
          expect(index.hubs()).toEqual(all.hubs);
          expect(index.cappedBlocks()).toEqual(all.cappedBlocks);
          expect(index.size).toBe(records.length);
        },
      ),
      { numRuns: 200 },
    );
  });

  test("of every kind of value, gives up no pair that weighs enough", () => {
    const everyKind = everyKindModel();
    fc.assert(
      fc.property(everyKindRecords, fc.integer({ min: -20, max: 10 }), (records, minimumBits) => {
        const index = createIndex(everyKind, { minimumBits });
        for (const record of records) index.add(record);
        const all = [...linkAll(records, everyKind, EVERY_PAIR)].filter(({ bits }) => bits >= minimumBits);
        expect(byIds(records.flatMap((record) => index.candidates(record)))).toEqual(byIds(all));
      }),
      { numRuns: 50 },
    );
  });

  test("a hub value that only one of two holds speaks neither for nor against", () => {
    const records = ["a", "b", "c", "d", "e"].map((id, i) => ({
      id,
      fields: { name: [i === 0 ? "Ahmed Ali" : `Sara ${id}${id}${id}`], phone: ["1000001"] },
    }));
    const asked = { id: "asked", fields: { name: ["Ahmed Ali"], phone: ["7654321"] } };
    const isWanted = ({ a, b }: ScoredPair) => a === "a" && b === "asked";
    const pair = [...linkAll([...records, asked], model, EVERY_PAIR)].find(isWanted);
    expect(pair?.because.map(({ field }) => field)).toEqual(["name"]);
    const index = createIndex(model, { minimumBits: pair?.bits ?? 0 });
    for (const record of records) index.add(record);
    expect(index.candidates(asked).filter(isWanted)).toEqual([pair]);
  });

  test("candidates are the same before a record is added and after, and asking changes nothing", () => {
    fc.assert(
      fc.property(crowdedRecords, (records) => {
        const [last, ...others] = records;
        if (last === undefined) return;
        const index = createIndex(model, EVERY_PAIR);
        for (const record of others) index.add(record);
        const before = index.candidates(last);
        expect(index.candidates(last)).toEqual(before);
        expect(index.size).toBe(others.length);
        index.add(last);
        expect(index.candidates(last)).toEqual(before);
        expect(index.size).toBe(records.length);
      }),
    );
  });

  test("strongest first, and never the record itself", () => {
    const index = createIndex(model, EVERY_PAIR);
    const fields = { name: ["Ahmed Ali"], phone: ["1000001"] };
    index.add({ id: "weak", fields: { name: ["Ahmed Haile"] } });
    index.add({ id: "strong", fields });
    index.add({ id: "asked", fields });
    const found = index.candidates({ id: "asked", fields });
    expect(found.map(({ a, b }) => [a, b])).toEqual([
      ["asked", "strong"],
      ["asked", "weak"],
    ]);
  });

  test("what is removed is found no more, and removing what is not there says so", () => {
    const index = createIndex(model, EVERY_PAIR);
    const fields = { name: ["Ahmed Ali"], phone: ["1000001"] };
    index.add({ id: "a", fields });
    expect(index.remove("a")).toBe(true);
    expect(index.remove("a")).toBe(false);
    expect(index.candidates({ id: "b", fields })).toEqual([]);
    expect(index.size).toBe(0);
  });

  test("a record refused leaves the one of its id in place", () => {
    const index = createIndex(model, EVERY_PAIR);
    index.add({ id: "a", fields: { phone: ["1000001"] } });
    const broken = { id: "a", fields: { phone: "1000001" } } as never;
    expect(() => index.add(broken)).toThrow(expect.objectContaining({ code: "record_invalid" }));
    expect(() => index.candidates(broken)).toThrow(expect.objectContaining({ code: "record_invalid" }));
    expect(index.candidates({ id: "b", fields: { phone: ["1000001"] } })).toHaveLength(1);
  });
});
