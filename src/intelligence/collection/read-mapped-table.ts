/**
 * How is an open table read with a mapping?
 *
 * @module
 */
import { checkMapping } from "./check-mapping.ts";
import { CollectionError } from "./collection-error.ts";
import type { FilePlace, ReadItem, ReadOptions, TableMapping } from "./format.ts";
import { RowMapper } from "./map-row.ts";
import { readTable } from "./table/read-table.ts";
import type { OpenTable } from "./table/table-row.ts";

function requireMapping(options: ReadOptions): TableMapping {
  if (options.mapping !== undefined) return options.mapping;
  throw new CollectionError({
    code: "mapping-missing",
    what: "Nothing says what the columns of this table mean",
    place: { file: options.fileName },
    remedy: "Map the columns in the import page, or name a saved mapping.",
  });
}

function mapperFor(mapping: TableMapping, columns: readonly string[], place: FilePlace): RowMapper {
  const [problem] = checkMapping(mapping, columns);
  if (problem === undefined) return new RowMapper(mapping, columns);
  throw new CollectionError({
    code: "mapping-wrong",
    what: "The mapping does not fit this file",
    place: problem.column === undefined ? place : { ...place, column: problem.column },
    remedy: problem.message,
  });
}

/** Names the columns that the mapping does not speak of. */
export function* unknownColumns(
  columns: readonly string[],
  isKnown: (column: string) => boolean,
  place: FilePlace,
): Generator<ReadItem> {
  for (const column of columns) {
    if (!isKnown(column)) yield { kind: "unknown-column", place: { ...place, column }, column };
  }
}

/**
 * Reads a table with the mapping of its options.
 * @param open opens the table; only called when there is a mapping.
 * @throws CollectionError mapping-missing, mapping-wrong, and those of readTable.
 */
export async function* readMappedTable(
  open: () => Promise<OpenTable>,
  options: ReadOptions,
): AsyncGenerator<ReadItem> {
  const mapping = requireMapping(options);
  const known = new Set(mapping.columns.map(({ column }) => column));
  let mapper: RowMapper | null = null;
  for await (const item of readTable(await open(), { options })) {
    if (item.kind === "header") {
      mapper = mapperFor(mapping, item.columns, item.place);
      yield* unknownColumns(item.columns, (column) => known.has(column), item.place);
    } else if (item.kind === "named") {
      if (mapper !== null) yield* mapper.itemsOf(item.cells, item.place);
    } else yield item;
  }
}
