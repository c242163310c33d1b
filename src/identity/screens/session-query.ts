/**
 * Who is signed in here, as the node says?
 *
 * @module
 */
import type { QueryClient } from "@tanstack/react-query";
import type { z } from "zod";
import type { Asking } from "../../safeguards/screens/index.ts";
import { AskRefused } from "../../safeguards/screens/index.ts";
import { sessionView } from "../api.ts";

export type Session = z.infer<typeof sessionView>;

export const sessionKey = ["session"] as const;

/** @returns null when nobody is signed in. @throws AskRefused when the node cannot be asked. */
export async function fetchSession(asking: Asking): Promise<Session | null> {
  try {
    return await asking.ask({ path: "/session", answer: sessionView });
  } catch (failure) {
    if (failure instanceof AskRefused && failure.status === 401) return null;
    throw failure;
  }
}

/** Puts a fresh session where the pages look for it, and forgets whatever an earlier member was shown. */
export function takeSession(cache: QueryClient, session: Session | null): void {
  cache.clear();
  cache.setQueryData(sessionKey, session);
}
