/**
 * How do a report and its attachments become one run of bytes that any computer unpacks, and come back?
 *
 * As a tar archive: report.json, mailbox.json where an answer is wished, attachment-1.jpg and so on. The phone's own
 * file names and times are not in it.
 *
 * Source: trust.md section 5.2, rule 45; POSIX.1-2001 (ustar).
 *
 * @module
 */
import { packTar, unpackTar } from "modern-tar";
import { CommunityError } from "../community-error.ts";
import { isRecipient } from "./age-key-text.ts";
import { fromBase64 } from "./base64.ts";

/** What attachments are written as; "other" is what somebody insisted on sending as it is. */
export const attachmentKinds = ["jpg", "png", "webp", "txt", "bin"] as const;
export type AttachmentKind = (typeof attachmentKinds)[number];

export interface Attachment {
  readonly kind: AttachmentKind;
  readonly bytes: Uint8Array;
}

/** Where answers go: SHA-256 of the mailbox's id in base64, and the recipient to seal them for. */
export interface AnswerTo {
  readonly id: string;
  readonly recipient: string;
}

export interface ReportContents {
  /** What was filled in, as JSON; whoever opens it checks it. */
  readonly report: unknown;
  readonly attachments: readonly Attachment[];
  /** Null when no answer is wished. Inside the seal, so that a node cannot put its own in place. */
  readonly mailbox: AnswerTo | null;
}

export const mostAttachments = 20;
const fileName = /^attachment-([1-9]\d?)\.(jpg|png|webp|txt|bin)$/;

/** @returns a tar archive. @throws CommunityError "too-large" for more than 20 attachments. */
export async function packReport(contents: ReportContents): Promise<Uint8Array> {
  if (contents.attachments.length > mostAttachments) throw new CommunityError("too-large");
  const files = contents.attachments.map(({ kind, bytes }, at) =>
    entry(`attachment-${at + 1}.${kind}`, bytes),
  );
  const mailbox = contents.mailbox === null ? [] : [entry("mailbox.json", json(contents.mailbox))];
  return await packTar([entry("report.json", json(contents.report)), ...mailbox, ...files]);
}

/** @returns what an archive holds. @throws CommunityError "contents-broken" for anything that `packReport` would not write. */
export async function unpackReport(archive: Uint8Array): Promise<ReportContents> {
  const files = await entriesOf(archive);
  const report = files.get("report.json");
  if (report === undefined) throw new CommunityError("contents-broken");
  const mailbox = files.get("mailbox.json");
  const attachments = [...files].flatMap(([name, bytes]) => attachmentOf(name, bytes));
  return {
    report: parsed(report),
    attachments,
    mailbox: mailbox === undefined ? null : mailboxIn(parsed(mailbox)),
  };
}

const json = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

function entry(name: string, body: Uint8Array) {
  // No time is finer than the day in what a reporter sends, so the archive has none at all. (rule 42)
  return {
    header: { name, size: body.length, type: "file" as const, mtime: new Date(0), mode: 0o600 },
    body,
  };
}

async function entriesOf(archive: Uint8Array): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  const entries = await unpackTar(archive, { strict: true }).catch(() => {
    throw new CommunityError("contents-broken");
  });
  for (const { header, data } of entries) {
    const known =
      header.name === "report.json" || header.name === "mailbox.json" || fileName.test(header.name);
    if (!known || header.type !== "file" || data === undefined || files.has(header.name))
      throw new CommunityError("contents-broken");
    files.set(header.name, data);
  }
  if (files.size > mostAttachments + 2) throw new CommunityError("contents-broken");
  return files;
}

function attachmentOf(name: string, bytes: Uint8Array): Attachment[] {
  const kind = attachmentKinds.find((one) => one === fileName.exec(name)?.[2]);
  return kind === undefined ? [] : [{ kind, bytes }];
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw new CommunityError("contents-broken");
  }
}

function mailboxIn(value: unknown): AnswerTo {
  const mailbox = value as Partial<Record<keyof AnswerTo, unknown>> | null;
  const [id, recipient] = [mailbox?.id, mailbox?.recipient];
  const fits = typeof id === "string" && fromBase64(id, 32) !== null;
  if (!fits || typeof recipient !== "string" || !isRecipient(recipient))
    throw new CommunityError("contents-broken");
  return { id, recipient };
}
