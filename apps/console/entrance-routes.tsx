/**
 * Which pages are open before anybody has signed in?
 *
 * @module
 */
import { createRoute } from "@tanstack/react-router";
import {
  dropToken,
  EnterScreen,
  InvitationScreen,
  type Session,
  SignInScreen,
  takeSession,
  takeToken,
} from "../../src/identity/screens/index.ts";
import { holdPurpose } from "./held-purpose.ts";
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

export const entranceRoutes = [signIn, enter, invitation] as const;
