/**
 * How is a report sealed on the phone, so that only those whom the reporter chose can open it?
 *
 * Contents become a tar archive, padded to a size class, sealed for the desks, and sealed once more. The outer layer is
 * always there: for ordinary reports to the same desks, for those that two people must open together to the custodians
 * of the same organisations. From outside both look the same, and so do one recipient and five.
 *
 * Source: trust.md sections 5.1 and 5.2, rule 44.
 *
 * @module
 */
import { sealLayer } from "./age-layer.ts";
import { type AnswerTo, type Attachment, packReport } from "./report-archive.ts";
import { padToClass } from "./size-classes.ts";

/** The two keys of an organisation that a report is for. Form: age recipients. */
export interface Keys {
  readonly desk: string;
  readonly custodian: string;
}

export interface SealedFor {
  /** Shape: one to five organisations. */
  readonly organisations: readonly Keys[];
  /** True for a child, officials who take part, and a named person in danger: desk and custodian open it together. */
  readonly twoPeople: boolean;
  readonly mailbox: AnswerTo | null;
}

/**
 * Seals what was filled in. The result opens with `age -d -i KEY | age -d -i desk.key > report.tar`.
 * @throws CommunityError "too-large" beyond 32 MiB, "recipients-refused" for none or more than five.
 */
export async function sealReport(
  report: object,
  attachments: readonly Attachment[],
  { organisations, twoPeople, mailbox }: SealedFor,
): Promise<Uint8Array> {
  const archive = padToClass(await packReport({ report, attachments, mailbox }));
  const desks = organisations.map(({ desk }) => desk);
  const outer = twoPeople ? organisations.map(({ custodian }) => custodian) : desks;
  return await sealLayer(await sealLayer(archive, desks), outer);
}
