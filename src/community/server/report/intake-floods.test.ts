/**
 * Does the public door stand a flood, and does a mailbox tell nothing?
 */
import { randomBytes } from "node:crypto";
import { connect } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { sql } from "../../../store/index.ts";
import { toBase64 } from "../../seal/base64.ts";
import { postedEnvelope } from "../../seal/posted-envelope.ts";
import { longestPost } from "./read-posted.ts";
import { hand, headerFor, type IntakeNode, intakeNode, post, sealed, work } from "./testing/intake-node.ts";

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

describe("a flood", () => {
  test("of posts longer than any report is cut off unread", async () => {
    const answer = await raw(`content-length: ${longestPost + 1}\r\n`, randomBytes(2000));
    expect(answer).toContain("422");
    expect(answer.toLowerCase()).toContain("connection: close");
  });

  test("without a length is refused", async () => {
    expect(await raw("transfer-encoding: chunked\r\n", Buffer.from("0\r\n\r\n"))).toContain("422");
  });

  test("of 33 MB without work takes no room, and an honest report comes in among it", async () => {
    const length = longestPost;
    const flood = Array.from({ length: 6 }, async () => {
      const bytes = randomBytes(length);
      const header = await headerFor(node, { work: { challenge: "1.2.3.4.5", nonce: "0.1.2.3" } });
      bytes.set(postedEnvelope.encode({ header, ciphertext: new Uint8Array() }));
      return post(node.url, bytes);
    });
    const honest = hand(node.url, await headerFor(node), ciphertext);
    for (const { text } of await Promise.all(flood)) expect(text).toBe(told("work-refused"));
    expect(await honest).toEqual(taken);
    expect(await kept()).toHaveLength(1);
  });

  test("killed in the middle leaves nothing; the same report, sent again, is taken once", async () => {
    const header = await headerFor(node);
    const bytes = postedEnvelope.encode({ header, ciphertext });
    await brokenOff(`content-length: ${bytes.length}\r\n`, bytes.subarray(0, bytes.length - 500));
    expect(await kept()).toEqual([]);
    // The broken one may still be on its way out: then the word is "busy".
    let answer = await hand(node.url, header, ciphertext);
    while (answer.status === 503) answer = await hand(node.url, header, ciphertext);
    expect(answer).toEqual(taken);
    expect(await kept()).toHaveLength(1);
  });
});

describe("a mailbox", () => {
  test("that is not there and one that is give pages that differ in nothing but content", async () => {
    const id = randomBytes(32);
    await node.owner(sql`insert into community.answer (mailbox, ordinal, ciphertext, expires_at)
      select sha256(${id}::bytea), n, decode(repeat(lpad(to_hex(n), 2, '0'), 4096), 'hex'), now() + interval '9 days'
      from generate_series(1, 5) n`);
    const there = await ask(toBase64(id));
    const absent = await ask(toBase64(randomBytes(32)));
    for (const { status, type, bytes } of [there, absent]) {
      expect([status, type, bytes.length]).toEqual([200, "application/octet-stream", 16_384]);
    }
    expect([0, 1, 2, 3].map((slot) => there.bytes[slot * 4096])).toEqual([5, 4, 3, 2]);
    expect(Buffer.from(absent.bytes.subarray(0, 21)).toString()).toBe("age-encryption.org/v1");
  });

  test("is not shown for the same proof twice", async () => {
    const proof = await work(node.url);
    expect((await ask(toBase64(randomBytes(32)), proof)).status).toBe(200);
    expect((await ask(toBase64(randomBytes(32)), proof)).status).toBe(422);
  });
});

async function ask(mailboxId: string, proof?: { challenge: string; nonce: string }) {
  const body = JSON.stringify({ mailboxId, work: proof ?? (await work(node.url)) });
  const headers = { "content-type": "application/json" };
  const answer = await fetch(`${node.url}/intake/mailbox`, { method: "POST", headers, body });
  const bytes = Buffer.from(await answer.arrayBuffer());
  return { status: answer.status, type: answer.headers.get("content-type"), bytes };
}

/** A post whose framing no client would write. */
function raw(headers: string, body: Uint8Array): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(node.url).port), "127.0.0.1");
    let answer = "";
    socket.on("data", (bytes) => {
      answer += bytes.toString();
      if (answer.includes("}")) socket.destroy();
    });
    socket.on("close", () => resolve(answer));
    socket.on("error", reject);
    socket.write(
      `POST /intake/envelopes HTTP/1.1\r\nhost: x\r\ncontent-type: application/octet-stream\r\n${headers}\r\n`,
    );
    socket.write(body);
  });
}

function brokenOff(headers: string, body: Uint8Array): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect(Number(new URL(node.url).port), "127.0.0.1");
    socket.on("close", () => resolve());
    socket.write(
      `POST /intake/envelopes HTTP/1.1\r\nhost: x\r\ncontent-type: application/octet-stream\r\n${headers}\r\n`,
    );
    socket.write(body, () => socket.destroy());
  });
}
