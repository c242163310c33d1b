/**
 * What is computed beside the page, so that the page stays alive?
 *
 * Everything slow: the hash of a return code, the sealing of a report, the proof of work.
 *
 * @module
 */
import type { AnswerTo, Attachment, SealedFor } from "../../../src/community/index.ts";

export interface SealTask {
  readonly kind: "seal";
  readonly report: object;
  readonly attachments: readonly Attachment[];
  readonly sealedFor: SealedFor;
}

export interface MailboxTask {
  readonly kind: "mailbox";
  /** Digits of a return code. */
  readonly code: string;
  /** Base64. */
  readonly salt: string;
}

export interface WorkTask {
  readonly kind: "work";
  readonly challenge: string;
  readonly bits: number;
}

export type SealingTask = SealTask | MailboxTask | WorkTask;

/** A mailbox in the form in which it travels. */
export interface MadeMailbox {
  /** Base64 of 32 bytes; told to the node only to ask for answers. */
  readonly mailboxId: string;
  readonly answerTo: AnswerTo;
  readonly identity: string;
}

export interface TaskResults {
  readonly seal: Uint8Array<ArrayBuffer>;
  readonly mailbox: MadeMailbox;
  readonly work: string;
}

export type FromWorker =
  | { readonly kind: "done"; readonly result: TaskResults[SealingTask["kind"]] }
  /** Tries so far, and how many are expected. */
  | { readonly kind: "progress"; readonly tries: number; readonly expected: number }
  /** A code of CommunityError; "broken" for anything else. */
  | { readonly kind: "failed"; readonly code: string };
