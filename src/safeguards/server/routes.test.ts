import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import fastify, { type FastifyError } from "fastify";
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from "fastify-type-provider-zod";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sql } from "../../store/index.ts";
import type { MemberActor } from "../actor.ts";
import { guardedTable, putNote, readNotes } from "../testing/guarded-table.ts";
import { someMember, type TestDoors, testDoors } from "../testing/test-doors.ts";
import { type TestLog, testLog } from "../testing/test-log.ts";
import type { Http } from "./http.ts";
import { readingsReport } from "./record-readings.ts";
import { safeguardRoutes } from "./routes.ts";
import { verifyLog } from "./verify-log.ts";

const harbour = someMember();
const colleague = someMember({ partner: harbour.partner, roles: ["investigator"] });
const stranger = someMember({ partnerKind: "ngo", roles: ["case-worker", "analyst"] });
const overseer = someMember({ partnerKind: "ngo", roles: ["overseer"] });
const officer = someMember({ partnerKind: "ngo", roles: ["safeguarding-officer"] });
const administrator = someMember({ roles: ["administrator"] });
const members = [harbour, colleague, stranger, overseer, officer, administrator];
const note = { id: randomUUID(), owner: harbour.partner, words: "Amina Yusuf, +39 320 555 0188" };

let node: TestDoors;
let log: TestLog;
let http: Http;

beforeAll(async () => {
  node = await testDoors([guardedTable]);
  log = await testLog(node);
  await node.owner(putNote(note));
  http = await build();
  for (const member of [harbour, harbour, colleague]) {
    await node.doors.ask(member, member.roles[0] === "analyst" ? "analysis" : "investigation", readNotes());
  }
});
afterAll(async () => {
  await node.store.close();
  await rm(log.folder, { recursive: true });
});

/** The routes as the node mounts them; a request says by its number who sends it. */
async function build(): Promise<Http> {
  const server: Http = fastify().withTypeProvider<ZodTypeProvider>();
  server.setValidatorCompiler(validatorCompiler);
  server.setSerializerCompiler(serializerCompiler);
  server.setErrorHandler((error: FastifyError, _request, reply) =>
    reply.code(400).send(JSON.stringify({ code: error.code, message: error.message })),
  );
  safeguardRoutes(server, {
    doors: node.doors,
    log,
    signedIn: async (request) => ({ actor: members[Number(request.headers.member)] as MemberActor }),
    partnerNames: async () => new Map([[harbour.partner, "Harbour police"]]),
  });
  return server;
}

async function get(actor: MemberActor, url: string, purpose?: string) {
  const headers = { member: String(members.indexOf(actor)), ...(purpose && { "waymark-purpose": purpose }) };
  const answer = await http.inject({ method: "GET", url, headers });
  return { text: answer.body, body: JSON.parse(answer.body) };
}

test("an overseer sees who, why and how many, and no person; a record of a person stays closed to them", async () => {
  await log.sequence();
  const { body, text } = await get(overseer, "/log");
  expect(body.items).toHaveLength(3);
  expect(body.items[2]).toEqual({
    entry: expect.any(String),
    leaf: 0,
    at: expect.stringMatching(/Z$/),
    act: "read",
    action: "note.read",
    purpose: "analysis",
    partner: { id: harbour.partner, name: "Harbour police" },
    member: expect.stringMatching(/^member [0-9a-f]{6}$/),
    records: 1,
  });
  expect(body.items[1].member).toBe(body.items[2].member);
  expect(body.items[0].member).not.toBe(body.items[2].member);
  for (const hidden of ["Amina", "0188", note.id, harbour.member, colleague.member])
    expect(text).not.toContain(hidden);
  await expect(node.doors.ask(overseer, "oversight", readNotes())).rejects.toMatchObject({
    code: "not-allowed",
  });
  expect(await node.doors.ask(overseer, "oversight", readNotes({ needs: "log:read" }))).toEqual([]);
});

test("the log shows itself being read, page by page, newest first", async () => {
  const first = (await get(officer, "/log?limit=2")).body;
  expect(first.items[0]).toMatchObject({
    action: "note.read",
    partner: { id: overseer.partner, name: overseer.partner },
  });
  const second = (await get(officer, `/log?limit=2&cursor=${first.next}`)).body;
  const entries = [...first.items, ...second.items].map((line: { entry: string }) => Number(line.entry));
  expect(entries).toEqual([...entries].sort((a, b) => b - a));
  expect(new Set(entries).size).toBe(4);
  const { body } = await get(overseer, "/log?limit=2");
  expect(body.items[0]).toMatchObject({ action: "log.read", purpose: "oversight", leaf: null });
  expect((await get(overseer, "/log?cursor=x")).body).toMatchObject({ code: "FST_ERR_VALIDATION" });
});

