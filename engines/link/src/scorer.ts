/**
 * What does the evidence on two held records come to, under a model?
 *
 * The levels are found and their bits added first; reasons are written out only for a pair that is wanted.
 *
 * @module
 */
import type { HeldRecord } from "./blocks.ts";
import { comparisons } from "./compare/comparisons.ts";
import { blankLevels, compareField, type FieldLevel, NOT_OBSERVED, valuesOf } from "./compare-records.ts";
import type { TermWeight } from "./held-values.ts";
import { hubThresholdsOf } from "./holdings.ts";
import type { Model } from "./model.ts";
import { HUB_LEVEL, type Reason, type Weight } from "./scored-pair.ts";
import { termWeightOf } from "./term-frequency.ts";
import { levelBits, priorBitsOf, weigh } from "./weigh.ts";

export class Scorer {
  readonly priorBits: number;
  /** By field in the plan's order. */
  readonly termWeights: readonly TermWeight[];
  readonly #fields: readonly ScoredField[];
  readonly #levels: FieldLevel[];

  constructor(model: Model) {
    const thresholds = hubThresholdsOf(model.plan);
    this.priorBits = priorBitsOf(model.prior);
    this.termWeights = model.fields.map(({ termFrequencies, levels }) =>
      termFrequencies === undefined ? () => 0 : termWeightOf(termFrequencies, levels[0]?.u ?? 1),
    );
    this.#fields = model.plan.fields.map((field, i) => ({
      name: field.name,
      comparison: comparisons[field.comparison],
      hubThreshold: thresholds[i] ?? Number.POSITIVE_INFINITY,
      levels: (model.fields[i]?.levels ?? []).map((level) => ({ name: level.name, bits: levelBits(level) })),
    }));
    this.#levels = blankLevels(this.#fields.length);
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
    for (const [i, field] of this.#fields.entries()) {
      const found = this.#levels[i];
      if (found === undefined) continue;
      compareField(field, [valuesOf(a, i), valuesOf(b, i)], found);
      if (found.level !== NOT_OBSERVED) bits += bitsOf(field, found);
    }
    return bits;
  }

  /** Of the pair compared last. */
  #reasons(): Reason[] {
    const reasons: Reason[] = [];
    for (const [i, field] of this.#fields.entries()) {
      const found = this.#levels[i];
      if (found?.hubInCommon) reasons.push({ field: field.name, level: HUB_LEVEL, bits: 0 });
      if (found !== undefined && found.level !== NOT_OBSERVED) reasons.push(reasonOf(field, found));
    }
    return reasons;
  }
}

interface ScoredField {
  readonly name: string;
  readonly comparison: (typeof comparisons)["name"];
  readonly hubThreshold: number;
  readonly levels: readonly { readonly name: string; readonly bits: number }[];
}

function bitsOf(field: ScoredField, found: FieldLevel): number {
  return (field.levels[found.level]?.bits ?? 0) + (found.agreed?.termFrequencyBits ?? 0);
}

function reasonOf(field: ScoredField, found: FieldLevel): Reason {
  const level = field.levels[found.level]?.name ?? "";
  const termFrequencyBits = found.agreed?.termFrequencyBits ?? 0;
  const reason = { field: field.name, level, bits: bitsOf(field, found) };
  return termFrequencyBits === 0 ? reason : { ...reason, termFrequencyBits };
}
