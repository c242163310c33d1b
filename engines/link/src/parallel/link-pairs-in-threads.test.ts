import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { madePeople } from "../../bench/made-people.ts";
import { linkPairs } from "../link-pairs.ts";
import { crowdedPlan, crowdedRecords } from "../made-records.test-data.ts";
import type { PairList } from "../pair-list.ts";
import { statedModel } from "../stated-model.ts";
import { train } from "../training/train.ts";
import { linkPairsInThreads } from "./link-pairs-in-threads.ts";

function listed({ count, looked, a, b, bits, rule }: PairList) {
  const pairs = Array.from({ length: count }, (_, i) => [a[i], b[i], bits[i], rule[i]]);
  return { looked, pairs };
}

describe("linkPairsInThreads", () => {
  test("finds what one thread finds, in the same order, of records with several values and hub values", async () => {
    const model = statedModel(crowdedPlan, 0.01);
    await fc.assert(
      fc.asyncProperty(crowdedRecords, async (records) => {
        const options = { minimumBits: -20 };
        const found = await linkPairsInThreads(records, model, { ...options, threads: 2 });
        const alone = linkPairs(records, model, options);
        expect(listed(found)).toEqual(listed(alone));
        expect(found.hubs).toEqual(alone.hubs);
        expect(found.cappedBlocks).toEqual(alone.cappedBlocks);
      }),
      { numRuns: 5 },
    );
  });

  test("of many records, with names, texts and places", async () => {
    const { records, plan } = madePeople(4_000, 3);
    const model = train(records, plan);
    const heard: number[] = [];
    const onProgress = (share: number) => heard.push(share);
    const found = await linkPairsInThreads(records, model, { threads: 3, minimumBits: -4, onProgress });
    expect(found.count).toBeGreaterThan(1_000);
    expect(listed(found)).toEqual(listed(linkPairs(records, model, { minimumBits: -4 })));
    expect(heard.at(-1)).toBe(1);
  });

  test("stops when asked to", async () => {
    const { records, plan } = madePeople(500, 3);
    const stopped = linkPairsInThreads(records, statedModel(plan), { threads: 2, signal: { aborted: true } });
    await expect(stopped).rejects.toThrow(expect.objectContaining({ code: "cancelled" }));
  });
});
