/**
 * How many people died or disappeared, by what all partners' registers say together?
 *
 * Counted by parts of incidents, each incident once however many registers tell of it. Some registers' own published
 * figure leaves out numbers that are written with a separator ("1,022"): that sum is given too, so that both can
 * be held against the source.
 *
 * @module
 */
import type { Desk, Doors } from "../../safeguards/server/index.ts";
import { sql } from "../../store/index.ts";
import { type TollTotals, type TollWord, tollTotals } from "../toll-totals.ts";
import { asEngine } from "./engine-desk.ts";
import { subjectClusters } from "./list-subjects.ts";

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

interface IncidentRow {
  id: string;
  source: string;
  key: string;
  when: string | null;
  route: string | null;
}

interface PartRow {
  source: string;
  incident: string | null;
  given: string | null;
  cleaned: string | null;
}

/** Counts over one partner's sources, or over all. No record of a person is read. */
export function countTolls(doors: Doors, partner: string | null): Promise<TollCount> {
  return asEngine(doors, "tolls.count", async (desk) => {
    const rows = await tollRows(desk, partner);
    const clusters = await subjectClusters(desk);
    const subjectOf = new Map(
      clusters.flatMap((cluster) => cluster.map((id) => [id, cluster[0] ?? id] as const)),
    );
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

async function tollRows(desk: Desk, partner: string | null): Promise<TollRow[]> {
  const whose = sql`r.expires_at > now() and (${partner}::uuid is null or r.owner = ${partner}::uuid)`;
  const incidents = await desk.rows<IncidentRow>(sql`
    select r.id, r.source, r.source_key as key, r.cleaned -> 'incidentDate' ->> 0 as when,
      r.cleaned -> 'migrationRoute' ->> 0 as route
    from intelligence.record r where r.entity_type = 'Incident' and ${whose}`);
  // Joined here: row security keeps PostgreSQL from using an index on what is inside a document.
  const byKey = new Map(incidents.map((row) => [`${row.source} ${row.key}`, row]));
  const tolls = await desk.rows<PartRow>(sql`
    select r.source, r.cleaned -> 'incident' ->> 0 as incident, r.given -> 'total' ->> 0 as given,
      r.cleaned -> 'total' ->> 0 as cleaned
    from intelligence.record r where r.entity_type = 'Toll' and ${whose}`);
  return tolls.map(({ incident, ...part }) => {
    const of = byKey.get(`${part.source} ${incident}`);
    return { ...part, incident: of?.id ?? null, when: of?.when ?? null, route: of?.route ?? null };
  });
}

function wordOf(row: TollRow & { readonly subject: string }, number: string | null): TollWord {
  const { subject, source, route } = row;
  return { subject, source, route, year: row.when?.slice(0, 4) ?? null, deadAndMissing: Number(number ?? 0) };
}
