/**
 * How is a new version of the map of routes saved?
 *
 * Only over the version that the member looked at: who comes second is told so, and nothing of either is lost. What the map
 * is owed to is carried on whatever is sent: nobody edits the credit away.
 *
 * @module
 */
import type { Action, Desk } from "../../../safeguards/server/index.ts";
import { sql } from "../../../store/index.ts";
import { CommunityError } from "../../community-error.ts";
import { changesIn, mapChange } from "../../routes/map-change.ts";
import { mapFaults } from "../../routes/refuse-map.ts";
import type { RouteDraft, RouteMap } from "../../routes/route-map.ts";
import { startingMap } from "../../routes/starting-map.ts";
import { currentMap, mapOfVersion, shippedWords } from "./read-map.ts";

export interface MapSaving {
  /** The version that was looked at. */
  readonly basedOn: number;
  /** What was changed and why. */
  readonly words: string;
  readonly map: Omit<RouteDraft, "credit">;
}

/** @throws CommunityError "version-changed", "map-refused" with what is wrong, "nothing-changed". */
export function saveRouteMap(saving: MapSaving): Action<RouteMap> {
  return {
    name: "route-map.save",
    needs: "community:edit",
    touched: () => [],
    run: async (desk) => {
      const standing = await currentMap(desk);
      return save(desk, standing, saving);
    },
  };
}

/** Makes an older version the newest one; the versions between stay. Throws as `saveRouteMap`, and "not-found". */
export function restoreRouteMap(restoring: Omit<MapSaving, "map"> & { version: number }): Action<RouteMap> {
  return {
    name: "route-map.restore",
    needs: "community:edit",
    touched: () => [],
    run: async (desk) => {
      const map = await mapOfVersion(desk, restoring.version);
      return save(desk, await currentMap(desk), { ...restoring, map });
    },
  };
}

async function save(desk: Desk, standing: RouteMap, { basedOn, words, map }: MapSaving): Promise<RouteMap> {
  if (standing.version !== basedOn) throw new CommunityError("version-changed");
  const { places, legs, corridors } = map;
  const draft: RouteDraft = { places, legs, corridors, credit: standing.credit };
  const [fault] = mapFaults(draft);
  if (fault !== undefined) throw new CommunityError("map-refused", { fault: fault.code, at: fault.id });
  if (changesIn(mapChange(standing, draft)) === 0) throw new CommunityError("nothing-changed");
  if (basedOn === startingMap.version) await writeDownStart(desk);
  const version = basedOn + 1;
  const member = desk.actor.kind === "member" ? desk.actor.member : null;
  const saved = await desk.rows<{ version: number }>(sql`
    insert into community.route_map (version, partner, member, words, content)
    values (${version}, ${desk.partner}, ${member}, ${words}, ${JSON.stringify(draft)}::jsonb)
    on conflict (version) do nothing returning version`);
  // Somebody saved between reading and writing: their version stands.
  if (saved.length === 0) throw new CommunityError("version-changed");
  return { version, ...draft };
}

/** So that version 1 stays what it was, whatever map a later program begins with. */
async function writeDownStart(desk: Desk): Promise<void> {
  const { version, ...content } = startingMap;
  await desk.rows(sql`
    insert into community.route_map (version, words, content)
    values (${version}, ${shippedWords}, ${JSON.stringify(content)}::jsonb) on conflict (version) do nothing`);
}
