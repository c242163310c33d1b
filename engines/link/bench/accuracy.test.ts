import { describe, expect, test } from "vitest";
import { components, evaluate, linkAll, train } from "../src/index.ts";
import { measureNameBench, measureScripts } from "./measure-names.ts";
import { childcareSites, fakeThousand, febrl, type LabelledRecords } from "./shared-data.ts";

function pairQuality({ records, plan, truth }: LabelledRecords): { precision: number; recall: number } {
  const pairs = linkAll(records, train(records, plan), { minimumBits: -4 });
  const { precision, recall } = evaluate(components(pairs, { threshold: 0 }).clusters, truth).pairs;
  return { precision: precision ?? 0, recall: recall ?? 0 };
}

describe("without labels, at even odds, at least this much is right and found", () => {
  test.each([
    { data: () => febrl("FEBRL 1", "dataset1"), precision: 0.995, recall: 0.99 },
    { data: () => febrl("FEBRL 2", "dataset2"), precision: 0.995, recall: 0.99 },
    { data: () => febrl("FEBRL 4", "dataset4a", "dataset4b"), precision: 0.995, recall: 0.995 },
    { data: () => fakeThousand(), precision: 0.98, recall: 0.74 },
    { data: () => childcareSites(), precision: 0.87, recall: 0.91 },
  ])("data set %#", ({ data, precision, recall }) => {
    const found = pairQuality(data());
    expect(found.precision).toBeGreaterThanOrEqual(precision);
    expect(found.recall).toBeGreaterThanOrEqual(recall);
  });
});

describe("names", () => {
  test("labelled pairs of one script, mostly", () => {
    expect(measureNameBench().f1).toBeGreaterThanOrEqual(0.8);
  });

  test.each([
    ["arabic", 0.79, 0.92],
    ["hebrew", 0.75, 0.9],
    ["russian", 0.85, 0.93],
    ["chinese", 0.55, 0.8],
    ["japanese", 0.68, 0.88],
    ["korean", 0.61, 0.76],
  ])("Latin and %s", (script, same, similar) => {
    const found = measureScripts(script);
    expect(found.same).toBeGreaterThanOrEqual(same);
    expect(found.similar).toBeGreaterThanOrEqual(similar);
    expect(found.falseSame).toBeLessThanOrEqual(0.003);
    expect(found.falseSimilar).toBeLessThanOrEqual(0.02);
  });
});
