/**
 * Which subjects are one step away from a subject, and by what?
 *
 * By link records (posts, pays, travels) and by identifying values that two subjects share. A hub value joins
 * nothing and is named instead. Every node is a subject, represented by its smallest visible record id.
 *
 * @module
 */
import { type Desk, type Query, SafeguardError, type Touched } from "../../safeguards/server/index.ts";
import { sql } from "../../store/index.ts";
import { hubThreshold } from "../link-plan.ts";
import { recordRows } from "./read-record.ts";
import { type RecordRow, touchedRow } from "./record-row.ts";
import { subjectIds, subjectsOf } from "./subject-ids.ts";
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
  /** The link record's caption; null for a shared value. */
  readonly label: string | null;
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
  /** For the log: the records that the nodes and edges were drawn from. */
  readonly drawnFrom: readonly Touched[];
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
  label: string | null;
  when: string | null;
}

/** Reads one step of a subject's network. @throws SafeguardError "not-found" when the record may not be seen. */
export function readNetwork(record: string): Query<Network> {
  return {
    name: "subject.network",
    needs: "record:read",
    touched: ({ nodes, drawnFrom }) => [...nodes.map(touchedRow), ...drawnFrom],
    run: async (desk) => {
      const ids = await subjectIds(desk, record);
      if (ids.length === 0) throw new SafeguardError("not-found");
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
        r.caption as label, r.happened_from as when
      from intelligence.record r where r.joins_from = any (${ids}::uuid[]) and ${visible(desk)}
      union all
      select r.joins_to, r.joins_from, false, r.entity_type, r.id, r.caption, r.happened_from
      from intelligence.record r where r.joins_to = any (${ids}::uuid[]) and ${visible(desk)}) l
    where l.other <> all (${ids}::uuid[])
      and exists (select 1 from intelligence.record r where r.id = l.other and ${visible(desk)})
    order by l.kind, l.record limit ${mostNeighbours + 1}`);
}

async function sharedValues(
  desk: Desk,
  ids: readonly string[],
): Promise<{ neighbours: Neighbour[]; hubs: string[] }> {
  const rows = await desk.rows<SharedValue>(sql`
    select mine.token, mine.here, held.others, cardinality(held.others) as held
    from (select t.token, min(t.record::text) as here from intelligence.token t
      where t.record = any (${ids}::uuid[]) and t.token >= 'i:' and t.token < 'i;' group by t.token
      order by t.token limit ${mostValues}) mine
    cross join lateral (select array(
      select t.record from intelligence.token t join intelligence.record r on r.id = t.record and ${visible(desk)}
      where t.token = mine.token limit ${hubThreshold + 1}) as others) held
    order by mine.token`);
  const hubs = rows.filter((row) => row.held > hubThreshold).map((row) => row.token.slice(2));
  const neighbours = rows
    .filter((row) => row.held <= hubThreshold)
    .flatMap((row) =>
      row.others
        .filter((other) => !ids.includes(other))
        .sort()
        .map((other) => sharing(row, other)),
    );
  return { neighbours, hubs };
}

/** Most identifying values of one subject that are looked up. */
const mostValues = 500;

interface SharedValue {
  readonly token: string;
  /** One record of the subject that holds it. */
  readonly here: string;
  /** Visible records that hold it, the subject's own included; one more than the threshold for a hub value. */
  readonly others: readonly string[];
  readonly held: number;
}

function sharing(row: SharedValue, other: string): Neighbour {
  const [, kind = "", ...value] = row.token.split(":");
  return {
    here: row.here,
    other,
    outgoing: true,
    kind: `shares:${kind}`,
    record: null,
    value: value.join(":"),
    label: null,
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
  const drawnFrom = await owned(desk, [
    ...ids,
    ...found.flatMap(({ other, record }) => [other, record ?? other]),
  ]);
  return { nodes, edges: [...edges.values()], capped, hubs, drawnFrom };
}

/** Whose these records are. */
function owned(desk: Desk, ids: readonly string[]): Promise<Touched[]> {
  return desk.rows<{ record: string; owner: string }>(sql`
    select r.id as record, r.owner from intelligence.record r where r.id = any (${ids}::uuid[]) and ${visible(desk)}
    order by r.id`);
}

/** Record id to the smallest visible record id of its subject. */
async function representatives(desk: Desk, ids: readonly string[]): Promise<Map<string, string>> {
  const subjects = await subjectsOf(desk, ids);
  return new Map(
    [...subjects].flatMap(([id, [smallest]]) => (smallest === undefined ? [] : [[id, smallest]])),
  );
}
