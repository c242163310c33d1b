/**
 * How does one row of a table become the drafts that its mapping describes?
 *
 * @module
 */
import { entityType, type RecordDraft } from "../../model/index.ts";
import { boundedKey, contentHash } from "./content-key.ts";
import { DraftProperties, doubtOf, kindOfProperty } from "./draft-properties.ts";
import type { FilePlace, ReadItem, TableMapping } from "./format.ts";

type Thing = TableMapping["things"][number];

interface BoundColumn {
  readonly index: number;
  readonly column: string;
  readonly thing: string;
  readonly property: string;
  readonly kind: string;
  readonly separator: string | null;
}

interface RowThing {
  readonly thing: Thing;
  readonly properties: DraftProperties;
  key: string;
}

/** Turns rows into drafts. Made once for a table, for the columns are looked up once. */
export class RowMapper {
  readonly #mapping: TableMapping;
  readonly #columns: readonly BoundColumn[];
  readonly #index: ReadonlyMap<string, number>;

  /** @param header the columns of the file; the mapping must have been checked against it. */
  constructor(mapping: TableMapping, header: readonly string[]) {
    this.#mapping = mapping;
    this.#index = new Map(header.map((column, index) => [column, index]));
    this.#columns = mapping.columns.flatMap((mapped) => {
      const index = this.#index.get(mapped.column);
      if (index === undefined || mapped.thing === null || mapped.property === null) return [];
      const type = mapping.things.find((thing) => thing.name === mapped.thing)?.entityType;
      const kind = type === undefined ? null : kindOfProperty(type, mapped.property);
      if (kind === null) return [];
      const { column, thing, property } = mapped;
      return [{ index, column, thing, property, kind, separator: mapped.separator || null }];
    });
  }

  /** The items of one row: its warnings, then its drafts; one refusal when nothing of it was mapped. */
  itemsOf(cells: readonly string[], place: FilePlace): ReadItem[] {
    const items: ReadItem[] = [];
    const things = this.#gather(cells, { place, items });
    this.#join(things);
    const drafts = [...things.values()].filter(({ properties }) => !properties.empty).map(draftOf);
    const links = this.#mapping.links.flatMap((link) => linkDraft(link, things));
    for (const draft of [...drafts, ...links]) items.push({ kind: "record", place, draft });
    if (drafts.length > 0) return items;
    const message = "None of the columns that the mapping uses has a value in this row.";
    return [{ kind: "refused", place, code: "no-values", message, given: cells }];
  }

  #gather(cells: readonly string[], into: { place: FilePlace; items: ReadItem[] }): Map<string, RowThing> {
    const things = new Map<string, RowThing>();
    for (const thing of this.#mapping.things) {
      things.set(thing.name, { thing, properties: new DraftProperties(), key: "" });
    }
    for (const column of this.#columns) {
      const cell = cells[column.index] ?? "";
      if (cell === "") continue;
      const properties = things.get(column.thing)?.properties;
      for (const value of column.separator === null ? [cell] : cell.split(column.separator)) {
        const trimmed = value.trim();
        properties?.add(column.property, trimmed);
        const doubt = this.#doubt(trimmed, column, into.place);
        if (doubt !== null) into.items.push(doubt);
      }
    }
    for (const one of things.values()) one.key = this.#keyOf(one, cells);
    return things;
  }

  #doubt(value: string, column: BoundColumn, place: FilePlace): ReadItem | null {
    if (value === "") return null;
    const at = { ...place, column: column.column };
    const { country } = this.#mapping;
    return doubtOf(value, column.kind, country === undefined ? { place: at } : { place: at, country });
  }

  #keyOf({ thing, properties }: RowThing, cells: readonly string[]): string {
    const parts = thing.keyColumns.map((column) => cells[this.#index.get(column) ?? -1] ?? "");
    // The type is part of the key: a phone and its owner may share a column.
    if (parts.some((part) => part !== "")) return boundedKey(`${thing.entityType}:${parts.join("|")}`);
    return `${thing.entityType}:${contentHash([JSON.stringify(Object.entries(properties.toRecord()).sort())])}`;
  }

  /** Gives a link that has columns of its own (a payment's amount) its two ends. */
  #join(things: ReadonlyMap<string, RowThing>): void {
    for (const link of this.#mapping.links) {
      const own = ownThing(link, things);
      const shape = own === undefined ? null : entityType(own.thing.entityType).link;
      const from = things.get(link.from);
      const to = things.get(link.to);
      if (own === undefined || shape === null || own.properties.empty) continue;
      if (from !== undefined && !from.properties.empty) own.properties.add(shape.from, from.key);
      if (to !== undefined && !to.properties.empty) own.properties.add(shape.to, to.key);
      if (own.thing.keyColumns.length === 0) own.key = this.#keyOf(own, []);
    }
  }
}

type Link = TableMapping["links"][number];

function ownThing(link: Link, things: ReadonlyMap<string, RowThing>): RowThing | undefined {
  return [...things.values()].find(({ thing }) => thing.entityType === link.entityType);
}

function draftOf({ thing, properties, key }: RowThing): RecordDraft {
  return { key, entityType: thing.entityType, properties: properties.toRecord() };
}

function linkDraft(link: Link, things: ReadonlyMap<string, RowThing>): RecordDraft[] {
  const from = things.get(link.from);
  const to = things.get(link.to);
  const shape = entityType(link.entityType).link;
  if (shape === null || ownThing(link, things) !== undefined) return [];
  if (from === undefined || to === undefined || from.properties.empty || to.properties.empty) return [];
  const key = `${link.entityType}:${contentHash([from.key, to.key])}`;
  return [
    { key, entityType: link.entityType, properties: { [shape.from]: [from.key], [shape.to]: [to.key] } },
  ];
}
