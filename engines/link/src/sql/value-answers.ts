/**
 * What does the package say of distinct values that an SQL engine asks about?
 *
 * The very comparison and key functions that link records here, so that the result is the same there.
 *
 * @module
 */
import { keysOf } from "../block/blocking-keys.ts";
import type { Comparison } from "../compare/comparison.ts";
import { comparisonOf } from "../compare/comparisons.ts";
import { LinkError } from "../errors.ts";
import type { Model } from "../model.ts";
import type { KeyPart } from "../plan.ts";

/** A text as its field's comparison reads it. */
export interface ValueReading {
  readonly text: string;
  /** The same for texts that mean the same; null when the text cannot be read. */
  readonly key: string | null;
  /** By key part, in the order asked: what it can be found by, each once. */
  readonly pieces: readonly (readonly string[])[];
}

/**
 * Reads distinct values of a field.
 *
 * @param parts - Key parts of that field whose pieces are wanted.
 * @throws LinkError `plan_invalid` when the plan has no such field.
 */
export function* readValues(
  model: Model,
  { field, parts }: { readonly field: string; readonly parts: readonly KeyPart[] },
  texts: Iterable<string>,
): Generator<ValueReading> {
  const comparison = comparisonIn(model, field);
  for (const text of texts) {
    const encoded = comparison.encode(text);
    const pieces = parts.map((part) => (encoded === null ? [] : [...new Set(keysOf(part, encoded))]));
    yield { text, key: encoded?.key ?? null, pieces };
  }
}

/**
 * Levels of pairs of values of a field, in the order of the pairs; null where either cannot be read.
 *
 * @throws LinkError `plan_invalid` when the plan has no such field.
 */
export function* valueLevels(
  model: Model,
  field: string,
  pairs: Iterable<readonly [string, string]>,
): Generator<number | null> {
  const comparison = comparisonIn(model, field);
  for (const [a, b] of pairs) {
    const [left, right] = [comparison.encode(a), comparison.encode(b)];
    yield left === null || right === null ? null : comparison.compare(left, right);
  }
}

function comparisonIn({ plan, fields }: Model, name: string): Comparison {
  const at = plan.fields.findIndex((each) => each.name === name);
  const field = plan.fields[at];
  if (field === undefined)
    throw new LinkError("plan_invalid", { at: `fields.${name}`, problem: "not there" });
  return comparisonOf(field, fields[at]);
}
