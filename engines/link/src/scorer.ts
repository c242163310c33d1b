/**
 * What does the evidence on two held records come to, under a model?
 *
 * The levels are found and their bits added first; reasons are written out only for a pair that is wanted.
 *
 * @module
 */
import type { HeldRecord } from "./blocks.ts";
import { comparersOf, type FieldComparer, NOT_OBSERVED } from "./compare-records.ts";
import type { TermWeight } from "./held-values.ts";
import type { Model } from "./model.ts";
import { HUB_LEVEL, type Reason, type Weight } from "./scored-pair.ts";
import { termWeightOf } from "./term-frequency.ts";
import { levelBits, priorBitsOf, weigh } from "./weigh.ts";

export class Scorer {
  readonly priorBits: number;
  /** By field in the plan's order. */
  readonly termWeights: readonly TermWeight[];
  readonly #fields: readonly ScoredField[];

  constructor(model: Model) {
    this.priorBits = priorBitsOf(model.prior);
    this.termWeights = model.fields.map(({ termFrequencies, levels }) =>
      termFrequencies === undefined ? () => 0 : termWeightOf(termFrequencies, levels[0]?.u ?? 1),
    );
    this.#fields = comparersOf(model.plan).map((comparer, i) => ({
      name: model.fields[i]?.name ?? "",
      comparer,
      levels: (model.fields[i]?.levels ?? []).map((level) => ({ name: level.name, bits: levelBits(level) })),
    }));
  }

  /** @returns null when the pair falls below `minimumBits`. */
  score(a: HeldRecord, b: HeldRecord, minimumBits: number): Weight | null {
    return this.evidence(a, b) + this.priorBits < minimumBits ? null : weigh(this.#reasons(), this.priorBits);
  }

  /** What the evidence comes to, however little. */
  explain(a: HeldRecord, b: HeldRecord): Weight {
    this.evidence(a, b);
    return weigh(this.#reasons(), this.priorBits);
  }

  /** Evidence alone, without the prior. Unit: bits. */
  evidence(a: HeldRecord, b: HeldRecord): number {
    let bits = 0;
    for (const field of this.#fields) {
      field.comparer.compare(a, b);
      bits += bitsOf(field);
    }
    return bits;
  }

  /** Of the pair compared last. */
  #reasons(): Reason[] {
    const reasons: Reason[] = [];
    for (const field of this.#fields) {
      if (field.comparer.hubInCommon) reasons.push({ field: field.name, level: HUB_LEVEL, bits: 0 });
      if (field.comparer.level !== NOT_OBSERVED) reasons.push(reasonOf(field));
    }
    return reasons;
  }
}

interface ScoredField {
  readonly name: string;
  readonly comparer: FieldComparer;
  readonly levels: readonly { readonly name: string; readonly bits: number }[];
}

/** 0 where nothing was observed. */
function bitsOf({ levels, comparer }: ScoredField): number {
  return (levels[comparer.level]?.bits ?? 0) + (comparer.agreed?.termFrequencyBits ?? 0);
}

function reasonOf(field: ScoredField): Reason {
  const level = field.levels[field.comparer.level]?.name ?? "";
  const termFrequencyBits = field.comparer.agreed?.termFrequencyBits ?? 0;
  const reason = { field: field.name, level, bits: bitsOf(field) };
  return termFrequencyBits === 0 ? reason : { ...reason, termFrequencyBits };
}
