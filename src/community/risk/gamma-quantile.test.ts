import { describe, expect, it } from "vitest";
import { gammaProbability, gammaQuantile } from "./gamma-quantile.ts";

/** Shape, rate, and the 5 %, 50 % and 95 % points that SciPy 1.17 (scipy.stats.gamma.ppf) gives. */
const reference = [
  [23, 14.2, 1.107006875587924, 1.5963055759069462, 2.212310577866485],
  [8, 5.4, 0.7371894048498658, 1.4202313782408895, 2.4348358893392805],
  [16, 7.5, 1.338127564303219, 2.0890572725756322, 3.079617301351898],
  [0.05, 1, 5.573875481878824e-27, 5.573878440746256e-7, 0.2659323024258409],
  [0.3, 2.5, 1.2844138798891862e-5, 0.029252454346780796, 0.5489399776403544],
  [1, 1, 0.05129329438755053, 0.6931471805599455, 2.9957322735539895],
  [2.5, 0.5, 1.1454762260617692, 4.351460191095526, 11.070497693516351],
  [50, 6, 6.494122097084771, 8.277844102999037, 10.361842783667004],
  [400, 10, 36.768117406174895, 39.96667160944644, 43.345570105468965],
  [12000, 3, 3940.128538683428, 3999.8888894376023, 4060.2504692652496],
] as const;

describe("the quantile of the gamma distribution", () => {
  it.each(reference)("agrees with an independent library at shape %d, rate %d", (shape, rate, ...points) => {
    const found = [0.05, 0.5, 0.95].map((probability) => gammaQuantile(probability, shape, rate));
    for (const [at, value] of found.entries())
      expect(Math.abs(value / (points[at] ?? 0) - 1)).toBeLessThan(1e-9);
  });

  it("turns the distribution round", () => {
    for (const shape of [0.01, 0.2, 0.9, 1.5, 7, 33.3, 1_000, 50_000])
      for (const probability of [0.001, 0.05, 0.37, 0.95, 0.9999]) {
        const x = gammaQuantile(probability, shape, 1);
        if (x > 1e-290) expect(gammaProbability(shape, x)).toBeCloseTo(probability, 9);
      }
  });

  it("refuses what no gamma distribution is", () => {
    for (const [probability, shape, rate] of [
      [0, 1, 1],
      [1, 1, 1],
      [0.5, 0, 1],
      [0.5, 1, -1],
      [0.5, Number.NaN, 1],
      [0.5, Number.POSITIVE_INFINITY, 1],
    ] as const)
      expect(() => gammaQuantile(probability, shape, rate)).toThrow(RangeError);
  });
});
