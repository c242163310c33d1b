/**
 * What are the places of the map called?
 *
 * @module
 */
import { useAnswer } from "../../../safeguards/screens/index.ts";
import { routeMapView } from "../../routes/routes-api.ts";

/** The name of a place by its id; the id itself while the map is not there, and for a place it has lost. */
export function usePlaceNames(): (id: string) => string {
  const map = useAnswer("/route-map", routeMapView);
  const names = new Map(map.data?.places.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
}
