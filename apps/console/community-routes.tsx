/**
 * Which address shows which of community's screens to a member?
 *
 * Filters and tabs live in the address.
 *
 * @module
 */
import { createRoute } from "@tanstack/react-router";
import {
  KeysScreen,
  ModerationScreen,
  moderationTab,
  PublicationScreen,
  RecipientsScreen,
  RecoverScreen,
  RisksScreen,
  RoutesScreen,
  risksFilter,
  routesTab,
} from "../../src/community/screens/index.ts";
import { signedIn } from "./signed-in-route.tsx";

const routeMap = createRoute({
  getParentRoute: () => signedIn,
  path: "/routes",
  validateSearch: routesTab,
  component: function RouteMap() {
    const navigate = routeMap.useNavigate();
    const { tab = "corridors" } = routeMap.useSearch();
    return (
      <RoutesScreen
        tab={tab}
        show={(next) => void navigate({ search: routesTab({ tab: next }), replace: true })}
      />
    );
  },
});

const risks = createRoute({
  getParentRoute: () => signedIn,
  path: "/risks",
  validateSearch: risksFilter,
  component: function Risks() {
    const navigate = risks.useNavigate();
    const { corridor } = risks.useSearch();
    return (
      <RisksScreen
        corridor={corridor}
        show={(next) => void navigate({ search: risksFilter({ corridor: next }), replace: true })}
      />
    );
  },
});

const keys = createRoute({ getParentRoute: () => signedIn, path: "/keys", component: KeysScreen });

const recovery = createRoute({
  getParentRoute: () => signedIn,
  path: "/keys/recovery",
  component: RecoverScreen,
});

const recipients = createRoute({
  getParentRoute: () => signedIn,
  path: "/recipients",
  component: RecipientsScreen,
});

const moderation = createRoute({
  getParentRoute: () => signedIn,
  path: "/moderation",
  validateSearch: moderationTab,
  component: function Moderation() {
    const navigate = moderation.useNavigate();
    const { tab = "waiting" } = moderation.useSearch();
    return (
      <ModerationScreen
        tab={tab}
        show={(next) => void navigate({ search: moderationTab({ tab: next }), replace: true })}
      />
    );
  },
});

const publication = createRoute({
  getParentRoute: () => signedIn,
  path: "/publication",
  component: PublicationScreen,
});

export const communityRoutes = [
  moderation,
  routeMap,
  risks,
  keys,
  recovery,
  recipients,
  publication,
] as const;
