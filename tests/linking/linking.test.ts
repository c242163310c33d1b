import { components, linkAll, readModel } from "@waymark/link";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { countedBits, proposedBits } from "../../src/intelligence/counting.ts";
import { comparedRecords } from "../../src/intelligence/server/engine-desk.ts";
import { createLinker, listSubjects } from "../../src/intelligence/server/index.ts";
import { enginePurpose } from "../../src/safeguards/index.ts";
import { sql } from "../../src/store/index.ts";
import { type LinkedCorridor, linkedCorridor, measureCorridor, type TypeMeasure } from "./corridor.ts";

let corridor: LinkedCorridor;
let measures: ReadonlyMap<string, TypeMeasure>;

beforeAll(async () => {
  corridor = await linkedCorridor({ seed: 4, size: 3000 });
  measures = new Map((await measureCorridor(corridor)).map((one) => [one.entityType, one]));
}, 120_000);
afterAll(() => corridor.node.store.close());

function measureOf(entityType: string): TypeMeasure {
  const measure = measures.get(entityType);
  if (measure === undefined) throw new Error(`The world joins no ${entityType}.`);
  return measure;
}

describe("a world of 3,000 records that had no say in the bars", () => {
  test("persons who are counted as one are one, and most who are one are counted or proposed", () => {
    const { counted, proposalRecall, proposals, truePairs } = measureOf("Person");
    expect(counted.pairs.precision).toBeGreaterThanOrEqual(0.98);
    expect(counted.pairs.recall).toBeGreaterThanOrEqual(0.7);
    expect(proposalRecall).toBeGreaterThanOrEqual(0.83);
    expect(proposals / truePairs).toBeLessThanOrEqual(2);
  });

  test.each(["PhoneNumber", "BankAccount", "Vehicle", "UserAccount", "EmailAddress", "Address"])(
    "%s: one number is one thing, whoever reports it",
    (entityType) => {
      const { counted } = measureOf(entityType);
      expect(counted.pairs.precision).toBe(1);
      expect(counted.pairs.recall).toBe(1);
    },
  );

  test("the same advert in two sources is one, a near-copy is another", () => {
    const { counted } = measureOf("Advert");
    expect(counted.pairs.precision).toBeGreaterThanOrEqual(0.97);
    expect(counted.pairs.recall).toBeGreaterThanOrEqual(0.97);
  });

  test.each(["CaseRecord", "Exploitation", "Event"])("%s: proposed, never counted", async (entityType) => {
    const { counted, proposalRecall } = measureOf(entityType);
    expect(counted.pairs.recall).toBe(0);
    expect(proposalRecall).toBeGreaterThanOrEqual(0.7);
    const rows = await corridor.node.owner(
      sql`select 1 from intelligence.proposal where entity_type = ${entityType} and counted`,
    );
    expect(rows).toEqual([]);
  });

  test("no child is in any proposal", async () => {
    const [row] = await corridor.node.owner<{ children: number; proposed: number }>(sql`
      select count(*)::integer as children, (count(*) filter (where exists (
        select 1 from intelligence.proposal p where r.id in (p.a, p.b))))::integer as proposed
      from intelligence.record r where is_child and entity_type = 'CaseRecord'`);
    expect(row?.children).toBeGreaterThan(30);
    expect(row?.proposed).toBe(0);
  });
});

/** Subjects as sorted texts of ids: one text a subject. */
async function subjectsOf({ node }: Pick<LinkedCorridor, "node">, entityType: string): Promise<string[]> {
  const subjects = await listSubjects(node.doors, entityType);
  return subjects
    .map(({ records }) =>
      records
        .map(({ id }) => id)
        .sort()
        .join(" "),
    )
    .sort();
}

