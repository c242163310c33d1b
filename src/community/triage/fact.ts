/**
 * Which single facts may leave a desk, and which never?
 *
 * A closed list of types and, of each, the properties that say how an exploiter is reached, paid or moved. No person and no
 * free text is on it: a name, a face, a story stay at the desk as a sealed allegation that nobody matches. What belongs to
 * the person who told, to a survivor, a witness, a child or their family is refused whatever it is.
 *
 * Assumes: whose a number is, the officer says; no machine can know it.
 * Source: trust.md rules 21, 22 and 23, section 5.5 (anti-framing).
 *
 * @module
 */

/** Whose it is, as the officer says. Those that a fact may belong to come first. */
export const factOwners = [
  "who-exploits",
  "business",
  "offer",
  "reporter",
  "survivor",
  "witness",
  "family",
] as const;
export type FactOwner = (typeof factOwners)[number];

const mayBeReleased: readonly FactOwner[] = ["who-exploits", "business", "offer"];

/** What may be said of each type. Words of the model. */
export const releasable = {
  PhoneNumber: ["number"],
  EmailAddress: ["email"],
  UserAccount: ["username", "service", "accountId", "profileUrl", "email", "number"],
  Advert: [
    "title",
    "url",
    "platform",
    "postedDate",
    "phone",
    "email",
    "handle",
    "price",
    "currency",
    "destination",
  ],
  BankAccount: ["iban", "accountNumber", "bic", "bankName", "currency"],
  CryptoWallet: ["publicKey", "currency"],
  Vehicle: ["registrationNumber", "type", "make", "model", "colour", "flag"],
  Company: ["name", "registrationNumber", "website", "phone", "email", "country"],
} as const satisfies Record<string, readonly string[]>;

export type FactType = keyof typeof releasable;
export const factTypes = Object.keys(releasable) as FactType[];

/** Words that somebody chose freely, in which a child could be described. */
const freeWords: Readonly<Partial<Record<FactType, readonly string[]>>> = {
  Advert: ["title"],
  Company: ["name"],
  Vehicle: ["type", "make", "model", "colour"],
};

export interface Fact {
  /** Random uuid, made where the fact is written down. */
  readonly key: string;
  readonly entityType: string;
  /** Property to values as told. */
  readonly properties: Readonly<Record<string, readonly string[]>>;
  readonly belongsTo: FactOwner;
}

export type FactRefusal =
  | "belongs-to-person-at-risk"
  | "type-stays-at-desk"
  | "property-stays-at-desk"
  | "words-about-child"
  | "nothing-said"
  | "too-much-said";

const longestValue = 300;
const mostValues = 5;

/**
 * Says why a fact may not be released.
 * @param child - True when the report may be about a child: then no free words leave. (rule 21)
 * @returns null when it may.
 */
export function refuseFact(fact: Fact, child: boolean): FactRefusal | null {
  if (!mayBeReleased.includes(fact.belongsTo)) return "belongs-to-person-at-risk";
  if (!isFactType(fact.entityType)) return "type-stays-at-desk";
  const allowed: readonly string[] = releasable[fact.entityType];
  const said = Object.entries(fact.properties);
  if (said.some(([name]) => !allowed.includes(name))) return "property-stays-at-desk";
  const free = freeWords[fact.entityType] ?? [];
  if (child && said.some(([name]) => free.includes(name))) return "words-about-child";
  const values = said.flatMap(([, each]) => each);
  if (values.every((value) => value.trim() === "")) return "nothing-said";
  const long = values.some((value) => value.length > longestValue);
  return long || said.some(([, each]) => each.length > mostValues) ? "too-much-said" : null;
}

export function isFactType(name: string): name is FactType {
  return Object.hasOwn(releasable, name);
}
