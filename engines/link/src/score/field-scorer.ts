/**
 * On which level does one field of two records fall, and what is it worth?
 *
 * Of several values, the pair that agrees most closely counts. Hub values are left out; a field of which either
 * record then holds nothing is not observed.
 *
 * @module
 */

import type { Sketching } from "../compare/comparison.ts";
import { lettersOf, type SketchLimits, startOf } from "../compare/sketch.ts";
import { type ModelField, RARE_CHANCE } from "../model.ts";
import type { FieldPlan } from "../plan.ts";
import { NO_VALUE } from "../table/dictionary.ts";
import type { ScoredTable, Values } from "../table/values.ts";
import { type TermWeight, termWeightOf } from "../training/term-frequency.ts";
import { levelBits } from "../weigh.ts";
import { LevelCache } from "./level-cache.ts";
import { EQUAL_BITS, LETTERS, NOTHING, NUMBERS, Rows, roundedUp, SEVERAL, START } from "./rows.ts";

/** In place of a level: nothing was observed. */
export const NOT_OBSERVED = -1;

/** Kinds that cost string work: compared last, and remembered. */
const COSTLY: ReadonlySet<string> = new Set(["name", "text", "spelling"]);

/** Kinds of which a value may say so little that agreeing with itself is not the closest level: the year 1990. */
const VAGUE: ReadonlySet<string> = new Set(["date", "place"]);

/** Two values of "same place" may be written differently. */
const CLOSEST_UNEQUAL: Readonly<Record<string, number>> = { place: 0 };
/** A name in two scripts has one key and is not the same; nor are two dates of which only the year is known. */
const EQUAL_IS_OPEN: ReadonlySet<string> = new Set(["name", "date", "place"]);

const EMPTY = new Int32Array();

export interface FieldScorerOptions {
  /** Whether values stay what they are, so that levels may be remembered. */
  readonly settled: boolean;
}

/** Holds what the last pair came to: read it before the next. */
export class FieldScorer {
  readonly field: number;
  readonly name: string;
  readonly costly: boolean;
  readonly levelNames: readonly string[];
  /** Of each level. Unit: bits. */
  readonly levelBits: Float64Array;
  /** The most that two values which are not equal can come to, and that lists and hub values can. Unit: bits. */
  readonly mostUnequal: number;
  readonly mostOfSeveral: number;
  /** Whether equal, and unequal, values come to just the most they can. */
  readonly equalIsSettled: boolean;
  /** Where sketches may rule out that two values agree. */
  readonly sketched: SketchLimits | null;
  readonly sketching: Sketching | null;
  /** Of each level: the most that it or one farther from agreement comes to. Unit: bits. */
  readonly mostFrom: Float64Array;
  readonly unequalIsSettled: boolean;
  /** Index of the level, or {@link NOT_OBSERVED}. */
  level = NOT_OBSERVED;
  /** Code of the rarest value agreed on to the letter; {@link NO_VALUE} when none is. */
  agreed = NO_VALUE;
  /** Whether both hold one hub value. */
  hubInCommon = false;
  readonly #table: ScoredTable;
  readonly #dictionary: Values;
  readonly #termWeight: TermWeight | null;
  /** By code; NaN while it is not known. Unit: bits. */
  #termBits = new Float64Array();
  readonly #settled: boolean;
  /** Known ahead, so that what every partner would be asked is not looked up in memory each time. */
  readonly #hasHubs: boolean;
  readonly #keyIsCode: boolean;
  readonly #mayBeVague: boolean;
  readonly #cache: LevelCache | null;
  readonly #compare: (a: number, b: number) => number;

