/**
 * Which records does the engine say belong together?
 *
 * In batch over everything, and as records arrive against an index kept in memory.
 *
 * @module
 */
import { createIndex, type LinkIndex, readModel } from "@waymark/link";
import type { Doors } from "../../safeguards/server/index.ts";
import { sql } from "../../store/index.ts";
import { proposedBits } from "../counting.ts";
import { asEngine, comparedRecords, comparedTypes } from "./engine-desk.ts";
import { linkType, type TypeReport } from "./link-all.ts";
import { type Proposed, propose, renewHubs, withdraw } from "./proposals.ts";

/** What linking everything found. */
export interface LinkReport {
  readonly records: number;
  readonly subjects: number;
  readonly proposals: number;
  readonly hubs: number;
  readonly types: readonly TypeReport[];
}

/** A record that was just added or changed. */
export interface Arrival {
  readonly id: string;
  readonly entityType: string;
}

/** The engine at work on one node. */
export interface Linker {
  /** Links every record anew. `onProgress` hears the share of entity types done, 0 to 1. */
  linkAll(onProgress?: (share: number) => void): Promise<LinkReport>;
  /** Links records that were just taken in. @returns how many pairs were proposed. */
  linkArrivals(arrivals: readonly Arrival[]): Promise<number>;
}

/** From this many arrivals at once, linking the whole type anew costs less than asking for each. */
const manyArrivals = 1000;

interface Ready {
  readonly index: LinkIndex;
  readonly modelId: string;
}

export function createLinker(doors: Doors): Linker {
  const ready = new Map<string, Ready>();

  const anew = async (entityType: string) => {
    ready.delete(entityType);
    return linkType(doors, entityType);
  };

  const arrived = async (entityType: string, ids: readonly string[]): Promise<number> => {
    const state =
      ids.length < manyArrivals ? (ready.get(entityType) ?? (await startIndex(doors, entityType))) : null;
    if (state === null) return (await anew(entityType)).proposals;
    ready.set(entityType, state);
    return linkIds(doors, { entityType, ids, state });
  };

  return {
    linkAll: async (onProgress) => {
      const all = comparedTypes();
      const types: TypeReport[] = [];
      for (const entityType of all) {
        types.push(await anew(entityType));
        onProgress?.(types.length / all.length);
      }
      return totalOf(types, await asEngine(doors, "link.hubs", renewHubs));
    },
    linkArrivals: async (arrivals) => {
      let proposals = 0;
      for (const entityType of comparedTypes()) {
        const ids = arrivals.filter((one) => one.entityType === entityType).map((one) => one.id);
        if (ids.length > 0) proposals += await arrived(entityType, ids);
      }
      await asEngine(doors, "link.hubs", renewHubs);
      return proposals;
    },
  };
}

function totalOf(types: readonly TypeReport[], hubs: number): LinkReport {
  const sum = (of: (type: TypeReport) => number) => types.reduce((all, type) => all + of(type), 0);
  return {
    records: sum((t) => t.records),
    subjects: sum((t) => t.subjects),
    proposals: sum((t) => t.proposals),
    hubs,
    types,
  };
}

/** @returns null when no model of the type was made yet. */
async function startIndex(doors: Doors, entityType: string): Promise<Ready | null> {
  return asEngine(doors, "link.index", async (desk) => {
    const [latest] = await desk.rows<{ id: string; content: unknown }>(sql`
      select id, content from intelligence.model where entity_type = ${entityType} order by made_at desc limit 1`);
    if (latest === undefined) return null;
    const index = createIndex(readModel(latest.content), { minimumBits: proposedBits });
    for (const record of await comparedRecords(desk, entityType)) index.add(record);
    return { index, modelId: latest.id };
  });
}

async function linkIds(
  doors: Doors,
  work: { entityType: string; ids: readonly string[]; state: Ready },
): Promise<number> {
  const { entityType, ids, state } = work;
  return asEngine(doors, "link.arrivals", async (desk) => {
    const records = await comparedRecords(desk, entityType, ids);
    // What is no longer compared (a child, as it turned out; expired) must not stay in memory.
    for (const id of ids) state.index.remove(id);
    for (const record of records) state.index.add(record);
    const pairs = new Map<string, Proposed>();
    for (const record of records) {
      for (const pair of state.index.candidates(record))
        pairs.set(`${pair.a} ${pair.b}`, { pair, joins: true });
    }
    await withdraw(desk, entityType, ids);
    await propose(desk, entityType, state.modelId, [...pairs.values()]);
    return pairs.size;
  });
}
