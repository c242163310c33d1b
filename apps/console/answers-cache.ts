/**
 * How long does the console remember an answer?
 *
 * In memory alone, and shortly: nothing that was read is written to the member's disk.
 *
 * @module
 */
import { QueryClient } from "@tanstack/react-query";
import { AskRefused } from "../../src/safeguards/screens/index.ts";

const mostTries = 2;

export function answersCache(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        gcTime: 10 * 60_000,
        refetchOnWindowFocus: false,
        retry: worthAnotherTry,
      },
    },
  });
}

/** A refusal stands; only a node that could not be reached, or that stumbled, is asked again. */
function worthAnotherTry(tries: number, failure: Error): boolean {
  if (tries >= mostTries) return false;
  return failure instanceof AskRefused && (failure.status === 0 || failure.status >= 502);
}
