/**
 * What stands for what between Latin letters and those of other scripts?
 *
 * `node --import tsx engines/link/bench/learn-sounds.ts` learns it from one half of the names that Wikidata has in both
 * scripts, and writes the tables in `src/names/sound-tables`. The other half is for measuring. Expectation maximisation
 * over all ways through both words, begun from how the letters sound; rows that fit worst are left out as it goes, since
 * some pair a given name with a surname.
 *
 * Source: Ristad and Yianilos, "Learning String-Edit Distance", IEEE PAMI 20 (1998), 522-532.
 *
 * @module
 */
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import anyAscii from "any-ascii";
import { soundOf, soundSimilarity } from "../src/names/sound.ts";
import { SoundTable } from "../src/names/sound-table.ts";
import { type NamePair, pairsOf, SCRIPTS, type Script } from "./script-pairs.ts";

const TABLES = resolve(import.meta.dirname, "../src/names/sound-tables");
/** Letters and units that one step may take. */
const STEPS = [
  [1, 1],
  [2, 1],
  [0, 1],
  [1, 0],
] as const;
const ROUNDS = 6;
/** Share of rows left out as fitting worst. */
const WORST = 0.1;
/** How often the beginning counts as having been seen. */
const PRIOR = 2;
/** Seen less often than this, a pair is left out of the table. */
const LEAST = 0.5;
const DISCOUNT = 0.1;

/** Names of steps, and where they lie in one row: from state, to state, step, in turn. */
interface Lattice {
  readonly states: number;
  readonly steps: Int32Array;
  readonly weight: number;
  readonly size: number;
}

for (const script of SCRIPTS) {
  const text = learn(pairsOf(script).filter(({ isSeen }) => isSeen));
  const name = `${script.name.toUpperCase()}_SOUNDS`;
  writeFileSync(resolve(TABLES, `${script.name.toLowerCase()}.ts`), moduleOf(script, name, text));
  console.log(script.name, text.length);
}

function moduleOf({ name }: Script, constant: string, text: string): string {
  return `/**
 * What stands for what between Latin letters and ${name} ones?
 *
 * Written by \`bench/learn-sounds.ts\`; see \`sound-table.ts\` for how it is read.
 *
 * @module
 */

export const ${constant} = \`
${text}
\`;
`;
}

