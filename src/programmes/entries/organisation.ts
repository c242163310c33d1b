/**
 * Who takes part: UN entities, governments, donors, civil society?
 *
 * @module
 */
import { z } from "zod";
import { choice, country, line } from "./field.ts";

export const organisationTypes = [
  "un",
  "coordinator-office",
  "government",
  "donor",
  "international",
  "national-civil-society",
  "international-civil-society",
  "academic",
  "private",
  "pooled-fund",
] as const;

export const organisation = z.strictObject({
  name: line(),
  acronym: line(40),
  type: choice(organisationTypes),
  /** Identifier of the organisation in IATI, such as "XM-DAC-41122". */
  iatiIdentifier: line(120).nullable(),
  country: country().nullable(),
  /** UUID of the partner of this node that speaks for it; null for one that is not on the node. */
  partner: line(36).nullable(),
});
