/**
 * How is the part of the API served that holds records, links, subjects and imports?
 *
 * @module
 */
import type { SignedIn } from "../../../identity/server/index.ts";
import type { Doors, Http } from "../../../safeguards/server/index.ts";
import type { Importer } from "../imports/importer.ts";
import type { Linker } from "../linker.ts";
import { hubRoutes } from "./hub-routes.ts";
import { importRoutes } from "./import-routes.ts";
import { judgementRoutes } from "./judgement-routes.ts";
import { recordRoutes } from "./record-routes.ts";
import { sourceRoutes } from "./source-routes.ts";
import { subjectRoutes } from "./subject-routes.ts";
import { refuseUnstorableText } from "./unstorable-text.ts";

export interface IntelligenceServices {
  readonly doors: Doors;
  readonly signedIn: SignedIn;
  readonly linker: Linker;
  readonly importer: Importer;
}

/** Mounts the routes. */
export function intelligenceRoutes(http: Http, services: IntelligenceServices): void {
  http.addHook("preValidation", refuseUnstorableText);
  recordRoutes(http, services);
  judgementRoutes(http, services);
  subjectRoutes(http, services);
  hubRoutes(http, services);
  sourceRoutes(http, services);
  importRoutes(http, services);
}
