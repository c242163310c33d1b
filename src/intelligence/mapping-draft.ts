/**
 * How is a guessed mapping corrected, one choice at a time?
 *
 * Each function takes a mapping and gives a new one; what no longer fits (a property that the other type does
 * not have) is dropped rather than kept wrongly.
 *
 * @module
 */
import type { z } from "zod";
import { entityTypes } from "../model/index.ts";
import type { tableMappingSchema } from "./api.ts";

export type MappingDraft = z.infer<typeof tableMappingSchema>;

/** Points a column at a property of a thing; null for both ignores the column by choice. */
export function mapColumn(
  mapping: MappingDraft,
  column: string,
  to: { readonly thing: string; readonly property: string } | null,
): MappingDraft {
  const entry = { column, thing: to?.thing ?? null, property: to?.property ?? null };
  const known = mapping.columns.some((one) => one.column === column);
  const columns = known
    ? mapping.columns.map((one) => (one.column === column ? { ...one, ...entry } : one))
    : [...mapping.columns, entry];
  return { ...mapping, columns };
}

/** Says that a row speaks of one more thing of this type, under a name that is free. */
export function addThing(mapping: MappingDraft, entityType: string): MappingDraft {
  const taken = new Set(mapping.things.map((thing) => thing.name));
  let name = entityType;
  for (let number = 2; taken.has(name); number += 1) name = `${entityType} ${number}`;
  return { ...mapping, things: [...mapping.things, { name, entityType, keyColumns: [] }] };
}

/** Takes a thing away, with its links; its columns become ignored. */
export function removeThing(mapping: MappingDraft, name: string): MappingDraft {
  return {
    ...mapping,
    things: mapping.things.filter((thing) => thing.name !== name),
    columns: mapping.columns.map((one) =>
      one.thing === name ? { ...one, thing: null, property: null } : one,
    ),
    links: mapping.links.filter((link) => link.from !== name && link.to !== name),
  };
}

/** Changes what type a thing is of; properties that the new type lacks are ignored from then on. */
export function retypeThing(mapping: MappingDraft, name: string, entityType: string): MappingDraft {
  const properties = entityTypes.get(entityType)?.properties ?? {};
  return {
    ...mapping,
    things: mapping.things.map((thing) => (thing.name === name ? { ...thing, entityType } : thing)),
    columns: mapping.columns.map((one) =>
      one.thing === name && one.property !== null && !Object.hasOwn(properties, one.property)
        ? { ...one, thing: null, property: null }
        : one,
    ),
  };
}

/** Sets the columns that make a thing's key; none means the row's content does. */
export function setKeyColumns(
  mapping: MappingDraft,
  name: string,
  keyColumns: readonly string[],
): MappingDraft {
  const things = mapping.things.map((thing) =>
    thing.name === name ? { ...thing, keyColumns: [...keyColumns] } : thing,
  );
  return { ...mapping, things };
}

/** Joins two things of a row by a link record; joining them so again changes nothing. */
export function addLink(mapping: MappingDraft, link: MappingDraft["links"][number]): MappingDraft {
  const there = mapping.links.some((one) => JSON.stringify(one) === JSON.stringify(link));
  return there ? mapping : { ...mapping, links: [...mapping.links, link] };
}

export function removeLink(mapping: MappingDraft, index: number): MappingDraft {
  return { ...mapping, links: mapping.links.filter((_, at) => at !== index) };
}

/** A mapping can be checked once a row speaks of something and some column says something about it. */
export function isUsable(mapping: MappingDraft): boolean {
  return mapping.things.length > 0 && mapping.columns.some((one) => one.thing !== null);
}
