/**
 * How well does a node find what belongs together in an invented world, of which the truth is known?
 *
 * The world is brought in through the node's own doors and linked; the subjects and proposals that come out are
 * held against the truth. Children's records are left out of the truth: they are never compared.
 *
 * @module
 */
import { type Evaluation, evaluate } from "@waymark/link";
import { loadWorld } from "../../apps/cli/load-world.ts";
import { createLinker, type Linker, listSubjects } from "../../src/intelligence/server/index.ts";
import { testNode } from "../../src/intelligence/testing/test-node.ts";
import type { TestDoors } from "../../src/safeguards/testing/test-doors.ts";
import { sql } from "../../src/store/index.ts";
import { generateCorridor, type World } from "../../worlds/corridor/index.ts";

export interface LinkedCorridor {
  readonly node: TestDoors;
  readonly linker: Linker;
  readonly world: World;
  readonly records: number;
  /** Unit: seconds. */
  readonly importing: number;
  readonly linking: number;
}

/** A fresh node with a world in it, linked. */
export async function linkedCorridor(which: { seed: number; size: number }): Promise<LinkedCorridor> {
  const node = await testNode();
  const linker = createLinker(node.doors);
  const begun = performance.now();
  let imported = begun;
  const { records } = await loadWorld({ doors: node.doors, linker }, which, (share) => {
    if (share <= 0.8) imported = performance.now();
  });
  const seconds = (from: number, to: number) => (to - from) / 1000;
  return {
    node,
    linker,
    world: generateCorridor(which),
    records,
    importing: seconds(begun, imported),
    linking: seconds(imported, performance.now()),
  };
}

/** What became of one entity type. */
export interface TypeMeasure {
  readonly entityType: string;
  /** Pairs of records that are truly one thing, children's left out. */
  readonly truePairs: number;
  readonly counted: Evaluation;
  /** Pairs that the engine counts or proposes, and the share of true pairs among them and that they find. */
  readonly proposals: number;
  readonly proposalPrecision: number;
  readonly proposalRecall: number;
}

/** One measure for each entity type that the truth joins, the most pairs first. */
export async function measureCorridor({ node, world }: LinkedCorridor): Promise<TypeMeasure[]> {
  const places = await placesOf(node);
  const subjects = await listSubjects(node.doors, null);
  const proposals = await node.owner<{ a: string; b: string }>(sql`select a, b from intelligence.proposal`);
  const types = [...new Set(world.truth.subjects.map((subject) => subject.entityType))];
  const measures = types.map((entityType) => {
    const truth = truthOf(world, entityType, places);
    const subjectOf = new Map(truth.flatMap((ids, subject) => ids.map((id) => [id, subject] as const)));
    const found = proposals.filter((pair) => subjectOf.has(pair.a) && subjectOf.has(pair.b));
    const right = found.filter((pair) => subjectOf.get(pair.a) === subjectOf.get(pair.b)).length;
    const truePairs = truth.reduce((sum, ids) => sum + (ids.length * (ids.length - 1)) / 2, 0);
    const predicted = subjects.filter((subject) => subject.entityType === entityType);
    return {
      entityType,
      truePairs,
      counted: evaluate(
        predicted.map((subject) => subject.records.map((record) => record.id)),
        truth,
      ),
      proposals: found.length,
      proposalPrecision: found.length === 0 ? 1 : right / found.length,
      proposalRecall: truePairs === 0 ? 1 : right / truePairs,
    };
  });
  return measures
    .filter((measure) => measure.truePairs > 0)
    .sort((one, other) => other.truePairs - one.truePairs);
}

function truthOf(world: World, entityType: string, places: ReadonlyMap<string, string>): string[][] {
  return world.truth.subjects
    .filter((subject) => subject.entityType === entityType)
    .map(({ records }) =>
      records.flatMap(({ partner, source, key }) => {
        const place = JSON.stringify([world.partners[partner]?.name, source, key]);
        return places.get(place) ?? [];
      }),
    );
}

/** Where a record is to its id; without children's. */
async function placesOf(node: TestDoors): Promise<ReadonlyMap<string, string>> {
  const rows = await node.owner<{ id: string; partner: string; source: string; key: string }>(sql`
    select r.id, p.name as partner, s.name as source, r.source_key as key from intelligence.record r
    join intelligence.source s on s.id = r.source join identity.partner p on p.id = r.owner where not r.is_child`);
  return new Map(rows.map((row) => [JSON.stringify([row.partner, row.source, row.key]), row.id]));
}
