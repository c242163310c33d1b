/**
 * What do purpose, log and row security cost a reader, at 100,000 records?
 *
 * The same readings through the doors, and straight from the tables with none of them, on one database, in turn.
 *
 * @module
 */
import { loadWorld } from "../apps/cli/load-world.ts";
import { identityMigrations } from "../src/identity/server/index.ts";
import {
  createLinker,
  findRecords,
  intelligenceMigrations,
  readRecord,
} from "../src/intelligence/server/index.ts";
import type { Desk, MemberActor, Query } from "../src/safeguards/server/index.ts";
import { testDoors } from "../src/safeguards/testing/test-doors.ts";
import { rows, sql } from "../src/store/index.ts";
import { quantile } from "./measures/quantile.ts";

const size = Number(process.env.WAYMARK_BENCH_RECORDS ?? 100_000);
const readings = 400;

const node = await testDoors([await identityMigrations(), await intelligenceMigrations()]);
const linker = createLinker(node.doors);
await loadWorld({ doors: node.doors, linker }, { seed: 1, size }, () => undefined);
await node.owner(sql`analyze`);
const [police] = await node.owner<{ id: string }>(
  sql`select id from identity.partner where kind = 'state-police'`,
);
const reader: MemberActor = {
  kind: "member",
  member: "00000000-0000-4000-8000-000000000001",
  partner: police?.id ?? "",
  partnerKind: "state-police",
  roles: ["analyst"],
  childTrained: false,
};
const bare: Desk = {
  rows: (statement) => rows(node.store.owner, statement),
  actor: reader,
  partner: reader.partner,
  purpose: "analysis",
  checksInCode: false,
};
const sample = await node.owner<{ id: string; caption: string }>(sql`
  select id, caption from intelligence.record where owner = ${reader.partner} and entity_type = 'Person' and not is_child
  order by md5(id::text) limit ${readings}`);

const search = {
  entityType: null,
  partner: null,
  source: null,
  from: null,
  to: null,
  cursor: null,
  limit: 20,
};
const kinds: readonly (readonly [string, (at: { id: string; caption: string }) => Query<unknown>])[] = [
  ["record", (at) => readRecord(at.id)],
  ["search", (at) => findRecords({ ...search, text: at.caption })],
];
const report: Record<string, number> = { records: size };
for (const [name, query] of kinds) {
  const [guarded, plain]: [number[], number[]] = [[], []];
  for (const at of sample) {
    guarded.push(await timed(() => node.doors.ask(reader, "analysis", query(at))));
    plain.push(await timed(() => query(at).run(bare)));
  }
  tell(`${name}, with purpose, log and row security`, `${name}_guarded`, guarded);
  tell(`${name}, without any of them`, `${name}_plain`, plain);
}
console.log(JSON.stringify({ bench: "reads", ...report }));
await node.store.close();

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

function tell(words: string, key: string, times: readonly number[]): void {
  const at = (share: number) => Number(quantile(times, share).toFixed(2));
  report[`${key}_p50`] = at(0.5);
  report[`${key}_p95`] = at(0.95);
  console.log(`${words}: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms (${times.length} readings)`);
}
