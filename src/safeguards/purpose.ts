/**
 * Why does a member read?
 *
 * Every read and every change carries one purpose from this closed list; the database returns nothing without
 * one. There is no purpose for immigration enforcement, and a test keeps it so: what is collected to protect
 * people is never used to remove them.
 *
 * Source: trust.md rules 1 and 14; Joint General Comment CMW No. 3 / CRC No. 22 (2017), firewall; UN Personal
 * Data Protection and Privacy Principles (2018), purpose specification.
 *
 * @module
 */

/** The purposes that a member may choose, in the order in which they are offered. */
export const purposes = [
  "protection",
  "analysis",
  "investigation",
  "prosecution",
  "prevention",
  "oversight",
  "administration",
] as const;

export type Purpose = (typeof purposes)[number];

/** The purposes for which records of persons may be shared; the other two never show one. */
export const sharingPurposes = [
  "protection",
  "analysis",
  "investigation",
  "prosecution",
  "prevention",
] as const;

export type SharingPurpose = (typeof sharingPurposes)[number];

/** The purpose under which the node's own engine compares records; no member can choose it. */
export const enginePurpose = "linking";

/** @returns true when the text is a purpose that a member may choose. */
export function isPurpose(text: string): text is Purpose {
  return (purposes as readonly string[]).includes(text);
}
