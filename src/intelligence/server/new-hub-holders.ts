/**
 * Whose evidence changed, because a value has become a hub or is one no longer?
 *
 * A pair that was joined by a number weighs less once the number turns out to be a helpline's; all who hold it
 * are weighed anew.
 *
 * @module
 */
import type { Hub } from "@waymark/link";
import type { Desk } from "../../safeguards/server/index.ts";
import { sql } from "../../store/index.ts";
import { comparedTypes } from "../compared-fields.ts";

/** @returns ids of the records of a type that hold a value which is a hub on one side only; most often none. */
export async function newHubHolders(
  desk: Desk,
  entityType: string,
  hubs: { readonly before: readonly Hub[]; readonly now: readonly Hub[] },
): Promise<readonly string[]> {
  const holders: string[] = [];
  for (const hub of [...missingFrom(hubs.before, hubs.now), ...missingFrom(hubs.now, hubs.before)])
    holders.push(...(await holdersOf(desk, entityType, hub)));
  return holders;
}

function missingFrom(these: readonly Hub[], those: readonly Hub[]): readonly Hub[] {
  const known = new Set(these.map(keyOf));
  return those.filter((hub) => !known.has(keyOf(hub)));
}

function keyOf({ field, value }: Hub): string {
  return JSON.stringify([field, value]);
}

async function holdersOf(desk: Desk, entityType: string, hub: Hub): Promise<string[]> {
  const properties = comparedTypes.get(entityType)?.fields.find((one) => one.name === hub.field)?.properties;
  const rows = await desk.rows<{ id: string }>(sql`
    select r.id from intelligence.record r where r.entity_type = ${entityType}
      and exists (select 1 from unnest(${properties ?? []}::text[]) as p (name) where r.cleaned -> p.name ? ${hub.value})`);
  return rows.map((row) => row.id);
}
