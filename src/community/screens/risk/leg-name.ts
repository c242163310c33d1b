/**
 * What is a leg called on a page?
 *
 * @module
 */
import { useTranslation } from "react-i18next";
import type { Leg, Place, RouteMap } from "../../routes/route-map.ts";

/** "Agadez – Sebha", in the reader's language. */
export function useLegName(places: readonly Place[]): (leg: Pick<Leg, "from" | "to">) => string {
  const { t } = useTranslation();
  const nameOf = new Map(places.map(({ id, name }) => [id, name]));
  return ({ from, to }) =>
    t("community.routes.fromTo", { from: nameOf.get(from) ?? from, to: nameOf.get(to) ?? to });
}

/** The same by a leg's id; one that is not on the map, or not yet because the map is on its way, goes by its id. */
export function useLegNames(map: Pick<RouteMap, "places" | "legs"> | undefined): (id: string) => string {
  const legName = useLegName(map?.places ?? []);
  const legs = new Map(map?.legs.map((leg) => [leg.id, leg]));
  return (id) => {
    const leg = legs.get(id);
    return leg === undefined ? id : legName(leg);
  };
}
