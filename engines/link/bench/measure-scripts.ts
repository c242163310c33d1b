/**
 * Is a name found again in another script?
 *
 * Single names of persons in Wikidata, as written in Latin letters and in another script; only pairs that nothing was
 * learnt from. Rows that were read and pair two names are counted apart. A name's candidates are those that share a blocking key with it, ranked by level, then by similarity;
 * it is found when the right one is among the first ten. Korean pairs a given name with a surname in about one row of
 * six, so rows that stand for at least two records, which are mostly right, are counted apart.
 *
 * @module
 */
import { nameComparison } from "../src/compare/name.ts";
import { foldName } from "../src/names/fold.ts";
import type { FoldedName } from "../src/names/folded-name.ts";
import { nameSimilarity } from "../src/names/similarity.ts";
import { looseSoundKeys } from "../src/names/sound-keys.ts";
import { pairsTwoNames } from "./rows-of-two-names.ts";
import { pairsOf, SCRIPTS, type Script } from "./script-pairs.ts";

export { SCRIPTS };

/** Levels up to here are read as "one name"; those up to the next as "perhaps". */
const LAST_SAME_LEVEL = nameComparison.levels.findIndex(({ name }) => name === "same name, parts missing");
const LAST_SIMILAR_LEVEL = nameComparison.levels.findIndex(
  ({ name }) => name === "similar name, other script",
);
/** Names in the list that is searched, and names that are looked for. */
const LISTED = 6_000;
const LOOKED_FOR = 1_000;
const FIRST = 10;

interface Pair {
  readonly from: FoldedName;
  readonly to: FoldedName;
  readonly count: number;
  readonly isSeen: boolean;
  /** Known to pair two names. */
  readonly isOfTwo: boolean;
}

/** Shares in [0, 1] of true pairs that are found, and of shuffled pairs that are. */
export interface ScriptQuality {
  readonly same: number;
  readonly falseSame: number;
  readonly similar: number;
  readonly falseSimilar: number;
}

export function measureScripts(file: string): ScriptQuality {
  const script = SCRIPTS.find((each) => each.file === file);
  if (script === undefined) throw new RangeError(`No names in ${file}.`);
  const pairs = foldedPairs(script).filter(({ isSeen }) => !isSeen);
  const right = pairs.map(({ from, to }) => nameComparison.compare(from, to));
  const wrong = pairs.map(({ from }, i) =>
    nameComparison.compare(from, pairs[(i + 77) % pairs.length]?.to ?? from),
  );
  const share = (levels: readonly number[], last: number) =>
    levels.filter((level) => level <= last).length / levels.length;
  return {
    same: share(right, LAST_SAME_LEVEL),
    falseSame: share(wrong, LAST_SAME_LEVEL),
    similar: share(right, LAST_SIMILAR_LEVEL),
    falseSimilar: share(wrong, LAST_SIMILAR_LEVEL),
  };
}

/** Shares in [0, 1]. */
export interface SearchQuality {
  /** Right name among the first ten of those that share a key. */
  readonly found: number;
  /** The same, of rows that are not known to pair two names; and how many are. */
  readonly foundOfOne: number;
  readonly ofTwo: number;
  /** Rows looked for. */
  readonly rows: number;
  /** The same, of rows that stand for two records or more. */
  readonly foundOften: number;
  /** Right name first. */
  readonly first: number;
  /** Right name shares a key. */
  readonly keyed: number;
  /** Candidates a name, as a share of the list. */
  readonly looked: number;
}