  constructor(table: ScoredTable, field: number, learnt: ModelField, { settled }: FieldScorerOptions) {
    const plan: FieldPlan | undefined = table.plan.fields[field];
    const dictionary = table.dictionaries[field];
    if (plan === undefined || dictionary === undefined) throw new RangeError("The plan lacks a field.");
    this.field = field;
    this.name = plan.name;
    this.costly = COSTLY.has(plan.comparison);
    this.levelNames = learnt.levels.map(({ name }) => name);
    this.levelBits = Float64Array.from(learnt.levels, levelBits);
    const { termFrequencies } = learnt;
    this.#termWeight =
      termFrequencies === undefined ? null : termWeightOf(termFrequencies, learnt.levels[0]?.u ?? 1);
    this.mostUnequal = Math.max(...this.levelBits.subarray(CLOSEST_UNEQUAL[plan.comparison] ?? 1));
    this.sketched = dictionary.comparison.sketched ?? null;
    this.sketching = dictionary.comparison.sketching ?? null;
    this.mostFrom = this.levelBits.map((_, level) => Math.max(...this.levelBits.subarray(level)));
    this.mostOfSeveral = Math.max(0, ...this.levelBits) + rarestBits(learnt);
    this.equalIsSettled = !EQUAL_IS_OPEN.has(plan.comparison);
    this.unequalIsSettled = this.levelBits.length === 2 && !(plan.comparison in CLOSEST_UNEQUAL);
    this.#table = table;
    this.#dictionary = dictionary;
    this.#settled = settled;
    this.#hasHubs = dictionary.hubThreshold !== Number.POSITIVE_INFINITY;
    this.#keyIsCode = dictionary.comparison.keyIsText === true;
    this.#mayBeVague = VAGUE.has(plan.comparison);
    this.#cache = settled && this.costly ? new LevelCache() : null;
    this.#compare = (a, b) => dictionary.compare(a, b);
  }