function learn(pairs: readonly NamePair[]): string {
  const names: string[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (name: string): number => {
    const known = numbers.get(name);
    if (known !== undefined) return known;
    numbers.set(name, names.length);
    return names.push(name) - 1;
  };
  const lattices = pairs.map((pair) => latticeOf(pair, numberOf));
  const prior = Float64Array.from(names, priorOf);
  let shares: Float64Array = prior;
  let used = lattices;
  for (let round = 0; round < ROUNDS; round++) {
    const isLast = round === ROUNDS - 1;
    shares = normalised(expected(used, shares), prior, isLast);
    used = bestOf(lattices, shares);
  }
  const learnt = new Map(
    names.map((name, i): [string, number] => [name, shares[i] ?? 0]).filter(([, share]) => share > 0),
  );
  return withCuts(linesOf(learnt), pairs);
}

function latticeOf({ latin, units, count }: NamePair, numberOf: (name: string) => number): Lattice {
  const letters = `^${latin}$`;
  const within = ["^", ...units, "$"];
  const width = within.length + 1;
  const steps: number[] = [];
  for (let i = 0; i <= letters.length; i++) {
    for (let j = 0; j <= within.length; j++) {
      for (const [a, b] of STEPS) {
        if (i + a > letters.length || j + b > within.length) continue;
        const name = `${letters.slice(i, i + a)}|${within.slice(j, j + b).join("")}`;
        steps.push(i * width + j, (i + a) * width + j + b, numberOf(name));
      }
    }
  }
  const states = (letters.length + 1) * width;
  return {
    states,
    steps: Int32Array.from(steps),
    weight: 1 + Math.log(count),
    size: letters.length + within.length,
  };
}

/** Where learning begins: alike in sound, alike in share; leaving out a vowel is easier than a consonant. */
function priorOf(step: string): number {
  const [letters = "", unit = ""] = step.split("|");
  const said = letters.replace(/[\^$]/g, "");
  const heard = anyAscii(unit.replace("-", ""))
    .toLowerCase()
    .replace(/[^a-z]/g, "");
  const edges = (text: string) => text.replace(/[^^$]/g, "");
  const isEdge = edges(letters) !== edges(unit);
  if (letters === "" || unit === "") return isEdge ? 1e-7 : /^[aeiouyhw]*$/.test(said + heard) ? 0.01 : 0.001;
  if (isEdge && (said === "" || heard === "")) return 1e-5;
  const length = 0.15 ** (letters.length - 1) * 0.1;
  if (said === "" && heard === "") return 0.3;
  const alike = said === heard ? 1 : soundSimilarity(soundOf(said, "plain"), soundOf(heard, "plain"));
  return Math.exp(6 * (alike - 1)) * length;
}

function expected(lattices: readonly Lattice[], shares: Float64Array): Float64Array {
  const counts = new Float64Array(shares.length);
  for (const { states, steps, weight } of lattices) {
    const ahead = new Float64Array(states);
    const behind = new Float64Array(states);
    ahead[0] = 1;
    behind[states - 1] = 1;
    for (let e = 0; e < steps.length; e += 3)
      add(ahead, at(steps, e + 1), at(ahead, at(steps, e)) * at(shares, at(steps, e + 2)));
    const total = at(ahead, states - 1);
    if (!(total > 0)) continue;
    for (let e = steps.length - 3; e >= 0; e -= 3) {
      const through = at(behind, at(steps, e + 1)) * at(shares, at(steps, e + 2));
      add(behind, at(steps, e), through);
      add(counts, at(steps, e + 2), (weight * at(ahead, at(steps, e)) * through) / total);
    }
  }
  return counts;
}

function normalised(counts: Float64Array, prior: Float64Array, isLast: boolean): Float64Array {
  const kept = counts.map((count, i) => {
    const seen = Math.max(0, count + (isLast ? 0 : PRIOR * at(prior, i)) - DISCOUNT);
    return isLast && seen < LEAST ? 0 : seen;
  });
  const total = kept.reduce((sum, count) => sum + count, 0);
  return kept.map((count) => count / total);
}

/** Without the rows that fit worst, by the likeliest way through each, a symbol. */
function bestOf(lattices: readonly Lattice[], shares: Float64Array): Lattice[] {
  const logs = shares.map((share) => Math.log(share + 1e-7));
  const fits = Float64Array.from(lattices, ({ states, steps, size }) => {
    const best = new Float64Array(states).fill(Number.NEGATIVE_INFINITY);
    best[0] = 0;
    for (let e = 0; e < steps.length; e += 3) {
      const way = at(best, at(steps, e)) + at(logs, at(steps, e + 2));
      if (way > at(best, at(steps, e + 1))) best[at(steps, e + 1)] = way;
    }
    return at(best, states - 1) / size;
  });
  const worst = at(Float64Array.from(fits).sort(), Math.floor(fits.length * WORST));
  return lattices.filter((_, i) => at(fits, i) >= worst);
}

/** Log-odds against chance, two decimals. */
function linesOf(learnt: ReadonlyMap<string, number>): string[] {
  const symbols = new Map<string, number>();
  const units = new Map<string, number>();
  for (const [step, share] of learnt) {
    const [letters = "", unit = ""] = step.split("|");
    for (const letter of letters) symbols.set(letter, (symbols.get(letter) ?? 0) + share);
    if (unit !== "") units.set(unit, (units.get(unit) ?? 0) + share);
  }
  const [symbolWeights, unitWeights] = [weightsOf(symbols), weightsOf(units)];
  const odds = new Map<string, string>();
  for (const [step, share] of learnt) {
    const [letters = "", unit = ""] = step.split("|");
    const chance = [...letters].reduce(
      (sum, letter) => sum + (symbolWeights.get(letter) ?? 0),
      unitWeights.get(unit) ?? 0,
    );
    odds.set(step, (Math.log(share) + chance).toFixed(2));
  }
  const listed = (unit: string) =>
    [...odds].filter(
      ([step]) => step.endsWith(`|${unit}`) && step.split("|")[1] === unit && !step.startsWith("|"),
    );
  const entries = (unit: string) =>
    listed(unit)
      .map(([step, value]) => `${step.split("|")[0]} ${value}`)
      .sort()
      .join(" ");
  const weights = [...symbolWeights]
    .map(([symbol, weight]) => `${symbol} ${weight.toFixed(2)}`)
    .sort()
    .join(" ");
  const lines = [...unitWeights.keys()]
    .sort()
    .map(
      (unit) =>
        `${unit} ${unitWeights.get(unit)?.toFixed(2)} ${odds.get(`|${unit}`) ?? "-"} ${entries(unit)}`,
    );
  return [`weights ${weights}`, `silent ${entries("")}`, ...lines];
}

function weightsOf(shares: ReadonlyMap<string, number>): Map<string, number> {
  const total = [...shares.values()].reduce((sum, share) => sum + share, 0);
  return new Map([...shares].map(([name, share]) => [name, -Math.log(share / total)]));
}

/** What false pairs reach once in a thousand and once in a hundred times. */
function withCuts(lines: readonly string[], pairs: readonly NamePair[]): string {
  const table = new SoundTable(["cuts 1 0", ...lines].join("\n"));
  const latin = pairs.map((pair) => table.latinWord(pair.latin));
  const other = pairs.map((pair) => table.unitWord(pair.units));
  const chance: number[] = [];
  for (let turn = 1; turn <= 20; turn++) {
    for (const [i, word] of latin.entries()) {
      const shuffled = other[(i + turn * 77) % other.length];
      if (shuffled !== undefined) chance.push(table.agreement(word, shuffled));
    }
  }
  chance.sort((a, b) => b - a);
  const cut = (share: number) => (chance[Math.floor(chance.length * share)] ?? 0).toFixed(3);
  return [`cuts ${cut(0.001)} ${cut(0.01)}`, ...lines].join("\n");
}

function at(values: Float64Array | Int32Array, place: number): number {
  return values[place] ?? 0;
}

function add(values: Float64Array, place: number, more: number): void {
  values[place] = at(values, place) + more;
}
