/**
 * Which values does the engine read and compare itself, and which does the package?
 *
 * Names and texts are read and compared by the package, once for each distinct value and pair of values. So are the
 * few things of plain kinds that engines do differently from each other: letters beyond ASCII folded or counted,
 * and numbers written as text.
 *
 * @module
 */
import type { Model, ModelField } from "../model.ts";
import { type FieldPlan, hubThresholdsOf, type KeyPart, SPELLING_LEVELS } from "../plan.ts";
import type { Dialect } from "./dialect.ts";
import type { Reading, TwinField, TwinPart } from "./twin.ts";

export function twinFields(model: Model, dialect: Dialect): TwinField[] {
  const thresholds = hubThresholdsOf(model.plan);
  return model.plan.fields.map((plan, i) => {
    const learnt: ModelField = model.fields[i] ?? {
      name: plan.name,
      levels: [],
      mBasis: "stated",
      uBasis: "stated",
    };
    const reads = readingOf(plan, learnt.termFrequencies !== undefined, lettersTaken(plan, model));
    return {
      number: i + 1,
      plan,
      model: learnt,
      hubThreshold: thresholds[i] ?? Number.POSITIVE_INFINITY,
      isEvidence: plan.evidence !== false,
      reads,
      compares: reads === "none" ? "none" : comparing(plan, dialect),
    };
  });
}

/** Every part of the plan's keys once. */
export function twinParts(model: Model, fields: readonly TwinField[]): TwinPart[] {
  const parts: TwinPart[] = [];
  for (const key of model.plan.blocking.flatMap((rule) => rule.keys)) {
    const field = fields.find(({ plan }) => plan.name === key.field);
    if (field === undefined || partOf(parts, key) !== undefined) continue;
    parts.push({ number: parts.length + 1, key, field });
  }
  return parts;
}

export function partOf(parts: readonly TwinPart[], key: KeyPart): TwinPart | undefined {
  return parts.find(
    (part) =>
      part.key.field === key.field &&
      part.key.key === key.key &&
      part.key.length === key.length &&
      part.key.kilometres === key.kilometres,
  );
}

/** Whether the pieces of a part come from the package for the texts that it reads. */
export function isFolded(key: KeyPart): boolean {
  return key.key === "first-letters" || key.key === "last-letters";
}

function lettersTaken(field: FieldPlan, { plan }: Model): boolean {
  return plan.blocking.some((rule) => rule.keys.some((key) => key.field === field.name && isFolded(key)));
}

/** @param letters - Whether a key is taken of its letters. */
function readingOf({ comparison }: FieldPlan, termFrequency: boolean, letters: boolean): Reading {
  switch (comparison) {
    case "name":
    case "text":
      return "none";
    case "number":
    case "place":
      return termFrequency || letters ? "none" : "all";
    case "category":
      return "ascii";
    case "exact":
    case "spelling":
      return letters ? "ascii" : "all";
    case "date":
      return "all";
  }
}

function comparing({ comparison, levels = SPELLING_LEVELS }: FieldPlan, dialect: Dialect): Reading {
  if (comparison === "exact") return dialect.oneErrorReach;
  if (comparison !== "spelling") return "all";
  const reaches = levels.map((level) =>
    "jaroWinkler" in level ? dialect.jaroWinklerReach : dialect.editsReach,
  );
  if (reaches.includes("none")) return "none";
  return reaches.includes("ascii") ? "ascii" : "all";
}
