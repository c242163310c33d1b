/**
 * Which proposals are shown, as the address says it?
 *
 * @module
 */
import { z } from "zod";

const filters = z.object({
  type: z.string().trim().min(1).max(60).optional().catch(undefined),
  state: z.enum(["open", "counted", "judged"]).optional().catch(undefined),
  order: z.enum(["teaches", "strongest"]).optional().catch(undefined),
});

export type QueueFilters = z.infer<typeof filters>;

/** Reads the filters of an address; what is wrong is left out. Never throws. */
export function queueFilters(search: Readonly<Record<string, unknown>>): QueueFilters {
  const { type, state, order } = filters.parse(search);
  return {
    ...(type ? { type } : {}),
    ...(state && state !== "open" ? { state } : {}),
    ...(order && order !== "teaches" ? { order } : {}),
  };
}

/** The path that asks for them, below `/api/v1`. */
export function proposalsPath({ type, state, order }: QueueFilters): string {
  const query = new URLSearchParams({ state: state ?? "open", limit: "20" });
  if (type) query.set("type", type);
  if (order) query.set("order", order);
  return `/proposals?${query}`;
}
