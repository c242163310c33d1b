/**
 * Which address shows what working jointly was worth, who was acknowledged, and what others may see of it?
 *
 * @module
 */
import { createRoute } from "@tanstack/react-router";
import {
  BriefScreen,
  briefSearch,
  GuestLinksScreen,
  programmeSearch,
  ValueScreen,
  VisibilityScreen,
} from "../../src/programmes/screens/index.ts";
import { signedIn } from "./signed-in-route.tsx";

const value = createRoute({
  getParentRoute: () => signedIn,
  path: "/value",
  validateSearch: programmeSearch,
  component: function Value() {
    const navigate = value.useNavigate();
    return <ValueScreen {...value.useSearch()} show={(search) => void navigate({ search, replace: true })} />;
  },
});

const visibility = createRoute({
  getParentRoute: () => signedIn,
  path: "/visibility",
  validateSearch: programmeSearch,
  component: function Visibility() {
    const navigate = visibility.useNavigate();
    return (
      <VisibilityScreen
        {...visibility.useSearch()}
        show={(search) => void navigate({ search, replace: true })}
      />
    );
  },
});

const brief = createRoute({
  getParentRoute: () => signedIn,
  path: "/briefs/$programmeId",
  validateSearch: briefSearch,
  component: function Brief() {
    const navigate = brief.useNavigate();
    return (
      <BriefScreen
        programme={brief.useParams().programmeId}
        search={brief.useSearch()}
        show={(search) => void navigate({ search, replace: true })}
      />
    );
  },
});

const guestLinks = createRoute({
  getParentRoute: () => signedIn,
  path: "/guest-links",
  component: GuestLinksScreen,
});

export const valueRoutes = [value, visibility, brief, guestLinks] as const;
