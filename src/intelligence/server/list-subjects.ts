/**
 * Which subjects are there over all records, as the engine counts them?
 *
 * For the machine's own operator and for measuring: it names records by their source's own keys and shows
 * nothing of what they say.
 *
 * @module
 */
import { components } from "@waymark/link";
import type { Desk, Doors } from "../../safeguards/server/index.ts";
import { sql } from "../../store/index.ts";
import { asEngine } from "./engine-desk.ts";

/** Where a record of a subject is. */
export interface SubjectPlace {
  readonly id: string;
  readonly partner: string;
  readonly source: string;
  readonly key: string;
}

export interface ListedSubject {
  readonly entityType: string;
  readonly records: readonly SubjectPlace[];
}

/** The subjects of two records or more, of one type or of all. */
export function listSubjects(doors: Doors, entityType: string | null): Promise<ListedSubject[]> {
  return asEngine(doors, "subjects.list", async (desk) => {
    const clusters = await subjectClusters(desk);
    const rows = await desk.rows<SubjectPlace & { entity_type: string }>(sql`
      select r.id, r.owner as partner, s.name as source, r.source_key as key, r.entity_type
      from intelligence.record r join intelligence.source s on s.id = r.source
      where r.id = any (${clusters.flat()}::uuid[]) and (${entityType}::text is null or r.entity_type = ${entityType})`);
    const byId = new Map(rows.map((row) => [row.id, row]));
    return clusters.flatMap((cluster) => {
      const found = cluster.flatMap((id) => byId.get(id) ?? []);
      const records = found.map(({ id, partner, source, key }) => ({ id, partner, source, key }));
      return records.length > 1 ? [{ entityType: found[0]?.entity_type ?? "", records }] : [];
    });
  });
}

/** The ids of the records of each subject of two records or more, of every type. */
export async function subjectClusters(desk: Desk): Promise<readonly (readonly string[])[]> {
  const must = await desk.rows<{ a: string; b: string }>(
    sql`select one as a, other as b from intelligence.held_together where one < other`,
  );
  return components([], { threshold: 0, must }).clusters;
}
