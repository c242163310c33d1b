/**
 * Whose spending is an expenditure: that of an organisation of the United Nations, or of a partner out of a grant?
 *
 * What a partner has spent on services is the last step of the waterfall. It came out of a grant that is an expenditure
 * already, and is never added to it. A grant is what goes to a partner.
 *
 * Source: programmes.md 2.4; IATI 2.03, transaction types 3 and 4.
 *
 * @module
 */
import { type EntrySet, entryWith } from "../entries/entry.ts";
import type { Content } from "../entries/entry-schemas.ts";

type Money = Content<"money-event">;
type OrganisationType = Content<"organisation">["type"];

const partnerTypes: readonly OrganisationType[] = [
  "government",
  "national-civil-society",
  "international-civil-society",
  "academic",
  "private",
];

/** True for an expenditure that a partner tells of; false for all else. */
export function spentByPartner(set: EntrySet, { type, from }: Pick<Money, "type" | "from">): boolean {
  return type === "expenditure" && isPartner(set, from);
}

/** True for an expenditure of an organisation that went on to a partner. */
export function grantedToPartner(
  set: EntrySet,
  event: Pick<Money, "type" | "from" | "to" | "category">,
): boolean {
  if (event.type !== "expenditure" || isPartner(set, event.from)) return false;
  return event.category === "transfers-and-grants" || isPartner(set, event.to);
}

function isPartner(set: EntrySet, organisation: string | null): boolean {
  const type = entryWith(set, "organisation", organisation)?.content.type;
  return type !== undefined && partnerTypes.includes(type);
}
