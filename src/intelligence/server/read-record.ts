/**
 * What does one record say?
 *
 * @module
 */
import { type Desk, type Query, SafeguardError } from "../../safeguards/server/index.ts";
import { sql } from "../../store/index.ts";
import { type DetailedRecord, touchedDetails, withDetails } from "./detailed-record.ts";
import { type RecordRow, recordColumns } from "./record-row.ts";
import { withSizes } from "./subject-ids.ts";
import { visible } from "./visible.ts";

/** Reads a record. @throws SafeguardError "not-found" for none that may be seen. */
export function readRecord(id: string): Query<DetailedRecord> {
  return {
    name: "record.read",
    needs: "record:read",
    touched: (one) => touchedDetails([one]),
    run: (desk) => detailedRecord(desk, id),
  };
}

/** One record with what surrounds it. @throws SafeguardError "not-found" for none that may be seen. */
export async function detailedRecord(desk: Desk, id: string): Promise<DetailedRecord> {
  const [one] = await withDetails(desk, await recordRows(desk, [id]));
  if (one === undefined) throw new SafeguardError("not-found");
  return one;
}

/** The records of these ids that may be seen, in the order of the ids. */
export async function recordRows(desk: Desk, ids: readonly string[]): Promise<RecordRow[]> {
  if (ids.length === 0) return [];
  const rows = await desk.rows<Omit<RecordRow, "subject_size">>(sql`
    select ${recordColumns} from unnest(${ids}::uuid[]) with ordinality as wanted (id, place)
    join intelligence.record r on r.id = wanted.id join intelligence.source s on s.id = r.source
    where ${visible(desk)} order by wanted.place`);
  return withSizes(desk, rows);
}
