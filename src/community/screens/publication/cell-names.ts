/**
 * What are a leg and a kind of risk called on the page of publications?
 *
 * @module
 */
import { useTranslation } from "react-i18next";
import type { RouteMap } from "../../routes/route-map.ts";
import { useLegName } from "../risk/leg-name.ts";

/** Names by id; a leg that is no longer on the map goes by its id. */
export function useCellNames(map: RouteMap): { leg(id: string): string; kind(kind: string): string } {
  const { t } = useTranslation();
  const legName = useLegName(map.places);
  const legs = new Map(map.legs.map((leg) => [leg.id, leg]));
  return {
    leg: (id) => {
      const leg = legs.get(id);
      return leg === undefined ? id : legName(leg);
    },
    kind: (kind) => t(`community.risk.kinds.${kind}`),
  };
}
