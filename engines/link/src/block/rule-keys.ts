/**
 * By which keys of one rule is a record found?
 *
 * Every way to take one key of each part: the product of the parts' keys, up to as many as are used.
 *
 * @module
 */
import type { BlockingRule, KeyPart } from "../plan.ts";
import { MOST_KEYS } from "../scored-pair.ts";
import type { Dictionary } from "../table/dictionary.ts";
import { Int32List } from "../table/int32-list.ts";
import type { Table } from "../table/table.ts";
import { joinedHash, KeyHash } from "./key-hash.ts";
import { allPiecesOf, type PartKeys, partKeys, piecesOf } from "./part-keys.ts";

/** Appends the hashes of one value's keys. */
type HashesOf = (code: number, high: Int32List, low: Int32List) => void;

/** Keys that were worked out for one table, by part. */
export type KnownKeys = Map<string, PartKeys>;

interface RulePart {
  readonly field: number;
  /** Where it is the value itself, which may be a hub value. */
  readonly identifies: Dictionary | null;
  readonly hashesOf: HashesOf;
}

/** Keys of the record read last lie in `high` and `low` up to their `length`; a key may stand there twice. */
export class RuleKeys {
  high = new Int32List();
  low = new Int32List();
  readonly #table: Table;
  readonly #parts: readonly RulePart[];
  #nextHigh = new Int32List();
  #nextLow = new Int32List();
  #pieceHigh = new Int32List();
  #pieceLow = new Int32List();

  private constructor(table: Table, parts: readonly RulePart[]) {
    this.#table = table;
    this.#parts = parts;
  }

  /** For all records of a table that stays as it is: each value's keys are worked out once, for all rules of `known`. */
  static ofAll(table: Table, rule: BlockingRule, known: KnownKeys = new Map()): RuleKeys {
    return RuleKeys.#from(table, rule, (part, dictionary) => {
      const about = JSON.stringify(part);
      const keys = known.get(about) ?? partKeys(dictionary, part);
      known.set(about, keys);
      return readAhead(keys);
    });
  }

  /** For a table whose values come and go. @param open - Whether keys that stand for hub values are left out. */
  static ofEach(table: Table, rule: BlockingRule, open: boolean): RuleKeys {
    const pieces = open ? piecesOf : allPiecesOf;
    return RuleKeys.#from(table, rule, (part, dictionary) => readAsNeeded(part, dictionary, pieces));
  }

  /** Reads a record's keys. @returns Whether it has more than are used. */
  read(position: number): boolean {
    this.high.length = 0;
    this.low.length = 0;
    for (const [at, part] of this.#parts.entries()) {
      const reference = this.#table.reference(position, part.field);
      this.#pieceHigh.length = 0;
      this.#pieceLow.length = 0;
      if (reference >= 0) part.hashesOf(reference, this.#pieceHigh, this.#pieceLow);
      else
        for (const code of this.#table.codesOf(reference))
          part.hashesOf(code, this.#pieceHigh, this.#pieceLow);
      this.#extend(at === 0);
      if (this.high.length === 0) return false;
    }
    const crowded = this.high.length > MOST_KEYS;
    this.high.length = Math.min(MOST_KEYS, this.high.length);
    this.low.length = this.high.length;
    return crowded;
  }

  /** Whether some of a record's keys stand for a hub value now. */
  isHeldBack(position: number): boolean {
    return this.#parts.some(({ field, identifies }) =>
      this.#table.codesOf(this.#table.reference(position, field)).some((code) => identifies?.isHub(code)),
    );
  }

  static #from(
    table: Table,
    rule: BlockingRule,
    hashesOf: (part: KeyPart, dictionary: Dictionary) => HashesOf,
  ): RuleKeys {
    const parts = rule.keys.map((part) => {
      const field = table.plan.fields.findIndex(({ name }) => name === part.field);
      const dictionary = table.dictionaries[field];
      if (dictionary === undefined) throw new RangeError("A rule names a field that the plan lacks.");
      const identifies = part.key === "exact" ? dictionary : null;
      return { field, identifies, hashesOf: hashesOf(part, dictionary) };
    });
    return new RuleKeys(table, parts);
  }

  /** Puts every piece after every key begun. */
  #extend(first: boolean): void {
    if (first) {
      [this.high, this.#pieceHigh] = [this.#pieceHigh, this.high];
      [this.low, this.#pieceLow] = [this.#pieceLow, this.low];
      return;
    }
    const [longerHigh, longerLow] = [this.#nextHigh, this.#nextLow];
    longerHigh.length = 0;
    longerLow.length = 0;
    for (let piece = 0; piece < this.#pieceHigh.length && longerHigh.length <= MOST_KEYS; piece++) {
      for (let begun = 0; begun < this.high.length; begun++) {
        longerHigh.push(joinedHash(this.high.items[begun] ?? 0, this.#pieceHigh.items[piece] ?? 0));
        longerLow.push(joinedHash(this.low.items[begun] ?? 0, this.#pieceLow.items[piece] ?? 0));
      }
    }
    [this.high, this.#nextHigh] = [longerHigh, this.high];
    [this.low, this.#nextLow] = [longerLow, this.low];
  }
}

function readAhead({ starts, high, low }: PartKeys): HashesOf {
  return (code, intoHigh, intoLow) => {
    const end = starts[code + 1] ?? 0;
    for (let i = starts[code] ?? 0; i < end; i++) {
      intoHigh.push(high[i] ?? 0);
      intoLow.push(low[i] ?? 0);
    }
  };
}

function readAsNeeded(part: KeyPart, dictionary: Dictionary, pieces: typeof piecesOf): HashesOf {
  const hash = new KeyHash();
  return (code, intoHigh, intoLow) => {
    for (const piece of pieces(dictionary, code, part)) {
      hash.begin(piece);
      intoHigh.push(hash.high);
      intoLow.push(hash.low);
    }
  };
}

/** The pieces of the keys of a record that have these hashes, for showing: in the rule's order. */
export function keyTexts(
  table: Table,
  rule: BlockingRule,
  wanted: { readonly position: number; readonly high: number; readonly low: number },
): readonly string[] {
  const hash = new KeyHash();
  let begun: readonly { readonly high: number; readonly low: number; readonly texts: readonly string[] }[] =
    [];
  for (const [at, part] of rule.keys.entries()) {
    const field = table.plan.fields.findIndex(({ name }) => name === part.field);
    const dictionary = table.dictionaries[field];
    if (dictionary === undefined) return [];
    const pieces = table
      .codesOf(table.reference(wanted.position, field))
      .flatMap((code) => piecesOf(dictionary, code, part));
    begun = pieces.flatMap((piece) => {
      hash.begin(piece);
      const { high, low } = hash;
      if (at === 0) return [{ high, low, texts: [piece] }];
      return begun.map((key) => ({
        high: joinedHash(key.high, high),
        low: joinedHash(key.low, low),
        texts: [...key.texts, piece],
      }));
    });
  }
  return begun.find(({ high, low }) => high === wanted.high && low === wanted.low)?.texts ?? [];
}
