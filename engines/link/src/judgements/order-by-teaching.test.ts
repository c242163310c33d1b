import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { seededRandom } from "../random.ts";
import { informativeness } from "./informativeness.ts";
import { orderByTeaching, type TaughtPair } from "./order-by-teaching.ts";
import { type PlantedPair, plantWorld } from "./planted-pairs.test-data.ts";
import { learnWorld, qualityOf, type ScoredPlant, scoreWorld } from "./scored-world.test-data.ts";

const WORLDS = [
  { matchShare: 0.2, kin: 0 },
  { matchShare: 0.02, kin: 0 },
  { matchShare: 0.1, kin: 0.1 },
  { matchShare: 0.03, kin: 0.1 },
  { matchShare: 0.1, kin: 0.4 },
  { matchShare: 0.3, kin: 0.05 },
];
const SEEDS = [1, 2, 3];
const JUDGED = 90;
/** A queue holds what was linked with some doubt left. Unit: bits. */
const QUEUE_FROM = -5;

type Order = (queue: readonly ScoredPlant[]) => readonly ScoredPlant[];

const ORDERS: Readonly<Record<string, Order>> = {
  "by score": (queue) => [...queue].sort((a, b) => b.bits - a.bits),
  "by doubt": (queue) => [...queue].sort((a, b) => Math.abs(a.bits) - Math.abs(b.bits)),
  "at random": (queue) => {
    const random = seededRandom(5);
    const lots = queue.map((pair) => ({ pair, lot: random() }));
    return lots.sort((a, b) => a.lot - b.lot).map(({ pair }) => pair);
  },
  "by teaching": (queue) => orderByTeaching(queue),
};

/** Over all worlds: m's error against that without judgements (geometric mean), and mean F1. */
function measure(): Map<string, { error: number; f1: number }> {
  const sums = new Map<string, { error: number; f1: number }>();
  const share = 1 / WORLDS.length / SEEDS.length;
  for (const seed of SEEDS) {
    for (const plan of WORLDS) {
      const world = plantWorld({ ...plan, pairs: 6_000, seed });
      const before = qualityOf(world, []);
      const queue = scoreWorld(world, learnWorld(world)).filter(({ bits }) => bits >= QUEUE_FROM);
      const orders = Object.entries(ORDERS).map(([name, order]) => {
        const judged: PlantedPair[] = order(queue)
          .slice(0, JUDGED)
          .map(({ pair }) => pair);
        return [name, qualityOf(world, judged)] as const;
      });
      for (const [name, { error, f1 }] of [["not at all", before] as const, ...orders]) {
        const sum = sums.get(name) ?? { error: 0, f1: 0 };
        sums.set(name, {
          error: sum.error + share * Math.log(error / before.error),
          f1: sum.f1 + share * f1,
        });
      }
    }
  }
  return new Map([...sums].map(([name, { error, f1 }]) => [name, { error: Math.exp(error), f1 }]));
}

describe("orderByTeaching", () => {
  test(`with ${JUDGED} judgements, m is closer and F1 higher than by score or by doubt alone`, () => {
    const measured = measure();
    for (const [name, { error, f1 }] of measured)
      process.stdout.write(`${name.padEnd(12)} error of m x ${error.toFixed(3)}, F1 ${f1.toFixed(3)}\n`);
    const of = (name: string) => measured.get(name) ?? { error: Number.NaN, f1: Number.NaN };
    expect(of("by teaching").error).toBeLessThan(0.75);
    for (const other of ["by score", "by doubt"]) {
      expect(of("by teaching").error, other).toBeLessThan(0.9 * of(other).error);
      expect(of("by teaching").f1, other).toBeGreaterThan(of(other).f1);
    }
  });

  const anyPairs = fc.array(
    fc.record({
      bits: fc.double({ min: -100, max: 100, noNaN: true }),
      because: fc.array(
        fc.record({
          field: fc.constantFrom("a", "b"),
          level: fc.constantFrom("same", "other"),
          bits: fc.constant(0),
        }),
        { maxLength: 2 },
      ),
    }),
    { maxLength: 40 },
  );

  test("every pair once; the same order for the same pairs", () => {
    fc.assert(
      fc.property(anyPairs, anyPairs, (pairs, judged) => {
        const order = orderByTeaching(pairs, { judged });
        expect(new Set(order)).toEqual(new Set(pairs));
        expect(order).toHaveLength(pairs.length);
        expect(orderByTeaching(pairs, { judged })).toEqual(order);
      }),
    );
  });

  test("among the first, pairs from every band of scores", () => {
    const pairs = Array.from(
      { length: 3_000 },
      (_, i): TaughtPair => ({
        // Nearly all of them high.
        bits: i % 100 === 0 ? -4 + (i / 100) * 0.25 : 14,
        because: [{ field: "a", level: `${i % 7}`, bits: 0 }],
      }),
    );
    const bands = new Set(
      orderByTeaching(pairs)
        .slice(0, 20)
        .map(({ bits }) => Math.floor(bits / 2)),
    );
    expect(bands.size).toBeGreaterThanOrEqual(5);
  });

  test("what was asked about before waits", () => {
    const pair = (level: string): TaughtPair => ({ bits: 0, because: [{ field: "a", level, bits: 0 }] });
    const judged = Array.from({ length: 20 }, () => pair("old"));
    const [first] = orderByTeaching([pair("old"), pair("old"), pair("new")], { judged });
    expect(first).toEqual(pair("new"));
  });
});

describe("informativeness", () => {
  const bits = fc.double({ min: -50, max: 50, noNaN: true });
  test("grows with doubt and with likeness, falls with what was judged", () => {
    fc.assert(
      fc.property(
        bits,
        bits,
        fc.integer({ min: 1, max: 1e6 }),
        fc.integer({ min: 0, max: 1e3 }),
        (x, y, alike, judged) => {
          const [sure, doubtful] = Math.abs(x) > Math.abs(y) ? [x, y] : [y, x];
          const at = (given: number, change: object = {}) =>
            informativeness({ bits: given }, { alike, judged, ...change });
          expect(at(doubtful)).toBeGreaterThanOrEqual(at(sure));
          expect(at(x, { alike: alike + 1 })).toBeGreaterThan(at(x));
          expect(at(x, { judged: judged + 1 })).toBeLessThan(at(x));
          expect(at(x)).toBeGreaterThan(0);
        },
      ),
    );
  });
});
