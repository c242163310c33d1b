/**
 * How are the downloads of IOM's Missing Migrants Project brought in?
 *
 * The API's JSON and two generations of CSV, told apart by their content; all become incidents and tolls.
 *
 * Source: IOM Missing Migrants Project, methodology and downloads (CC BY 4.0 / CC BY-IGO).
 *
 * @module
 */

import { peekFilled } from "../../byte-stream.ts";
import { CollectionError } from "../../collection-error.ts";
import { decodeText } from "../../decode-text.ts";
import { isZip } from "../../file-kind.ts";
import type { Format, ReadItem, ReadOptions } from "../../format.ts";
import { headAsText } from "../../format-guess.ts";
import { type JsonObject, jsonArray } from "../../json-objects.ts";
import { unknownColumns } from "../../read-mapped-table.ts";
import { openTable } from "../../table/open-table.ts";
import { readTable } from "../../table/read-table.ts";
import { fieldOf, isMissingMigrants } from "./columns.ts";
import { IncidentReader, type IncidentRow } from "./incident-reader.ts";

function namesIn(text: string): string[] {
  const start = text.trimStart();
  if (start.startsWith("["))
    return [...start.slice(0, 8_192).matchAll(/"([a-z_]{2,40})"\s*:/g)].map((match) => match[1] ?? "");
  return (start.split(/\r?\n|\r/, 1)[0] ?? "")
    .split(/[,;\t|]/)
    .map((name) => name.trim().replace(/^"|"$/g, ""));
}

function recognises(head: Uint8Array): number {
  const text = isZip(head) ? null : headAsText(head);
  return text !== null && isMissingMigrants(namesIn(text)) ? 0.97 : 0;
}

function rowOf(columns: readonly string[], cells: readonly unknown[]): IncidentRow {
  const row: IncidentRow = {};
  for (const [index, column] of columns.entries()) {
    const field = fieldOf(column);
    const value = cells[index];
    if (field === null) continue;
    if (typeof value === "string") row[field] = value;
    else if (typeof value === "number") row[field] = String(value);
  }
  return row;
}

function isRow(value: JsonObject): boolean {
  return Object.keys(value).some((name) => fieldOf(name) === "incident");
}

async function* readArray(bytes: AsyncIterable<Uint8Array>, options: ReadOptions): AsyncGenerator<ReadItem> {
  const file = options.fileName;
  const decoded = await decodeText(bytes, options);
  if (decoded.warning !== null) yield decoded.warning;
  if (decoded.head.trim() !== "[]" && !isMissingMigrants(namesIn(decoded.head))) throw otherJson(file);
  const reader = new IncidentReader();
  const named = new Set<string>();
  for await (const item of jsonArray(decoded.text, file)) {
    const place = { file, row: item.index };
    if (item.kind === "refused")
      yield { kind: "refused", place, code: item.code, message: item.message, given: [] };
    else if (!isRow(item.value)) {
      const message = "The entry has no field web_id, so it is no row of this project.";
      yield { kind: "refused", place, code: "no-id", message, given: [] };
    } else {
      const columns = Object.keys(item.value);
      yield* unknownColumns(
        columns.slice(0, 200),
        (name) => fieldOf(name) !== null || named.has(name),
        place,
      );
      for (const name of columns.slice(0, 200)) if (named.size < 10_000) named.add(name);
      yield* reader.take(rowOf(columns, Object.values(item.value)), place);
    }
  }
  yield* reader.end();
}

function otherJson(file: string): CollectionError {
  return new CollectionError({
    code: "not-this-format",
    what: "The entries of this JSON file lack the fields of the Missing Migrants Project (web_id, reported_date ...)",
    place: { file },
    remedy: "Choose the file that the project's API gave, or let the format be found by its content.",
  });
}

async function* readRows(bytes: AsyncIterable<Uint8Array>, options: ReadOptions): AsyncGenerator<ReadItem> {
  const reader = new IncidentReader();
  let columns: readonly string[] = [];
  for await (const item of readTable(await openTable(bytes, options), {
    options,
    isHeader: isMissingMigrants,
  })) {
    if (item.kind === "header") {
      columns = item.columns;
      yield* unknownColumns(columns, (column) => fieldOf(column) !== null, item.place);
    } else if (item.kind === "named") yield* reader.take(rowOf(columns, item.cells), item.place);
    else yield item;
  }
  yield* reader.end();
}

export const format: Format = {
  name: "missing-migrants",
  title: "IOM Missing Migrants Project",
  needsMapping: false,
  recognises,
  async *read(bytes, options) {
    const peeked = await peekFilled(bytes, options.fileName);
    const isArray = !isZip(peeked.head) && headAsText(peeked.head)?.trimStart().startsWith("[") === true;
    yield* isArray ? readArray(peeked.bytes, options) : readRows(peeked.bytes, options);
  },
};
