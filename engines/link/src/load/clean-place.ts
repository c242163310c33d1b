/**
 * Where is a place that is written as two decimal numbers?
 *
 * Assumes: WGS 84, latitude first. Zero and zero is how programs write "not known", not a place in the Atlantic.
 *
 * @module
 */

/** @param text - Latitude and longitude with a comma, semicolon or blank between. @returns null when it is no place. */
export function cleanPlace(text: string): string | null {
  const found = /^\D{0,8}?(-?\d{1,2}(?:\.\d+)?)\s*[,;\s]\s*(-?\d{1,3}(?:\.\d+)?)\D*$/.exec(text.trim());
  if (found === null) return null;
  const [latitude, longitude] = [Number(found[1]), Number(found[2])];
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180 || (latitude === 0 && longitude === 0))
    return null;
  return `${latitude},${longitude}`;
}
