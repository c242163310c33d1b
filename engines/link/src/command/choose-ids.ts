/**
 * By what is each record named to a reader?
 *
 * By the column that `--id` names; else by the first column that is named as one of ids and holds another for each
 * record; else by its row.
 *
 * @module
 */
import { LinkError } from "../errors.ts";
import { isBlank } from "../load/blank-words.ts";
import { headerWords } from "../load/header-words.ts";
import type { OpenTables } from "../load/open-tables.ts";
import { readCodes } from "../load/read-column.ts";
import type { SampledColumn } from "../load/read-sample.ts";
import type { TextDictionary } from "../load/text-dictionary.ts";
import { speaksOf } from "./infer/header-phrases.ts";

/** What names the records. */
export interface Ids {
  /** null where rows are numbered. */
  readonly column: string | null;
  /** By record, counted over all files. */
  idOf(record: number): string;
  readonly warnings: readonly string[];
}

/** Said of a record itself, and not of somebody's papers. */
const OF_RECORDS =
  "id|rec id|record id|unique id|row id|entity id|object id|uid|uuid|guid|key|pk|index|no|nr|rowid".split(
    "|",
  );
const OF_PAPERS =
  "soc sec social security ssn national tax passport licence license card provider account vat".split(" ");

/**
 * @param named - As `--id` has it; null when it is to be found.
 * @throws LinkError `column_missing`; `ids_repeat` when the named column does not tell records of one file apart.
 */
export async function chooseIds(
  tables: OpenTables,
  sample: readonly SampledColumn[],
  named: string | null,
): Promise<Ids> {
  if (named !== null && !tables.names.includes(named)) throw columnMissing(named, tables);
  const column = named ?? candidateOf(sample);
  if (column === null) return rowNumbers(tables, []);
  const ids = await readCodes(tables, column);
  const repeated = repeatedRow(tables, ids);
  if (repeated === null) return fromColumn(column, ids);
  if (named !== null) throw new LinkError("ids_repeat", { column, row: repeated });
  return rowNumbers(tables, [
    `"${column}" repeats or is empty (first on row ${repeated}), so records are named by their row`,
  ]);
}

export function columnMissing(column: string, { names }: { readonly names: readonly string[] }): LinkError {
  return new LinkError("column_missing", { column, columns: names.join(", ").slice(0, 500) });
}

function candidateOf(sample: readonly SampledColumn[]): string | null {
  const found = sample.find(({ name, cells }, place) => {
    const words = headerWords(name);
    const named = OF_RECORDS.includes(words.join(" ")) || (place === 0 && isIdWord(words.at(-1) ?? ""));
    return named && !speaksOf(name, OF_PAPERS) && cells.every((cell) => !isBlank(cell));
  });
  return found?.name ?? null;
}

function isIdWord(word: string): boolean {
  return word === "id" || /^[a-z]{3,}id$/.test(word);
}

interface IdCodes {
  readonly dictionary: TextDictionary;
  readonly codes: Int32Array;
}

/** @returns Row in its file, from 1, of the first id that is missing or was there before; null when there is none. */
function repeatedRow({ sources }: OpenTables, { dictionary, codes }: IdCodes): number | null {
  let offset = 0;
  const lastSource = new Int32Array(dictionary.size).fill(-1);
  for (const [number, { rows }] of sources.entries()) {
    for (let row = 0; row < rows; row++) {
      const code = codes[offset + row] ?? -1;
      if (code === -1 || lastSource[code] === number) return row + 1;
      lastSource[code] = number;
    }
    offset += rows;
  }
  return null;
}

function fromColumn(column: string, { dictionary, codes }: IdCodes): Ids {
  return { column, idOf: (record) => dictionary.textAt(codes[record] ?? 0).trim(), warnings: [] };
}

/** From 1 in each file, the header not counted. */
function rowNumbers({ sources }: OpenTables, warnings: readonly string[]): Ids {
  const starts: number[] = [];
  let rows = 0;
  for (const source of sources) {
    starts.push(rows);
    rows += source.rows;
  }
  const startOf = (record: number) => starts.findLast((start) => start <= record) ?? 0;
  return { column: null, idOf: (record) => String(record - startOf(record) + 1), warnings };
}
