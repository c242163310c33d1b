/**
 * Which records stand as one subject with these, as far as the reader may see?
 *
 * What the reader may not see joins nothing: the walk from record to record stops at it, by row security and by the
 * check in code alike. (trust.md rules 10 and 11)
 *
 * @module
 */
import { enforcesImmigration } from "../../safeguards/index.ts";
import { type Desk, SafeguardError } from "../../safeguards/server/index.ts";
import { type SqlFragment, sql } from "../../store/index.ts";
import type { RecordRow } from "./record-row.ts";

/** The ids of a subject's records that may be seen; none when the record itself may not. */
export async function subjectIds(desk: Desk, record: string): Promise<string[]> {
  return (await subjectsOf(desk, [record])).get(record) ?? [];
}

/** Record id to the ids of its subject's records that may be seen, smallest first. */
export async function subjectsOf(
  desk: Desk,
  records: readonly string[],
): Promise<ReadonlyMap<string, string[]>> {
  if (records.length === 0) return new Map();
  const rows = await desk.rows<{ start: string; ids: string[] }>(sql`
    select found.start, array_agg(found.id order by found.id) as ids
    from intelligence.subjects_of(${records}::uuid[], ${checked(desk)}) found group by found.start`);
  return new Map(rows.map((row) => [row.start, row.ids]));
}

/** The check in code as the function's parameters: it stops the walk where `visible` would. */
function checked({ actor, purpose, checksInCode }: Desk): SqlFragment {
  if (!checksInCode) return sql`null, null, null, null`;
  if (actor.kind !== "member") throw new SafeguardError("not-allowed");
  const { partner, partnerKind, childTrained } = actor;
  return sql`${partner}::uuid, ${purpose}::text, ${childTrained}::boolean, ${enforcesImmigration(partnerKind)}::boolean`;
}

/** Rows with the sizes of their subjects. */
export async function withSizes<Row extends Omit<RecordRow, "subject_size">>(
  desk: Desk,
  rows: readonly Row[],
): Promise<(Row & { readonly subject_size: number })[]> {
  const subjects = await subjectsOf(
    desk,
    rows.map((row) => row.id),
  );
  return rows.map((row) => ({ ...row, subject_size: subjects.get(row.id)?.length ?? 1 }));
}
