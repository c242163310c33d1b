/**
 * Below which value does a gamma-distributed rate lie with a given probability?
 *
 * The regularised incomplete gamma function by its series below a + 1 and by its continued fraction above, turned round by
 * Halley's steps from the Wilson-Hilferty start, each kept within the bracket that the steps before left.
 *
 * Source: NIST Digital Library of Mathematical Functions 8.7.1 (series), 8.9.2 (continued fraction); Lanczos (1964) for
 * log Γ; Wilson & Hilferty (1931). Held to reference values of an independent library in the test.
 *
 * @module
 */
const lanczos = [
  676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
  -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
] as const;

const precision = 1e-15;
const mostSteps = 500;
const smallest = 1e-300;

/**
 * @param probability - Range (0, 1).
 * @param shape - Greater than 0.
 * @param rate - Greater than 0; the quantile has the unit of 1/rate.
 * @throws RangeError outside those ranges.
 */
export function gammaQuantile(probability: number, shape: number, rate: number): number {
  if (!(probability > 0 && probability < 1)) throw new RangeError("probability must lie between 0 and 1");
  if (!(shape > 0 && rate > 0 && Number.isFinite(shape) && Number.isFinite(rate)))
    throw new RangeError("shape and rate must be greater than 0");
  return standardQuantile(probability, shape) / rate;
}

/** Probability that a gamma variable of this shape and rate 1 lies below x. Range [0, 1]. */
export function gammaProbability(shape: number, x: number): number {
  if (x <= 0) return 0;
  const front = Math.exp(shape * Math.log(x) - x - logGamma(shape));
  const below = x < shape + 1 ? front * series(shape, x) : 1 - front * fraction(shape, x);
  return Math.min(1, Math.max(0, below));
}

function standardQuantile(probability: number, shape: number): number {
  let [low, high] = [0, Number.POSITIVE_INFINITY];
  let x = start(probability, shape);
  for (let step = 0; step < mostSteps; step++) {
    const miss = gammaProbability(shape, x) - probability;
    if (miss > 0) high = x;
    else low = x;
    const next = within(halley({ shape, x, miss }), { low, high, x });
    if (Math.abs(next - x) <= x * precision * 8) return next;
    x = next;
  }
  return x;
}

interface Bracket {
  readonly low: number;
  readonly high: number;
  readonly x: number;
}

/** A step that leaves the bracket, or is no number, becomes the bracket's middle. */
function within(next: number, { low, high, x }: Bracket): number {
  if (next > low && next < high) return next;
  return high === Number.POSITIVE_INFINITY ? x * 2 : (low + high) / 2;
}

function halley({ shape, x, miss }: { shape: number; x: number; miss: number }): number {
  const density = Math.exp((shape - 1) * Math.log(x) - x - logGamma(shape));
  const newton = miss / density;
  const bend = 1 - 0.5 * newton * ((shape - 1) / x - 1);
  return x - newton / (bend > 0.1 ? bend : 1);
}

/** Near zero the distribution is x^a / (a Γ(a)), elsewhere its cube root is nearly normal. */
function start(probability: number, shape: number): number {
  const nearZero = Math.exp((Math.log(probability) + logGamma(shape + 1)) / shape);
  if (shape < 1 || nearZero < 0.2 * shape) return Math.max(nearZero, smallest);
  const spread = 1 / (9 * shape);
  return Math.max(shape * (1 - spread + normalQuantile(probability) * Math.sqrt(spread)) ** 3, smallest);
}

/** Abramowitz & Stegun 26.2.23, good to 4.5e-4: a start needs no more. */
function normalQuantile(probability: number): number {
  const tail = Math.min(probability, 1 - probability);
  const t = Math.sqrt(-2 * Math.log(tail));
  const above = 2.515517 + t * (0.802853 + t * 0.010328);
  const below = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308));
  const z = t - above / below;
  return probability < 0.5 ? -z : z;
}

function series(shape: number, x: number): number {
  let term = 1 / shape;
  let sum = term;
  for (let n = 1; n < 10_000 && term > sum * precision; n++) {
    term *= x / (shape + n);
    sum += term;
  }
  return sum;
}

/** Lentz's way of evaluating the continued fraction. */
function fraction(shape: number, x: number): number {
  let b = x + 1 - shape;
  let c = 1 / smallest;
  let d = 1 / b;
  let value = d;
  for (let n = 1; n < 10_000; n++) {
    const numerator = -n * (n - shape);
    b += 2;
    d = 1 / nonZero(numerator * d + b);
    c = nonZero(b + numerator / c);
    value *= d * c;
    if (Math.abs(d * c - 1) < precision) break;
  }
  return value;
}

function nonZero(number: number): number {
  return Math.abs(number) < smallest ? smallest : number;
}

/** Natural logarithm of Γ(x) for x > 0. */
function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const sum = lanczos.reduce((all, weight, at) => all + weight / (x + at), 0.9999999999998099);
  const t = x + 6.5;
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum);
}
