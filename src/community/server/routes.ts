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
import { helpRoutes } from "./help/help-routes.ts";
import { keysRoutes } from "./keys/keys-routes.ts";
import { type PublicationServices, publicationRoutes } from "./publication/publication-routes.ts";
import { riskRoutes } from "./risk/risk-routes.ts";
import { mapRoutes } from "./routes/map-routes.ts";
import type { FactTaking } from "./triage/release-facts.ts";
import { triageRoutes } from "./triage/triage-routes.ts";
import { warningRoutes } from "./warnings/warning-routes.ts";

export interface CommunityServices {
  readonly doors: Doors;
  readonly signedIn: SignedIn;
  /** Takes released facts in as records, and ends them; whoever holds records hands it over. */
  readonly facts: FactTaking;
  /** The node's secret that makes reporters' keys in the risk of legs. Shape: at least 32 bytes. */
  readonly originKey: Uint8Array;
  /** Where publications lie, and what makes their pages. */
  readonly publication: PublicationServices["publication"];
}

/** Mounts the routes, a call a topic. */
export function communityRoutes(http: Http, services: CommunityServices): void {
  mapRoutes(http, services);
  riskRoutes(http, services);
  keysRoutes(http, services);
  connectRoutes(http, services);
  triageRoutes(http, services);
  helpRoutes(http, services);
  warningRoutes(http, services);
  publicationRoutes(http, services);
}
