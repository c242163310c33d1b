/**
 * What must be so before a member's page opens?
 *
 * A session, and a purpose among the member's own: without them nothing is asked of the node.
 *
 * @module
 */
import { createRoute, redirect } from "@tanstack/react-router";
import { fetchSession, sessionKey } from "../../src/identity/screens/index.ts";
import { PageRefused, PurposeScreen } from "../../src/safeguards/screens/index.ts";
import { heldPurpose, holdPurpose } from "./held-purpose.ts";
import { root } from "./root-route.ts";
import { Shell } from "./shell.tsx";
import { nextOf, wayBack } from "./way-back.ts";

export const signedIn = createRoute({
  getParentRoute: () => root,
  id: "signed-in",
  beforeLoad: async ({ context, location }) => {
    const session = await context.cache.ensureQueryData({
      queryKey: sessionKey,
      queryFn: () => fetchSession(context.asking),
      staleTime: Number.POSITIVE_INFINITY,
    });
    if (session === null) {
      context.cache.removeQueries({ queryKey: sessionKey });
      throw redirect({ to: "/sign-in", search: { next: location.href } });
    }
    const held = heldPurpose();
    const needsOne = held === null || !session.purposes.includes(held);
    if (needsOne && location.pathname !== "/purpose")
      throw redirect({ to: "/purpose", search: { next: location.href } });
    return { session };
  },
  component: function SignedIn() {
    return <Shell session={signedIn.useRouteContext().session} />;
  },
  errorComponent: ({ error, reset }) => (
    <main className="waymark-alone">
      <PageRefused failure={error} again={reset} />
    </main>
  ),
});

export const purpose = createRoute({
  getParentRoute: () => signedIn,
  path: "/purpose",
  validateSearch: nextOf,
  component: function Purpose() {
    const { session, cache } = purpose.useRouteContext();
    const navigate = purpose.useNavigate();
    const { next: wanted } = purpose.useSearch();
    return (
      <PurposeScreen
        purposes={session.purposes}
        held={heldPurpose()}
        choose={(chosen) => {
          holdPurpose(chosen);
          // What was read for another purpose is not kept for this one.
          cache.removeQueries({
            predicate: ({ queryKey }) => queryKey !== sessionKey && queryKey[0] !== "session",
          });
          void navigate({ href: wayBack(wanted, window.location.origin), replace: true });
        }}
      />
    );
  },
});