test("whoever may not read the log gets nothing of it", async () => {
  for (const member of [harbour, stranger, administrator]) {
    for (const url of ["/log", "/log/checkpoint"]) {
      expect((await get(member, url)).body).toMatchObject({
        code: expect.stringMatching(/^(not-allowed|purpose-not-yours)$/),
      });
    }
  }
});

test("the checkpoint that is shown is the one that verifies", async () => {
  const { size } = await log.sequence();
  const { body } = await get(overseer, "/log/checkpoint");
  expect(body).toMatchObject({ origin: "node.example.org", size, verifierKey: log.verifierKey });
  expect(body.text).toContain(`\n${size}\n${body.root}\n`);
  const plan = { folder: log.folder, verifierKey: body.verifierKey, since: body.text, store: node.store };
  expect(await verifyLog(plan)).toMatchObject({ intact: true });
});

test("rule 5: the owner sees every reader of a record, and the report counts the same", async () => {
  const { body, text } = await get(colleague, `/records/${note.id}/readings`, "investigation");
  expect(body.items).toHaveLength(3);
  expect(body.items[0]).toMatchObject({
    purpose: "investigation",
    act: "read",
    partner: { name: "Harbour police" },
  });
  expect(text).not.toContain(harbour.member);
  const report = (await get(colleague, `/records/${note.id}/readings-report`, "investigation")).body;
  const partner = { id: harbour.partner, name: "Harbour police" };
  const day = new Date().toISOString().slice(0, 10);
  expect(report).toEqual({
    record: note.id,
    readings: [
      { day, partner, purpose: "analysis", act: "read", times: 2 },
      { day, partner, purpose: "investigation", act: "read", times: 1 },
    ],
  });
});

test("rule 12: to others a record with readers and one that never was give the same answer", async () => {
  for (const url of ["readings", "readings-report"]) {
    const others = await get(stranger, `/records/${note.id}/${url}`, "analysis");
    const nobodys = await get(stranger, `/records/${randomUUID()}/${url}`, "analysis");
    expect(others.body).toMatchObject({ code: "not-found" });
    expect(others.text).toBe(nobodys.text);
    expect((await get(officer, `/records/${note.id}/${url}`, "oversight")).body).toMatchObject({
      code: "not-found",
    });
    expect((await get(overseer, `/records/${note.id}/${url}`, "oversight")).body).toMatchObject({
      code: "not-allowed",
    });
    expect((await get(harbour, `/records/${note.id}/${url}`)).body).toMatchObject({ code: "purpose-needed" });
  }
});

test("rule 12: row policies alone keep the readings from others, without the check in code", async () => {
  const bare = await testDoors([guardedTable], { checksInCode: false });
  await bare.owner(putNote(note));
  await bare.doors.ask(harbour, "analysis", readNotes());
  const report = readingsReport(note.id, async () => new Map());
  await expect(bare.doors.ask(stranger, "analysis", report)).rejects.toMatchObject({ code: "not-found" });
  expect(await bare.doors.ask(harbour, "analysis", report)).toHaveLength(1);
  await bare.store.close();
});

test("rule 2: a thousand readings, some refused, some broken: as many entries as results, none without", async () => {
  const before = await entries();
  let given = 0;
  const attempts = Array.from({ length: 1000 }, (_, at) => async () => {
    const broken = at % 7 === 0 ? { touched: () => [{ record: "no uuid", owner: "none" }] } : {};
    const asked = node.doors.ask(
      at % 5 === 0 ? overseer : harbour,
      at % 5 === 0 ? "oversight" : "analysis",
      readNotes(broken),
    );
    await asked.then(
      () => (given += 1),
      () => undefined,
    );
  });
  for (let at = 0; at < attempts.length; at += 8)
    await Promise.all(attempts.slice(at, at + 8).map((attempt) => attempt()));
  expect(given).toBe(1000 - 200 - 143 + 29);
  expect((await entries()) - before).toBe(given);
});

async function entries(): Promise<number> {
  const [found] = await node.owner<{ n: number }>(
    sql`select count(*)::integer as n from safeguards.log_entry`,
  );
  return found?.n ?? 0;
}
