/**
 * What is a leg called on a page?
 *
 * @module
 */
import { useTranslation } from "react-i18next";
import type { Leg, Place } from "../../routes/route-map.ts";

/** "Agadez – Sebha", in the reader's language. */
export function useLegName(places: readonly Place[]): (leg: Pick<Leg, "from" | "to">) => string {
  const { t } = useTranslation();
  const nameOf = new Map(places.map(({ id, name }) => [id, name]));
  return ({ from, to }) =>
    t("community.routes.fromTo", { from: nameOf.get(from) ?? from, to: nameOf.get(to) ?? to });
}
