/**
 * Which activities came from others' files, and how did they look?
 *
 * @module
 */
import { createHash } from "node:crypto";
import type { Desk } from "../../../safeguards/server/index.ts";
import { sql } from "../../../store/index.ts";
import type { IatiRecord } from "./iati-records.ts";

export interface IatiSource {
  readonly identifier: string;
  /** UUID of the programme's or component's entry. */
  readonly entry: string;
  readonly xml: string;
  readonly namespaces: Readonly<Record<string, string>>;
}

/** All of them, in the order of their identifiers. */
export function loadSources(desk: Desk): Promise<IatiSource[]> {
  return desk.rows<IatiSource>(sql`select s.identifier, s.entry, s.xml, s.namespaces
    from exchange.iati_source s where s.entry is not null order by s.identifier collate "C"`);
}

/** Ids of entries by the identifier of the activity that they came from. */
export async function sourceEntries(desk: Desk): Promise<ReadonlyMap<string, string>> {
  const rows = await desk.rows<Pick<IatiSource, "identifier" | "entry">>(
    sql`select s.identifier, s.entry from exchange.iati_source s where s.entry is not null`,
  );
  return new Map(rows.map(({ identifier, entry }) => [identifier, entry]));
}

/** Keeps an activity's own text in the place of an earlier one. */
export async function keepSource(
  desk: Desk,
  { xml, namespaces }: Pick<IatiRecord, "xml" | "namespaces">,
  {
    identifier,
    entry,
    today,
  }: { readonly identifier: string; readonly entry: string; readonly today: string },
): Promise<void> {
  const member = desk.actor.kind === "member" ? desk.actor.member : null;
  const hash = createHash("sha256").update(xml).digest("hex");
  await desk.rows(sql`
    insert into exchange.iati_source as s (identifier, entry, hash, xml, namespaces, day, member, partner)
    values (${identifier}, ${entry}, ${hash}, ${xml}, ${JSON.stringify(namespaces)}::jsonb, ${today}::date,
      ${member}, ${desk.partner})
    on conflict (identifier) do update set entry = excluded.entry, hash = excluded.hash, xml = excluded.xml,
      namespaces = excluded.namespaces, day = excluded.day, member = excluded.member, expires_at = excluded.expires_at
    where s.hash <> excluded.hash`);
}
