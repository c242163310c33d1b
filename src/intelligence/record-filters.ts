/**
 * Which records are looked for, as the address says it?
 *
 * Filters live in the address, so that a search can be kept, shared and returned to. What an address says
 * wrongly is left out rather than refused: an old link still opens.
 *
 * @module
 */
import { z } from "zod";

const text = (longest: number) => z.string().trim().min(1).max(longest).optional().catch(undefined);

const filters = z.object({
  q: text(200),
  type: text(60),
  partner: z.uuid().optional().catch(undefined),
  source: z.uuid().optional().catch(undefined),
  from: z.iso.date().optional().catch(undefined),
  to: z.iso.date().optional().catch(undefined),
  /** A capped block: what shares its key. */
  block: z.uuid().optional().catch(undefined),
});

export type RecordFilters = z.infer<typeof filters>;

/** Reads the filters of an address. Never throws. */
export function recordFilters(search: Readonly<Record<string, unknown>>): RecordFilters {
  const read = filters.parse(search);
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
}

/** The path that asks for them, below `/api/v1`. */
export function recordsPath(chosen: RecordFilters): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(chosen)) if (value) query.set(name, value);
  return query.size === 0 ? "/records" : `/records?${query}`;
}
