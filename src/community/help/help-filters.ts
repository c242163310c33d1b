/**
 * Which help is looked for, as the address says it?
 *
 * What an address says wrongly is left out rather than refused: an old link still opens.
 *
 * @module
 */
import { z } from "zod";
import { serviceKinds } from "./kinds-of-help.ts";
import { helpStates } from "./still-confirmed.ts";

const text = (longest: number) => z.string().trim().min(1).max(longest).optional().catch(undefined);

/** "todo": due or expired, what waits longest first. */
export const helpListStates = [...helpStates, "todo"] as const;

const filters = z.object({
  q: text(120),
  place: text(80),
  kind: z.enum(serviceKinds).optional().catch(undefined),
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .optional()
    .catch(undefined),
  state: z.enum(helpListStates).optional().catch(undefined),
});

export type HelpFilters = z.infer<typeof filters>;

/** Reads the filters of an address. Never throws. */
export function helpFilters(search: Readonly<Record<string, unknown>>): HelpFilters {
  const read = filters.parse(search);
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
}

/** The path that asks for them, below `/api/v1`. */
export function helpPath(chosen: HelpFilters): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(chosen)) if (value) query.set(name, value);
  return query.size === 0 ? "/help-entries" : `/help-entries?${query}`;
}
