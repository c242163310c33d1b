/**
 * How do the demonstration's invented reports come in?
 *
 * As from phones: sealed for the organisations of the signed list, and posted to the public server, each with a code that an
 * outreach worker handed out, so that this machine need not solve their small tasks.
 *
 * @module
 */
import { randomBytes } from "node:crypto";
import { fewestVouchedCodes } from "../../src/community/api.ts";
import {
  fromBase64,
  mailboxOf,
  newReturnCode,
  type Organisation,
  postedEnvelope,
  type RecipientList,
  receivingOn,
  reportClass,
  sealReport,
  toBase64,
} from "../../src/community/index.ts";
import { argon2OnNode, makeBatch } from "../../src/community/server/index.ts";
import type { MemberActor } from "../../src/safeguards/index.ts";
import type { Doors } from "../../src/safeguards/server/index.ts";
import { type InventedReport, inventedReports } from "../../worlds/communities/index.ts";

export interface Sending {
  readonly doors: Doors;
  readonly list: RecipientList;
  /** Member who hands out the codes. */
  readonly actor: MemberActor;
  /** Where the public server listens. */
  readonly url: string;
  readonly today: string;
}

/** What is told in a report; the rest is as when somebody skips every step. */
export type Told = InventedReport["told"];

/** Sends the invented ones. @returns return codes, in their order: with one, its reporter reads the answer. */
export function sendInvented(sending: Sending): Promise<readonly string[]> {
  return sendChosen(sending, inventedReports);
}

/** Sends reports to those who are chosen beforehand. @returns return codes, in their order. */
export function sendReports(sending: Sending, reports: readonly Told[]): Promise<readonly string[]> {
  return sendChosen(
    sending,
    reports.map((told) => ({ told, chosen: null })),
  );
}

async function sendChosen(sending: Sending, reports: readonly InventedReport[]): Promise<readonly string[]> {
  const { doors, actor, url } = sending;
  const codesMade = Math.max(reports.length, fewestVouchedCodes);
  const wish = { label: "Invented reports", codes: codesMade, days: 1 };
  const { printed } = await doors.perform(actor, "protection", makeBatch(wish));
  const { argonSalt } = (await (await fetch(`${url}/config.json`)).json()) as { argonSalt: string };
  const salt = fromBase64(argonSalt) ?? new Uint8Array();
  const codes: string[] = [];
  for (const [at, report] of reports.entries())
    codes.push(await send(sending, report, { token: printed[at] ?? "", salt }));
  return codes;
}

async function send(
  { list, url, today }: Sending,
  { told, chosen }: InventedReport,
  { token, salt }: { readonly token: string; readonly salt: Uint8Array },
): Promise<string> {
  const code = newReturnCode("usual", "light");
  const report = { ...told, version: 1 as const, day: today };
  const organisations = choiceOf(receivingOn(list, today), chosen);
  const { storedId, recipient } = await mailboxOf(code, salt, argon2OnNode);
  const mailbox = { id: toBase64(storedId), recipient };
  const twoPeople = reportClass(report) !== "ordinary";
  const ciphertext = await sealReport(report, [], { organisations, twoPeople, mailbox });
  const recipients = organisations.map(({ partner }) => partner);
  const idempotency = toBase64(randomBytes(16));
  const header = { version: 1 as const, recipients, work: null, token, mailbox, idempotency };
  const answer = await fetch(`${url}/intake/envelopes`, {
    method: "POST",
    headers: { "content-type": "application/octet-stream" },
    body: new Uint8Array(postedEnvelope.encode({ header, ciphertext })),
  });
  if (answer.status !== 202) throw new Error(`An invented report was not taken: ${answer.status}.`);
  return code;
}

/** @throws Error for a label that the list does not have: a mistake of the programmer. */
function choiceOf(offered: readonly Organisation[], chosen: InventedReport["chosen"]): Organisation[] {
  if (chosen === null) return offered.filter((one) => one.receivesByDefault);
  return chosen.map((wanted) => {
    const found = offered.find(({ label }) => label === wanted);
    if (found === undefined) throw new Error(`The list of recipients lacks ${wanted}.`);
    return found;
  });
}
