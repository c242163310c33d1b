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
import type { Model, ModelField } from "./model.ts";
import type { ComparisonKind } from "./plan.ts";
import { HUB_LEVEL, type Reason, type Weight } from "./scored-pair.ts";
import { termWeightOf } from "./term-frequency.ts";
import { levelBits, priorBitsOf, weigh } from "./weigh.ts";

export class Scorer {
  readonly priorBits: number;
  /** By field in the plan's order. */
  readonly termWeights: readonly TermWeight[];
  readonly #fields: readonly ScoredField[];
  readonly #steps: readonly Step[];

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
    this.#steps = stepsOf(this.#fields, model);
  }

  /** @returns null when the pair falls below `minimumBits`. */
  score(a: HeldRecord, b: HeldRecord, minimumBits: number): Weight | null {
    let bits = this.priorBits;
    for (const { comparer, levelBits: worth, mostLater } of this.#steps) {
      comparer.compare(a, b);
      if (comparer.level !== NOT_OBSERVED) bits += worth[comparer.level] ?? 0;
      if (comparer.agreed !== null) bits += comparer.agreed.termFrequencyBits;
      if (bits + mostLater < minimumBits) return null;
    }
    return weigh(this.#reasons(), this.priorBits);
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

/** A field in the order of comparing, and the most that those after it can add. Unit: bits. */
interface Step {
  readonly comparer: FieldComparer;
  readonly levelBits: Float64Array;
  readonly mostLater: number;
}

/** Kinds that cost string work, compared last: most pairs are given up before. */
const COSTLY: ReadonlySet<ComparisonKind> = new Set(["name", "text"]);

function stepsOf(fields: readonly ScoredField[], model: Model): Step[] {
  const kinds = model.plan.fields.map((field) => field.comparison);
  const indexed = fields.map((field, i) => ({
    field,
    costly: COSTLY.has(kinds[i] ?? "name"),
    most: Math.max(0, ...field.levels.map((level) => level.bits)) + rarestBits(model.fields[i]),
  }));
  const ordered = [...indexed.filter(({ costly }) => !costly), ...indexed.filter(({ costly }) => costly)];
  return ordered.map(({ field }, at) => ({
    comparer: field.comparer,
    levelBits: Float64Array.from(field.levels, (level) => level.bits),
    mostLater: ordered.slice(at + 1).reduce((sum, { most }) => sum + most, 0),
  }));
}

/** The most that a term frequency can add. Unit: bits. */
function rarestBits(field: ModelField | undefined): number {
  if (field?.termFrequencies === undefined) return 0;
  const { records } = field.termFrequencies;
  return Math.max(0, Math.log2(field.levels[0]?.u ?? 1) - Math.log2(0.5 / Math.max(1, records)));
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
