/**
 * Which records does the engine say belong together?
 *
 * In batch over everything, and as records arrive against an index kept in memory.
 *
 * @module
 */
import { createIndex, type LinkIndex, type Model, type Plan, type ScoredPair } from "@waymark/link";
import type { Doors } from "../../safeguards/server/index.ts";
import { sql } from "../../store/index.ts";
import { comparedTypes } from "../compared-fields.ts";
import { proposedBits } from "../counting.ts";
import { asEngine, comparedRecords } from "./engine-desk.ts";
import { regroup } from "./grouping.ts";
import { renewCappedOf } from "./keep-capped.ts";
import { linkType, type TypeReport } from "./link-all.ts";
import { createModelShelf, readableModel } from "./model-shelf.ts";
import { newHubHolders } from "./new-hub-holders.ts";
import { pairKey, propose, renewHubs, renewHubsOf, withdraw } from "./proposals.ts";
import { acrossSources, tellers } from "./told-once.ts";

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
  /** Takes a judgement about two records of one type, or its retraction, into account in their group. */
  afterJudging(records: readonly string[]): Promise<void>;
  /** The models of these ids, which scores are explained by; one that is no longer kept is left out. */
  modelsOf(ids: readonly string[]): Promise<ReadonlyMap<string, Model>>;
}

/** From this many arrivals at once, linking the whole type anew costs less than asking for each. */
const manyArrivals = 1000;

/** A model is learnt anew when there are this many times the records it was learnt from. */
const outgrown = 2;

interface Ready {
  readonly index: LinkIndex;
  readonly modelId: string;
  /** By which the index blocks. */
  readonly plan: Plan;
  /** Records that the model was learnt from. */
  readonly learntFrom: number;
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
    if (state === null || state.index.size + ids.length > state.learntFrom * outgrown)
      return (await anew(entityType)).proposals;
    ready.set(entityType, state);
    return linkIds(doors, { entityType, ids, state }).catch((error) => {
      // What was rolled back in the database must not stay in memory.
      ready.delete(entityType);
      throw error;
    });
  };

  return {
    linkAll: async (onProgress) => {
      const all = [...comparedTypes.keys()];
      const types: TypeReport[] = [];
      for (const entityType of all) {
        types.push(await anew(entityType));
        onProgress?.(types.length / all.length);
      }
      return totalOf(types, await asEngine(doors, "link.hubs", renewHubs));
    },
    linkArrivals: async (arrivals) => {
      let proposals = 0;
      for (const entityType of comparedTypes.keys()) {
        const ids = arrivals.filter((one) => one.entityType === entityType).map((one) => one.id);
        if (ids.length > 0) proposals += await arrived(entityType, ids);
      }
      const ids = arrivals.map((one) => one.id);
      const few = ids.length < manyArrivals;
      await asEngine<unknown>(doors, "link.hubs", few ? (desk) => renewHubsOf(desk, ids) : renewHubs);
      return proposals;
    },
    afterJudging: (records) =>
      asEngine(doors, "link.judged", async (desk) => {
        const [found] = await desk.rows<{ entity_type: string }>(
          sql`select entity_type from intelligence.record where id = any (${records}::uuid[]) limit 1`,
        );
        // The engine sees no child's record: what is judged of one is not regrouped either.
        if (found !== undefined) await regroup(desk, found.entity_type, records);
      }),
    modelsOf: createModelShelf(doors),
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

/** @returns null when no model of the type was made yet, or none that this version of the engine reads. */
async function startIndex(doors: Doors, entityType: string): Promise<Ready | null> {
  return asEngine(doors, "link.index", async (desk) => {
    const [latest] = await desk.rows<{ id: string; content: unknown }>(sql`
      select id, content from intelligence.model where entity_type = ${entityType} order by made_at desc limit 1`);
    const model = latest === undefined ? null : readableModel(latest.content);
    if (latest === undefined || model === null) return null;
    const index = createIndex(model, { minimumBits: proposedBits });
    for (const record of await comparedRecords(desk, entityType)) index.add(record);
    return { index, modelId: latest.id, plan: model.plan, learntFrom: model.trainedOn.records };
  });
}

interface Work {
  readonly entityType: string;
  readonly ids: readonly string[];
  readonly state: Ready;
}

/** Weighs the records that arrived, and those whose evidence changes because a value of theirs became a hub. */
function linkIds(doors: Doors, { entityType, ids, state }: Work): Promise<number> {
  return asEngine(doors, "link.arrivals", async (desk) => {
    const hubsBefore = state.index.hubs();
    const records = await comparedRecords(desk, entityType, ids);
    // What is no longer compared (a child, as it turned out; expired) must not stay in memory.
    for (const id of ids) state.index.remove(id);
    for (const record of records) state.index.add(record);
    const holders = await newHubHolders(desk, entityType, { before: hubsBefore, now: state.index.hubs() });
    const weighed = [...new Set([...ids, ...holders])];
    const pairs = new Map<string, ScoredPair>();
    for (const record of await comparedRecords(desk, entityType, weighed))
      for (const pair of state.index.candidates(record)) pairs.set(pairKey(pair), pair);
    const sources = await tellers(desk, entityType, [...pairs.values()]);
    const found = acrossSources([...pairs.values()], sources).map((pair) => ({
      pair,
      // Decided when the groups are worked out anew, below.
      counted: false,
      teaches: 0,
    }));
    const touched = await withdraw(desk, entityType, weighed);
    await propose(desk, entityType, state.modelId, found);
    await regroup(desk, entityType, [...new Set([...weighed, ...touched])]);
    await renewCappedOf(
      desk,
      { entityType, plan: state.plan, blocks: state.index.cappedBlocks() },
      { ids, arrived: records, everybody: () => comparedRecords(desk, entityType) },
    );
    return found.length;
  });
}
