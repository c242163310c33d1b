/**
 * How is the members' part of the API served that holds reports, routes, risk, help and posts?
 *
 * Every call carries the header `waymark-purpose`; what people on the move call is in the intake routes, which
 * another server on an origin of its own mounts.
 *
 * @module
 */
import type { SignedIn } from "../../identity/server/index.ts";
import type { Doors, Http } from "../../safeguards/server/index.ts";
import { connectRoutes } from "./connect/connect-routes.ts";
import { keysRoutes } from "./keys/keys-routes.ts";
import { riskRoutes } from "./risk/risk-routes.ts";
import { mapRoutes } from "./routes/map-routes.ts";

export interface CommunityServices {
  readonly doors: Doors;
  readonly signedIn: SignedIn;
}

/** Mounts the routes, a call a topic. */
export function communityRoutes(http: Http, services: CommunityServices): void {
  mapRoutes(http, services);
  riskRoutes(http, services);
  keysRoutes(http, services);
  connectRoutes(http, services);
}
