/**
 * Which subjects are one step away from a subject, and by what?
 *
 * By link records (posts, pays, travels) and by identifying values that two subjects share. A hub value joins
 * nothing and is named instead. Every node is a subject, represented by its smallest visible record id.
 *
 * @module
 */
import { type Desk, type Query, SafeguardError } from "../../safeguards/server/index.ts";
import { sql } from "../../store/index.ts";
import { hubThreshold } from "../link-plan.ts";
import { recordRows } from "./read-record.ts";
import { type RecordRow, touchedRow } from "./record-row.ts";
import { subjectIds } from "./subject.ts";
import { visible } from "./visible.ts";

export interface NetworkEdge {
  readonly from: string;
  readonly to: string;
  /** Entity type of the link record, or "shares:<kind of value>". */
  readonly kind: string;
  /** The link record; null for a shared value. */
  readonly record: string | null;
  /** The shared value as cleaned; null for a link record. */
  readonly value: string | null;
  readonly when: string | null;
}

export interface Network {
  /** One record a subject: the representative. Sizes are in the rows' `subject_size`. */
  readonly nodes: readonly RecordRow[];
  readonly edges: readonly NetworkEdge[];
  /** True when there were more neighbours than a step shows. */
  readonly capped: boolean;
  /** Identifying values, as tokens without "i:", that are held by too many visible records to join anything. */
  readonly hubs: readonly string[];
}

/** Most neighbours in one step. */
const mostNeighbours = 60;

interface Neighbour {
  here: string;
  other: string;
  outgoing: boolean;
  kind: string;
  record: string | null;
  value: string | null;
  when: string | null;
}

/** Reads one step of a subject's network. @throws SafeguardError "not-found" when the record may not be seen. */
export function readNetwork(record: string): Query<Network> {
  return {
    name: "subject.network",
    needs: "record:read",
    touched: ({ nodes }) => nodes.map(touchedRow),
    run: async (desk) => {
      const ids = await subjectIds(desk, record);
      if ((await recordRows(desk, [record])).length === 0) throw new SafeguardError("not-found");
      const shared = await sharedValues(desk, ids);
      const found = [...(await linked(desk, ids)), ...shared.neighbours];
      return drawn(desk, {
        ids,
        found: found.slice(0, mostNeighbours),
        capped: found.length > mostNeighbours,
        hubs: shared.hubs,
      });
    },
  };
}

function linked(desk: Desk, ids: readonly string[]): Promise<Neighbour[]> {
  return desk.rows<Neighbour>(sql`
    select l.*, null as value from (
      select r.joins_from as here, r.joins_to as other, true as outgoing, r.entity_type as kind, r.id as record,
        r.happened_from as when
      from intelligence.record r where r.joins_from = any (${ids}::uuid[]) and ${visible(desk)}
      union all
      select r.joins_to, r.joins_from, false, r.entity_type, r.id, r.happened_from
      from intelligence.record r where r.joins_to = any (${ids}::uuid[]) and ${visible(desk)}) l
    where l.other <> all (${ids}::uuid[])
      and exists (select 1 from intelligence.record r where r.id = l.other and ${visible(desk)})
    order by l.kind, l.record limit ${mostNeighbours + 1}`);
}

async function sharedValues(
  desk: Desk,
  ids: readonly string[],
): Promise<{ neighbours: Neighbour[]; hubs: string[] }> {
  const rows = await desk.rows<{ token: string; here: string; others: string[]; held: number }>(sql`
    select mine.token, min(mine.record::text) as here, array_agg(distinct t.record) as others,
      count(distinct t.record)::integer as held
    from intelligence.token mine
    join intelligence.token t on t.token = mine.token
    join intelligence.record r on r.id = t.record and ${visible(desk)}
    where mine.record = any (${ids}::uuid[]) and mine.token like 'i:%' and mine.token not like 'i:name:%'
    group by mine.token`);
  const hubs = rows.filter((row) => row.held > hubThreshold).map((row) => row.token.slice(2));
  const neighbours = rows
    .filter((row) => row.held <= hubThreshold)
    .flatMap((row) => row.others.filter((other) => !ids.includes(other)).map((other) => sharing(row, other)));
  return { neighbours, hubs };
}

function sharing(row: { token: string; here: string }, other: string): Neighbour {
  const [, kind = "", ...value] = row.token.split(":");
  return {
    here: row.here,
    other,
    outgoing: true,
    kind: `shares:${kind}`,
    record: null,
    value: value.join(":"),
    when: null,
  };
}

interface Drawing {
  readonly ids: readonly string[];
  readonly found: readonly Neighbour[];
  readonly capped: boolean;
  readonly hubs: readonly string[];
}

async function drawn(desk: Desk, { ids, found, capped, hubs }: Drawing): Promise<Network> {
  const faces = await representatives(desk, [...new Set([...ids, ...found.map((one) => one.other)])]);
  const edges = new Map<string, NetworkEdge>();
  for (const { here, other, outgoing, ...said } of found) {
    const [from, to] = [faces.get(here), faces.get(other)];
    if (from === undefined || to === undefined || from === to) continue;
    const edge = outgoing ? { from, to, ...said } : { from: to, to: from, ...said };
    edges.set(edge.record ?? `${edge.from} ${edge.to} ${edge.kind} ${edge.value}`, edge);
  }
  const nodes = await recordRows(desk, [...new Set(faces.values())]);
  return { nodes, edges: [...edges.values()], capped, hubs };
}

/** Record id to the smallest visible record id of its subject. */
async function representatives(desk: Desk, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await desk.rows<{ id: string; face: string }>(sql`
    select wanted.id, (select min(r.id::text) from intelligence.subject_of(wanted.id) as member (id)
      join intelligence.record r on r.id = member.id where ${visible(desk)}) as face
    from unnest(${ids}::uuid[]) as wanted (id)`);
  return new Map(rows.map((row) => [row.id, row.face]));
}
