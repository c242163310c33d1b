/**
 * What is kept of an import while it is under way, and after?
 *
 * @module
 */
import type { Handling } from "../../../safeguards/index.ts";
import { type Desk, SafeguardError } from "../../../safeguards/server/index.ts";
import { sql } from "../../../store/index.ts";
import type { TableMapping } from "../../collection/format.ts";
import { cursorParts, momentOf, momentPart, readCursor, writeCursor } from "../page-cursor.ts";
import type { ImportTally, Warned } from "./import-tally.ts";

export type ImportState = "staged" | "checking" | "checked" | "running" | "done" | "cancelled" | "failed";

/** The first rows of a table, and what its columns were taken for. */
export interface Preview {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly because: Readonly<Record<string, string>>;
}

export interface ImportRow {
  readonly id: string;
  readonly partner: string;
  readonly member: string | null;
  readonly source: string | null;
  readonly source_name: string | null;
  readonly file_name: string;
  /** 64-bit integers come as text. */
  readonly bytes: string;
  readonly format: string | null;
  readonly mapping: TableMapping | null;
  readonly handling: Handling | null;
  readonly state: ImportState;
  readonly progress: number;
  readonly items_done: string;
  readonly counts: ImportTally["counts"];
  readonly records_by_type: Record<string, number>;
  readonly unknown_columns: string[];
  readonly warnings: Warned[];
  readonly preview: Preview | null;
  readonly proposals: number | null;
  readonly error: { readonly code: string; readonly message: string } | null;
  readonly created_at: Date;
}

const columns = sql`i.id, i.partner, i.member, i.source, s.name as source_name, i.file_name, i.bytes::text, i.format,
  i.mapping, i.handling, i.state, i.progress, i.items_done::text, i.counts, i.records_by_type, i.unknown_columns,
  i.warnings, i.preview, i.proposals, i.error, i.created_at`;

/** @throws SafeguardError "not-found" for an import that is not the partner's. */
export async function importRow(desk: Desk, id: string): Promise<ImportRow> {
  const [row] = await desk.rows<ImportRow>(sql`select ${columns} from intelligence.import i
    left join intelligence.source s on s.id = i.source where i.id = ${id} and i.partner = ${desk.partner}`);
  if (row === undefined) throw new SafeguardError("not-found");
  return row;
}

export interface ImportPage {
  readonly imports: readonly ImportRow[];
  readonly next: string | null;
}

/** The partner's imports, latest first. */
export async function importPage(desk: Desk, cursor: string | null, limit: number): Promise<ImportPage> {
  const place = readCursor(cursor, [cursorParts.moment, cursorParts.uuid]);
  const after =
    place === null ? sql`true` : sql`(i.created_at, i.id) < (${momentOf(place[0])}, ${place[1]}::uuid)`;
  const rows = await desk.rows<ImportRow & { moment: string }>(sql`
    select ${columns}, ${momentPart(sql`i.created_at`)} as moment from intelligence.import i
    left join intelligence.source s on s.id = i.source
    where i.partner = ${desk.partner} and ${after} order by i.created_at desc, i.id desc limit ${limit + 1}`);
  const imports = rows.slice(0, limit);
  const last = rows.length > limit ? imports.at(-1) : undefined;
  return { imports, next: last === undefined ? null : writeCursor(last.moment, last.id) };
}

/** Notes how far an import is and what it did. */
export async function noteProgress(
  desk: Desk,
  id: string,
  said: { tally: ImportTally; progress: number; itemsDone: number },
): Promise<void> {
  const { counts, recordsByType, unknownColumns, warnings } = said.tally;
  await desk.rows(sql`update intelligence.import set progress = ${said.progress}, items_done = ${said.itemsDone},
    counts = ${JSON.stringify(counts)}::jsonb, records_by_type = ${JSON.stringify(recordsByType)}::jsonb,
    unknown_columns = ${JSON.stringify([...unknownColumns])}::jsonb, warnings = ${JSON.stringify(warnings)}::jsonb,
    changed_at = now() where id = ${id}`);
}

/** Moves an import on to a state. @returns false when it was in none of the states it may come from. */
export async function moveTo(
  desk: Desk,
  id: string,
  move: { from: readonly ImportState[]; to: ImportState },
): Promise<boolean> {
  const moved = await desk.rows(sql`update intelligence.import set state = ${move.to}, changed_at = now()
    where id = ${id} and partner = ${desk.partner} and state = any (${move.from}::text[]) returning 1 as one`);
  return moved.length === 1;
}
