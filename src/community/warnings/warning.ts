/**
 * What does a moderator write down when a leg has become more dangerous overnight?
 *
 * A text in one or more languages, for a leg or for a region of the first level and the legs that cross it, with
 * the sources it rests on. The sources are references: they are kept and shown to members, and never published.
 *
 * Source: trust.md rule 38.
 *
 * @module
 */

/** Most days that a warning stands. */
export const longestDays = 30;

/** Longest text in one language. Unit: UTF-16 code units. */
export const longestText = 500;

/** What a warning rests on. `kind` says where the reference leads. */
export interface WarningSource {
  readonly kind: "observation" | "partner";
  /** Id of an observation, or of a partner of the node. */
  readonly reference: string;
  /** Opaque key of where the word comes from: two sources of one origin are one. */
  readonly origin: string;
  /** True when the node knows it to be vetted; never because somebody says so. */
  readonly vetted: boolean;
  /** What the moderator noted of it, for other members. */
  readonly note: string;
}

export const warningStates = ["draft", "released", "withdrawn"] as const;
export type WarningState = (typeof warningStates)[number];

/** What a moderator writes. */
export interface WarningDraft {
  /** ISO 3166-2 code of a region of the first level; null for a warning about one leg. */
  readonly region: string | null;
  /** Ids of the legs on whose pages it stands: one leg, or those that cross the region. */
  readonly legs: readonly string[];
  /** BCP 47 tag to text. */
  readonly text: Readonly<Record<string, string>>;
  /** Words with capitals that look like a name, and that the writer says are no person: "Red Crescent". */
  readonly notPersons: readonly string[];
  /** Last day, UTC; ISO date. */
  readonly until: string;
}

/** What the node keeps of it. */
export interface Warning extends WarningDraft {
  readonly id: string;
  readonly state: WarningState;
  /** Day of the release, UTC; null before it. */
  readonly from: string | null;
  readonly sources: readonly WarningSource[];
}
