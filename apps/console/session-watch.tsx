/**
 * What happens when the node ends the session while pages are open?
 *
 * The first answer that says so leads to sign-in, with the way back in the address; what was read is forgotten.
 *
 * @module
 */
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate, useRouter } from "@tanstack/react-router";
import { useEffect } from "react";
import { takeSession } from "../../src/identity/screens/index.ts";
import { AskRefused } from "../../src/safeguards/screens/index.ts";

interface SessionWatchProps {
  /** Unit: minutes without an act of the member after which the node ends the session. */
  readonly idleMinutes: number;
}

export function SessionWatch({ idleMinutes }: SessionWatchProps): null {
  const cache = useQueryClient();
  const navigate = useNavigate();
  const router = useRouter();
  useEffect(() => {
    let leaving = false;
    const leave = () => {
      if (leaving) return;
      leaving = true;
      const next = router.state.location.href;
      takeSession(cache, null);
      cache.clear();
      void navigate({ to: "/sign-in", search: { next } });
    };
    const ends = (failure: unknown) => failure instanceof AskRefused && failure.status === 401;
    const queries = cache.getQueryCache().subscribe(({ query }) => {
      if (ends(query.state.error)) leave();
    });
    const changes = cache.getMutationCache().subscribe(({ mutation }) => {
      if (ends(mutation?.state.error)) leave();
    });
    const stopIdle = whenIdle(idleMinutes, leave);
    return () => {
      queries();
      changes();
      stopIdle();
    };
  }, [cache, navigate, router, idleMinutes]);
  return null;
}

/** An unattended screen empties itself when the node's session would end, without waiting for the next answer. */
function whenIdle(minutes: number, leave: () => void): () => void {
  let timer = setTimeout(leave, minutes * 60_000);
  const stir = () => {
    clearTimeout(timer);
    timer = setTimeout(leave, minutes * 60_000);
  };
  const signs = ["keydown", "pointerdown"] as const;
  for (const sign of signs) document.addEventListener(sign, stir);
  return () => {
    clearTimeout(timer);
    for (const sign of signs) document.removeEventListener(sign, stir);
  };
}
