/**
 * Does a file come in over the network step by step, whatever happens on the way?
 */
import { createHash } from "node:crypto";
import { readdir } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { MemberActor } from "../../src/safeguards/index.ts";
import { sql } from "../../src/store/index.ts";
import { type ApiNode, apiNode } from "./api-node.ts";

let api: ApiNode;
let police: MemberActor;
let other: MemberActor;
let sources = 0;

beforeAll(async () => {
  api = await apiNode();
  police = await api.member("Northern police");
  other = await api.member("Harbour unit");
});
afterAll(() => api.close());

const handling = { label: "TLP:AMBER", audience: "owner", purposes: ["analysis"], until: null };

async function newSource(): Promise<string> {
  sources += 1;
  const body = { name: `Source ${sources}`, grading: { reliability: "B", credibility: 2 }, handling };
  return (await api.ask("POST", "/sources", { as: police, body })).body.id;
}

/** A name that is like no other's. */
function nameOf(n: number): string {
  const letters = createHash("sha256")
    .update(`person ${n}`)
    .digest("base64")
    .replace(/[^a-zA-Z]/g, "");
  return `${letters.slice(0, 7)} ${letters.slice(7, 15)}`.toLowerCase();
}

/** A table of people; the first, the second and the last line speak of one person. */
function people(count: number): string {
  const lines = Array.from({ length: count }, (_, n) => {
    const who = n === 1 || n === count - 1 ? 0 : n;
    const born = `19${50 + (who % 50)}-0${1 + (who % 9)}-${10 + (who % 19)}`;
    return `P${n},${nameOf(who)},${born},+4071${1_000_000 + who * 37}`;
  });
  return `id,name,birth date,phone\n${lines.join("\n")}\n`;
}

async function staged(content: string, fileName = "people.csv") {
  const { status, body, text } = await api.upload(police, fileName, content);
  expect(status, text).toBe(200);
  return body as {
    id: string;
    mapping: object | null;
    format: { name: string } | null;
    preview: object | null;
  };
}

async function planned(content: string, source: string) {
  const { id, format, mapping } = await staged(content);
  const plan = { source, format: format?.name ?? "csv", mapping, handling: null };
  const { status, text } = await api.ask("PUT", `/imports/${id}/plan`, { as: police, body: plan });
  expect(status, text).toBe(200);
  return id;
}

const post = (id: string, step: string) => api.ask("POST", `/imports/${id}/${step}`, { as: police });

async function counted(source: string): Promise<number> {
  const [row] = await api.node.owner<{ n: number }>(
    sql`select count(*)::integer as n from intelligence.record where source = ${source}`,
  );
  return row?.n ?? 0;
}

test("a file is put in, mapped, checked without a trace, taken, and taken again without a change", async () => {
  const source = await newSource();
  const { id, preview, mapping } = await staged(people(1500));
  expect(preview).toMatchObject({ columns: ["id", "name", "birth date", "phone"] });
  expect(mapping).toMatchObject({ things: [expect.objectContaining({ entityType: "Person" })] });
  const early = await post(id, "start");
  expect([early.status, early.body.code]).toEqual([409, "not-ready"]);
  const plan = { source, format: "csv", mapping: null, handling: null };
  await api.ask("PUT", `/imports/${id}/plan`, { as: police, body: plan });
  expect((await post(id, "check")).body.state).toBe("checking");
  const checked = await api.until(police, id, ["checked"]);
  expect(checked).toMatchObject({ counts: { added: 1500, changed: 0, skipped: 0, refused: 0 }, progress: 1 });
  expect(await counted(source)).toBe(0);

  expect((await post(id, "start")).body.state).toBe("running");
  expect((await post(id, "start")).body.code).toBe("not-ready");
  const done = await api.until(police, id, ["done"]);
  expect(done).toMatchObject({ counts: { added: 1500, changed: 0, skipped: 0, refused: 0 }, progress: 1 });
  expect(done.recordsByType).toEqual({ Person: 1500 });
  expect(await counted(source)).toBe(1500);
  await api.importer.idle();
  expect(await readdir(api.folder)).not.toContain(id);
  const gone = await post(id, "start");
  expect([409, 410]).toContain(gone.status);

  const again = await planned(people(1500).replace(nameOf(7), "renamed somebody"), source);
  await post(again, "start");
  const second = await api.until(police, again, ["done"]);
  expect(second.counts).toEqual({ added: 0, changed: 1, skipped: 1499, refused: 0 });
  expect(await counted(source)).toBe(1500);
});

test("the next file of a source is offered the mapping of the last, when its columns are there", async () => {
  const source = await newSource();
  const { id, mapping } = await staged(people(3));
  const own = { ...(mapping as { columns: { column: string }[] }) };
  own.columns = own.columns.map((one) =>
    one.column === "phone" ? { column: "phone", thing: null, property: null } : one,
  );
  const plan = { source, format: "csv", mapping: own, handling: null };
  const first = await api.ask("PUT", `/imports/${id}/plan`, { as: police, body: plan });
  const next = await staged(people(4));
  const offered = await api.ask("PUT", `/imports/${next.id}/plan`, {
    as: police,
    body: { ...plan, mapping: null },
  });
  expect(offered.body.mapping).toEqual(first.body.mapping);
  const unlike = await staged("nom;naissance\nAda;1980-01-01\nBen;1990-01-01\n");
  const guessed = await api.ask("PUT", `/imports/${unlike.id}/plan`, {
    as: police,
    body: { ...plan, mapping: null },
  });
  const columns = guessed.body.mapping.columns.map(({ column }: { column: string }) => column);
  expect(["nom", "naissance"]).toEqual(expect.arrayContaining(columns));
});