  /** Compares two references, either of which may be a list or nothing. */
  compare(x: number, y: number): void {
    this.level = NOT_OBSERVED;
    this.agreed = NO_VALUE;
    this.hubInCommon = false;
    if (x === NO_VALUE || y === NO_VALUE) return;
    if (x >= 0 && y >= 0) this.#take(x, y);
    else for (const a of this.#table.codesOf(x)) for (const b of this.#table.codesOf(y)) this.#take(a, b);
  }

  /** Between the most that unequal values come to and the least: how much looking closer may take away. Unit: bits. */
  get mostLost(): number {
    return this.mostUnequal - (this.levelBits.at(-1) ?? 0);
  }

  /** What two references come to, either of which may be a list or nothing. Unit: bits. */
  bitsOf(x: number, y: number): number {
    this.compare(x, y);
    return this.bits;
  }

  /** Lays out what every record holds of this field at one place of its row. @param width - Places of a row. */
  layOut(rows: Rows, place: number, width: number): void {
    const values = new Rows(this.#dictionary.size, EMPTY);
    for (let code = 0; code < this.#dictionary.size; code++)
      if ((this.#dictionary.holders[code] ?? 0) > 0) this.layOutOne(values, code, code);
    const { numbers } = rows;
    const step = this.#table.width;
    for (let position = 0; position < this.#table.length; position++) {
      const reference = this.#table.rows[position * step + this.field] as number;
      const at = position * width + place;
      if (reference < 0) {
        this.layOutOne(rows, at, reference);
        continue;
      }
      for (let i = 0; i < NUMBERS; i++)
        numbers[NUMBERS * at + i] = values.numbers[NUMBERS * reference + i] as number;
    }
  }

  /** Lays out one reference at one place, as it stands now. */
  layOutOne(rows: Rows, place: number, reference: number): void {
    this.layOutHeld(rows, place, reference);
    this.turnFirst(rows, place, reference);
  }

  /** Readies a place that was laid out to be the first of pairs: see {@link Scorer.score}. */
  turnFirst({ numbers, floats }: Rows, place: number, reference: number): void {
    const at = NUMBERS * place;
    if (reference < 0) return;
    if (this.#hasHubs && this.#dictionary.isHub(reference)) numbers[at] = NOTHING;
    else floats[at + EQUAL_BITS] = roundedUp(this.mostEqual(reference));
  }

  /** Lays out what stays the same of one reference while it is held, whether it is a hub value or not. */
  layOutHeld({ numbers }: Rows, place: number, reference: number): void {
    const at = NUMBERS * place;
    numbers[at] = this.#keyOf(reference);
    if (reference < 0) return;
    this.sketching?.write(this.#dictionary.text(reference), numbers, at + LETTERS);
    if (this.sketched === null) return;
    const text = this.#dictionary.text(reference);
    numbers[at + LETTERS] = lettersOf(text);
    numbers[at + START] = startOf(text);
  }

  /** By code, a bit each: what is a hub value now, where rows do not tell; null where they do, or none is. */
  get hubs(): Int32Array | null {
    return this.#settled ? null : (this.#dictionary.hubs ?? null);
  }

  /** The key number of a single value. */
  #keyOf(reference: number): number {
    if (reference === NO_VALUE) return NOTHING;
    if (reference < 0) return SEVERAL;
    return this.#keyIsCode ? reference : (this.#dictionary.keyNumbers[reference] ?? NOTHING);
  }

  /** What the last pair came to. 0 where nothing was observed. Unit: bits. */
  get bits(): number {
    return this.level === NOT_OBSERVED ? 0 : (this.levelBits[this.level] ?? 0) + this.agreedBits;
  }

  /** The part of it that is due to the value agreed on. Unit: bits. */
  get agreedBits(): number {
    return this.agreed === NO_VALUE ? 0 : this.termBits(this.agreed);
  }

  /** The most that two values of this one's key can come to: names in two scripts may share it. Unit: bits. */
  mostEqual(code: number): number {
    const equal = (this.levelBits[0] ?? 0) + this.termBits(code);
    return this.equalIsSettled ? equal : Math.max(equal, this.mostUnequal);
  }

  /** What agreeing on a value is worth beside its level. Unit: bits. */
  termBits(code: number): number {
    if (this.#termWeight === null) return 0;
    if (!this.#settled) return this.#termWeight(this.#dictionary.key(code));
    if (code >= this.#termBits.length) this.#growTermBits();
    const known = this.#termBits[code] ?? Number.NaN;
    if (!Number.isNaN(known)) return known;
    const bits = this.#termWeight(this.#dictionary.key(code));
    this.#termBits[code] = bits;
    return bits;
  }

  #take(a: number, b: number): void {
    if (this.#dictionary.isHub(a) || this.#dictionary.isHub(b)) {
      if (a === b) this.hubInCommon = true;
      return;
    }
    const level = this.#levelOf(a, b);
    if (this.level !== NOT_OBSERVED && level > this.level) return;
    const keys = this.#dictionary.keyNumbers;
    const agreed = level === 0 && keys[a] === keys[b] ? Math.min(a, b) : NO_VALUE;
    if (level !== this.level || this.#isRarer(agreed)) this.agreed = agreed;
    this.level = level;
  }

  #levelOf(a: number, b: number): number {
    if (a === b && !this.#mayBeVague) return 0;
    return this.#cache === null ? this.#compare(a, b) : this.#cache.level(a, b, this.#compare);
  }

  #isRarer(agreed: number): boolean {
    if (agreed === NO_VALUE) return false;
    return this.agreed === NO_VALUE || this.termBits(agreed) > this.termBits(this.agreed);
  }

  #growTermBits(): void {
    const larger = new Float64Array(this.#dictionary.size).fill(Number.NaN);
    larger.set(this.#termBits);
    this.#termBits = larger;
  }
}

/** The most that a term frequency can add. Unit: bits. */
function rarestBits(field: ModelField): number {
  if (field.termFrequencies === undefined) return 0;
  const { records, rareChance = RARE_CHANCE } = field.termFrequencies;
  return Math.max(0, Math.log2(field.levels[0]?.u ?? 1) - Math.log2(rareChance / Math.max(1, records)));
}
