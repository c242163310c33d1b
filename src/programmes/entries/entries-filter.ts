/**
 * Which entries are looked for, as the address says it?
 *
 * What an address says wrongly is left out rather than refused: an old link still opens.
 *
 * @module
 */
import { z } from "zod";
import { entryKinds } from "./entry-kinds.ts";

const filters = z.object({
  kind: z.enum(entryKinds).catch("programme"),
  programme: z.uuid().optional().catch(undefined),
  q: z.string().min(1).max(120).optional().catch(undefined),
  removed: z.enum(["true"]).optional().catch(undefined),
});

export type EntriesFilter = z.infer<typeof filters>;

/** Reads the filters of an address. Never throws. */
export function entriesFilter(search: Readonly<Record<string, unknown>>): EntriesFilter {
  const { kind, ...read } = filters.parse(search);
  const said = Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
  return { kind, ...said };
}

/** The path that asks for them, below `/api/v1`. */
export function entriesPath(chosen: EntriesFilter): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(chosen)) if (value) query.set(name, value);
  return `/programme-entries?${query}`;
}
