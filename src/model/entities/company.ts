/**
 * Which business?
 *
 * In FollowTheMoney a company is also an asset; here it can be owned like any other thing.
 *
 * @module
 */
import type { EntityType } from "../entity-type.ts";
import { matched, open, retention } from "../property.ts";

export const company: EntityType = {
  name: "Company",
  extends: "Organization",
  caption: ["name", "registrationNumber"],
  properties: {
    capital: open("text"),
    isinCode: matched(open("identifier")),
    cikCode: matched(open("identifier")),
    kppCode: open("identifier"),
    okvedCode: open("text"),
  },
  link: null,
  matchable: true,
  protection: false,
  retentionDays: retention.published,
  wire: { ftm: "Company" },
};
