/**
 * Which programmes drove their funding, from dated facts, as the worked example says?
 *
 * Inputs and results of W5 are read from the shared data (`WAYMARK_SHARED`).
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Content } from "../entries/entry-schemas.ts";
import { driven, undriven } from "../testing/driven-programme.ts";
import { uuid } from "../testing/plain-ids.ts";
import { type SomeEntry, setOf } from "../testing/set-of.ts";
import { coordinationView } from "./coordination-view.ts";
import { driverFactNames, driverFactsOf, driverIndexOf, driverWeights } from "./driver-of.ts";

const folder = join(process.env.WAYMARK_SHARED ?? "../shared", "data/programmes");
const read = (name: string) => JSON.parse(readFileSync(join(folder, name), "utf8"));
const inputs = read("worked-inputs.json").W5 as { readonly facts: [number, number][] };
const expected = read("worked-examples.json").W5 as { readonly index: number };
const today = "2026-11-26";

describe("who drives what", () => {
  test("the facts of the worked example give its index (W5)", () => {
    expect(Object.values(driverWeights)).toEqual(inputs.facts.map(([, weight]) => weight));
    const set = setOf(
      driven(
        1,
        inputs.facts.map(([shown]) => shown === 1),
      ),
    );
    expect(driverIndexOf(set, uuid(1, 1))).toBe(expected.index);
    expect(driverFactsOf(set, uuid(1, 1))?.drivenBy).toBe("programme");
  });

  test("one fact more never lowers the index, and it is the sum of the weights shown", () => {
    const six = fc.tuple(...driverFactNames.map(() => fc.boolean()));
    fc.assert(
      fc.property(six, fc.nat(5), (facts, at) => {
        const index = driverIndexOf(setOf(driven(1, facts)), uuid(1, 1)) ?? -1;
        const more =
          driverIndexOf(
            setOf(
              driven(
                1,
                facts.map((one, each) => one || each === at),
              ),
            ),
            uuid(1, 1),
          ) ?? -1;
        expect(more).toBeGreaterThanOrEqual(index);
        const sum = driverFactNames.reduce(
          (all, name, each) => all + (facts[each] ? driverWeights[name] : 0),
          0,
        );
        expect(index).toBeCloseTo(sum, 9);
      }),
      { numRuns: 64 },
    );
  });

  test("in the work plan after the call is not before it; without a call, the first money offered counts", () => {
    const planned = (content: Partial<Content<"programme">>, more: SomeEntry[] = []) =>
      driverFactsOf(
        setOf([{ id: uuid(1, 1), kind: "programme", content: { ...undriven, ...content } }, ...more]),
        uuid(1, 1),
      )?.facts[0]?.shown;
    expect(planned({ inJointWorkPlan: "2025-03-01" })).toBe(false);
    expect(planned({ inJointWorkPlan: "2025-02-28" })).toBe(true);
    const pledge: SomeEntry = {
      id: uuid(4, 1),
      kind: "money-event",
      content: { programme: uuid(1, 1), type: "pledge", date: "2025-01-10" },
    };
    expect(planned({ inJointWorkPlan: "2025-02-28", callForProposals: null }, [pledge])).toBe(false);
    expect(planned({ inJointWorkPlan: "2025-01-09", callForProposals: null }, [pledge])).toBe(true);
  });

  test("of which nothing is written down has no index and is in no share", () => {
    const blank = { ...undriven, callForProposals: null, ownFunds: null };
    const set = setOf([
      { id: uuid(1, 9), kind: "programme", content: { code: "JP9", title: "Nine", ...blank } },
      ...driven(1, [false, false]),
    ]);
    expect(driverIndexOf(set, uuid(1, 9))).toBeNull();
    expect(coordinationView(set, { programme: null, today }).fundDriven).toMatchObject({
      funds: 1,
      of: 1,
      unknown: 1,
    });
  });

  test("seven of twelve cannot be told from the 58 % published, twelve of twelve can (W5)", () => {
    const portfolio = (funds: number) =>
      setOf(Array.from({ length: 12 }, (_, at) => driven(at, Array(6).fill(at >= funds))).flat());
    const seven = coordinationView(portfolio(7), { programme: null, today }).fundDriven;
    expect(seven).toMatchObject({ funds: 7, of: 12, found: { reading: "not-distinguishable" } });
    expect(coordinationView(portfolio(12), { programme: null, today }).fundDriven.found?.reading).toBe(
      "above",
    );
    expect(coordinationView(portfolio(0), { programme: null, today }).fundDriven.found?.reading).toBe(
      "below",
    );
  });
});
