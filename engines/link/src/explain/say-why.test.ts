import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { linkAll } from "../link-all.ts";
import { crowdedPlan, crowdedRecords } from "../made-records.test-data.ts";
import type { Plan } from "../plan.ts";
import { HUB_LEVEL } from "../scored-pair.ts";
import { statedModel } from "../stated-model.ts";
import { weigh } from "../weigh.ts";
import { ENGLISH } from "./english.ts";
import { rulesThatFind } from "./rules-that-find.ts";
import { sayWhy } from "./say-why.ts";
import { tell, toldModel, toldPair } from "./told-model.test-data.ts";

const said = (...asked: Parameters<typeof sayWhy>) => sayWhy(...asked).map(({ text }) => text);

describe("sayWhy", () => {
  test("a pair that speaks for itself, in English", () => {
    expect(said(toldPair, toldModel, { threshold: 4, rule: "name sounds alike" })).toEqual([
      "It is almost certain that the two are the same: over 99.9%.",
      "The odds are 8,400 to 1 for the same (13.0 bits).",
      "That is over the threshold of 4.0 bits: proposed.",
      expect.stringMatching(
        /^Given how much its figures were learnt from, it may be anything from [\d.]+ to [\d.]+ bits/,
      ),
      "born speaks for it most: same date, +13.9 bits.",
      "phone speaks against it most: different value, −1.3 bits.",
      "Without born, it would be −0.8 bits: the verdict hangs on this one field.",
      "Not compared, because one of the two lacks it: document.",
      expect.stringMatching(/^If born were “same year” instead of “same date”: [\d.]+ bits, not proposed\.$/),
      expect.stringMatching(/^If name were /),
      expect.stringMatching(/^document is missing\. Knowing it could /),
      "Stated by the engine rather than learnt from records: town.",
      "The pair was looked at because of the rule “name sounds alike”.",
    ]);
  });

  test("nothing observed, and a hub value", () => {
    expect(said(tell({}), toldModel)).toContain(ENGLISH.nothing_observed);
    const hub = weigh([{ field: "phone", level: HUB_LEVEL, bits: 0 }], -3);
    expect(said(hub, toldModel)).toContain(
      "Both share a value of phone that so many others hold that it was not counted.",
    );
  });

  test("every sentence there is has all of its names filled in", () => {
    const levels = fc.record(
      Object.fromEntries(
        toldModel.fields.map((field) => [
          field.name,
          fc.tuple(
            fc.constantFrom(...field.levels.map(({ name }) => name)),
            fc.double({ min: -2, max: 2, noNaN: true }),
          ),
        ]),
      ),
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(levels, fc.double({ min: -20, max: 20, noNaN: true }), (chosen, threshold) => {
        const given = chosen as Record<string, [string, number]>;
        for (const text of said(tell(given), toldModel, { threshold, rule: "same phone" }))
          expect(text).not.toMatch(/[{}]|NaN|undefined|Infinity/);
      }),
    );
  });

  test("can be said in another language, from right to left", () => {
    const words = {
      language: "ar",
      direction: "rtl",
      fields: { phone: "الهاتف" },
      levels: { "different value": "قيمة مختلفة" },
      sentences: { because_against: "{field} ضد: {level}، {bits}" },
    } as const;
    const sentence = sayWhy(toldPair, toldModel, { words }).find(({ key }) => key === "because_against");
    expect(sentence?.parameters).toMatchObject({ field: "الهاتف", level: "قيمة مختلفة" });
    expect(sentence?.text).toContain("\u2068الهاتف\u2069 ضد");
  });

  test("a field may be called what every object has", () => {
    const weight = weigh([{ field: "constructor", level: "toString", bits: 3 }], -1);
    expect(said(weight, toldModel)).toContain("constructor speaks for it most: toString, +3.0 bits.");
  });
});

describe("rulesThatFind", () => {
  const plan: Plan = toldModel.plan;
  const a = { id: "a", fields: { name: ["Sara Haile"], phone: ["+251911111111"], born: ["1990-01-02"] } };
  const b = { id: "b", fields: { name: ["Haile Sara"], phone: ["+251911111111"], born: ["1990-05-05"] } };

  test("names every rule that would have", () => {
    expect(rulesThatFind([a, b], plan)).toEqual(["same phone", "name sounds alike"]);
    const hubs = [{ field: "phone", value: "+251911111111", count: 99 }];
    expect(rulesThatFind([a, b], plan, { hubs })).toEqual(["name sounds alike"]);
  });

  test("says which others would have found it, or that none would", () => {
    const texts = said(toldPair, toldModel, { rule: "same phone", records: [a, b] });
    expect(texts).toContain("These rules would have found it too: name sounds alike.");
    const far = { id: "c", fields: { name: ["Other Person"] } };
    expect(said(toldPair, toldModel, { records: [a, far] })).toContain(ENGLISH.found_by_none);
  });

  test("agrees with linking: the first rule named is the one a pair was found by", () => {
    const open: Plan = { ...crowdedPlan, options: { hubThreshold: 1_000, blockCap: 1_000 } };
    const model = statedModel(open, 0.1);
    fc.assert(
      fc.property(crowdedRecords, (records) => {
        const byId = new Map(records.map((record) => [record.id, record]));
        const found = new Map(
          [...linkAll(records, model, { minimumBits: Number.NEGATIVE_INFINITY })].map((pair) => [
            `${pair.a} ${pair.b}`,
            pair.rule,
          ]),
        );
        for (const [i, one] of [...byId.values()].entries()) {
          for (const other of [...byId.values()].slice(i + 1)) {
            const key = one.id < other.id ? `${one.id} ${other.id}` : `${other.id} ${one.id}`;
            expect(rulesThatFind([one, other], open)[0]).toBe(found.get(key));
          }
        }
      }),
    );
  });
});
