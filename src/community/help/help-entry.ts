/**
 * What do members write down about help at a stop?
 *
 * Every field is closed or checked, and none of them asks anything of the person who needs help: there is no
 * field for cooperation, identity, consent or status, and none that can carry coordinates. Hours are of a closed
 * form and ways to get in touch are numbers, addresses of mail or of pages, so that nothing else fits in.
 *
 * Source: trust.md rules 19 and 40.
 *
 * @module
 */
import type { ServiceKind } from "./kinds-of-help.ts";

export const costs = ["free", "paid", "unknown"] as const;
export type Cost = (typeof costs)[number];

/** Whether who helps passes on what they learn to police, border guards or other authorities. */
export const tiesToAuthorities = ["no", "if-asked", "yes", "unknown"] as const;
export type TieToAuthorities = (typeof tiesToAuthorities)[number];

/** What a member writes. */
export interface HelpDraft {
  /** Ids of places where it helps, at least one; a helpline may serve many. */
  readonly places: readonly string[];
  /** As those who run it call it. */
  readonly name: string;
  /** The organisation that runs it. */
  readonly runBy: string;
  readonly kinds: readonly ServiceKind[];
  /** BCP 47 tags of the languages that are spoken there. */
  readonly languages: readonly string[];
  /** As {@link readHours} reads them; empty when not known. */
  readonly hours: string;
  readonly cost: Cost;
  /** Ways to get in touch, as {@link contactWay} reads them. */
  readonly contact: readonly string[];
  /** Null for who is no authority; for one that is, whether a firewall keeps what it learns from enforcement. */
  readonly authority: null | { readonly firewall: boolean };
  readonly worksWithAuthorities: TieToAuthorities;
  readonly childFriendly: boolean;
  /** True for a help point without an office: a kitchen, a tap, volunteers at a station. */
  readonly informal: boolean;
  /** Street and number; null for shelters and informal points, always. */
  readonly address: string | null;
}

/** What the node keeps of it. */
export interface HelpEntry extends HelpDraft {
  readonly id: string;
  /** UTC day on which a member last confirmed it; ISO date. */
  readonly confirmed: string;
  readonly removed: boolean;
}

/** @returns true for what must be found by asking, never by an address or a point on a map. */
export function hidesWhere({ kinds, informal }: Pick<HelpDraft, "kinds" | "informal">): boolean {
  return informal || kinds.includes("shelter");
}
