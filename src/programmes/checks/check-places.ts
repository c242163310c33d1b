/**
 * Is a place no finer than a first-level division?
 *
 * A village, a shelter, a point on a map can lead to a person; a country or a province does not.
 *
 * Source: programmes.md section 5 (precision of places); ISO 3166-1 and 3166-2.
 *
 * @module
 */
import type { FieldFinding } from "../entries/field-finding.ts";
import { type Check, fault } from "./check.ts";

const division = /^([A-Z]{2})-[A-Z0-9]{1,3}$/;
const country = /^[A-Z]{2}$/;

export const checkComponentPlaces: Check<"component"> = ({ places }) =>
  places.flatMap(({ country: of, admin1 }, at) => {
    if (admin1 === null) return [];
    const field = `places.${at}.admin1`;
    const found = division.exec(admin1);
    if (found === null) return [fault(field, "place-too-fine", { place: admin1 })];
    return found[1] === of ? [] : [fault(field, "place-of-another-country", { place: admin1, country: of })];
  });

export const checkActivityAreas: Check<"activity"> = ({ areas }) =>
  areas.flatMap((area, at) => coarse(`areas.${at}`, area));

export const checkObservationPlace: Check<"observation"> = ({ place }) =>
  place === null ? [] : coarse("place", place);

function coarse(field: string, place: string): readonly FieldFinding[] {
  return division.test(place) || country.test(place) ? [] : [fault(field, "place-too-fine", { place })];
}
