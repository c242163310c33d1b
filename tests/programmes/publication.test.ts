/**
 * Is only published what was looked at and holds, and is nothing written otherwise?
 *
 * Source: programmes.md 5 and 6; trust.md rules 1 and 8.
 */
import { randomUUID } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  nextPublication,
  type Publisher,
  publishProgrammes,
  retractPublication,
} from "../../src/exchange/server/publication/publish-programmes.ts";
import { type ExchangeNode, exchangeNode } from "../../src/exchange/testing/exchange-node.ts";
import type { Content, EntryKind, EntrySet } from "../../src/programmes/index.ts";
import { openEntries } from "../../src/programmes/server/index.ts";
import type { MemberActor } from "../../src/safeguards/server/index.ts";
import { someMember } from "../../src/safeguards/testing/test-doors.ts";
import { sql } from "../../src/store/index.ts";
import { portfolioOffice } from "./portfolio-office.ts";

/** Acts are dated by the database, so that the files must be of its day. */
const today = new Date().toISOString().slice(0, 10);
let node: ExchangeNode;
let manager: MemberActor;

beforeAll(async () => {
  node = await exchangeNode();
  ({ manager } = await portfolioOffice(node.doors, today));
}, 60_000);
afterAll(() => node.close());

const publisher = (actor: MemberActor = manager): Publisher => ({
  doors: node.doors,
  dataFolder: node.folder,
  actor,
  purpose: "oversight",
  today,
});
const rows = () => node.owner(sql`select version, hash from exchange.publication order by version`);
const folders = () => readdir(join(node.folder, "iati")).catch(() => []);

/** A component that is published. */
function running(set: EntrySet): Content<"component"> {
  const found = set.component.find(({ content }) => content.status === "implementation");
  if (found === undefined) throw new Error("the world has no component at work");
  return found.content;
}

/** Writes an entry of the world anew. */
async function change<Kind extends EntryKind>(kind: Kind, code: string, changes: object): Promise<void> {
  const set = await node.standing(manager);
  const entry = set[kind].find(({ content }) => Object.values(content).includes(code));
  if (entry === undefined) throw new Error(`no ${kind} ${code}`);
  const order = {
    act: randomUUID(),
    entry: entry.id,
    kind,
    seen: entry.version,
    seenBy: entry.seenBy,
    content: { ...entry.content, ...changes },
  };
  await node.doors.perform(manager, "oversight", {
    name: "test.change",
    needs: "programme:write",
    scope: "none",
    touched: () => [],
    run: async (desk) => (await openEntries(desk, today)).put(order),
  });
}

describe("publication of programmes", () => {
  let hash = "";

  test("a file that breaks a rule is named, and nothing at all is written", async () => {
    const set = await node.standing(manager);
    const { code, sectors } = running(set);
    await change("component", code, { sectors: [{ code: "99999", percent: 100 }] });
    const faulty = await nextPublication(publisher());
    expect(faulty.prepared.findings[0]).toMatchObject({
      severity: "error",
      layer: "codelists",
      rule: "Sector",
      file: expect.stringMatching(/\.xml$/),
      identifier: expect.stringContaining(code.split("-")[0] ?? code),
      remedy: expect.stringMatching(/^[A-Z].*\.$/),
    });
    const order = { id: randomUUID(), hash: faulty.prepared.hash };
    await expect(publishProgrammes(publisher(), order)).rejects.toMatchObject({ code: "check-failed" });
    expect([await rows(), await folders()]).toEqual([[], []]);
    await change("component", code, { sectors });
  });

  test("what was looked at is published, once, with the bytes that were shown", async () => {
    const next = await nextPublication(publisher());
    hash = next.prepared.hash;
    expect(next.prepared.findings).toEqual([]);
    expect(new Set(next.changes.map((one) => one.change))).toEqual(new Set(["added"]));
    const order = { id: randomUUID(), hash };
    const published = await publishProgrammes(publisher(), order);
    expect(await publishProgrammes(publisher(), order)).toEqual(published);
    expect(published).toMatchObject({ version: 1, day: today, hash, activities: next.prepared.activities });
    expect(await folders()).toEqual([hash]);
    for (const { name, text } of next.prepared.files)
      expect(await readFile(join(node.folder, "iati", hash, name), "utf8")).toBe(text);
    const again = await nextPublication(publisher());
    expect(again).toMatchObject({ same: true, changes: [], last: { version: 1, filesGone: false } });
    await expect(publishProgrammes(publisher(), { id: randomUUID(), hash })).rejects.toMatchObject({
      code: "publication-same",
    });
  });

  test("a change is told by activity and field, and what was not looked at is not published", async () => {
    const set = await node.standing(manager);
    const { code } = running(set);
    await change("component", code, { title: "A title of today" });
    await expect(publishProgrammes(publisher(), { id: randomUUID(), hash })).rejects.toMatchObject({
      code: "publication-differs",
    });
    const next = await nextPublication(publisher());
    expect(next.changes).toMatchObject([
      {
        change: "changed",
        title: "A title of today",
        fields: expect.arrayContaining([
          expect.objectContaining({ name: "title", before: 1, after: 1, come: ["A title of today"] }),
        ]),
      },
    ]);
    const published = await publishProgrammes(publisher(), { id: randomUUID(), hash: next.prepared.hash });
    expect(published.version).toBe(2);
  });

  test("one that is taken back stays, with the reason, and the one before it stands again", async () => {
    const [, second] = await rows();
    const [row] = await node.owner<{ id: string }>(
      sql`select id from exchange.publication where version = 2`,
    );
    const retraction = retractPublication({ id: row?.id ?? "", day: today, reason: "A title was wrong." });
    const back = await node.doors.perform(manager, "oversight", retraction);
    expect(back).toMatchObject({ version: 2, retracted: { reason: "A title was wrong." } });
    await expect(node.doors.perform(manager, "oversight", retraction)).rejects.toMatchObject({
      code: "retracted-before",
    });
    expect((await nextPublication(publisher())).last?.version).toBe(1);
    expect(await folders()).toHaveLength(2);
    expect(second).toBeDefined();
  });

  test("an identifier that was published once stays, whatever the code becomes", async () => {
    const [given] = await node.owner<{ entry: string; identifier: string }>(
      sql`select i.entry, i.identifier from exchange.iati_identifier i
        join programmes.entry e on e.id = i.entry where e.kind = 'component' order by 2 limit 1`,
    );
    const set = await node.standing(manager);
    const component = set.component.find(({ id }) => id === given?.entry);
    await change("component", component?.content.code ?? "", { code: "ANOTHER-CODE" });
    const { prepared } = await nextPublication(publisher());
    expect(prepared.identifiers.get(given?.entry ?? "")).toBe(given?.identifier);
  });

  test("rule 1: who may not publish neither looks nor publishes, and nobody changes what was published", async () => {
    const evaluator = someMember({ partnerKind: "un-entity", roles: ["evaluator"] });
    await expect(nextPublication(publisher(evaluator))).rejects.toMatchObject({ code: "not-allowed" });
    const order = { id: randomUUID(), hash: "0".repeat(64) };
    await expect(publishProgrammes(publisher(evaluator), order)).rejects.toMatchObject({
      code: "not-allowed",
    });
    const altering = node.doors.perform(manager, "oversight", {
      name: "test.alter",
      needs: "programme:publish",
      scope: "none",
      touched: () => [],
      run: (desk) => desk.rows(sql`update exchange.publication set hash = ${"0".repeat(64)}`),
    });
    await expect(altering).rejects.toThrow();
  });
});
