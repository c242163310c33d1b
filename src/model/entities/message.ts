/**
 * Who wrote what to whom?
 *
 * @module
 */
import type { EntityType } from "../entity-type.ts";
import { open, personal, pointsTo, retention } from "../property.ts";

export const message: EntityType = {
  name: "Message",
  extends: "Document",
  caption: ["subject", "title", "summary"],
  properties: {
    subject: personal("text"),
    threadTopic: personal("text"),
    senderHandle: personal("handle"),
    senderPhone: personal("phone"),
    senderEmail: personal("email"),
    recipientHandle: personal("handle"),
    recipientPhone: personal("phone"),
    recipientEmail: personal("email"),
    inReplyTo: open("text"),
    sender: pointsTo("LegalEntity"),
    recipients: pointsTo("LegalEntity"),
    senderAccount: pointsTo("UserAccount", "PhoneNumber", "EmailAddress"),
    recipientAccount: pointsTo("UserAccount", "PhoneNumber", "EmailAddress"),
    inReplyToMessage: pointsTo("Message"),
  },
  link: null,
  matchable: false,
  protection: false,
  retentionDays: retention.unverified,
  wire: { ftm: "Message" },
};
