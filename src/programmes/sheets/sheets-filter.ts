/**
 * Which sheets does an address ask for?
 *
 * @module
 */
import { z } from "zod";
import { entryKinds } from "../entries/entry-kinds.ts";

const filters = z.object({
  programme: z.uuid().optional().catch(undefined),
  kind: z.enum(entryKinds).optional().catch(undefined),
});

export type SheetsFilter = z.infer<typeof filters>;

/** Reads the filters of an address. Never throws. */
export function sheetsFilter(search: Readonly<Record<string, unknown>>): SheetsFilter {
  const read = filters.parse(search);
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
}
