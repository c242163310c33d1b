import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { explain } from "./explain/explain.ts";
import { linkAll } from "./link-all.ts";
import { crowdedPlan, crowdedRecords } from "./made-records.test-data.ts";
import type { LinkRecord } from "./record.ts";
import { HUB_LEVEL } from "./scored-pair.ts";
import { statedModel } from "./stated-model.ts";

const EVERY_PAIR = { minimumBits: Number.NEGATIVE_INFINITY };
const model = statedModel(crowdedPlan, 0.01);

function person(id: string, name: string, ...phone: readonly string[]): LinkRecord {
  return { id, fields: { name: [name], phone } };
}

describe("linkAll", () => {
  test("finds a pair once, by the first rule that brings it together", () => {
    const pairs = [
      ...linkAll([person("b", "Ahmed Ali", "1000001"), person("a", "Ahmed Ali", "1000001")], model),
    ];
    expect(pairs.map(({ a, b, rule }) => ({ a, b, rule }))).toEqual([{ a: "a", b: "b", rule: "same phone" }]);
    expect(pairs[0]?.because.map(({ field, level }) => [field, level])).toEqual([
      ["name", "same name"],
      ["phone", "same value"],
    ]);
  });

  test("a hub value brings nobody together, counts for nothing, and is listed", () => {
    const crowd = ["Ann", "Bob", "Cem", "Dov"].map((name, i) => person(`r${i}`, name, "1000001"));
    const linkage = linkAll([...crowd, person("twin", "Dov", "1000001")], model, EVERY_PAIR);
    expect(linkage.hubs).toEqual([{ field: "phone", value: "1000001", count: 5 }]);
    const pairs = [...linkage];
    expect(pairs.map(({ a, b, rule }) => [a, b, rule])).toEqual([["r3", "twin", "part of the name"]]);
    expect(pairs[0]?.because).toContainEqual({ field: "phone", level: HUB_LEVEL, bits: 0 });
    expect(pairs[0]?.because.map(({ level }) => level)).not.toContain("same value");
  });

  test("one record fewer, and the value is no hub", () => {
    const three = ["Ann", "Bob", "Cem"].map((name, i) => person(`r${i}`, name, "1000001"));
    const linkage = linkAll(three, model, EVERY_PAIR);
    expect(linkage.hubs).toEqual([]);
    expect([...linkage]).toHaveLength(3);
  });

  test("an overfull block is passed over and listed with the pairs it hides", () => {
    const sixAlis = Array.from({ length: 6 }, (_, i) => person(`r${i}`, "Ali"));
    const linkage = linkAll(sixAlis, model, EVERY_PAIR);
    expect([...linkage]).toEqual([]);
    expect(linkage.cappedBlocks).toEqual([
      { rule: "part of the name", key: ["ali"], records: 6, pairsHidden: 15 },
    ]);
  });

  test("a record of too many keys is cut and listed", () => {
    const words = Array.from({ length: 1_001 }, (_, i) => `Name${i}`).join(" ");
    const linkage = linkAll([person("long", words), person("short", "Name1000")], model, EVERY_PAIR);
    expect(linkage.crowdedRecords).toEqual([{ id: "long", rule: "part of the name" }]);
  });

  test("every pair comes once, a before b, scored as explain scores it, reasons summing to the whole", () => {
    fc.assert(
      fc.property(crowdedRecords, (records) => {
        const linkage = linkAll(records, model, EVERY_PAIR);
        const pairs = [...linkage];
        expect(new Set(pairs.map(({ a, b }) => `${a} ${b}`)).size).toBe(pairs.length);
        const byId = new Map(records.map((record) => [record.id, record]));
        for (const pair of pairs) {
          expect(pair.a < pair.b).toBe(true);
          const [a, b] = [byId.get(pair.a), byId.get(pair.b)];
          if (a === undefined || b === undefined)
            throw new Error("A pair of records that were not handed in.");
          expect(explain(b, a, model, { hubs: linkage.hubs }).bits).toBe(pair.bits);
          expect(pair.because.reduce((sum, { bits }) => sum + bits, pair.priorBits)).toBeCloseTo(
            pair.bits,
            9,
          );
        }
      }),
    );
  });

  test("records that share a phone which is no hub, in a block that is not overfull, are always found", () => {
    fc.assert(
      fc.property(crowdedRecords, (records) => {
        const linkage = linkAll(records, model, EVERY_PAIR);
        const hubs = new Set(linkage.hubs.map(({ value }) => value));
        const found = new Set([...linkage].map(({ a, b }) => `${a} ${b}`));
        for (const [i, a] of records.entries()) {
          for (const b of records.slice(i + 1)) {
            const shared = (a.fields.phone ?? []).some(
              (phone) => !hubs.has(phone) && b.fields.phone?.includes(phone),
            );
            const id = [a.id, b.id].sort().join(" ");
            if (shared) expect(found.has(id)).toBe(true);
          }
        }
      }),
    );
  });

  test("the bound keeps exactly the pairs at or above it", () => {
    fc.assert(
      fc.property(crowdedRecords, fc.integer({ min: -15, max: 20 }), (records, minimumBits) => {
        const kept = [...linkAll(records, model, { minimumBits })];
        const all = [...linkAll(records, model, EVERY_PAIR)];
        expect(kept).toEqual(all.filter(({ bits }) => bits >= minimumBits));
      }),
    );
  });

  test("streams the same pairs with and without giving way, and again from the start", async () => {
    const records = Array.from({ length: 40 }, (_, i) => person(`r${i}`, `Name${i % 9}`, `10000${i % 15}`));
    const linkage = linkAll(records, model, EVERY_PAIR);
    const straight = [...linkage];
    const giving: unknown[] = [];
    for await (const pair of linkage) giving.push(pair);
    expect(giving).toEqual(straight);
    expect([...linkage]).toEqual(straight);
    expect(straight.length).toBeGreaterThan(0);
  });

  test.each([
    [{ id: "", fields: {} }, "record_invalid"],
    [{ id: "x", fields: { name: "Ali" } }, "record_invalid"],
    [{ id: "x", fields: null }, "record_invalid"],
  ])("refuses %j", (record, code) => {
    expect(() => linkAll([record as unknown as LinkRecord], model)).toThrow(
      expect.objectContaining({ code }),
    );
  });

  test("refuses two records of one id", () => {
    const twice = [person("a", "Ali"), person("a", "Ali")];
    expect(() => linkAll(twice, model)).toThrow(expect.objectContaining({ code: "duplicate_id" }));
  });
});
