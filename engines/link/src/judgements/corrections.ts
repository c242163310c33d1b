/**
 * In which way were judged pairs otherwise than their levels say?
 *
 * A mixture that takes its levels for independent errs alike on pairs that are alike: kin at one address agree on
 * two fields at once, and are two subjects. From the judged combinations a correction of the log odds is learnt: one
 * for all pairs, one for each level of each field, one for each combination. All are held near 0 by a normal prior,
 * so that one odd judgement moves little, and many that agree move what looks like them. How near is chosen by the
 * judgements themselves: where they bear the mixture out, nearly nothing is corrected. Where nothing is judged, every
 * correction is 0 and the mixture stands as it is.
 *
 * Source: a logistic regression with normal priors around the Fellegi-Sunter weights, fitted at its mode by Newton's
 * steps on one coordinate at a time, as in Genkin, Lewis and Madigan, "Large-Scale Bayesian Logistic Regression for
 * Text Categorization", Technometrics 49 (2007), 291-304; the width of the prior by its evidence, as in MacKay,
 * "Bayesian Interpolation", Neural Computation 4 (1992), 415-447.
 *
 * @module
 */
import type { LevelPattern } from "../training/level-patterns.ts";

/** Standard deviations of the prior, one to another. Unit: nats, times one of {@link SCALES}. */
const SPREAD = { all: 1, level: 0.7, pattern: 1 } as const;
const SCALES = [0.03, 0.1, 0.2, 0.4, 0.7, 1, 1.5];

/** The scale is chosen anew in so many rounds of the mixture; after that it must hold still, or m never does. */
const ROUNDS_OF_CHOICE = 12;
/** Times around all coordinates: for a choice, from nothing; for a round, from where the last one ended. */
const SWEEPS_OF_CHOICE = 8;
const SWEEPS_OF_ROUND = 3;
/** No single step is longer. Unit: nats. */
const LONGEST_STEP = 2;

/** One correction. */
interface Coordinate {
  value: number;
  /** Of its prior, at scale 1. */
  readonly precision: number;
  /** Judged combinations it bears on. */
  readonly bearsOn: number[];
}

interface JudgedCombination {
  /** Its place among all combinations. */
  readonly at: number;
  readonly same: number;
  readonly judged: number;
  /** By the mixture alone, and with the corrections. Unit: nats. */
  logOdds: number;
  corrected: number;
}

export class Corrections {
  readonly #patterns: readonly LevelPattern[];
  readonly #judged: JudgedCombination[] = [];
  readonly #coordinates = new Map<string, Coordinate>();
  /** What bears on each combination; empty where nothing is judged. */
  readonly #bearing: readonly (readonly Coordinate[])[];
  #scale = 1;
  #rounds = 0;

  constructor(patterns: readonly LevelPattern[], active: readonly boolean[]) {
    this.#patterns = patterns;
    for (const [at, pattern] of patterns.entries()) {
      const { same, other } = pattern.judged ?? { same: 0, other: 0 };
      if (same + other === 0) continue;
      const number = this.#judged.push({ at, same, judged: same + other, logOdds: 0, corrected: 0 }) - 1;
      for (const { key, of } of keysOf(pattern, active))
        this.#coordinate(key, SPREAD[of]).bearsOn.push(number);
    }
    const known = (pattern: LevelPattern) =>
      keysOf(pattern, active).flatMap(({ key }) => this.#coordinates.get(key) ?? []);
    this.#bearing = this.#judged.length === 0 ? [] : patterns.map(known);
  }

  /** Fits anew. @param logOdds - Of a combination, by the mixture alone. Unit: nats. */
  fit(logOdds: (pattern: LevelPattern) => number): void {
    for (const each of this.#judged) {
      const pattern = this.#patterns[each.at];
      each.logOdds = pattern === undefined ? 0 : logOdds(pattern);
      each.corrected = each.logOdds + this.of(each.at);
    }
    if (this.#judged.length === 0) return;
    if (this.#rounds++ < ROUNDS_OF_CHOICE) this.#choose();
    else this.#sweep(SWEEPS_OF_ROUND);
  }

  /** The scale of the spreads under which what was judged is likeliest, the corrections themselves averaged out. */
  #choose(): void {
    let best = { evidence: Number.NEGATIVE_INFINITY, scale: 1 };
    for (const scale of SCALES) {
      this.#restart(scale);
      this.#sweep(SWEEPS_OF_CHOICE);
      const evidence = this.#evidence();
      if (evidence > best.evidence) best = { evidence, scale };
    }
    this.#restart(best.scale);
    this.#sweep(SWEEPS_OF_CHOICE);
  }

  #restart(scale: number): void {
    this.#scale = scale;
    for (const coordinate of this.#coordinates.values()) coordinate.value = 0;
    for (const each of this.#judged) each.corrected = each.logOdds;
  }

  #sweep(times: number): void {
    for (let sweep = 0; sweep < times; sweep++) {
      for (const coordinate of this.#coordinates.values()) this.#step(coordinate);
    }
  }

  /** Laplace's approximation, of which only the diagonal is kept. Unit: nats, up to a constant. */
  #evidence(): number {
    let evidence = 0;
    for (const { same, judged, corrected } of this.#judged)
      evidence -= same * softplus(-corrected) + (judged - same) * softplus(corrected);
    for (const coordinate of this.#coordinates.values()) {
      const precision = coordinate.precision / this.#scale ** 2;
      evidence +=
        (Math.log(precision / this.#slopeAndCurve(coordinate)[1]) - precision * coordinate.value ** 2) / 2;
    }
    return evidence;
  }

  #slopeAndCurve({ value, precision, bearsOn }: Coordinate): readonly [number, number] {
    let curve = precision / this.#scale ** 2;
    let slope = -value * curve;
    for (const number of bearsOn) {
      const each = this.#judged[number];
      if (each === undefined) continue;
      const probability = 1 / (1 + Math.exp(-each.corrected));
      slope += each.same - each.judged * probability;
      curve += each.judged * probability * (1 - probability);
    }
    return [slope, curve];
  }

  /** What is added to the log odds of the combination in this place. Unit: nats; 0 where nothing is like it. */
  of(at: number): number {
    let sum = 0;
    for (const { value } of this.#bearing[at] ?? []) sum += value;
    return sum;
  }

  #coordinate(key: string, spread: number): Coordinate {
    const known = this.#coordinates.get(key) ?? { value: 0, precision: spread ** -2, bearsOn: [] };
    this.#coordinates.set(key, known);
    return known;
  }

  #step(coordinate: Coordinate): void {
    const [slope, curve] = this.#slopeAndCurve(coordinate);
    const step = Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, slope / curve));
    coordinate.value += step;
    for (const number of coordinate.bearsOn) {
      const each = this.#judged[number];
      if (each !== undefined) each.corrected += step;
    }
  }
}

/** All combinations, each level, and the combination itself. */
function keysOf(
  { levels }: LevelPattern,
  active: readonly boolean[],
): { readonly key: string; readonly of: keyof typeof SPREAD }[] {
  const shown = levels.map((level, field) => (active[field] ? Math.max(-1, level) : -1));
  const each = shown.flatMap((level, field) =>
    level < 0 ? [] : [{ key: `${field}:${level}`, of: "level" } as const],
  );
  return [{ key: "", of: "all" }, ...each, { key: shown.join(" "), of: "pattern" }];
}

/** ln (1 + e^x), without overflow. */
function softplus(x: number): number {
  return Math.max(0, x) + Math.log1p(Math.exp(-Math.abs(x)));
}
