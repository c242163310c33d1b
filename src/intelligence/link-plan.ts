/**
 * Which properties of an entity type are compared, and which pairs are looked at?
 *
 * Policy on one page, made from the entity types: what a type marks as matching is compared as its kind of value
 * says, and each kind brings its own blocking rules. A property that the model marks as never matched
 * (nationality, ethnicity, anything about sex work) cannot enter.
 *
 * Source: trust.md rules 25, 28 and 31.
 *
 * @module
 */
import type { BlockingRule, FieldPlan, KeyPart, Plan } from "@waymark/link";
import { matchingProperties, propertiesOf, valueKind } from "../model/index.ts";

/** Records that may hold one identifier before it is a hub value. */
export const hubThreshold = 12;

/**
 * The plan for one entity type.
 * @returns null for a type that is never matched, or that has nothing to compare.
 */
export function linkPlan(entityType: string): Plan | null {
  const fields = fieldsOf(entityType);
  const blocking = fields.flatMap((field) => rulesFor(field, fields));
  if (fields.length === 0 || blocking.length === 0) return null;
  return { fields, blocking, options: { hubThreshold, blockCap: 300, seed: 1 } };
}

function fieldsOf(entityType: string): FieldPlan[] {
  const properties = propertiesOf(entityType);
  return matchingProperties(entityType).flatMap((name) => {
    const comparison = valueKind(properties[name]?.kind ?? "").comparison;
    return comparison === null ? [] : [{ name, comparison }];
  });
}

/** What is looked at because of one field; a date or a place alone joins too many, so each needs a second part. */
function rulesFor(field: FieldPlan, all: readonly FieldPlan[]): BlockingRule[] {
  const name = field.name;
  switch (field.comparison) {
    case "exact":
      return [{ name: `same ${name}`, keys: [{ field: name, key: "exact" }] }];
    case "name":
      return nameRules(name, all);
    case "place":
      return all.filter(isDate).map((date) => ({
        name: `near in ${name} and ${date.name}`,
        keys: [
          { field: name, key: "cell", kilometres: 30 },
          { field: date.name, key: "nearby-day" },
        ],
      }));
    case "date":
      return all.filter(isNumber).map((number) => ({
        name: `near in ${name}, same ${number.name}`,
        keys: [
          { field: name, key: "nearby-day" },
          { field: number.name, key: "exact" },
        ],
      }));
    default:
      return [];
  }
}

function nameRules(name: string, all: readonly FieldPlan[]): BlockingRule[] {
  const whole: BlockingRule = {
    name: `same sound of ${name}`,
    keys: [{ field: name, key: "name-skeleton" }],
  };
  const withDate = all.filter(isDate).flatMap((date): BlockingRule[] => {
    const parts: [string, KeyPart][] = [
      ["year", { field: date.name, key: "year" }],
      ["day", { field: date.name, key: "day" }],
    ];
    return parts.map(([part, key]) => ({
      name: `one part of ${name}, same ${part} of ${date.name}`,
      keys: [{ field: name, key: "token-skeleton" }, key],
    }));
  });
  return [whole, ...withDate];
}

function isDate(field: FieldPlan): boolean {
  return field.comparison === "date";
}

function isNumber(field: FieldPlan): boolean {
  return field.comparison === "number";
}
