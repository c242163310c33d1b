/**
 * Which pages are open before anybody has signed in?
 *
 * @module
 */
import { QueryClientProvider } from "@tanstack/react-query";
import { createRoute, useLocation } from "@tanstack/react-router";
import { useMemo } from "react";
import {
  dropToken,
  EnterScreen,
  InvitationScreen,
  type Session,
  SignInScreen,
  takeSession,
  takeToken,
} from "../../src/identity/screens/index.ts";
import { GuestScreen } from "../../src/programmes/screens/index.ts";
import { AskingProvider } from "../../src/safeguards/screens/index.ts";
import { answersCache } from "./answers-cache.ts";
import { holdPurpose } from "./held-purpose.ts";
import { guestAsking } from "./http-asking.ts";
import { root } from "./root-route.ts";
import { nextOf, wayBack } from "./way-back.ts";

/** Keeps the session and goes on. The purpose of an earlier member is forgotten. */
function useArrival(wanted?: string): (session: Session) => void {
  const { cache } = root.useRouteContext();
  const navigate = root.useNavigate();
  return (session) => {
    holdPurpose(null);
    takeSession(cache, session);
    dropToken();
    void navigate({
      to: "/purpose",
      search: { next: wayBack(wanted, window.location.origin) },
      replace: true,
    });
  };
}

const signIn = createRoute({
  getParentRoute: () => root,
  path: "/sign-in",
  validateSearch: nextOf,
  component: function SignIn() {
    return <SignInScreen signedIn={useArrival(signIn.useSearch().next)} />;
  },
});

const enter = createRoute({
  getParentRoute: () => root,
  path: "/enter",
  component: function Enter() {
    return <EnterScreen token={takeToken()} signedIn={useArrival()} />;
  },
});

const invitation = createRoute({
  getParentRoute: () => root,
  path: "/invitation",
  component: function Invitation() {
    return <InvitationScreen token={takeToken()} signedIn={useArrival()} />;
  },
});

/** What a guest's link carries stays behind "#", where the guest's own bookmark keeps it and no server sees it. */
const guest = createRoute({
  getParentRoute: () => root,
  path: "/guest",
  component: function Guest() {
    const { hash } = useLocation();
    // What one link opened is not kept for the next, nor for a member who signs in here.
    const [asking, cache] = useMemo(() => [guestAsking(hash), answersCache()] as const, [hash]);
    return (
      <QueryClientProvider client={cache}>
        <AskingProvider value={asking}>
          <GuestScreen key={hash} />
        </AskingProvider>
      </QueryClientProvider>
    );
  },
});

export const entranceRoutes = [signIn, enter, invitation, guest] as const;
