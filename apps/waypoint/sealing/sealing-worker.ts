/**
 * Who computes what takes long?
 *
 * One task a worker: it ends with the task, or is ended when the person cancels or leaves.
 *
 * @module
 */
import {
  type Argon2,
  argon2InBrowser,
  CommunityError,
  fromBase64,
  mailboxOf,
  proveWork,
  sealReport,
  toBase64,
} from "../../../src/community/index.ts";
import type {
  FromWorker,
  MadeMailbox,
  MailboxTask,
  SealingTask,
  TaskResults,
  WorkTask,
} from "./sealing-task.ts";

/** Tries between two words of progress. */
const progressEvery = 4;

addEventListener("message", ({ data }: MessageEvent<SealingTask>) => {
  compute(data)
    .then((result) => say({ kind: "done", result }))
    .catch((failure: unknown) =>
      say({ kind: "failed", code: failure instanceof CommunityError ? failure.code : "broken" }),
    );
});

function say(what: FromWorker): void {
  postMessage(what);
}

async function compute(task: SealingTask): Promise<TaskResults[SealingTask["kind"]]> {
  if (task.kind === "mailbox") return makeMailbox(task);
  if (task.kind === "work") return prove(task);
  return new Uint8Array(await sealReport(task.report, task.attachments, task.sealedFor));
}

async function makeMailbox({ code, salt }: MailboxTask): Promise<MadeMailbox> {
  const mailbox = await mailboxOf(code, fromBase64(salt) ?? new Uint8Array(), argon2InBrowser);
  return {
    mailboxId: toBase64(mailbox.mailboxId),
    answerTo: { id: toBase64(mailbox.storedId), recipient: mailbox.recipient },
    identity: mailbox.identity,
  };
}

function prove({ challenge, bits }: WorkTask): Promise<string> {
  let tries = 0;
  const counting: Argon2 = (input) => {
    tries += 1;
    if (tries % progressEvery === 0) say({ kind: "progress", tries, expected: 2 ** bits });
    return argon2InBrowser(input);
  };
  return proveWork(challenge, bits, counting);
}
