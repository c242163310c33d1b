/**
 * How are FollowTheMoney entities brought in?
 *
 * One JSON object a line: schema, id, properties. A schema that our model has keeps its name; another becomes
 * its nearest ancestor that we have, with a warning; a property that the type lacks is named and left out.
 *
 * Source: FollowTheMoney 3.8.4, entity streams and default model (MIT).
 *
 * @module
 */
import { type EntityType, entityType, propertiesOf, type RecordDraft } from "../../../../model/index.ts";
import { cleanText } from "../../clean-text.ts";
import { CollectionError } from "../../collection-error.ts";
import { boundedKey } from "../../content-key.ts";
import { decodeText } from "../../decode-text.ts";
import { DraftProperties, isEntityType } from "../../draft-properties.ts";
import type { FilePlace, Format, ReadItem, ReadOptions } from "../../format.ts";
import { headAsText } from "../../format-guess.ts";
import { isJsonObject, type JsonObject, jsonLines } from "../../json-objects.ts";
import { ANCESTORS } from "./schema-ancestors.ts";

/** Fields beside schema, id and properties that exporters add and that say nothing about the thing itself. */
const ENVELOPE = new Set(["id", "schema", "properties", "caption"]);

/** The type that a schema becomes: itself, else its nearest ancestor that we have; null when there is none. */
export function typeOfSchema(schema: string): EntityType | null {
  if (isEntityType(schema)) return entityType(schema);
  const ancestors = Object.hasOwn(ANCESTORS, schema) ? (ANCESTORS[schema] ?? []) : [];
  const nearest = ancestors.find(isEntityType);
  return nearest === undefined ? null : entityType(nearest);
}

/** Reads entities; remembers what it has already named, so that each unknown thing is named once. */
class EntityReader {
  readonly #named = new Set<string>();
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  *take(entity: JsonObject, row: number): Generator<ReadItem> {
    const place = { file: this.#file, row };
    const { id, schema, properties } = entity;
    if (typeof id !== "string" || id === "" || typeof schema !== "string" || !isJsonObject(properties)) {
      yield refused(
        place,
        "no-entity",
        "The line lacks an id, a schema or properties. Export it as entities.",
      );
      return;
    }
    const type = typeOfSchema(schema);
    if (type === null || type.extends === null) {
      yield refused(place, "unknown-schema", "We have no type for this schema, nor for one that it extends.");
      return;
    }
    if (type.name !== schema) yield* this.#once(`schema ${schema}`, lessExact(place, schema, type.name));
    for (const field of Object.keys(entity)) {
      if (!ENVELOPE.has(field)) yield* this.#once(field, { kind: "unknown-column", place, column: field });
    }
    yield* this.#draft({ key: boundedKey(id), type, properties, place });
  }

  *#draft(given: {
    key: string;
    type: EntityType;
    properties: JsonObject;
    place: FilePlace;
  }): Generator<ReadItem> {
    const { type, place } = given;
    const known = propertiesOf(type.name);
    const properties = new DraftProperties();
    for (const [name, values] of Object.entries(given.properties)) {
      const column = `${type.name}.${name}`;
      const property = Object.hasOwn(known, name) ? known[name] : undefined;
      if (property === undefined) {
        yield* this.#once(column, { kind: "unknown-column", place: { ...place, column }, column });
        continue;
      }
      for (const value of textsOf(values)) {
        const { text, removed } = cleanText(value);
        if (removed !== null) yield cleaned({ ...place, column }, removed);
        properties.add(name, property.kind === "entity" ? boundedKey(text) : text);
      }
    }
    const draft: RecordDraft = { key: given.key, entityType: type.name, properties: properties.toRecord() };
    if (!properties.empty) yield { kind: "record", place, draft };
    else yield refused(place, "no-values", "The entity has no property that we can keep.");
  }

  *#once(name: string, item: ReadItem): Generator<ReadItem> {
    // A file of invented names must not grow the list without end.
    if (this.#named.has(name) || this.#named.size > 10_000) return;
    this.#named.add(name);
    yield item;
  }
}

/** Texts of a property; nested entities of the older API stand for their ids. */
function textsOf(values: unknown): string[] {
  const list: readonly unknown[] = Array.isArray(values) ? values : [values];
  return list.flatMap((value) => {
    if (typeof value === "string") return [value];
    if (typeof value === "number" || typeof value === "boolean") return [String(value)];
    return isJsonObject(value) && typeof value.id === "string" ? [value.id] : [];
  });
}

function refused(place: FilePlace, code: string, message: string): ReadItem {
  return { kind: "refused", place, code, message, given: [] };
}

function lessExact(place: FilePlace, schema: string, type: string): ReadItem {
  const message = `We have no type "${schema.slice(0, 60)}"; its entities are taken as "${type}", and properties that it lacks are left out.`;
  return { kind: "warning", place, code: "nearest-type", message };
}

function cleaned(place: FilePlace, removed: string): ReadItem {
  const message = "Invisible characters were taken out of a value; compare it with the original.";
  return { kind: "warning", place, code: removed, message };
}

function recognises(head: Uint8Array, fileName: string): number {
  const text = headAsText(head)?.trimStart() ?? "";
  if (!text.startsWith("{")) return 0;
  const line = text.slice(0, text.indexOf("\n") === -1 ? undefined : text.indexOf("\n"));
  const fields = [/"schema"\s*:\s*"/, /"properties"\s*:\s*\{/, /"id"\s*:\s*"/].filter((field) =>
    field.test(line),
  );
  if (fields.length === 3) return /\.ftm\.json|\.ftm$|\.jsonl?$/i.test(fileName) ? 0.98 : 0.95;
  return fields.length === 2 ? 0.4 : 0;
}

function requireJson(head: string, file: string): void {
  if (head.trimStart().startsWith("{")) return;
  throw new CollectionError({
    code: "not-this-format",
    what: "The file is not a list of FollowTheMoney entities",
    place: { file },
    remedy: "Choose an export that has one JSON object with schema, id and properties on each line.",
  });
}

export const format: Format = {
  name: "followthemoney",
  title: "FollowTheMoney entities",
  needsMapping: false,
  recognises,
  async *read(bytes, options: ReadOptions) {
    const decoded = await decodeText(bytes, options);
    requireJson(decoded.head, options.fileName);
    if (decoded.warning !== null) yield decoded.warning;
    const reader = new EntityReader(options.fileName);
    for await (const item of jsonLines(decoded.text)) {
      if (item.kind === "object") yield* reader.take(item.value, item.index);
      else yield refused({ file: options.fileName, row: item.index }, item.code, item.message);
    }
  },
};
