import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evaluate } from "../evaluate.ts";
import { PairCollector } from "../pair-list.ts";
import { measureClusters, measurePairs } from "./measure.ts";

const size = 12;
const numbers = fc.array(fc.nat(4), { minLength: size, maxLength: size });
const pairs = fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1), fc.integer({ min: -3, max: 3 })));

function asClusters(groups: readonly number[]): string[][] {
  const clusters = new Map<number, string[]>();
  for (const [record, group] of groups.entries())
    clusters.set(group, [...(clusters.get(group) ?? []), String(record)]);
  return [...clusters.values()];
}

describe("measureClusters", () => {
  test("is what evaluate says of pairs", () => {
    fc.assert(
      fc.property(numbers, numbers, (found, real) => {
        const measured = measureClusters(Int32Array.from(found), Int32Array.from(real), null);
        const { precision, recall, f1 } = evaluate(asClusters(found), asClusters(real)).pairs;
        expect(measured).toEqual({ precision: precision ?? 0, recall: recall ?? 0, f1: f1 ?? 0 });
      }),
    );
  });

  test("across two lists only pairs of both lists count", () => {
    const measured = measureClusters(
      Int32Array.of(0, 0, 0, 1),
      Int32Array.of(0, 1, 0, 1),
      Uint8Array.of(0, 0, 1, 1),
    );
    // Put together across: 0-2, 1-2. True across: 0-2, 1-3.
    expect(measured).toEqual({ precision: 0.5, recall: 0.5, f1: 0.5 });
  });
});

describe("measurePairs", () => {
  test("counts pairs at or over the threshold one by one", () => {
    fc.assert(
      fc.property(
        pairs,
        numbers,
        fc.array(fc.nat(1), { minLength: size, maxLength: size }),
        (given, real, lists) => {
          const seen = new Map(
            given
              .filter(([a, b]) => lists[a] !== lists[b])
              .map((pair) => [[pair[0], pair[1]].sort().join(), pair]),
          );
          const list = new PairCollector();
          for (const [a, b, bits] of seen.values()) list.add(a, b, bits, 0);
          const strong = [...seen.values()].filter(([, , bits]) => bits >= 0);
          const right = strong.filter(([a, b]) => real[a] === real[b]).length;
          let all = 0;
          for (let a = 0; a < size; a++)
            for (let b = a + 1; b < size; b++) if (real[a] === real[b] && lists[a] !== lists[b]) all++;
          const truth = { subjects: Int32Array.from(real), sources: Uint8Array.from(lists) };
          const { precision, recall } = measurePairs(list, truth, 0);
          expect(precision).toBe(strong.length === 0 ? 0 : right / strong.length);
          expect(recall).toBe(all === 0 ? 0 : right / all);
        },
      ),
    );
  });
});