describe("judgements", () => {
  interface Pair {
    a: string;
    b: string;
  }
  const judge = ({ a, b }: Pair, verdict: string) =>
    corridor.node.owner(sql`insert into intelligence.judgement (id, a, b, verdict, member, partner)
      values (gen_random_uuid(), ${a}, ${b}, ${verdict}, gen_random_uuid(), gen_random_uuid())`);
  const together = async (pair: Pair) =>
    (await subjectsOf(corridor, "Person")).some((ids) => ids.includes(pair.a) && ids.includes(pair.b));

  test("judged not the same stays apart, in its group at once and after linking anew", async () => {
    // Two that a third joins as well: leaving out their own pair alone would not part them.
    const [pair] = await corridor.node.owner<Pair>(sql`
      select p.a, p.b from intelligence.proposal p where p.counted and p.entity_type = 'Person' and exists (
        select 1 from intelligence.held_together x join intelligence.held_together y on y.one = x.other
        where x.one = p.a and y.other = p.b and x.other <> p.b)
      order by p.bits limit 1`);
    if (pair === undefined) throw new Error("No three persons are counted as one.");
    expect(await together(pair)).toBe(true);
    await judge(pair, "not-same");
    await corridor.linker.afterJudging([pair.a, pair.b]);
    expect(await together(pair)).toBe(false);
    await corridor.linker.linkAll();
    expect(await together(pair)).toBe(false);
  }, 60_000);

  test("judged the same stays together after linking anew", async () => {
    const pairs = await corridor.node.owner<Pair>(sql`select a, b from intelligence.proposal
      where entity_type = 'Person' and not counted and bits < 0 order by a, b limit 20`);
    // Ids are made by chance: the first pair may be held together by others already.
    const apart = await Promise.all(pairs.map(async (one) => ((await together(one)) ? [] : [one])));
    const [pair] = apart.flat();
    if (pair === undefined) throw new Error("No pair is only proposed.");
    await judge(pair, "same");
    await corridor.linker.linkAll();
    expect(await together(pair)).toBe(true);
  }, 60_000);
});

test("records that arrive a few at a time make the subjects that linking everything by that model makes", async () => {
  const whole = corridor.node;
  const [{ id: cut } = { id: "" }] = await whole.owner<{ id: string }>(sql`
    select id from intelligence.record where entity_type = 'Person' and not is_child order by id
    offset (select (count(*) * 2 / 3)::integer from intelligence.record where entity_type = 'Person') limit 1`);
  // What comes later is hidden, as expired records are, while the model is learnt; then it arrives.
  await whole.owner(sql`delete from intelligence.judgement`);
  await whole.owner(sql`update intelligence.record set expires_at = now() - interval '1 day'
    where entity_type = 'Person' and id > ${cut}`);
  const linker = createLinker(whole.doors);
  await linker.linkAll();
  const later = await whole.owner<{ id: string }>(
    sql`select id from intelligence.record where entity_type = 'Person' and id > ${cut} and not is_child order by md5(id::text)`,
  );
  expect(later.length).toBeGreaterThan(100);
  for (let from = 0; from < later.length; from += 17) {
    const ids = later.slice(from, from + 17).map(({ id }) => id);
    await whole.owner(
      sql`update intelligence.record set expires_at = now() + interval '1 year' where id = any (${ids}::uuid[])`,
    );
    await linker.linkArrivals(ids.map((id) => ({ id, entityType: "Person" })));
  }
  expect(await subjectsOf(corridor, "Person")).toEqual(await subjectsByLatestModel());
}, 120_000);

/** Subjects of persons as the engine's batch makes them with the model that is in use. */
async function subjectsByLatestModel(): Promise<string[]> {
  const action = { name: "test.batch", needs: null, scope: "engine" as const, touched: () => [] };
  const records = await corridor.node.doors.perform({ kind: "engine" }, enginePurpose, {
    ...action,
    run: (desk) => comparedRecords(desk, "Person"),
  });
  const [latest] = await corridor.node.owner<{ content: unknown }>(
    sql`select content from intelligence.model where entity_type = 'Person' order by made_at desc limit 1`,
  );
  const linkage = linkAll(records, readModel(latest?.content), { minimumBits: proposedBits });
  const { clusters } = components(linkage, { threshold: countedBits });
  return clusters
    .filter((ids) => ids.length > 1)
    .map((ids) => [...ids].sort().join(" "))
    .sort();
}