/** Starts an import of 2,900 lines and cancels it while the second of its three batches is under way. */
async function startedAndCancelled(source: string): Promise<string> {
  const id = await planned(people(2900), source);
  const gate = api.holdSecondBatch();
  await post(id, "start");
  await gate.reached;
  expect((await api.ask("GET", `/imports/${id}`, { as: police })).body).toMatchObject({
    state: "running",
    counts: { added: 1000 },
    progress: expect.any(Number),
  });
  expect((await post(id, "cancel")).body.state).toBe("cancelled");
  gate.letGo();
  await api.importer.idle();
  expect(await counted(source)).toBe(2000);
  return id;
}

/** Which lines' records of a source are proposed to be one. */
async function proposed(source: string): Promise<string[]> {
  const pairs = await api.node.owner<{ keys: string[] }>(sql`
    select array[a.source_key, b.source_key] as keys from intelligence.proposal p
    join intelligence.record a on a.id = p.a join intelligence.record b on b.id = p.b
    where a.source = ${source} and b.source = ${source}`);
  return pairs.map(({ keys }) => keys.sort().join(" ").replaceAll("Person:", "")).sort();
}

test("one that is cancelled keeps what it took, links it, and goes on where it stood", async () => {
  const source = await newSource();
  const id = await startedAndCancelled(source);
  expect(await proposed(source)).toEqual(["P0 P1"]);
  await post(id, "start");
  const done = await api.until(police, id, ["done"]);
  expect(done.counts).toEqual({ added: 2900, changed: 0, skipped: 0, refused: 0 });
  expect(await counted(source)).toBe(2900);
  expect(await proposed(source)).toEqual(["P0 P1", "P0 P2899", "P1 P2899"]);
});

test("one that a stopped node left behind goes on when the node is back, and links all of it", async () => {
  const source = await newSource();
  const id = await startedAndCancelled(source);
  // As a node leaves it that was killed: under way, with what it had committed, and nothing linked.
  await api.node.owner(sql`update intelligence.import set state = 'running' where id = ${id}`);
  await api.node.owner(sql`delete from intelligence.proposal`);
  const importer = api.restart();
  await importer.resume();
  await importer.idle();
  const done = await api.until(police, id, ["done"]);
  expect(done.counts).toEqual({ added: 2900, changed: 0, skipped: 0, refused: 0 });
  expect(await counted(source)).toBe(2900);
  expect(await proposed(source)).toEqual(["P0 P1", "P0 P2899", "P1 P2899"]);
});

test("refused rows come back as a file with their reasons, to their own partner only", async () => {
  const source = await newSource();
  const rows = [
    "id,name,birth date",
    "1,Ada,1980-01-01",
    '2,"=cmd()",1990-01-01',
    "3,Ben,1985-01-01,too,many,cells",
    "4,Cy,1985-01-01",
  ];
  const id = await planned(`${rows.join("\n")}\n`, source);
  await post(id, "start");
  const done = await api.until(police, id, ["done"]);
  expect(done.counts.added + done.counts.refused).toBe(4);
  expect(done.counts.refused).toBeGreaterThan(0);
  const file = await api.ask("GET", `/imports/${id}/refused.csv`, { as: police });
  expect(file.headers).toMatchObject({
    "content-type": "text/csv; charset=utf-8",
    "content-disposition": 'attachment; filename="refused-rows.csv"',
  });
  expect(file.text.trim().split("\n")).toHaveLength(1 + done.counts.refused);
  for (const path of ["", "/refused.csv"])
    expect((await api.ask("GET", `/imports/${id}${path}`, { as: other })).status).toBe(404);
  for (const step of ["check", "start", "cancel"])
    expect((await api.ask("POST", `/imports/${id}/${step}`, { as: other })).status).toBe(404);
  expect((await api.ask("GET", "/imports", { as: other })).body.items).toEqual([]);
});

test("imports are listed latest first, page by page", async () => {
  const seen: string[] = [];
  for (let cursor = ""; ; ) {
    const { body } = await api.ask("GET", `/imports?limit=2${cursor}`, { as: police });
    seen.push(...body.items.map(({ id }: { id: string }) => id));
    if (body.next === null) break;
    cursor = `&cursor=${body.next}`;
  }
  expect(seen.length).toBeGreaterThan(5);
  expect(new Set(seen).size).toBe(seen.length);
});

test("what cannot be read is told in words, and what is not a file is refused", async () => {
  const { body } = await api.upload(police, "holiday.jpg", new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]));
  expect(body).toMatchObject({ state: "staged", format: null, error: { code: expect.any(String) } });
  const none = await api.ask("POST", "/imports", { as: police, body: {} });
  expect([none.status, none.body.code]).toEqual([422, "file-missing"]);
  const source = await newSource();
  const plan = { source, format: "no-such", mapping: null, handling: null };
  const unknown = await api.ask("PUT", `/imports/${body.id}/plan`, { as: police, body: plan });
  expect([unknown.status, unknown.body.code]).toEqual([422, "format-unknown"]);
  const foreign = (
    await api.ask("POST", "/sources", {
      as: other,
      body: { name: "Theirs", grading: { reliability: "B", credibility: 2 }, handling },
    })
  ).body.id;
  const stolen = await api.ask("PUT", `/imports/${body.id}/plan`, {
    as: police,
    body: { ...plan, format: "csv", source: foreign },
  });
  expect(stolen.status).toBe(404);
});
