/**
 * Is what linking passed over shown, and only to those who may know of it? (trust.md rules 9, 10, 12 and 21)
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { RecordDraft } from "../../model/index.ts";
import type { Handling } from "../../safeguards/index.ts";
import { someMember, type TestDoors } from "../../safeguards/testing/test-doors.ts";
import { sql } from "../../store/index.ts";
import { give, testNode } from "../testing/test-node.ts";
import { type CappedBlockRow, listCappedBlocks } from "./capped-blocks.ts";
import { findRecords } from "./find-records.ts";
import { createLinker } from "./linker.ts";
import { cappedBlockView } from "./views/capped-block-view.ts";

const police = someMember();
const ngo = someMember({ partnerKind: "ngo" });
const bank = someMember({ partnerKind: "bank" });

/** More than one block may hold: born on one day, and otherwise with nothing in common. */
const limit = 400;
const letters = "bdfghjklmnprstvxz";
/** Words that sound as unlike as their numbers are. */
const word = (n: number) =>
  [1, 17, 289, 4913].map((unit) => `${letters.charAt(Math.floor((n * 7919) / unit) % 17)}a`).join("");
const bornThatDay = (from: number, count: number): RecordDraft[] =>
  Array.from({ length: count }, (_, n) => {
    const properties = { name: [`${word(from + n)} ${word(3 * (from + n) + 7)}`], birthDate: ["1984-02-29"] };
    return { key: `${from + n}`, entityType: "Person", properties };
  });
const to = (audience: Handling["audience"]): Handling => ({
  label: "TLP:AMBER",
  purposes: ["analysis"],
  audience,
  until: null,
});

let node: TestDoors;
let ids: readonly string[] = [];
beforeAll(async () => {
  node = await testNode();
  await node.owner(
    sql`insert into identity.partner (id, name, kind) values (${ngo.partner}, 'Harbour', 'ngo')`,
  );
  const gifts = [
    ["for all", to("node"), bornThatDay(0, 350)],
    ["for the ngo", to([ngo.partner]), bornThatDay(350, 55)],
    ["for nobody else", to("owner"), bornThatDay(405, 20)],
  ] as const;
  for (const [source, handling, drafts] of gifts)
    ids = [...ids, ...(await give(node, { actor: police, handling, source, drafts }))];
  await createLinker(node.doors).linkAll();
});
afterAll(() => node.store.close());

const onThatDay = ({ rule }: CappedBlockRow) => rule === "same birth date";
const blockFor = async (member: typeof police): Promise<CappedBlockRow | undefined> =>
  (await node.doors.ask(member, "analysis", listCappedBlocks(null, 200))).blocks.find(onThatDay);

test("each reader is told of the records that they may see, and of no block that only others' records made", async () => {
  const [owner, other] = [await blockFor(police), await blockFor(ngo)];
  expect([owner?.records, other?.records]).toEqual([425, 405]);
  expect(await blockFor(bank)).toBeUndefined();
  expect(owner === undefined ? null : cappedBlockView(owner)).toMatchObject({
    entityType: "Person",
    shares: [{ field: "birthDate", how: "day", value: "1984-02-29" }],
    limit,
    pairs: (425 * 424) / 2,
  });
});

test("its records can be opened, by those who are told of it", async () => {
  const block = (await blockFor(police))?.id ?? "";
  const found = async (member: typeof police) => {
    const search = { text: null, entityType: null, partner: null, source: null, from: null, to: null };
    const asked = findRecords({ ...search, cursor: null, limit: 200, block });
    const { rows, next } = await node.doors.ask(member, "analysis", asked);
    return {
      all: rows.length,
      seen: rows.filter(({ id }) => ids.indexOf(id) < 405).length,
      more: next !== null,
    };
  };
  expect(await found(ngo)).toEqual({ all: 200, seen: 200, more: true });
  const owner = await found(police);
  expect(owner).toMatchObject({ all: 200, more: true });
  expect(owner.seen).toBeLessThan(200);
  expect(await found(bank)).toEqual({ all: 0, seen: 0, more: false });
});

test("what arrives is counted at once, under the address that the block had", async () => {
  const before = await blockFor(ngo);
  const drafts = bornThatDay(380, 1).map((draft) => ({ ...draft, key: "late" }));
  const [id = ""] = await give(node, { actor: police, handling: to("node"), source: "for all", drafts });
  const linker = createLinker(node.doors);
  await linker.linkArrivals([{ id, entityType: "Person" }]);
  expect(await blockFor(ngo)).toMatchObject({ id: before?.id, records: 406 });
  await linker.linkArrivals([{ id, entityType: "Person" }]);
  expect((await blockFor(ngo))?.records).toBe(406);
});

test("a child is not counted, from the moment it is known to be one", async () => {
  const before = (await blockFor(police))?.records ?? 0;
  await node.owner(sql`update intelligence.record set is_child = true where id = ${ids[0] ?? ""}`);
  expect((await blockFor(police))?.records).toBe(before - 1);
});

test("a key that becomes overfull by arrivals brings in those who were there, and is let go when it is so no longer", async () => {
  await node.owner(sql`delete from intelligence.record where id = any (${ids.slice(1, 40)}::uuid[])`);
  const linker = createLinker(node.doors);
  await linker.linkAll();
  expect(await blockFor(police)).toBeUndefined();
  const drafts = bornThatDay(0, 30).map((draft) => ({ ...draft, key: `again ${draft.key}` }));
  const arrived = await give(node, { actor: police, handling: to("node"), source: "for all", drafts });
  await linker.linkArrivals(arrived.map((id) => ({ id, entityType: "Person" })));
  expect((await blockFor(police))?.records).toBe(416);
});