export function searchScript(script: Script): SearchQuality {
  const pairs = foldedPairs(script);
  const unseen = pairs.filter(({ isSeen }) => !isSeen);
  const looked = unseen.filter((_, i) => i % Math.max(1, Math.floor(unseen.length / LOOKED_FOR)) === 0);
  const list = listOf([...looked, ...pairs]);
  const byKey = blocksOf(list);
  const places = looked.map((pair) => ({
    ...placeOf(pair, byKey),
    often: pair.count > 1,
    isOfTwo: pair.isOfTwo,
  }));
  const often = places.filter((each) => each.often);
  const ofOne = places.filter((each) => !each.isOfTwo);
  const share = (of: readonly { place: number }[], most: number) =>
    of.filter(({ place }) => place <= most).length / of.length;
  const candidates = places.reduce((sum, each) => sum + each.candidates, 0);
  return {
    found: share(places, FIRST),
    foundOfOne: share(ofOne, FIRST),
    ofTwo: places.length - ofOne.length,
    rows: places.length,
    foundOften: share(often, FIRST),
    first: share(places, 1),
    keyed: share(places, Number.MAX_SAFE_INTEGER),
    looked: candidates / places.length / list.length,
  };
}

export function scriptTable(): string {
  const lines = SCRIPTS.map((script) => {
    const { found, foundOfOne, ofTwo, rows, foundOften, first, keyed, looked } = searchScript(script);
    const { same, falseSame, similar, falseSimilar } = measureScripts(script.file);
    const figures = [
      found,
      foundOfOne,
      foundOften,
      first,
      keyed,
      looked,
      same,
      falseSame,
      similar,
      falseSimilar,
    ];
    return `| ${script.name} | ${rows} | ${ofTwo} | ${figures.map((share) => (100 * share).toFixed(1)).join(" | ")} |`;
  });
  return [
    `| Latin and, % (list of ${LISTED}) | rows | of two names | in first 10 | of one name: in first 10 | seen twice: in first 10 | first | share a key | looked at | same | wrong same | same or similar | wrong |`,
    "|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|",
    ...lines,
    "",
  ].join("\n");
}

function foldedPairs(script: Script): Pair[] {
  const pairs: Pair[] = [];
  for (const { from, to, count, isSeen } of pairsOf(script)) {
    const isOfTwo = pairsTwoNames(script.name, from, to);
    const [a, b] = [foldName(from), foldName(to)];
    if (a !== null && b !== null) pairs.push({ from: a, to: b, count, isSeen, isOfTwo });
  }
  return pairs;
}

/** Each name once, those looked for among them. */
function listOf(pairs: readonly Pair[]): FoldedName[] {
  const byText = new Map<string, FoldedName>();
  for (const { to } of pairs) {
    const text = textOf(to);
    if (byText.size < LISTED && !byText.has(text)) byText.set(text, to);
  }
  return [...byText.values()];
}

function textOf(name: FoldedName): string {
  return name.written.join(" ");
}

function blocksOf(list: readonly FoldedName[]): Map<string, FoldedName[]> {
  const blocks = new Map<string, FoldedName[]>();
  for (const name of list) {
    for (const key of looseSoundKeys(name)) {
      const block = blocks.get(key);
      if (block === undefined) blocks.set(key, [name]);
      else block.push(name);
    }
  }
  return blocks;
}

/** Place of the right name among the candidates, from 1; Infinity when it is none of them. Ties count against it. */
function placeOf(
  pair: Pair,
  blocks: ReadonlyMap<string, readonly FoldedName[]>,
): { place: number; candidates: number } {
  const candidates = new Set(looseSoundKeys(pair.from).flatMap((key) => blocks.get(key) ?? []));
  const right = [...candidates].find((name) => textOf(name) === textOf(pair.to));
  if (right === undefined) return { place: Number.POSITIVE_INFINITY, candidates: candidates.size };
  const level = nameComparison.compare(pair.from, right);
  const similarity = nameSimilarity(pair.from, right);
  let place = 1;
  for (const name of candidates) {
    if (name === right) continue;
    const its = nameComparison.compare(pair.from, name);
    if (its < level || (its === level && nameSimilarity(pair.from, name) >= similarity)) place++;
  }
  return { place, candidates: candidates.size };
}
