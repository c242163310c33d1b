import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { linkAll } from "../link-all.ts";
import { createIndex } from "../link-index.ts";
import { crowdedPlan, crowdedRecords } from "../made-records.test-data.ts";
import { PairCollector, type PairList } from "../pair-list.ts";
import type { ScoredPair } from "../scored-pair.ts";
import { statedModel } from "../stated-model.ts";
import { clusterPairs } from "./cluster-pairs.ts";
import { components } from "./components.ts";

const RECORDS = 12;

type Triple = readonly [number, number, number];

function listOf(pairs: readonly Triple[], bitsOf?: (a: number, b: number) => number): PairList {
  const list = new PairCollector();
  for (const [a, b, bits] of pairs) list.add(a, b, bits, 0);
  const { count, looked, a, b, bits, rule } = list;
  return { count, looked, a, b, bits, rule, ...(bitsOf && { bitsOf }) };
}

/** Groups of two positions or more. */
function groupsOf(clusters: Int32Array): number[][] {
  const groups = new Map<number, number[]>();
  for (const [position, cluster] of clusters.entries())
    groups.set(cluster, [...(groups.get(cluster) ?? []), position]);
  return [...groups.values()].filter((group) => group.length > 1);
}

const position = fc.nat({ max: RECORDS - 1 });
const pairs = fc.uniqueArray(
  fc.tuple(position, position, fc.integer({ min: -9, max: 15 })).filter(([a, b]) => a < b),
  { selector: ([a, b]) => `${a} ${b}`, maxLength: 40 },
);
const judged = fc.array(
  fc.tuple(position, position).filter(([a, b]) => a < b),
  { maxLength: 4 },
);
const asPositions = (list: readonly (readonly [number, number])[]) => list.map(([a, b]) => ({ a, b }));
/** In this form code-unit order is the order of numbers. */
const idOf = (number: number) => String(number).padStart(3, "0");
const asIds = (list: readonly (readonly [number, number])[]) =>
  list.map(([a, b]) => ({ a: idOf(a), b: idOf(b) }));

describe("clusterPairs", () => {
  test("gives what components gives, by position", () => {
    fc.assert(
      fc.property(pairs, judged, judged, (given, must, cannot) => {
        const clusters = clusterPairs(listOf(given), RECORDS, {
          threshold: 0,
          must: asPositions(must),
          cannot: asPositions(cannot),
        });
        const expected = components(
          given.map(([a, b, bits]) => ({ a: idOf(a), b: idOf(b), bits })),
          { threshold: 0, must: asIds(must), cannot: asIds(cannot) },
        ).clusters.filter((cluster) => cluster.length > 1);
        expect(groupsOf(clusters).map((group) => group.map(idOf))).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  test("looks at pairs that blocking missed before it joins groups", () => {
    const chain: Triple[] = [
      [0, 1, 8],
      [1, 2, 8],
    ];
    expect(
      groupsOf(
        clusterPairs(
          listOf(chain, () => 6),
          3,
          { threshold: 0 },
        ),
      ),
    ).toEqual([[0, 1, 2]]);
    const parted = clusterPairs(
      listOf(chain, (a, b) => (a + b === 2 ? -12 : 8)),
      3,
      { threshold: 0, averageBits: 0 },
    );
    expect(groupsOf(parted)).toHaveLength(1);
    expect(groupsOf(parted)[0]).toHaveLength(2);
  });

  test("never joins two of one list that holds each subject once", () => {
    fc.assert(
      fc.property(
        pairs,
        fc.array(fc.nat({ max: 1 }), { minLength: RECORDS, maxLength: RECORDS }),
        (given, sources) => {
          const clusters = clusterPairs(listOf(given), RECORDS, { threshold: 0, sources });
          for (const group of groupsOf(clusters))
            expect(new Set(group.map((member) => sources[member])).size).toBe(group.length);
        },
      ),
    );
  });
});

test("records that arrive one by one end in the clusters of all at once", () => {
  const model = statedModel(crowdedPlan, 0.05);
  const options = { minimumBits: -4 };
  fc.assert(
    fc.property(crowdedRecords, (records) => {
      const index = createIndex(model, options);
      for (const record of records) index.add(record);
      const arrived = new Map<string, ScoredPair>();
      for (const record of [...records].reverse())
        for (const pair of index.candidates(record)) arrived.set(JSON.stringify([pair.a, pair.b]), pair);
      const threshold = { threshold: 0 };
      expect(components(arrived.values(), threshold).clusters).toEqual(
        components(linkAll(records, model, options), threshold).clusters,
      );
    }),
  );
});
