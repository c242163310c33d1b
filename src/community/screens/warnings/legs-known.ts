/**
 * Which legs are there, what are they called, and in which countries do they end?
 *
 * @module
 */
import { useAnswer } from "../../../safeguards/screens/index.ts";
import { placeNames } from "../../routes/route-map.ts";
import { routeMapView } from "../../routes/routes-api.ts";
import type { KnownLegs } from "../../warnings/refuse-warning.ts";
import { useLegNames } from "../risk/leg-name.ts";

export interface LegsKnown {
  /** Every leg by its name; empty while the map is not there. */
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  nameOf(leg: string): string;
  /** For the checks that the node makes too; null while the map is not there. */
  readonly known: KnownLegs | null;
}

export function useLegsKnown(): LegsKnown {
  const map = useAnswer("/route-map", routeMapView);
  const places = new Map(map.data?.places.map((place) => [place.id, place]));
  const nameOf = useLegNames(map.data);
  const legs = map.data?.legs ?? [];
  const choices = legs.map(({ id }) => ({ value: id, label: nameOf(id) }));
  choices.sort((one, other) => one.label.localeCompare(other.label));
  const countryOf = (id: string) => places.get(id)?.country ?? null;
  const known = map.data && {
    countries: new Map(legs.map(({ id, from, to }) => [id, [countryOf(from), countryOf(to)]])),
    placeNames: placeNames(map.data.places),
  };
  return { choices, nameOf, known: known ?? null };
}
