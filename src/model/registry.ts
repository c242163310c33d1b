/**
 * Which types and kinds are there, and what does each type know, what it inherits included?
 *
 * @module
 */
import { declaredTypes } from "./entities/index.ts";
import type { EntityType, Property } from "./entity-type.ts";
import { ModelError } from "./model-error.ts";
import type { ValueKind } from "./value-kind.ts";
import { declaredKinds } from "./values/index.ts";

const declared = new Map(declaredTypes.map((type) => [type.name, type]));

/** Every value kind by its name. */
export const valueKinds: ReadonlyMap<string, ValueKind> = new Map(
  declaredKinds.map((kind) => [kind.name, kind]),
);

/** Every entity type by its name, with inherited properties resolved; its own stand last. */
export const entityTypes: ReadonlyMap<string, EntityType> = new Map(
  declaredTypes.map((type) => [type.name, resolved(type)]),
);

function resolved(type: EntityType): EntityType {
  const line = [...lineOf(type)].reverse();
  const properties: Record<string, Property> = Object.assign({}, ...line.map((one) => one.properties));
  const when = [...new Set(lineOf(type).flatMap((one) => one.when ?? []))];
  const where = [...new Set(lineOf(type).flatMap((one) => one.where ?? []))];
  return { ...type, properties, ...(when.length > 0 && { when }), ...(where.length > 0 && { where }) };
}

/** The type and those it extends, nearest first. */
function lineOf(type: EntityType): readonly EntityType[] {
  const parent = type.extends === null ? undefined : declared.get(type.extends);
  return parent === undefined ? [type] : [type, ...lineOf(parent)];
}

/** @throws {@link ModelError} `unknown_entity_type`. */
export function entityType(name: string): EntityType {
  const type = entityTypes.get(name);
  if (type === undefined) throw new ModelError("unknown_entity_type", name);
  return type;
}

/** @throws {@link ModelError} `unknown_value_kind`. */
export function valueKind(name: string): ValueKind {
  const kind = valueKinds.get(name);
  if (kind === undefined) throw new ModelError("unknown_value_kind", name);
  return kind;
}

/**
 * Every property of a type, inherited ones first.
 * @throws {@link ModelError} `unknown_entity_type`.
 */
export function propertiesOf(name: string): Readonly<Record<string, Property>> {
  return entityType(name).properties;
}

/**
 * True when records of the type are records of the ancestor too; a type is its own ancestor.
 * @throws {@link ModelError} `unknown_entity_type` when the first name is none.
 */
export function isA(name: string, ancestor: string): boolean {
  return lineOf(entityType(name)).some((type) => type.name === ancestor);
}

/** @throws {@link ModelError} `unknown_entity_type`. */
export function isMatchable(name: string): boolean {
  return entityType(name).matchable;
}

/**
 * The names of the properties that the link engine compares; none for a type that is never matched.
 * @throws {@link ModelError} `unknown_entity_type`.
 */
export function matchingProperties(name: string): readonly string[] {
  const { matchable, properties } = entityType(name);
  if (!matchable) return [];
  return Object.keys(properties).filter((property) => properties[property]?.matching === true);
}

/**
 * The key of a property's label in languages/: under the type that declares it, so that each is translated once.
 * @throws {@link ModelError} `unknown_entity_type`, `unknown_property`.
 */
export function labelKeyOf(name: string, property: string): string {
  // The resolved type holds inherited properties as well; only the declared ones tell whose they are.
  const line = lineOf(entityType(name)).map((type) => declared.get(type.name));
  const owner = line.find((type) => type !== undefined && Object.hasOwn(type.properties, property));
  if (owner === undefined) throw new ModelError("unknown_property", `${name}.${property}`);
  return `model.${owner.name}.${property}`;
}
