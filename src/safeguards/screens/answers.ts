/**
 * How does a screen hold what the node answered?
 *
 * In a cache whose keys begin with the purpose: what was read for one purpose is never shown under another.
 *
 * @module
 */
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { z } from "zod";
import { type AskRefused, type Question, useAsking } from "./asking.ts";

interface AnswerOptions<Answer> {
  /** Ask again after so many milliseconds, or false for not at all. */
  readonly again?: (answer: Answer | undefined) => number | false;
}

/** @param path - Null asks nothing. */
export function useAnswer<Answer>(
  path: string | null,
  answer: z.ZodType<Answer>,
  options: AnswerOptions<Answer> = {},
) {
  const asking = useAsking();
  const { again } = options;
  return useQuery<Answer, AskRefused>({
    queryKey: [asking.purpose, path],
    queryFn: ({ signal }) => asking.ask({ path: path ?? "", answer, signal }),
    enabled: path !== null,
    ...(again ? { refetchInterval: (query) => again(query.state.data) } : {}),
  });
}

interface Page<Item> {
  items: Item[];
  next: string | null;
}

/** A list that grows by a page; `path` may carry a query string of its own. */
export function useAnswerPages<Item, Answer extends Page<Item>>(
  path: string | null,
  answer: z.ZodType<Answer> & z.ZodType<Page<Item>>,
) {
  const asking = useAsking();
  const query = useInfiniteQuery({
    queryKey: [asking.purpose, path, "pages"],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) =>
      asking.ask<Answer>({ path: withCursor(path ?? "", pageParam), answer, signal }),
    getNextPageParam: (last: Answer) => last.next,
    enabled: path !== null,
  });
  const items: Answer["items"] = query.data?.pages.flatMap((page) => page.items) ?? [];
  return { ...query, items, first: query.data?.pages[0] };
}

function withCursor(path: string, cursor: string | null): string {
  if (cursor === null) return path;
  return `${path}${path.includes("?") ? "&" : "?"}cursor=${encodeURIComponent(cursor)}`;
}

/** Changes something, and drops from the cache every answer whose path begins with one of `touches`. */
export function useChange<Input, Answer>(
  question: (input: Input) => Question<Answer>,
  touches: readonly string[],
) {
  const asking = useAsking();
  const cache = useQueryClient();
  return useMutation<Answer, AskRefused, Input>({
    mutationFn: (input) => asking.ask(question(input)),
    onSuccess: () =>
      cache.invalidateQueries({
        predicate: ({ queryKey }) => touches.some((path) => String(queryKey[1]).startsWith(path)),
      }),
  });
}
