/**
 * What does each record hold in one column, as it stands in the files?
 *
 * The database hands over a hundred thousand cells at a time, as bytes in one run; distinct texts are made of them
 * once. While one run is numbered the next is fetched.
 *
 * @module
 */
import type { Column } from "../record.ts";
import type { OpenTables, SourceTable } from "./open-tables.ts";
import { CELL_SEPARATOR, TextDictionary } from "./text-dictionary.ts";

/** Rows of one run: as many as the database keeps together. */
const RUN = 122_880;

/** Texts as they stand, `VALUE_SEPARATOR` included; -1 for nothing. */
export async function readColumn(tables: OpenTables, name: string): Promise<Column> {
  const { dictionary, codes } = await readCodes(tables, name);
  return { texts: dictionary.texts(), codes };
}

/** The same without a text for each value, where few of them will be asked for. */
export async function readCodes(
  tables: OpenTables,
  name: string,
): Promise<{ readonly dictionary: TextDictionary; readonly codes: Int32Array }> {
  const codes = new Int32Array(tables.rows).fill(-1);
  const dictionary = new TextDictionary();
  let offset = 0;
  for (const source of tables.sources) {
    await addSource(tables, { source, name, offset }, { dictionary, codes });
    offset += source.rows;
  }
  return { dictionary, codes };
}

interface Place {
  readonly source: SourceTable;
  readonly name: string;
  /** Records before this source. */
  readonly offset: number;
}

async function addSource(
  { database }: OpenTables,
  { source, name, offset }: Place,
  { dictionary, codes }: { readonly dictionary: TextDictionary; readonly codes: Int32Array },
): Promise<void> {
  const column = source.columns.get(name);
  if (column === undefined) return;
  const runFrom = (from: number, cell: string): Promise<Uint8Array> =>
    database.bytes(
      `SELECT encode(string_agg(${cell}, chr(${CELL_SEPARATOR}))) FROM ${source.table} WHERE rowid BETWEEN ${from} AND ${from + RUN - 1}`,
    );
  const plain = `coalesce(${column}, '')`;
  let next = runFrom(0, plain);
  for (let from = 0; from < source.rows; from += RUN) {
    const bytes = await next;
    if (from + RUN < source.rows) next = runFrom(from + RUN, plain);
    const rows = Math.min(RUN, source.rows - from);
    const into = codes.subarray(offset + from, offset + from + rows);
    const cells = dictionary.addRun(bytes, into);
    if (from === 0 && dictionary.size > rows / 2) dictionary.reserve(source.rows);
    if (cells === rows) continue;
    // A cell holds the separator itself, which says nothing to a reader. What was numbered is written over.
    const cleared = await runFrom(from, `replace(${plain}, chr(${CELL_SEPARATOR}), ' ')`);
    dictionary.addRun(cleared, into);
  }
}
