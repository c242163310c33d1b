/**
 * Do two contents say the same, in whatever order their fields stand?
 *
 * A database may keep the names of fields in an order of its own.
 *
 * @module
 */
import { sortedJson } from "../sorted-json.ts";

/** Lists keep their order; names of fields do not matter. */
export function isSameContent(one: unknown, other: unknown): boolean {
  return sortedJson(one) === sortedJson(other);
}
