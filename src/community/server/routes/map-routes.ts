/**
 * How is the map of routes served to members?
 *
 * @module
 */
import type { FastifyRequest } from "fastify";
import { z } from "zod";
import { purposeHeader } from "../../../safeguards/api.ts";
import { type Http, purposeOf } from "../../../safeguards/server/index.ts";
import type { RouteMap } from "../../routes/route-map.ts";
import {
  routeMapRestoring,
  routeMapSaving,
  routeMapVersions,
  routeMapView,
} from "../../routes/routes-api.ts";
import type { CommunityServices } from "../routes.ts";
import { listMapVersions, readRouteMap } from "./read-map.ts";
import { restoreRouteMap, saveRouteMap } from "./save-map.ts";

const said = { tags: ["community"], headers: purposeHeader.partial() };
const params = z.object({ version: z.string().max(40) });
const oneMap = { ...said, response: { 200: routeMapView } };

/** Mounts the routes. */
export function mapRoutes(
  http: Http,
  { doors, signedIn }: Pick<CommunityServices, "doors" | "signedIn">,
): void {
  const who = async (request: FastifyRequest) => ({
    actor: (await signedIn(request)).actor,
    purpose: purposeOf(request),
  });
  http.get("/route-map", { schema: oneMap }, async (request) => {
    const { actor, purpose } = await who(request);
    return viewOf(await doors.ask(actor, purpose, readRouteMap(null)));
  });
  http.put("/route-map", { schema: { ...oneMap, body: routeMapSaving } }, async (request) => {
    const { actor, purpose } = await who(request);
    return viewOf(await doors.perform(actor, purpose, saveRouteMap(request.body)));
  });
  http.get(
    "/route-map/versions",
    { schema: { ...said, response: { 200: routeMapVersions } } },
    async (request) => {
      const { actor, purpose } = await who(request);
      return { items: [...(await doors.ask(actor, purpose, listMapVersions()))] };
    },
  );
  http.get("/route-map/versions/:version", { schema: { ...oneMap, params } }, async (request) => {
    const { actor, purpose } = await who(request);
    return viewOf(await doors.ask(actor, purpose, readRouteMap(versionOf(request.params.version))));
  });
  http.post(
    "/route-map/versions/:version/restore",
    { schema: { ...oneMap, params, body: routeMapRestoring } },
    async (request) => {
      const { actor, purpose } = await who(request);
      const restoring = restoreRouteMap({ ...request.body, version: versionOf(request.params.version) });
      return viewOf(await doors.perform(actor, purpose, restoring));
    },
  );
}

/** 0, which no version has, for what is no number: whether it is there is said after who may ask. */
function versionOf(given: string): number {
  return /^\d{1,6}$/.test(given) ? Number(given) : 0;
}

/** The same map, in arrays that the schema may own. */
function viewOf({ version, places, legs, corridors, credit }: RouteMap): z.infer<typeof routeMapView> {
  return {
    version,
    places: [...places],
    legs: legs.map((leg) => ({ ...leg, line: leg.line.map(([north, east]) => [north, east]) })),
    corridors: corridors.map((corridor) => ({ ...corridor, legs: [...corridor.legs] })),
    credit: [...credit],
  };
}
