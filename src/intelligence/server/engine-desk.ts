/**
 * How does the engine read what it compares?
 *
 * With a ticket of its own, which sees every record but children's and shows none to anybody.
 *
 * @module
 */
import type { LinkRecord } from "@waymark/link";
import type { Cleaned } from "../../model/index.ts";
import { enginePurpose } from "../../safeguards/index.ts";
import type { Desk, Doors } from "../../safeguards/server/index.ts";
import { sql } from "../../store/index.ts";
import { comparedProperties, comparedTypes, gathered } from "../compared-fields.ts";

/**
 * Does work as the engine, in one transaction with one log entry: it says that the engine compared; naming
 * every record of every run would bury the readings by people.
 */
export function asEngine<Result>(
  doors: Doors,
  name: string,
  run: (desk: Desk) => Promise<Result>,
): Promise<Result> {
  const action = { name, needs: null, scope: "engine" as const, touched: () => [], run };
  return doors.perform({ kind: "engine" }, enginePurpose, action);
}

/** How many records are read at a time. */
const pageSize = 20_000;

/** The records of a type that are compared, with the values of the compared fields only. */
export async function comparedRecords(
  desk: Desk,
  entityType: string,
  ids: readonly string[] | null = null,
): Promise<LinkRecord[]> {
  const fields = comparedTypes.get(entityType)?.fields ?? [];
  const properties = comparedProperties(fields);
  const all: LinkRecord[] = [];
  for (let after: string | null = null; ; ) {
    const rows: { id: string; values: (string[] | null)[] }[] = await desk.rows(sql`
      select r.id, array(select r.cleaned -> name from unnest(${properties}::text[]) with ordinality as f (name, n) order by n) as values
      from intelligence.record r where r.entity_type = ${entityType} and (${after}::uuid is null or r.id > ${after}::uuid)
        and (${ids}::uuid[] is null or r.id = any (${ids}::uuid[])) and not r.is_child and r.expires_at > now()
      order by r.id limit ${pageSize}`);
    for (const { id, values } of rows)
      all.push({ id, fields: gathered(fields, cleanedOf(properties, values)) });
    after = rows.length < pageSize ? null : (rows.at(-1)?.id ?? null);
    if (after === null) return all;
  }
}

function cleanedOf(properties: readonly string[], values: readonly (readonly string[] | null)[]): Cleaned {
  return Object.fromEntries(properties.map((property, place) => [property, values[place] ?? []]));
}
