/**
 * What is offered, where, and how does one answer?
 *
 * Adverts for work, travel, marriage or services. FollowTheMoney has no such type. What kind of service is offered is never
 * compared: consensual sex work is not an indicator of anything.
 *
 * Source: the fields that Wang and others list for adverts in "Data integration from open internet sources to combat sex
 * trafficking of minors" (dg.o 2012), without those that describe bodies.
 *
 * @module
 */
import type { EntityType } from "../entity-type.ts";
import {
  matched,
  neverMatched,
  open,
  personal,
  pointsTo,
  reasons,
  retention,
  sensitive,
} from "../property.ts";

export const advert: EntityType = {
  name: "Advert",
  extends: "Thing",
  caption: ["title", "name", "body"],
  properties: {
    title: matched(open("text")),
    body: matched(personal("text")),
    url: matched(open("url")),
    platform: open("code"),
    category: neverMatched(sensitive("code"), reasons.sexWork),
    postedDate: matched(open("date")),
    removedDate: open("date"),
    phone: matched(personal("phone")),
    email: matched(personal("email")),
    handle: matched(personal("handle")),
    wallet: matched(personal("wallet")),
    price: open("amount"),
    currency: open("currency"),
    location: personal("place"),
    coordinates: personal("coordinates"),
    destination: open("place"),
    language: open("language"),
    statedAge: personal("number"),
    imageHash: matched(personal("hash")),
    author: pointsTo("UserAccount", "LegalEntity"),
  },
  link: null,
  matchable: true,
  protection: false,
  retentionDays: retention.lead,
  when: ["postedDate", "removedDate"],
  where: ["coordinates"],
  wire: { ftm: null },
};
