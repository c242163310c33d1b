/**
 * What are a leg and a kind of risk called on the page of publications?
 *
 * @module
 */
import { useTranslation } from "react-i18next";
import type { RouteMap } from "../../routes/route-map.ts";
import { useLegNames } from "../risk/leg-name.ts";

/** Names by id; a leg that is no longer on the map goes by its id. */
export function useCellNames(map: RouteMap): { leg(id: string): string; kind(kind: string): string } {
  const { t } = useTranslation();
  return { leg: useLegNames(map), kind: (kind) => t(`community.risk.kinds.${kind}`) };
}
