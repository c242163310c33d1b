/**
 * How is anything handed in, and what does each refusal mean for the person?
 *
 * First a challenge, then the proof of work, then the post; a ticket code stands for the proof. Every refusal is turned
 * into the key of a sentence that says what to do.
 *
 * Source: trust.md section 5.5, rule 42.
 *
 * @module
 */
import { eitherSignal } from "../exit/either-signal.ts";
import type { Site } from "../site.ts";
import { runTask, SealingFailed, type Watching } from "./run-task.ts";

export interface Proof {
  readonly challenge: string;
  readonly nonce: string;
}

/** Raised when something was not taken. */
export class NotTaken extends Error {
  override readonly name = "NotTaken";
  /** Key of the sentence that says why, and what to do. */
  readonly sentence: string;

  constructor(sentence: string) {
    super(`Not taken: ${sentence}.`);
    this.sentence = sentence;
  }
}

/** @throws {NotTaken} */
export async function proveAtIntake(site: Site, watching: Watching = {}): Promise<Proof> {
  const response = await ask(site, "challenge", { method: "GET" }, watching);
  const { challenge, bits } = (await response.json()) as { challenge: string; bits: number };
  try {
    return { challenge, nonce: await runTask({ kind: "work", challenge, bits }, watching) };
  } catch (failure) {
    throw new NotTaken(sentenceOfTask(failure));
  }
}

/** Posts JSON with a proof in it. @throws {NotTaken} */
export async function postJson(site: Site, path: string, body: object): Promise<Response> {
  const headers = { "content-type": "application/json" };
  return ask(site, path, { method: "POST", headers, body: JSON.stringify(body) });
}

/** @throws {NotTaken} */
export async function postBytes(site: Site, path: string, body: Uint8Array<ArrayBuffer>): Promise<Response> {
  return ask(site, path, { method: "POST", headers: { "content-type": "application/octet-stream" }, body });
}

async function ask(
  site: Site,
  path: string,
  request: RequestInit,
  { signal }: Watching = {},
): Promise<Response> {
  const stops = eitherSignal(signal);
  const options: RequestInit = { ...request, credentials: "omit", cache: "no-store", signal: stops };
  const response = await fetch(`${site.root}intake/${path}`, options).catch(() => {
    throw new NotTaken(stops.aborted ? "sending.stopped" : "trouble.noConnection");
  });
  if (response.ok) return response;
  const { code } = (await response.json().catch(() => ({}))) as { code?: string };
  throw new NotTaken(sentenceOfCode(code ?? "", response.status));
}

const sentences: Readonly<Record<string, string>> = {
  "database-away": "trouble.away",
  busy: "trouble.busy",
  "token-refused": "trouble.ticket",
  "recipients-changed": "trouble.listChanged",
  "work-refused": "trouble.work",
  "too-large": "trouble.tooBig",
};

function sentenceOfCode(code: string, status: number): string {
  return sentences[code] ?? (status >= 500 ? "trouble.away" : "trouble.refused");
}

/** The sentence for what went wrong on the phone itself. */
export function sentenceOfTask(failure: unknown): string {
  const code = failure instanceof SealingFailed ? failure.code : "broken";
  if (code === "stopped") return "sending.stopped";
  return code === "too-large" ? "trouble.tooBig" : "trouble.worker";
}
