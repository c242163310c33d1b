/** Do the rules of a priority exercise hold for any exercise? */
import fc from "fast-check";
import { expect, test } from "vitest";
import { anchoredValues, type Exercise, flipWeights, leaderOf, scoresOf, sharesOf } from "./priorities.ts";
import { firstPlaces, uniformWeights, weightsInOrder, weightsNear } from "./rank-acceptability.ts";
import { seededRandom } from "./seeded-random.ts";

const criteria = ["a", "b", "c", "d"];
const row = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 4, maxLength: 4 });
const exercises: fc.Arbitrary<Exercise> = fc.record({
  criteria: fc.constant(criteria),
  weights: fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 4, maxLength: 4 }),
  anchors: fc.constant([
    [0, 100],
    [100, 0],
    [0, 200],
    [-50, 100],
  ] as const),
  options: fc.array(row, { minLength: 2, maxLength: 6 }),
});
const scored = (exercise: Exercise) => scoresOf(anchoredValues(exercise), sharesOf(exercise.weights));

test("another option, a worse one too, changes no value and so no order of the others", () => {
  fc.assert(
    fc.property(exercises, row, (exercise, added) => {
      const more = scored({ ...exercise, options: [...exercise.options, added] });
      expect(more.slice(0, -1)).toEqual(scored(exercise));
    }),
  );
});

test("options whose scores are the same numbers in another order come out alike where criteria weigh alike", () => {
  const rows = fc
    .array(fc.integer({ min: 0, max: 100 }), { minLength: 3, maxLength: 8 })
    .chain((row) => fc.tuple(fc.constant(row), fc.shuffledSubarray(row, { minLength: row.length })));
  fc.assert(
    fc.property(rows, fc.integer({ min: 1, max: 9 }), (options, weight) => {
      const named = options[0].map((_, at) => `c${at}`);
      const [one, other] = scored({
        criteria: named,
        weights: named.map(() => weight),
        anchors: named.map(() => [0, 100] as const),
        options,
      });
      expect(one).toBe(other);
    }),
  );
});

/** Who leads when one criterion weighs so much and the others share the rest as before. */
function leaderAt(values: number[][], shares: readonly number[], at: number, weight: number): number {
  const rest = 1 - (shares[at] ?? 0);
  return leaderOf(
    scoresOf(
      values,
      shares.map((each, other) => (other === at ? weight : (each * (1 - weight)) / rest)),
    ),
  );
}

test("a sweep over all thousandths finds no leader overtaken before the flip weights", () => {
  fc.assert(
    fc.property(exercises, fc.integer({ min: 0, max: 3 }), (exercise, at) => {
      const [values, shares] = [anchoredValues(exercise), sharesOf(exercise.weights)];
      const now = shares[at] ?? 0;
      const { up, down } = flipWeights(values, shares, at);
      const lead = (weight: number, leader: number) => {
        const scores = shares.map((each, other) =>
          other === at ? weight : (each * (1 - weight)) / (1 - now),
        );
        const all = scoresOf(values, scores);
        return (all[leader] ?? 0) - Math.max(...all);
      };
      const leader = leaderAt(values, shares, at, now);
      for (let step = 0; step <= 1000; step++) {
        const weight = step / 1000;
        const before = (up === null || weight < up - 1e-6) && (down === null || weight > down + 1e-6);
        if (before) expect(lead(weight, leader)).toBeGreaterThan(-1e-6);
      }
      if (up !== null && up < 0.999) expect(lead(up + 0.001, leader)).toBeLessThan(0);
      if (down !== null && down > 0.001) expect(lead(down - 0.001, leader)).toBeLessThan(0);
    }),
    { numRuns: 60 },
  );
});

test("first places add up to 1, and the same seed gives the same", () => {
  fc.assert(
    fc.property(exercises, fc.integer(), (exercise, seed) => {
      const values = anchoredValues(exercise);
      for (const draw of [
        uniformWeights(4),
        weightsNear(exercise.weights, 0.3),
        weightsInOrder(criteria, ["c", "a"]),
      ]) {
        const found = firstPlaces(values, draw, { draws: 200, seed });
        expect(found.reduce((all, one) => all + one, 0)).toBeCloseTo(1, 9);
        expect(firstPlaces(values, draw, { draws: 200, seed })).toEqual(found);
      }
    }),
    { numRuns: 30 },
  );
});

test("weights drawn in an order keep it, and what it leaves out lies below", () => {
  const draw = weightsInOrder(criteria, ["c", "a"]);
  const random = seededRandom(7);
  for (let round = 0; round < 1000; round++) {
    const [a = 0, b = 0, c = 0, d = 0] = draw(random);
    expect(c).toBeGreaterThanOrEqual(a);
    expect(a).toBeGreaterThanOrEqual(Math.max(b, d));
    expect(Math.min(b, d)).toBeGreaterThan(0);
  }
});

test("an order that names what is no criterion, or one twice, is refused", () => {
  expect(() => weightsInOrder(criteria, ["a", "z"])).toThrow(expect.objectContaining({ place: "order.1" }));
  expect(() => weightsInOrder(criteria, ["a", "a"])).toThrow(
    expect.objectContaining({ code: "criterion-unknown" }),
  );
});
