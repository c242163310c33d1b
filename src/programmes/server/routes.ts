/**
 * How is the part of the API served that holds programmes?
 *
 * Every call carries the header `waymark-purpose`.
 *
 * @module
 */
import type { Http } from "../../safeguards/server/index.ts";
import type { ProgrammeServices } from "./asking.ts";
import { briefsRoutes } from "./briefs/briefs-routes.ts";
import { conditionsRoutes } from "./conditions/conditions-routes.ts";
import { coordinationRoutes } from "./coordination/coordination-routes.ts";
import { entryRoutes } from "./entries/entry-routes.ts";
import { entryPointsRoutes } from "./entry-points/entry-points-routes.ts";
import { gapsRoutes } from "./gaps/gaps-routes.ts";
import { guestsRoutes } from "./guests/guests-routes.ts";
import { lifeCycleRoutes } from "./life-cycle/life-cycle-routes.ts";
import { overviewRoutes } from "./overview/overview-routes.ts";
import { portfolioRoutes } from "./portfolio/portfolio-routes.ts";
import { prioritiesRoutes } from "./priorities/priorities-routes.ts";
import { resultsRoutes } from "./results/results-routes.ts";
import { sheetRoutes } from "./sheets/sheet-routes.ts";
import { tableRoutes } from "./tables/table-routes.ts";
import { valueRoutes } from "./value/value-routes.ts";
import { valveRoutes } from "./valve/valve-routes.ts";
import { visibilityRoutes } from "./visibility/visibility-routes.ts";

/** Mounts the routes, a call a topic. */
export function programmeRoutes(http: Http, services: ProgrammeServices): void {
  entryRoutes(http, services);
  prioritiesRoutes(http, services);
  entryPointsRoutes(http, services);
  overviewRoutes(http, services);
  resultsRoutes(http, services);
  portfolioRoutes(http, services);
  conditionsRoutes(http, services);
  valveRoutes(http, services);
  gapsRoutes(http, services);
  coordinationRoutes(http, services);
  lifeCycleRoutes(http, services);
  valueRoutes(http, services);
  visibilityRoutes(http, services);
  briefsRoutes(http, services);
  guestsRoutes(http, services);
  sheetRoutes(http, services);
  tableRoutes(http, services);
}
