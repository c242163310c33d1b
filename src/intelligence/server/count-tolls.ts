/**
 * How many people died or disappeared, by what all partners' registers say together?
 *
 * Counted by parts of incidents, each incident once however many registers tell of it. Some registers' own published
 * figure leaves out numbers that are written with a separator ("1,022"): that sum is given too, so that both can
 * be held against the source.
 *
 * @module
 */
import { components } from "@waymark/link";
import type { Desk, Doors } from "../../safeguards/server/index.ts";
import { sql } from "../../store/index.ts";
import { type TollTotals, type TollWord, tollTotals } from "../toll-totals.ts";
import { asEngine } from "./engine-desk.ts";

export interface TollCount {
  readonly incidents: number;
  readonly parts: number;
  /** Every number that could be read. */
  readonly read: TollTotals;
  /** Only numbers that the source wrote in figures alone. */
  readonly inPlainFigures: TollTotals;
}

interface TollRow {
  incident: string | null;
  source: string;
  when: string | null;
  route: string | null;
  given: string | null;
  cleaned: string | null;
}

/** Counts over one partner's sources, or over all. No record of a person is read. */
export function countTolls(doors: Doors, partner: string | null): Promise<TollCount> {
  return asEngine(doors, "tolls.count", async (desk) => {
    const rows = await tollRows(desk, partner);
    const subjectOf = await incidentSubjects(desk);
    const words = rows.map((row) => ({
      ...row,
      subject: subjectOf.get(row.incident ?? "") ?? row.incident ?? "",
    }));
    const read = words.map((row) => wordOf(row, row.cleaned));
    const plain = words.map((row) => wordOf(row, /^-?\d+$/.test(row.given ?? "") ? row.given : null));
    const incidents = new Set(rows.map((row) => row.incident)).size;
    return { incidents, parts: rows.length, read: tollTotals(read), inPlainFigures: tollTotals(plain) };
  });
}

function tollRows(desk: Desk, partner: string | null): Promise<TollRow[]> {
  return desk.rows<TollRow>(sql`
    select i.id as incident, t.source, i.cleaned -> 'incidentDate' ->> 0 as when,
      i.cleaned -> 'migrationRoute' ->> 0 as route, t.given -> 'total' ->> 0 as given, t.cleaned -> 'total' ->> 0 as cleaned
    from intelligence.record t
    left join intelligence.record i on i.source = t.source and i.source_key = t.cleaned -> 'incident' ->> 0
    where t.entity_type = 'Toll' and t.expires_at > now() and (${partner}::uuid is null or t.owner = ${partner}::uuid)`);
}

/** Incident record to the subject it is counted in. */
async function incidentSubjects(desk: Desk): Promise<Map<string, string>> {
  const must = await desk.rows<{ a: string; b: string }>(sql`
    select h.one as a, h.other as b from intelligence.held_together h
    join intelligence.record r on r.id = h.one where r.entity_type = 'Incident' and h.one < h.other`);
  const { clusters } = components([], { threshold: 0, must });
  return new Map(clusters.flatMap((cluster) => cluster.map((id) => [id, cluster[0] ?? id] as const)));
}

function wordOf(row: TollRow & { readonly subject: string }, number: string | null): TollWord {
  const { subject, source, route } = row;
  return { subject, source, route, year: row.when?.slice(0, 4) ?? null, deadAndMissing: Number(number ?? 0) };
}
