/**
 * How do a draft, its photos and the organisations chosen become a sealed letter?
 *
 * Source: trust.md sections 5.1 and 5.2.
 *
 * @module
 */
import { type AnswerTo, reportClass } from "../../../src/community/index.ts";
import type { Recipients } from "../sealing/load-recipients.ts";
import { runTask, type Watching } from "../sealing/run-task.ts";
import { newIdempotency, type SealedLetter } from "../sealing/sealed-letter.ts";
import { type AddedFile, toAttachments } from "./added-file.ts";
import { type ReportDraft, toReport } from "./report-draft.ts";
import { phoneDay } from "./report-step.ts";

export interface ToSeal {
  readonly draft: ReportDraft;
  readonly files: readonly AddedFile[];
  readonly recipients: Recipients;
  /** Null when no answer is wished. */
  readonly answerTo: AnswerTo | null;
  /** Of the page; BCP 47. */
  readonly language: string;
}

/** @throws {SealingFailed} "too-large", "stopped", "broken". */
export async function sealLetter(toSeal: ToSeal, watching: Watching): Promise<SealedLetter> {
  const { draft, files, recipients, answerTo, language } = toSeal;
  const organisations = recipients.organisations.filter(({ partner }) => draft.recipients?.includes(partner));
  const report = toReport(draft, language, phoneDay());
  const ciphertext = await runTask(
    {
      kind: "seal",
      report,
      attachments: await toAttachments(files),
      sealedFor: {
        organisations: organisations.map(({ desk, custodian }) => ({ desk, custodian })),
        twoPeople: reportClass(report) !== "ordinary",
        mailbox: answerTo,
      },
    },
    watching,
  );
  const ticket = draft.ticket.trim();
  return {
    header: {
      version: 1,
      recipients: organisations.map(({ partner }) => partner),
      token: ticket === "" ? null : ticket,
      mailbox: answerTo,
      idempotency: newIdempotency(),
    },
    ciphertext,
  };
}
