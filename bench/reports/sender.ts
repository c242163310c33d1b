/**
 * Many phones at once: sends sealed reports to a public intake at an even rate, in a process of its own.
 *
 * Reports are sealed before the clock starts; each gets a challenge and a proof of its own, and is sent again when the node
 * says that it is busy, as the app does. Told by its parent: where, how many a second, for how long.
 *
 * @module
 */
import { randomBytes } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { generateX25519Identity, identityToRecipient } from "age-encryption";
import {
  type Attachment,
  postedEnvelope,
  proveWork,
  sealReport,
  toBase64,
} from "../../src/community/index.ts";
import { argon2OnNode } from "../../src/community/server/index.ts";

export interface Sending {
  readonly url: string;
  readonly partner: string;
  /** Reports a second. */
  readonly rate: number;
  readonly seconds: number;
}

export interface Sent {
  readonly sent: number;
  readonly taken: number;
  /** Answers "busy" that were followed by another try. */
  readonly again: number;
  /** Never acknowledged, after every try. */
  readonly lost: number;
  /** From the challenge to the acknowledgement, first to last try. Unit: milliseconds, in rising order. */
  readonly times: readonly number[];
}

const mostTries = 8;

process.once("message", (sending: Sending) => {
  void send(sending).then((sent) => process.send?.(sent, () => process.exit(0)));
});
process.send?.("ready");

async function send({ url, partner, rate, seconds }: Sending): Promise<Sent> {
  const sealed = await sealedReports();
  const all: Promise<number | null>[] = [];
  const counts = { again: 0 };
  const began = performance.now();
  for (let n = 0; n < rate * seconds; n++) {
    await pause(Math.max(0, began + (n * 1000) / rate - performance.now()));
    const ciphertext = sealed[n % sealed.length] ?? new Uint8Array();
    all.push(sendOne(url, { partner, ciphertext }, counts));
  }
  const times = await Promise.all(all);
  const taken = times.filter((time) => time !== null).sort((one, other) => one - other);
  return {
    sent: all.length,
    taken: taken.length,
    lost: all.length - taken.length,
    again: counts.again,
    times: taken,
  };
}

/** Mostly text, some with a picture: nine of ten of the smallest size, one of 512 KiB in fifty. */
async function sealedReports(): Promise<Uint8Array[]> {
  const organisations = [
    { desk: await someRecipient(), custodian: await someRecipient() },
    { desk: await someRecipient(), custodian: await someRecipient() },
  ];
  const sealed: Uint8Array[] = [];
  for (let n = 0; n < 50; n++) {
    const bytes = n === 0 ? 300_000 : n < 5 ? 40_000 : 0;
    const attachments: Attachment[] = bytes === 0 ? [] : [{ kind: "jpg", bytes: randomBytes(bytes) }];
    const report = { version: 1, text: `An invented report, number ${n}.` };
    sealed.push(
      await sealReport(report, attachments, { organisations, twoPeople: n % 10 === 0, mailbox: null }),
    );
  }
  return sealed;
}

async function someRecipient(): Promise<string> {
  return identityToRecipient(await generateX25519Identity());
}

interface One {
  readonly partner: string;
  readonly ciphertext: Uint8Array;
}

/** @returns how long it took; null when it was never acknowledged. */
async function sendOne(
  url: string,
  { partner, ciphertext }: One,
  counts: { again: number },
): Promise<number | null> {
  const began = performance.now();
  const idempotency = toBase64(randomBytes(16));
  for (let attempt = 0; attempt < mostTries; attempt++) {
    const header = {
      version: 1 as const,
      recipients: [partner],
      work: await provenWork(url),
      token: null,
      mailbox: null,
      idempotency,
    };
    const answer = await fetch(`${url}/intake/envelopes`, {
      method: "POST",
      headers: { "content-type": "application/octet-stream" },
      body: postedEnvelope.encode({ header, ciphertext }),
    });
    await answer.arrayBuffer();
    if (answer.status === 202) return performance.now() - began;
    counts.again += 1;
    await pause(200 * 2 ** attempt * (1 + Math.random()));
  }
  return null;
}

async function provenWork(url: string): Promise<{ challenge: string; nonce: string }> {
  const answer = await fetch(`${url}/intake/challenge`);
  const { challenge, bits } = (await answer.json()) as { challenge: string; bits: number };
  return { challenge, nonce: await proveWork(challenge, bits, argon2OnNode) };
}
