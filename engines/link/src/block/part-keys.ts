/**
 * By which keys is each value of a field found?
 *
 * Worked out once a distinct value, not once a record, and kept as hashes.
 *
 * @module
 */

import type { KeyPart } from "../plan.ts";
import type { Dictionary } from "../table/dictionary.ts";
import { Int32List } from "../table/int32-list.ts";
import { keysOf } from "./blocking-keys.ts";
import { KeyHash } from "./key-hash.ts";

/** Keys of the values of one field. Those of code c lie from `starts[c]` up to `starts[c + 1]`. */
export interface PartKeys {
  readonly starts: Int32Array;
  readonly high: Int32Array;
  readonly low: Int32Array;
}

/** Keys by code for every value held; a hub value has no `exact` key. */
export function partKeys(dictionary: Dictionary, part: KeyPart): PartKeys {
  const starts = new Int32Array(dictionary.size + 1);
  const high = new Int32List(dictionary.size);
  const low = new Int32List(dictionary.size);
  const hash = new KeyHash();
  for (let code = 0; code < dictionary.size; code++) {
    for (const piece of piecesOf(dictionary, code, part)) {
      hash.begin(piece);
      high.push(hash.high);
      low.push(hash.low);
    }
    starts[code + 1] = high.length;
  }
  return { starts, high: high.items, low: low.items };
}

/** The pieces of a key that one value gives; none for a free code, and for a hub value where it identifies. */
export function piecesOf(dictionary: Dictionary, code: number, part: KeyPart): readonly string[] {
  return part.key === "exact" && dictionary.isHub(code) ? [] : allPiecesOf(dictionary, code, part);
}

/** The same, hub or not: what is one may change. */
export function allPiecesOf(dictionary: Dictionary, code: number, part: KeyPart): readonly string[] {
  if ((dictionary.holders[code] ?? 0) === 0) return [];
  if (part.key !== "exact") return keysOf(part, dictionary.encoded(code));
  return [dictionary.comparison.keyIsText ? dictionary.text(code) : dictionary.key(code)];
}
