/**
 * How far apart are two places, as far as is known?
 *
 * The distance is the great circle's on a sphere. A precision is the radius within which the true place lies:
 * two places may then be as near as their circles allow, but are never called nearer than the coarser precision.
 *
 * Source: haversine formula, Sinnott, Sky and Telescope 68 (1984), 159; mean Earth radius, IUGG (1980).
 *
 * @module
 */
import { type Comparison, type Encoded, type Sketching, statedLevels } from "./comparison.ts";

const LEVELS = statedLevels([
  ["same place", 0.5, 0.001],
  ["within 1 km", 0.15, 0.002],
  ["within 5 km", 0.12, 0.005],
  ["within 25 km", 0.1, 0.02],
  ["within 100 km", 0.08, 0.07],
  ["farther apart", 0.05, 0.902],
]);

/** Upper end of each level but the last. Unit: metres. */
const REACH: readonly number[] = [100, 1_000, 5_000, 25_000, 100_000];

const EARTH_RADIUS_METRES = 6_371_009;
const RADIANS = Math.PI / 180;

export interface PlaceValue extends Encoded {
  /** Degrees, WGS 84. Range [-90, 90]. */
  readonly latitude: number;
  /** Degrees. Range [-180, 180]. */
  readonly longitude: number;
  /** Metres; 0 when none was given. */
  readonly precision: number;
}

/** Ten-millionths of a degree, a centimetre on the ground. */
const STEPS_A_DEGREE = 1e7;
/** In place of a latitude: the place is known to some precision only, and may lie anywhere. */
const ANYWHERE = 2 ** 31 - 1;
/** More than rounding to steps may take away or add. Unit: metres. */
const ROUNDING = 1;
const METRES_A_DEGREE = 111_194.9;

/** Latitude and longitude in steps. */
const placeSketching: Sketching = {
  isExact: false,
  write(text, into, at) {
    const place = readPlace(text);
    const isExact = place !== null && place.precision === 0;
    into[at] = isExact ? Math.round(place.latitude * STEPS_A_DEGREE) : ANYWHERE;
    into[at + 1] = isExact ? Math.round(place.longitude * STEPS_A_DEGREE) : 0;
  },
  closest(numbers, a, b) {
    const [north, other] = [numbers[a] as number, numbers[b] as number];
    if (north === ANYWHERE || other === ANYWHERE) return 0;
    const apart = (Math.abs(north - other) / STEPS_A_DEGREE) * METRES_A_DEGREE - ROUNDING;
    if (levelOf(apart) === REACH.length) return REACH.length;
    return levelOf(metresApart(degreesAt(numbers, a), degreesAt(numbers, b)) - ROUNDING);
  },
};

function degreesAt(numbers: Int32Array, at: number): Pick<PlaceValue, "latitude" | "longitude"> {
  return {
    latitude: (numbers[at] as number) / STEPS_A_DEGREE,
    longitude: (numbers[at + 1] as number) / STEPS_A_DEGREE,
  };
}

function levelOf(metres: number): number {
  for (let level = 0; level < REACH.length; level++) if (metres <= (REACH[level] as number)) return level;
  return REACH.length;
}

export const placeComparison: Comparison = {
  levels: LEVELS,
  encode: readPlace,
  compare(a: PlaceValue, b: PlaceValue): number {
    const apart = metresApart(a, b) - a.precision - b.precision;
    return levelOf(Math.max(apart, a.precision, b.precision));
  },
  sketching: placeSketching,
};

/** @returns null when the text is not two or three numbers, or they lie off the globe. */
export function readPlace(text: string): PlaceValue | null {
  const parts = text.split(",").map((part) => (part.trim() === "" ? Number.NaN : Number(part)));
  const [latitude = Number.NaN, longitude = Number.NaN, precision = 0] = parts;
  const onGlobe = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  if (parts.length > 3 || !onGlobe || !(precision >= 0)) return null;
  return { key: `${latitude},${longitude},${precision}`, latitude, longitude, precision };
}

/** Great-circle distance in metres. */
export function metresApart(
  a: Pick<PlaceValue, "latitude" | "longitude">,
  b: Pick<PlaceValue, "latitude" | "longitude">,
): number {
  const north = Math.sin(((b.latitude - a.latitude) * RADIANS) / 2) ** 2;
  const east = Math.sin(((b.longitude - a.longitude) * RADIANS) / 2) ** 2;
  const chord = north + Math.cos(a.latitude * RADIANS) * Math.cos(b.latitude * RADIANS) * east;
  return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(chord)));
}
