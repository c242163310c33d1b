/**
 * By which name is a partner shown?
 *
 * @module
 */
import type { Partners } from "../detailed-record.ts";

/** A partner's id and name; an empty name for one that is no longer there. */
export function namedPartner(id: string, partners: Partners): { id: string; name: string } {
  return { id, name: partners.get(id)?.name ?? "" };
}
