/**
 * How does a delimited file become a table?
 *
 * DuckDB reads it as strictly as it can. Where it meets a row that it cannot read, the file is read again row by
 * row: what can be read is kept, and every line that cannot is counted.
 *
 * @module
 */

import { once } from "node:events";
import { createReadStream, createWriteStream } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { finished } from "node:stream/promises";
import { LinkError } from "../errors.ts";
import { quoted } from "./database.ts";
import { delimiterOf } from "./delimiter.ts";
import { encodingOf, rewriteAsUtf8 } from "./encoding.ts";
import { headerOf } from "./header.ts";
import { RejectedRows } from "./rejected-rows.ts";
import { RowSplitter } from "./split-rows.ts";
import type { Reading, TableRead } from "./table-read.ts";

/** @throws LinkError `encoding_unknown`, `file_empty`. */
export async function readDelimited(path: string, head: Uint8Array, reading: Reading): Promise<TableRead> {
  const encoding = encodingOf(path, head);
  const file = encoding === "utf-8" ? path : join(reading.scratch, `${reading.table}.csv`);
  if (file !== path) await rewriteAsUtf8(path, file, encoding);
  const text = new TextDecoder(encoding).decode(head);
  const delimiter = delimiterOf(text);
  const first = firstRow(text, delimiter);
  if (first === null) throw new LinkError("file_empty", { file: path });
  const { names, given } = headerOf(first);
  const layout = { file, delimiter, width: names.length, header: given };
  const strict = await readStrictly(layout, reading);
  const rejected = strict ? new RejectedRows() : await readForgivingly(layout, reading);
  return {
    names,
    warnings: [
      ...(encoding === "utf-8" ? [] : [`${path}: read as ${encoding}`]),
      ...(given ? [] : [`${path}: the first row is taken for a record; columns are named by their place`]),
      ...rejected.warnings(path),
    ],
  };
}

interface Layout {
  readonly file: string;
  readonly delimiter: string;
  readonly width: number;
  readonly header: boolean;
}

function firstRow(text: string, delimiter: string): readonly string[] | null {
  const splitter = new RowSplitter(delimiter);
  for (const line of text.split(/\r\n|\n|\r/)) {
    for (const row of splitter.add(line)) return row.cells;
  }
  for (const row of splitter.end()) return row.cells;
  return null;
}

/** @returns False, leaving no table, when there is a row that DuckDB cannot read. */
async function readStrictly(layout: Layout, { database, table }: Reading): Promise<boolean> {
  const columns = Array.from({ length: layout.width }, (_, i) => `c${i}: 'VARCHAR'`).join(", ");
  const options = [
    "auto_detect = false",
    `delim = ${quoted(layout.delimiter)}`,
    `quote = '"', escape = '"', header = ${layout.header}`,
    `columns = {${columns}}`,
  ];
  const from = `read_csv(${quoted(layout.file)}, ${options.join(", ")})`;
  return database.run(`CREATE TABLE ${table} AS SELECT * FROM ${from}`).then(
    () => true,
    () => false,
  );
}

/** Writes what can be read to a clean copy, and lets DuckDB read that. */
async function readForgivingly(layout: Layout, reading: Reading): Promise<RejectedRows> {
  const copy = join(reading.scratch, `${reading.table}.clean.csv`);
  const rejected = new RejectedRows();
  const output = createWriteStream(copy);
  const lines = createInterface({
    input: createReadStream(layout.file),
    crlfDelay: Number.POSITIVE_INFINITY,
  });
  const splitter = new RowSplitter(layout.delimiter);
  let isHeader = layout.header;
  const write = async (row: Parameters<RejectedRows["fit"]>[0]): Promise<void> => {
    const cells = isHeader ? null : rejected.fit(row, layout);
    isHeader = false;
    if (cells !== null && !output.write(csvLine(cells))) await once(output, "drain");
  };
  for await (const line of lines) for (const row of splitter.add(line)) await write(row);
  for (const row of splitter.end()) await write(row);
  output.end();
  await finished(output);
  if (rejected.isMost) {
    const problem = "most of its rows do not fit its first one; is it a table?";
    throw new LinkError("file_unreadable", { file: layout.file, problem });
  }
  if (!(await readStrictly({ ...layout, file: copy, delimiter: ",", header: false }, reading))) {
    throw new LinkError("file_unreadable", {
      file: layout.file,
      problem: "its rows are too long or too broken",
    });
  }
  return rejected;
}

function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",")}\n`;
}
