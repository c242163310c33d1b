/**
 * Which file, page, picture or paper?
 *
 * @module
 */
import type { EntityType } from "../entity-type.ts";
import { matched, open, personal, retention } from "../property.ts";

export const document: EntityType = {
  name: "Document",
  extends: "Thing",
  caption: ["title", "fileName", "name"],
  properties: {
    title: matched(open("text")),
    fileName: open("text"),
    author: personal("name"),
    date: open("date"),
    authoredAt: open("date"),
    publishedAt: open("date"),
    bodyText: personal("text"),
    language: open("language"),
    mimeType: open("text"),
    extension: open("code"),
    fileSize: open("number"),
    contentHash: matched(open("hash")),
    messageId: open("text"),
    phoneMentioned: personal("phone"),
    emailMentioned: personal("email"),
    namesMentioned: personal("name"),
  },
  link: null,
  matchable: true,
  protection: false,
  retentionDays: retention.lead,
  when: ["authoredAt", "date", "publishedAt"],
  wire: { ftm: "Document" },
};
