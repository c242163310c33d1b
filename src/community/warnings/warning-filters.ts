/**
 * Which warnings are looked for, as the address says it?
 *
 * What an address says wrongly is left out rather than refused: an old link still opens.
 *
 * @module
 */
import { z } from "zod";
import { warningListStates } from "./warnings-api.ts";

const filters = z.object({
  leg: z.string().trim().min(1).max(160).optional().catch(undefined),
  state: z.enum(warningListStates).optional().catch(undefined),
});

export type WarningFilters = z.infer<typeof filters>;

/** Reads the filters of an address. Never throws. */
export function warningFilters(search: Readonly<Record<string, unknown>>): WarningFilters {
  const read = filters.parse(search);
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
}

/** The path that asks for them, below `/api/v1`. */
export function warningsPath(chosen: WarningFilters): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(chosen)) if (value) query.set(name, value);
  return query.size === 0 ? "/warnings" : `/warnings?${query}`;
}
