/**
 * How is the part of the API served that holds programmes?
 *
 * Every call carries the header `waymark-purpose`.
 *
 * @module
 */
import type { Http } from "../../safeguards/server/index.ts";
import type { ProgrammeServices } from "./asking.ts";
import { entryRoutes } from "./entries/entry-routes.ts";
import { tableRoutes } from "./tables/table-routes.ts";

/** Mounts the routes, a call a topic. */
export function programmeRoutes(http: Http, services: ProgrammeServices): void {
  entryRoutes(http, services);
  tableRoutes(http, services);
}
