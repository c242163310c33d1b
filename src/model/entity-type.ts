/**
 * What can be said about one type of thing, as data.
 *
 * Names follow FollowTheMoney where it has one ("Person", "BankAccount", property "birthDate"), so that
 * exchange needs no table; types that it lacks (Advert, Exploitation, CaseRecord ...) extend it.
 *
 * @module
 */

/** One thing that a source may say. */
export interface Property {
  /** Name of the value kind; "entity" when the value names another record. */
  readonly kind: string;
  /** Names of the entity types that a value of kind "entity" may point to. */
  readonly range?: readonly string[];
  /** True when the property tells one subject from another and the link engine compares it. */
  readonly matching?: boolean;
  /** Why a property that could compare must never: never a feature of a score (nationality, ethnicity, sex work). */
  readonly neverMatched?: string;
  /** How closely it touches a person: "personal" (a name), "sensitive" (health, exploitation), or "open". */
  readonly sensitivity: "open" | "personal" | "sensitive";
}

/** A record of this type joins two others. `from` and `to` name its properties of kind "entity": "payer", "beneficiary". */
export interface LinkShape {
  readonly from: string;
  readonly to: string;
  readonly directed: boolean;
}

/**
 * One type of thing. Labels are messages in languages/: `model.<name>.label`, and `model.<name>.<property>` for the properties
 * that the type itself declares; `labelKeyOf` finds the key of an inherited one.
 */
export interface EntityType {
  readonly name: string;
  /** The type whose properties it inherits; null for a root. */
  readonly extends: string | null;
  /** Properties whose first value names the thing, in order of preference. */
  readonly caption: readonly string[];
  readonly properties: Readonly<Record<string, Property>>;
  readonly link: LinkShape | null;
  /** Records of this type may be the same subject as another's; a link record or a part is never matched. */
  readonly matchable: boolean;
  /** About a person at risk: protection purpose only, never matched across nodes, shortest retention. */
  readonly protection: boolean;
  /** How long a record is kept after it was last said, unless handling says shorter. Unit: days; range 1 to 2192. */
  readonly retentionDays: number;
  /** Properties that place it in time and space, for timeline and map. */
  readonly when?: readonly string[];
  readonly where?: readonly string[];
  /** The name in other vocabularies; null where there is none. */
  readonly wire: { readonly ftm: string | null };
}

/** What one source says about one thing, before it is kept. Values are as given, not cleaned. */
export interface RecordDraft {
  /** The source's own identifier of the thing; unique within the source, stable from file to file. */
  readonly key: string;
  readonly entityType: string;
  /** Property to values as given; a value of kind "entity" is the other record's key. No empty lists, no empty strings. */
  readonly properties: Readonly<Record<string, readonly string[]>>;
}
