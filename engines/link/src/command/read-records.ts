/**
 * What do the files hold, made ready to be linked?
 *
 * The columns' kinds are inferred from a sample, or taken from a model that was saved; then each column is read
 * whole and cleaned.
 *
 * @module
 */
import { LinkError } from "../errors.ts";
import { cleanColumn } from "../load/clean-column.ts";
import type { OpenTables } from "../load/open-tables.ts";
import { readColumn } from "../load/read-column.ts";
import { readSample, type SampledColumn } from "../load/read-sample.ts";
import { withSplitValues } from "../load/split-values.ts";
import type { Column, Columns } from "../record.ts";
import { chooseIds, columnMissing, type Ids } from "./choose-ids.ts";
import { cleanerOf, nounOf } from "./cleaners.ts";
import { inferKinds } from "./infer/infer-kinds.ts";
import type { FieldDecision, Inference, LeftOut } from "./infer/inference.ts";

export interface ReadOptions {
  /** Column of ids; null to find one. */
  readonly id: string | null;
  /** Columns that are not read. */
  readonly ignore: readonly string[];
  /** Whether only records of two different files are compared. */
  readonly acrossSources: boolean;
  /** Decisions of an earlier run; null to infer them. */
  readonly decided: readonly FieldDecision[] | null;
}

/** Records of all files, by column. */
export interface ReadRecords {
  readonly columns: Columns;
  readonly ids: Ids;
  readonly fields: readonly FieldDecision[];
  readonly leftOut: readonly LeftOut[];
  readonly warnings: readonly string[];
}

/** @throws LinkError `column_missing`, `ids_repeat`, `nothing_to_compare`, `file_empty`. */
export async function readRecords(tables: OpenTables, options: ReadOptions): Promise<ReadRecords> {
  for (const name of options.ignore) if (!tables.names.includes(name)) throw columnMissing(name, tables);
  if (tables.rows === 0) throw new LinkError("file_empty", { file: tables.sources[0]?.file ?? "" });
  const sample = await readSample(tables);
  const readable = sample.filter(({ name }) => !options.ignore.includes(name));
  const ids = await chooseIds(tables, readable, options.id);
  const inferred =
    options.decided === null
      ? infer(tables, readable, { ids, options })
      : { fields: options.decided, leftOut: [] };
  const read = await readFields(tables, { decisions: inferred.fields, inferred: options.decided === null });
  if (read.fields.length === 0) throw new LinkError("nothing_to_compare", { columns: tables.names.length });
  return {
    columns: {
      ids: Array.from({ length: tables.rows }, (_, record) => String(record)),
      fields: Object.fromEntries(read.fields.map(({ decision, column }) => [decision.name, column])),
      sources: sourcesOf(tables),
    },
    ids,
    fields: read.fields.map(({ decision }) => decision),
    leftOut: [...inferred.leftOut, ...read.leftOut],
    warnings: [...tables.warnings, ...ids.warnings, ...read.warnings],
  };
}

/** A column that only one of two files has is never compared across them. */
function infer(
  { sources }: OpenTables,
  readable: readonly SampledColumn[],
  { ids, options }: { readonly ids: Ids; readonly options: ReadOptions },
): Inference {
  const isShared = ({ name }: SampledColumn) =>
    !options.acrossSources || sources.filter(({ columns }) => columns.has(name)).length > 1;
  const columns = readable.filter(({ name }) => name !== ids.column);
  const alone = columns.filter((column) => !isShared(column));
  const inferred = inferKinds(columns.filter(isShared));
  const because = "only one of the two files has it";
  return {
    fields: inferred.fields,
    leftOut: [...inferred.leftOut, ...alone.map(({ name }) => ({ column: name, because }))],
  };
}

function sourcesOf({ sources, rows }: OpenTables): Uint8Array {
  const numbers = new Uint8Array(rows);
  let offset = 0;
  for (const [number, source] of sources.entries()) {
    numbers.fill(number, offset, offset + source.rows);
    offset += source.rows;
  }
  return numbers;
}

interface ReadFields {
  readonly fields: { decision: FieldDecision; column: Column }[];
  readonly leftOut: LeftOut[];
  readonly warnings: string[];
}

/** @param inferred - Whether the decisions are ours, and may be revised by what all rows show. */
async function readFields(
  tables: OpenTables,
  { decisions, inferred }: { readonly decisions: readonly FieldDecision[]; readonly inferred: boolean },
): Promise<ReadFields> {
  const read: ReadFields = { fields: [], leftOut: [], warnings: [] };
  for (const decision of decisions) {
    for (const name of decision.columns) if (!tables.names.includes(name)) throw columnMissing(name, tables);
    const { column, unreadable } = cleanColumn(
      await rawColumn(tables, decision),
      cleanerOf(decision.cleaner),
    );
    if (unreadable > 0) {
      read.warnings.push(
        `"${decision.name}": ${unreadable} records hold what is no ${nounOf(decision.cleaner)}; there it counts as missing`,
      );
    }
    const because = inferred ? saysNothing(decision, column) : null;
    if (because === null) read.fields.push({ decision, column });
    else read.leftOut.push({ column: decision.name, because });
  }
  return read;
}

/** What only all rows can show. @returns null when the column may decide pairs. */
function saysNothing({ comparison }: FieldDecision, { texts, codes }: Column): string | null {
  if (texts.length === 0) return "none of its values can be read";
  if (comparison !== "exact") return null;
  const held = codes.reduce((count, code) => count + (code === -1 ? 0 : 1), 0);
  return held === texts.length ? "every record holds another code, so that it joins none" : null;
}

async function rawColumn(tables: OpenTables, { columns, mark }: FieldDecision): Promise<Column> {
  const [first, second] = await Promise.all(columns.map((name) => readColumn(tables, name)));
  if (first === undefined) return { texts: [], codes: new Int32Array(tables.rows).fill(-1) };
  if (second !== undefined) return paired(first, second);
  return mark === undefined ? first : withSplitValues(first, mark);
}

/** Latitude and longitude in one text. */
function paired(latitude: Column, longitude: Column): Column {
  const numbers = new Map<string, number>();
  const codes = Int32Array.from(latitude.codes, (code, record) => {
    const other = longitude.codes[record] ?? -1;
    if (code === -1 || other === -1) return -1;
    const text = `${latitude.texts[code]},${longitude.texts[other]}`;
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    return number;
  });
  return { texts: [...numbers.keys()], codes };
}
