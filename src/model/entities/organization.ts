/**
 * Which body: an agency, a charity, a network, a ministry?
 *
 * @module
 */
import type { EntityType } from "../entity-type.ts";
import { matched, open, retention } from "../property.ts";

export const organization: EntityType = {
  name: "Organization",
  extends: "LegalEntity",
  caption: ["name", "email", "phone"],
  properties: {
    organizationType: open("code"),
    cageCode: matched(open("identifier")),
  },
  link: null,
  matchable: true,
  protection: false,
  retentionDays: retention.lead,
  wire: { ftm: "Organization" },
};
