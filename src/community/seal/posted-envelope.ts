/**
 * How does a sealed report travel to the node?
 *
 * As four bytes (the header's length, big-endian), a JSON header and the ciphertext. The header is filled up with
 * spaces to one length, so that what a listener counts does not tell how many organisations it is for.
 *
 * Source: trust.md sections 5.2 and 5.6.
 *
 * @module
 */
import { CommunityError } from "../community-error.ts";
import { isRecipient } from "./age-key-text.ts";
import { fromBase64 } from "./base64.ts";
import type { AnswerTo } from "./report-archive.ts";
import { stanzaCount } from "./sealed-shape.ts";

export interface PostedWork {
  readonly challenge: string;
  readonly nonce: string;
}

export interface EnvelopeHeader {
  readonly version: 1;
  /** Partners' ids, one to five, each once: for delivery, the one thing that the node learns. */
  readonly recipients: readonly string[];
  /** Null when a vouched token stands for it. */
  readonly work: PostedWork | null;
  readonly token: string | null;
  readonly mailbox: AnswerTo | null;
  /** 16 random bytes in base64, drawn once a report: sent twice, it is kept once. */
  readonly idempotency: string;
}

export interface PostedEnvelope {
  readonly header: EnvelopeHeader;
  readonly ciphertext: Uint8Array;
}

/** Unit: bytes. */
export const headerSize = 2048;

export const postedEnvelope = { encode, decode };

/** @throws CommunityError "envelope-broken" for a header that `decode` would refuse. */
function encode({ header, ciphertext }: PostedEnvelope): Uint8Array<ArrayBuffer> {
  const text = new TextEncoder().encode(JSON.stringify(headerIn(header)));
  if (text.length > headerSize) throw new CommunityError("envelope-broken");
  const bytes = new Uint8Array(4 + headerSize + ciphertext.length);
  new DataView(bytes.buffer).setUint32(0, headerSize);
  bytes.fill(0x20, 4, 4 + headerSize);
  bytes.set(text, 4);
  bytes.set(ciphertext, 4 + headerSize);
  return bytes;
}

/**
 * Reads what was posted, whatever it is. The ciphertext is a view into `bytes`.
 * @throws CommunityError "envelope-broken"; nothing else for any input.
 */
function decode(bytes: Uint8Array): PostedEnvelope {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4 + headerSize || view.getUint32(0) !== headerSize)
    throw new CommunityError("envelope-broken");
  return {
    header: headerIn(parsed(bytes.subarray(4, 4 + headerSize))),
    ciphertext: bytes.subarray(4 + headerSize),
  };
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw new CommunityError("envelope-broken");
  }
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const names = ["version", "recipients", "work", "token", "mailbox", "idempotency"] as const;

function headerIn(value: unknown): EnvelopeHeader {
  const header = exactly(value, names);
  const { recipients, token } = header;
  const routed = Array.isArray(recipients) && recipients.length >= 1 && recipients.length <= stanzaCount;
  if (header.version !== 1 || !routed || new Set(recipients).size !== recipients.length)
    throw new CommunityError("envelope-broken");
  const work = header.work === null ? null : workIn(header.work);
  if (token !== null && !matches(token, /^[A-Za-z0-9-]{8,64}$/)) throw new CommunityError("envelope-broken");
  if (work === null && token === null) throw new CommunityError("envelope-broken");
  return {
    version: 1,
    recipients: recipients.map((one: unknown) => text(one, uuid)),
    work,
    token,
    mailbox: header.mailbox === null ? null : mailboxIn(header.mailbox),
    idempotency: bytesText(header.idempotency, 16),
  };
}

function workIn(value: unknown): PostedWork {
  const work = exactly(value, ["challenge", "nonce"] as const);
  return {
    challenge: text(work.challenge, /^[\x21-\x7e]{1,512}$/),
    nonce: text(work.nonce, /^[\d.]{1,64}$/),
  };
}

function mailboxIn(value: unknown): AnswerTo {
  const mailbox = exactly(value, ["id", "recipient"] as const);
  if (typeof mailbox.recipient !== "string" || !isRecipient(mailbox.recipient))
    throw new CommunityError("envelope-broken");
  return { id: bytesText(mailbox.id, 32), recipient: mailbox.recipient };
}

/** An object with these names and no others. */
function exactly<Name extends string>(value: unknown, expected: readonly Name[]): Record<Name, unknown> {
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  const keys = isObject ? Object.keys(value) : [];
  if (keys.length !== expected.length || !expected.every((name) => keys.includes(name)))
    throw new CommunityError("envelope-broken");
  return value as Record<Name, unknown>;
}

const matches = (value: unknown, form: RegExp): value is string =>
  typeof value === "string" && form.test(value);

function text(value: unknown, form: RegExp): string {
  if (!matches(value, form)) throw new CommunityError("envelope-broken");
  return value;
}

function bytesText(value: unknown, length: number): string {
  if (typeof value !== "string" || fromBase64(value, length) === null)
    throw new CommunityError("envelope-broken");
  return value;
}
