/**
 * Does a mapping fit the model and the file in hand?
 *
 * @module
 */
import { entityType } from "../../model/index.ts";
import { isEntityType, kindOfProperty } from "./draft-properties.ts";
import type { TableMapping } from "./format.ts";

/** One thing to put right; `column` when it is about a column. */
export interface MappingProblem {
  readonly code:
    | "column-missing"
    | "column-twice"
    | "key-column-missing"
    | "link-end-missing"
    | "no-things"
    | "not-a-link"
    | "thing-twice"
    | "thing-unknown"
    | "type-unknown"
    | "property-unknown";
  readonly message: string;
  readonly column?: string;
}

function problemsOfThings(mapping: TableMapping, header: readonly string[]): MappingProblem[] {
  const problems: MappingProblem[] = [];
  const names = new Set<string>();
  if (mapping.things.length === 0) {
    problems.push({ code: "no-things", message: "The mapping names no thing. Say what a row is about." });
  }
  for (const thing of mapping.things) {
    if (names.has(thing.name)) {
      problems.push({ code: "thing-twice", message: `Two things are called "${thing.name}". Rename one.` });
    }
    names.add(thing.name);
    if (!isEntityType(thing.entityType)) {
      const message = `There is no type "${thing.entityType}" for "${thing.name}". Choose one of the list.`;
      problems.push({ code: "type-unknown", message });
    }
    for (const column of thing.keyColumns.filter((key) => !header.includes(key))) {
      const message = `The file has no column "${column}", which identifies "${thing.name}".`;
      problems.push({ code: "key-column-missing", message, column });
    }
  }
  return problems;
}

function problemsOfColumns(mapping: TableMapping, header: readonly string[]): MappingProblem[] {
  const problems: MappingProblem[] = [];
  const seen = new Set<string>();
  for (const { column, thing, property } of mapping.columns) {
    const say = (code: MappingProblem["code"], message: string) => problems.push({ code, message, column });
    if (seen.has(column)) say("column-twice", `Column "${column}" is mapped twice. Keep one of them.`);
    seen.add(column);
    if (thing === null) continue;
    if (!header.includes(column))
      say("column-missing", `The file has no column "${column}". Choose another.`);
    const type = mapping.things.find(({ name }) => name === thing)?.entityType;
    if (type === undefined)
      say("thing-unknown", `Column "${column}" belongs to "${thing}", which is no thing of the row.`);
    else if (isEntityType(type) && (property === null || kindOfProperty(type, property) === null)) {
      say(
        "property-unknown",
        `A ${type} has no property "${property ?? ""}" for column "${column}". Choose one of the list.`,
      );
    }
  }
  return problems;
}

function problemsOfLinks(mapping: TableMapping): MappingProblem[] {
  return mapping.links.flatMap(({ entityType: type, from, to }): MappingProblem[] => {
    if (!isEntityType(type)) return [{ code: "type-unknown", message: `There is no link type "${type}".` }];
    if (entityType(type).link === null)
      return [{ code: "not-a-link", message: `A ${type} does not join two things.` }];
    return [from, to]
      .filter((end) => !mapping.things.some(({ name }) => name === end))
      .map((end) => ({
        code: "link-end-missing",
        message: `The link ${type} needs "${end}", which is no thing of the row.`,
      }));
  });
}

/**
 * Checks a mapping.
 * @param header the columns of the file.
 * @returns the problems to put right; empty when the file can be read with it.
 */
export function checkMapping(mapping: TableMapping, header: readonly string[]): readonly MappingProblem[] {
  return [
    ...problemsOfThings(mapping, header),
    ...problemsOfColumns(mapping, header),
    ...problemsOfLinks(mapping),
  ];
}
