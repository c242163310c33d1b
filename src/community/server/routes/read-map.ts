/**
 * Which map of routes stands now, and which stood before?
 *
 * @module
 */
import { partnersById } from "../../../identity/server/index.ts";
import type { Desk, Query } from "../../../safeguards/server/index.ts";
import { sql } from "../../../store/index.ts";
import { CommunityError } from "../../community-error.ts";
import type { Names } from "../../routes/public-languages.ts";
import type { RouteDraft, RouteMap } from "../../routes/route-map.ts";
import { startingMap } from "../../routes/starting-map.ts";

interface MapRow {
  version: number;
  content: RouteDraft;
}

/** The map that stands; for whoever has a desk of any scope. */
export async function currentMap(desk: Desk): Promise<RouteMap> {
  const [row] = await desk.rows<MapRow>(
    sql`select version, content from community.route_map order by version desc limit 1`,
  );
  return row === undefined ? startingMap : mapOf(row);
}

/** The map as it stood. @throws CommunityError "not-found". */
export async function mapOfVersion(desk: Desk, version: number): Promise<RouteMap> {
  const [row] = await desk.rows<MapRow>(
    sql`select version, content from community.route_map where version = ${version}`,
  );
  if (row !== undefined) return mapOf(row);
  if (version === startingMap.version) return startingMap;
  throw new CommunityError("not-found");
}

export function readRouteMap(version: number | null): Query<RouteMap> {
  return {
    name: "route-map.read",
    needs: "record:read",
    touched: () => [],
    run: (desk) => (version === null ? currentMap(desk) : mapOfVersion(desk, version)),
  };
}

export interface MapVersion {
  readonly version: number;
  /** Name of the partner that saved it; null for the map that came with the program. */
  readonly partner: string | null;
  readonly words: string;
  /** ISO date; null for the map that came with the program. */
  readonly savedOn: string | null;
  readonly places: number;
  readonly legs: number;
  readonly corridors: number;
}

interface VersionRow extends Omit<MapVersion, "savedOn"> {
  saved_on: string;
}

/** All versions, newest first. */
export function listMapVersions(): Query<readonly MapVersion[]> {
  return {
    name: "route-map.versions",
    needs: "record:read",
    touched: () => [],
    run: async (desk) => {
      const rows = await desk.rows<VersionRow>(sql`
        select version, partner, words, saved_on::text, jsonb_array_length(content -> 'places') as places,
          jsonb_array_length(content -> 'legs') as legs, jsonb_array_length(content -> 'corridors') as corridors
        from community.route_map order by version desc`);
      const partners = await partnersById(desk);
      const saved = rows.map(({ saved_on, partner, ...row }) => ({
        ...row,
        partner: partner === null ? null : (partners.get(partner)?.name ?? ""),
        savedOn: partner === null ? null : saved_on,
      }));
      return saved.length > 0 ? saved : [asShipped];
    },
  };
}

/** What is said of the map that came with the program; written down with it at the first change. */
export const shippedWords = "The map that came with the program.";

const asShipped: MapVersion = {
  version: startingMap.version,
  partner: null,
  words: shippedWords,
  savedOn: null,
  places: startingMap.places.length,
  legs: startingMap.legs.length,
  corridors: startingMap.corridors.length,
};

function mapOf({ version, content }: MapRow): RouteMap {
  const { places, legs, corridors, credit } = content;
  return { version, places: places.map(named), legs, corridors: corridors.map(named), credit };
}

/** Maps that were saved before names in other languages were kept have none. */
function named<Thing extends { readonly names?: Names }>(thing: Thing): Thing & { readonly names: Names } {
  return { ...thing, names: thing.names ?? {} };
}
