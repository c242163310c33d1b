/**
 * How does a screen of the desk forget what it knew of reports, after something changed?
 *
 * @module
 */
import { useQueryClient } from "@tanstack/react-query";

/** Asks the node anew for everything about reports. */
export function useReportsAgain(): () => Promise<void> {
  const cache = useQueryClient();
  return () =>
    cache.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[1]).startsWith("/reports") });
}
