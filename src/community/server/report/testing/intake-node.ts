/**
 * How does a test or a bench get a public intake that really listens, and reports that are really sealed?
 *
 * A fresh database, a server on a port of its own, desks with keys of their own.
 *
 * @module
 */
import { randomBytes, randomUUID } from "node:crypto";
import { generateX25519Identity, identityToRecipient } from "age-encryption";
import fastify from "fastify";
import type { Http } from "../../../../safeguards/server/index.ts";
import { type TestDoors, testDoors } from "../../../../safeguards/testing/test-doors.ts";
import type { Report } from "../../../report/report.ts";
import { toBase64 } from "../../../seal/base64.ts";
import { type EnvelopeHeader, postedEnvelope } from "../../../seal/posted-envelope.ts";
import { proveWork } from "../../../seal/proof-of-work.ts";
import type { Attachment } from "../../../seal/report-archive.ts";
import { sealReport } from "../../../seal/seal-report.ts";
import { argon2OnNode } from "../../keys/argon2-on-node.ts";
import { communityMigrations } from "../../migrations.ts";
import { communityIntakeRoutes } from "../intake-routes.ts";

export interface DeskKeys {
  readonly partner: string;
  /** Identities and their recipients. */
  readonly identity: string;
  readonly desk: string;
  readonly custodianIdentity: string;
  readonly custodian: string;
}

export interface IntakeNode extends TestDoors {
  readonly url: string;
  readonly desks: readonly DeskKeys[];
  stop(): Promise<void>;
}

/** @param bits - Work that is asked for; the least there is when absent. @param many - How many desks. */
export async function intakeNode(bits = 2, many = 2): Promise<IntakeNode> {
  const node = await testDoors([await communityMigrations()]);
  const desks = await Promise.all(Array.from({ length: many }, deskKeys));
  const http = fastify({ logger: false });
  const known = new Set(desks.map(({ partner }) => partner));
  communityIntakeRoutes(http as unknown as Http, {
    doors: node.doors,
    challengeKey: randomBytes(32),
    recipients: async () => known,
    bits: () => bits,
  });
  const url = await http.listen({ host: "127.0.0.1", port: 0 });
  const stop = async () => {
    await http.close();
    await node.store.close();
  };
  return { ...node, url, desks, stop };
}

async function deskKeys(): Promise<DeskKeys> {
  const identity = await generateX25519Identity();
  const custodianIdentity = await generateX25519Identity();
  const [desk, custodian] = [
    await identityToRecipient(identity),
    await identityToRecipient(custodianIdentity),
  ];
  return { partner: randomUUID(), identity, desk, custodianIdentity, custodian };
}

export const someReport: Report = {
  version: 1,
  language: "fr",
  leg: "agadez--sebha",
  place: null,
  what: "recruitment-fraud",
  text: "An invented report of a false offer.",
  when: "this-week",
  atRiskNow: "nobody",
  child: "no",
  officialsInvolved: false,
  namedPersonInDanger: false,
  contactWish: null,
  day: "2026-11-25",
};

export interface Sealing {
  readonly desks: readonly DeskKeys[];
  readonly report?: Partial<Report>;
  readonly attachments?: readonly Attachment[];
  readonly twoPeople?: boolean;
  readonly mailbox?: { id: string; recipient: string } | null;
}

/** Seals a report as the phone does. */
export function sealed({ desks, report, attachments = [], ...how }: Sealing): Promise<Uint8Array> {
  return sealReport({ ...someReport, ...report }, attachments, {
    organisations: desks,
    twoPeople: how.twoPeople ?? false,
    mailbox: how.mailbox ?? null,
  });
}

/** A challenge of the node, with its proof. */
export async function work(url: string): Promise<{ challenge: string; nonce: string }> {
  const { challenge, bits } = (await (await fetch(`${url}/intake/challenge`)).json()) as {
    challenge: string;
    bits: number;
  };
  return { challenge, nonce: await proveWork(challenge, bits, argon2OnNode) };
}

/** A header for these desks; what is not said is new. */
export async function headerFor(
  { url, desks }: Pick<IntakeNode, "url" | "desks">,
  said: Partial<EnvelopeHeader> = {},
): Promise<EnvelopeHeader> {
  return {
    version: 1,
    recipients: desks.map(({ partner }) => partner),
    work: said.token === undefined && said.work === undefined ? await work(url) : null,
    token: null,
    mailbox: null,
    idempotency: toBase64(randomBytes(16)),
    ...said,
  };
}

export interface Told {
  readonly status: number;
  readonly text: string;
}

/** Posts bytes as they are. */
export async function post(url: string, bytes: Uint8Array): Promise<Told> {
  const answer = await fetch(`${url}/intake/envelopes`, {
    method: "POST",
    headers: { "content-type": "application/octet-stream" },
    body: Buffer.from(bytes),
  });
  return { status: answer.status, text: await answer.text() };
}

/** Seals nothing new: frames a header and a ciphertext, and posts them. */
export function hand(url: string, header: EnvelopeHeader, ciphertext: Uint8Array): Promise<Told> {
  return post(url, postedEnvelope.encode({ header, ciphertext }));
}
