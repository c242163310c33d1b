/**
 * How is an import shown, from the file that was put in to its end?
 *
 * @module
 */
import type { z } from "zod";
import type { importView as schema } from "../../api.ts";
import { formatNamed } from "../../collection/formats.ts";
import type { ImportRow } from "../imports/import-row.ts";

type View = z.infer<typeof schema>;

export async function importView(row: ImportRow): Promise<View> {
  const format = row.format === null ? null : await formatNamed(row.format);
  return {
    id: row.id,
    fileName: row.file_name,
    bytes: Number(row.bytes),
    source: row.source === null ? null : { id: row.source, name: row.source_name ?? "" },
    format: format && { name: format.name, title: format.title, needsMapping: format.needsMapping },
    state: row.state,
    progress: row.progress,
    counts: row.counts,
    recordsByType: row.records_by_type,
    unknownColumns: row.unknown_columns,
    warnings: row.warnings.map(({ code, message, count, place }) => ({
      code,
      message,
      count,
      place: place && { ...place },
    })),
    mapping: mappingView(row),
    preview: previewView(row),
    proposals: row.proposals,
    error: row.error,
    createdAt: row.created_at.toISOString(),
  };
}

function mappingView({ mapping }: ImportRow): View["mapping"] {
  if (mapping === null) return null;
  return {
    things: mapping.things.map((thing) => ({ ...thing, keyColumns: [...thing.keyColumns] })),
    columns: mapping.columns.map((column) => ({ ...column })),
    links: mapping.links.map((link) => ({ ...link })),
    ...(mapping.country !== undefined && { country: mapping.country }),
  };
}

function previewView({ preview }: ImportRow): View["preview"] {
  if (preview === null) return null;
  const { columns, rows, because } = preview;
  return { columns: [...columns], rows: rows.map((row) => [...row]), because: { ...because } };
}
