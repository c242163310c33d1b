/**
 * How do the demonstration's invented reports come in?
 *
 * As from phones: sealed for the organisations of the signed list, and posted to the public server, each with a code that an
 * outreach worker handed out, so that this machine need not solve their small tasks.
 *
 * @module
 */
import { randomBytes } from "node:crypto";
import {
  fromBase64,
  mailboxOf,
  newReturnCode,
  postedEnvelope,
  type RecipientList,
  type Report,
  receivingOn,
  reportClass,
  sealReport,
  toBase64,
} from "../../src/community/index.ts";
import { argon2OnNode, makeBatch } from "../../src/community/server/index.ts";
import type { MemberActor } from "../../src/safeguards/index.ts";
import type { Doors } from "../../src/safeguards/server/index.ts";
import { inventedReports } from "../../worlds/communities/index.ts";

export interface Sending {
  readonly doors: Doors;
  readonly list: RecipientList;
  /** Member who hands out the codes. */
  readonly actor: MemberActor;
  /** Where the public server listens. */
  readonly url: string;
  readonly today: string;
}

/** Sends them. @returns return codes, in the order of the reports: with one, its reporter reads the answer. */
export async function sendReports({ doors, list, actor, url, today }: Sending): Promise<readonly string[]> {
  const wish = { label: "Demonstration", codes: inventedReports.length, days: 1 };
  const { printed } = await doors.perform(actor, "protection", makeBatch(wish));
  const { argonSalt } = (await (await fetch(`${url}/config.json`)).json()) as { argonSalt: string };
  const codes: string[] = [];
  for (const [at, { report }] of inventedReports.entries()) {
    const code = newReturnCode("usual", "light");
    const body = await envelope(
      { ...report, version: 1, day: today },
      { list, today, token: printed[at] ?? "" },
      {
        code,
        salt: fromBase64(argonSalt) ?? new Uint8Array(),
      },
    );
    const headers = { "content-type": "application/octet-stream" };
    const answer = await fetch(`${url}/intake/envelopes`, { method: "POST", headers, body });
    if (answer.status !== 202) throw new Error(`A demonstration report was not taken: ${answer.status}.`);
    codes.push(code);
  }
  return codes;
}

interface Addressed {
  readonly list: RecipientList;
  readonly today: string;
  readonly token: string;
}

async function envelope(
  report: Report,
  { list, today, token }: Addressed,
  { code, salt }: { readonly code: string; readonly salt: Uint8Array },
): Promise<Uint8Array<ArrayBuffer>> {
  const organisations = receivingOn(list, today).filter((one) => one.receivesByDefault);
  const { storedId, recipient } = await mailboxOf(code, salt, argon2OnNode);
  const mailbox = { id: toBase64(storedId), recipient };
  const twoPeople = reportClass(report) !== "ordinary";
  const ciphertext = await sealReport(report, [], { organisations, twoPeople, mailbox });
  const header = {
    version: 1 as const,
    recipients: organisations.map(({ partner }) => partner),
    work: null,
    token,
    mailbox,
    idempotency: toBase64(randomBytes(16)),
  };
  return new Uint8Array(postedEnvelope.encode({ header, ciphertext }));
}
