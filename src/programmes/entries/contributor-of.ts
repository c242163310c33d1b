/**
 * Which contributor does money come from, or go back to?
 *
 * Whoever is written down on it; where nobody is, the donor of the agreement that it names.
 *
 * @module
 */
import { isOfDonor } from "./agreement.ts";
import { type EntrySet, entryWith } from "./entry.ts";
import type { Content } from "./entry-schemas.ts";

type Money = Pick<Content<"money-event">, "type" | "from" | "to" | "agreement">;

/** UUID of an organisation; null where nobody is written down. */
export function contributorOf(set: EntrySet, { type, from, to, agreement }: Money): string | null {
  const agreed = entryWith(set, "agreement", agreement)?.content;
  return (type === "return" ? to : from) ?? (agreed !== undefined && isOfDonor(agreed) ? agreed.donor : null);
}
