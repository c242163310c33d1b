/**
 * What do records teach that choose each other?
 *
 * Between two lists that hold each subject once, a record has one match at most. Where one record's best partner
 * has it for its own best partner, the two are likely one subject: more likely the more they stand out above what
 * the best of so many strangers would reach. From such pairs the shares of matches by level (m) are counted anew, and
 * the choice is made again with them, until it stays.
 *
 * Assumes: records of one list do not match each other.
 * Source: the mutual best match of Lacoste-Julien et al., "SiGMa: Simple Greedy Matching for Aligning Large
 * Knowledge Bases", KDD (2013), used to label pairs as in self-training (Yarowsky, ACL 1995).
 *
 * @module
 */
import type { Blocking } from "../block/blocking.ts";
import type { Model, ModelField } from "../model.ts";
import { type Random, randomBelow } from "../random.ts";
import { NOT_OBSERVED } from "../score/field-scorer.ts";
import { Scorer } from "../score/scorer.ts";
import type { Table } from "../table/table.ts";
import { probabilityOf } from "../weigh.ts";
import { comparablePairs } from "./comparable-pairs.ts";

const ROUNDS = 5;
/** Records that are asked for their best partner. */
const MOST_ASKED = 3_000;
/** Pairs that fewer are, on the whole, teach nothing. */
const FEWEST_MATCHES = 30;
/** Invented matches a field, falling as in the model handed in, so that no share is 0. */
const INVENTED_MATCHES = 10;
const SHARE_ROUNDS = 30;

/** The model with m and the prior learnt from records that choose each other; as it was, where too few do. */
export function withBestPartners(
  model: Model,
  given: { readonly table: Table; readonly blocking: Blocking; readonly random: Random },
): Model {
  const { plan, length } = given.table;
  const asked = drawn(length, given.random);
  // A pair is come across when either of its records was asked.
  const share = 1 - (1 - asked.size / length) ** 2;
  let learnt = model;
  for (let round = 0; round < ROUNDS; round++) {
    const choices = new Choices(learnt, given, asked);
    if (choices.matches < FEWEST_MATCHES) return learnt;
    learnt = {
      ...learnt,
      prior: plan.options?.prior ?? Math.min(0.5, choices.matches / share / comparablePairs(given.table)),
      fields: learnt.fields.map((field, i) => choices.teach(field, model.fields[i] ?? field, i)),
    };
  }
  return learnt;
}

function drawn(records: number, random: Random): Set<number> {
  const positions = new Set<number>();
  while (positions.size < Math.min(MOST_ASKED, records))
    positions.add(records <= MOST_ASKED ? positions.size : randomBelow(random, records));
  return positions;
}

/** Two records that choose each other. */
interface Choice {
  readonly a: number;
  readonly b: number;
  /** Evidence, less what the best of so many strangers gains by being chosen. Unit: bits. */
  readonly bits: number;
}

class Choices {
  readonly #scorer: Scorer;
  readonly #blocking: Blocking;
  readonly #best = new Map<number, Choice | null>();
  readonly #chosen: readonly Choice[];
  /** How likely each choice is a match. */
  readonly #weights: Float64Array;

  constructor(
    model: Model,
    { table, blocking }: { readonly table: Table; readonly blocking: Blocking },
    asked: ReadonlySet<number>,
  ) {
    this.#scorer = new Scorer(table, model, { settled: true });
    this.#blocking = blocking;
    this.#chosen = [...asked].flatMap((position) => this.#mutual(position, asked));
    this.#weights = matchWeights(this.#chosen.map(({ bits }) => bits));
  }

  get matches(): number {
    return this.#weights.reduce((sum, weight) => sum + weight, 0);
  }

  /** @param before - The field as it was before any choice was made. */
  teach(field: ModelField, before: ModelField, at: number): ModelField {
    const own = this.#scorer.fields.find((each) => each.field === at);
    if (own === undefined) return field;
    const counts = before.levels.map(({ m }) => m * INVENTED_MATCHES);
    for (const [i, { a, b }] of this.#chosen.entries()) {
      this.#scorer.compareAll(a, b);
      if (own.level !== NOT_OBSERVED) counts[own.level] = (counts[own.level] ?? 0) + (this.#weights[i] ?? 0);
    }
    const total = counts.reduce((sum, count) => sum + count, 0);
    if (total < FEWEST_MATCHES) return field;
    return {
      ...field,
      levels: field.levels.map((level, i) => ({ ...level, m: (counts[i] ?? 0) / total })),
      mBasis: "learnt",
      observedMatches: total - INVENTED_MATCHES,
    };
  }

  /** The pair a record makes with its best partner, if it is that one's best; a pair of two asked ones once. */
  #mutual(position: number, asked: ReadonlySet<number>): Choice[] {
    const choice = this.#bestOf(position);
    if (choice === null || (asked.has(choice.b) && choice.b < position)) return [];
    return this.#bestOf(choice.b)?.b === position ? [choice] : [];
  }

  /** Null where there is no partner, or two are as good. */
  #bestOf(position: number): Choice | null {
    const known = this.#best.get(position);
    if (known !== undefined) return known;
    let best: { b: number; bits: number } | null = null;
    let second = Number.NEGATIVE_INFINITY;
    let partners = 0;
    this.#blocking.partners(position, (b) => {
      partners++;
      this.#scorer.compareAll(position, b);
      const bits = this.#scorer.bits() - this.#scorer.priorBits;
      if (best !== null && bits <= best.bits) {
        second = Math.max(second, bits);
        return;
      }
      second = best?.bits ?? second;
      best = { b, bits };
    });
    const found = best as { b: number; bits: number } | null;
    const choice =
      found === null || found.bits === second
        ? null
        : { a: position, b: found.b, bits: found.bits - Math.log2(partners + 1) };
    this.#best.set(position, choice);
    return choice;
  }
}

/** By how far they stand out, and what share of all do. Range [0, 1]. */
function matchWeights(bits: readonly number[]): Float64Array {
  let share = 0.5;
  let weights = new Float64Array(bits.length);
  for (let round = 0; round < SHARE_ROUNDS; round++) {
    const odds = Math.log2(share) - Math.log2(1 - share);
    weights = Float64Array.from(bits, (each) => probabilityOf(each + odds));
    const expected = weights.reduce((sum, weight) => sum + weight, 0);
    share = Math.max(1e-6, Math.min(1 - 1e-6, (expected + 0.5) / (bits.length + 1)));
  }
  return weights;
}
