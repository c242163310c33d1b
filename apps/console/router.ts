/**
 * How do addresses and pages come together?
 *
 * @module
 */
import type { QueryClient } from "@tanstack/react-query";
import { createRouter } from "@tanstack/react-router";
import type { Asking } from "../../src/safeguards/screens/index.ts";
import { parseAddress, writeAddress } from "./address.ts";
import { communityRoutes } from "./community-routes.tsx";
import { entranceRoutes } from "./entrance-routes.tsx";
import { memberRoutes } from "./member-routes.tsx";
import { programmeRoutes } from "./programme-routes.tsx";
import { root } from "./root-route.ts";
import { purpose, signedIn } from "./signed-in-route.tsx";

const tree = root.addChildren([
  ...entranceRoutes,
  signedIn.addChildren([purpose, ...communityRoutes, ...memberRoutes, ...programmeRoutes]),
]);

/** @param cache - Where answers are kept; the router and the screens share it. */
export function consoleRouter(cache: QueryClient) {
  return createRouter({
    routeTree: tree,
    // The real one is handed to the provider, which knows the purpose.
    context: { cache, asking: undefined as unknown as Asking },
    parseSearch: parseAddress,
    stringifySearch: writeAddress,
    scrollRestoration: true,
    defaultPreload: false,
  });
}
