/**
 * Does the public door keep every sealed report once, and nothing else of whoever sent it?
 */
import { randomBytes, randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { someMember } from "../../../safeguards/testing/test-doors.ts";
import { sql } from "../../../store/index.ts";
import { toBase64 } from "../../seal/base64.ts";
import { openInner, openOuter } from "../../seal/open-report.ts";
import { postedEnvelope } from "../../seal/posted-envelope.ts";
import { sealedLength } from "../../seal/sealed-shape.ts";
import { hand, headerFor, type IntakeNode, intakeNode, post, sealed, work } from "./testing/intake-node.ts";
import { makeBatch } from "./vouched-batches.ts";

let node: IntakeNode;
let ciphertext: Uint8Array;
const taken = { status: 202, text: '{"taken":true}' };
const told = (code: string) => JSON.stringify({ code });

beforeAll(async () => {
  node = await intakeNode();
  ciphertext = await sealed({ desks: node.desks });
});
afterAll(() => node.stop());
beforeEach(() => node.store.owner.query("truncate community.envelope cascade"));

const kept = () =>
  node.owner<{
    id: string;
    day: string;
    size_class: number;
    channel: string;
    lane: string;
    bytes: Buffer;
  }>(sql`
    select e.id, e.day::text, e.size_class, e.channel, e.lane, b.ciphertext as bytes
    from community.envelope e join community.envelope_body b on b.envelope = e.id`);

describe("a sealed report", () => {
  test("is kept as it came, by day, with a delivery for each recipient, for 180 days (rules 32, 42)", async () => {
    expect(await hand(node.url, await headerFor(node), ciphertext)).toEqual(taken);
    const [row, ...others] = await kept();
    expect(others).toEqual([]);
    expect(row?.bytes.equals(ciphertext)).toBe(true);
    expect(row).toMatchObject({ size_class: 0, channel: "report", lane: "open" });
    const deliveries = await node.owner<{ partner: string; days: number; state: string }>(sql`
      select partner, (expires_at at time zone 'UTC')::date - day as days, state from community.delivery`);
    expect(deliveries.map(({ partner }) => partner).sort()).toEqual(
      node.desks.map(({ partner }) => partner).sort(),
    );
    for (const { days, state } of deliveries) expect([days, state]).toEqual([180, "waiting"]);
  });

  test("opens with the desk's key and is what was written (rule 44)", async () => {
    await hand(node.url, await headerFor(node), ciphertext);
    const [row] = await kept();
    const identity = [node.desks[1]?.identity ?? ""];
    const contents = await openInner(await openOuter(row?.bytes ?? new Uint8Array(), identity), identity);
    expect(contents.report).toMatchObject({ leg: "agadez--sebha", what: "recruitment-fraud" });
  });

  test("of every size class is taken, the 32 MiB one too", async () => {
    const attachments = [1, 20].map((mebibytes) => ({
      kind: "jpg" as const,
      bytes: randomBytes(mebibytes << 20),
    }));
    for (const one of attachments) {
      const large = await sealed({ desks: node.desks, attachments: [one] });
      expect(await hand(node.url, await headerFor(node), large)).toEqual(taken);
    }
    expect((await kept()).map((row) => row.size_class).sort()).toEqual([3, 5]);
  });
});

describe("no time but the day is anywhere (rule 42)", () => {
  test("no column of the reports' tables holds a finer time than a day", async () => {
    await hand(node.url, await headerFor(node), ciphertext);
    const columns = await node.owner<{
      table: string;
      column: string;
      kind: string;
      preset: string | null;
    }>(sql`
      select table_name as table, column_name as column, data_type as kind, column_default as preset
      from information_schema.columns where table_schema = 'community'
        and table_name in ('envelope', 'envelope_body', 'delivery', 'spent', 'vouched_code', 'vouched_batch', 'answer')`);
    expect(columns.length).toBeGreaterThan(20);
    for (const { kind, column, preset } of columns) {
      expect(preset ?? "").not.toMatch(/now\(\)|clock_timestamp|current_|nextval/);
      if (kind.includes("time")) expect(column).toBe("expires_at");
    }
    for (const table of ["envelope", "delivery", "spent"]) {
      const ends = await node.store.owner.query<{ at: string }>(
        `select to_char(expires_at at time zone 'UTC', 'HH24:MI:SS.US') as at from community.${table}`,
      );
      expect(ends.rows.length).toBeGreaterThan(0);
      for (const { at } of ends.rows) expect(at).toBe("00:00:00.000000");
    }
  });

  test("taking in, asking and looking leave no entry in the log", async () => {
    const count = async () =>
      (await node.owner<{ n: number }>(sql`select count(*)::integer as n from safeguards.log_entry`))[0]?.n;
    const before = await count();
    await hand(node.url, await headerFor(node), ciphertext);
    await ask(toBase64(randomBytes(32)));
    expect(await count()).toBe(before);
  });
});

describe("a repetition", () => {
  test("of the very same post is answered the same and kept once", async () => {
    const header = await headerFor(node);
    expect(await hand(node.url, header, ciphertext)).toEqual(taken);
    expect(await hand(node.url, header, ciphertext)).toEqual(taken);
    expect(await kept()).toHaveLength(1);
  });

  test("with new work, after an answer that got lost, is answered the same and kept once", async () => {
    const header = await headerFor(node);
    await hand(node.url, header, ciphertext);
    expect(await hand(node.url, { ...header, work: await work(node.url) }, ciphertext)).toEqual(taken);
    expect(await kept()).toHaveLength(1);
  });

  test("at the same moment is kept once", async () => {
    const header = await headerFor(node);
    const answers = await Promise.all([1, 2, 3, 4].map(() => hand(node.url, header, ciphertext)));
    for (const { status } of answers) expect([202, 503]).toContain(status);
    expect(answers.some(({ status }) => status === 202)).toBe(true);
    expect(await kept()).toHaveLength(1);
  });

  test("of work alone, for another report, is refused with a word, and nothing is kept of it", async () => {
    const header = await headerFor(node);
    await hand(node.url, header, ciphertext);
    const other = { ...header, idempotency: toBase64(randomBytes(16)) };
    expect(await hand(node.url, other, ciphertext)).toEqual({ status: 422, text: told("work-refused") });
    expect(await kept()).toHaveLength(1);
  });
});

describe("what is not a sealed report", () => {
  const altered = async (how: (bytes: Uint8Array) => Uint8Array) =>
    post(node.url, how(postedEnvelope.encode({ header: await headerFor(node), ciphertext })));

  test.each([
    ["cut off by one byte", (bytes: Uint8Array) => bytes.subarray(0, -1), "envelope-broken"],
    ["one byte too long", (bytes: Uint8Array) => Buffer.concat([bytes, Buffer.from("x")]), "envelope-broken"],
    ["cut off in the header", (bytes: Uint8Array) => bytes.subarray(0, 900), "envelope-broken"],
    ["empty", () => new Uint8Array(), "envelope-broken"],
    ["random bytes of the right length", (bytes: Uint8Array) => randomBytes(bytes.length), "envelope-broken"],
    [
      "right in front, random behind",
      (bytes: Uint8Array) => Buffer.concat([bytes.subarray(0, 2052), randomBytes(bytes.length - 2052)]),
      "seal-broken",
    ],
  ])("%s is refused and nothing is kept", async (_name, how, code) => {
    expect(await altered(how)).toEqual({ status: 422, text: told(code) });
    expect(await kept()).toEqual([]);
  });

  test("text in place of ciphertext is refused, so that nobody's words lie here in clear (rule 44)", async () => {
    const clear = Buffer.alloc(sealedLength(sealedLength(4096)), "I was on the lorry. ");
    expect(await hand(node.url, await headerFor(node), clear)).toEqual({
      status: 422,
      text: told("seal-broken"),
    });
    expect(await kept()).toEqual([]);
  });

  test("JSON, a form and a text are refused", async () => {
    for (const kind of ["application/json", "text/plain", "application/x-www-form-urlencoded"]) {
      const headers = { "content-type": kind };
      const answer = await fetch(`${node.url}/intake/envelopes`, { method: "POST", headers, body: "{}" });
      expect(answer.status).toBe(422);
    }
  });
});

describe("work", () => {
  test.each([
    ["none of ours", { challenge: "1.999.2.AAAA.BBBB", nonce: "0.1.2.3" }],
    ["of another form", { challenge: "x", nonce: "0" }],
  ])("for a challenge that is %s is refused", async (_name, wrong) => {
    const header = await headerFor(node, { work: wrong });
    expect(await hand(node.url, header, ciphertext)).toEqual({ status: 422, text: told("work-refused") });
  });

  test("that was not done is refused before the body is read, and its challenge is not spent", async () => {
    const hard = await intakeNode(30);
    const { challenge } = (await (await fetch(`${hard.url}/intake/challenge`)).json()) as {
      challenge: string;
    };
    const header = await headerFor(hard, { work: { challenge, nonce: "0.1.2.3" } });
    const bytes = await sealed({ desks: hard.desks });
    expect(await hand(hard.url, header, bytes)).toEqual({ status: 422, text: told("work-refused") });
    expect(await hard.owner(sql`select 1 as one from community.spent`)).toEqual([]);
    await hard.stop();
  });

  test("is not asked of who brings a vouched code; the code works once, and is only kept as a hash", async () => {
    const member = someMember({
      partner: node.desks[0]?.partner ?? "",
      partnerKind: "ngo",
      roles: ["case-worker"],
    });
    const made = await node.doors.perform(
      member,
      "protection",
      makeBatch({ label: "North station, November", codes: 10, days: 30 }),
    );
    const [code = "", other = ""] = made.printed;
    const one = makeBatch({ label: "For one person", codes: 1, days: 30 });
    await expect(node.doors.perform(member, "protection", one)).rejects.toMatchObject({
      code: "statement-refused",
    });
    const held = await node.owner<{ text: string }>(
      sql`select c::text || b::text as text from community.vouched_code c, community.vouched_batch b`,
    );
    for (const { text } of held) expect(text).not.toContain(code.replaceAll("-", ""));
    // As somebody types it from paper.
    const header = await headerFor(node, { token: code.toLowerCase().replaceAll("0", "o") });
    expect(await hand(node.url, header, ciphertext)).toEqual(taken);
    expect(await kept()).toMatchObject([{ channel: "vouched" }]);
    expect(await hand(node.url, header, ciphertext)).toEqual(taken);
    const again = await headerFor(node, { token: code });
    expect(await hand(node.url, again, ciphertext)).toEqual({ status: 422, text: told("token-refused") });
    // A post that is refused costs no code.
    const wrong = await headerFor(node, { token: other, recipients: [randomUUID()] });
    expect((await hand(node.url, wrong, ciphertext)).text).toBe(told("recipients-changed"));
    expect(await hand(node.url, await headerFor(node, { token: other }), ciphertext)).toEqual(taken);
    expect(await kept()).toHaveLength(2);
  });
});

describe("recipients", () => {
  test("that are not on the signed list are refused with a word, together with those who are", async () => {
    const recipients = [node.desks[0]?.partner ?? "", randomUUID()];
    const header = await headerFor(node, { recipients });
    expect(await hand(node.url, header, ciphertext)).toEqual({
      status: 422,
      text: told("recipients-changed"),
    });
    expect(await kept()).toEqual([]);
  });
});

describe("without the database", () => {
  test("a challenge is given, a post is told to come again, and afterwards it is taken", async () => {
    const header = await headerFor(node);
    await node.owner(sql`alter table community.spent rename to spent_away`);
    const refused = await hand(node.url, header, ciphertext);
    expect(refused.status).toBeGreaterThanOrEqual(500);
    await node.owner(sql`alter table community.spent_away rename to spent`);
    expect(await hand(node.url, header, ciphertext)).toEqual(taken);
  });
});

async function ask(mailboxId: string, proof?: { challenge: string; nonce: string }) {
  const body = JSON.stringify({ mailboxId, work: proof ?? (await work(node.url)) });
  const headers = { "content-type": "application/json" };
  const answer = await fetch(`${node.url}/intake/mailbox`, { method: "POST", headers, body });
  const bytes = Buffer.from(await answer.arrayBuffer());
  return { status: answer.status, type: answer.headers.get("content-type"), bytes };
}
