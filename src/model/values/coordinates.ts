/**
 * Where, as latitude and longitude?
 *
 * "lat,lon" in decimal degrees (WGS 84) with at most six decimals, about 0.1 m. Reads decimals, degrees with minutes and
 * seconds, hemisphere letters and WKT points. A pair that lies nowhere is kept and warned about, never dropped:
 * its record is real, and a person has to look. null only when there are no two numbers.
 *
 * Assumes: latitude first, unless letters or WKT say otherwise. Source: ISO 6709; OGC 06-103r4 (WKT: x before y).
 *
 * @module
 */
import { plainDigits, plainText } from "../plain-text.ts";
import type { ValueKind } from "../value-kind.ts";

/** A point on the earth. Unit: degrees; latitude -90 to 90, longitude -180 to 180. */
export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

export const coordinates: ValueKind = {
  name: "coordinates",
  maximumLength: 40,
  comparison: "place",
  identifying: false,
  clean(given) {
    if (given.length > 200) return null;
    const line = plainDigits(plainText(given)).toUpperCase().replace(/[−–]/gu, "-");
    const pair = fromWkt(line) ?? fromPair(line);
    return pair === null ? null : pair.map(shortest).join(",");
  },
  caption: (cleaned) => cleaned.replace(",", ", "),
  warn(cleaned) {
    if (cleaned === "0,0") return "0, 0 is where empty coordinates end up, in the Gulf of Guinea.";
    if (pointOf(cleaned) !== null) return null;
    const [latitude = 0, longitude = 0] = cleaned.split(",").map(Number);
    const swapped = Math.abs(longitude) <= 90 && Math.abs(latitude) <= 180;
    return `No such place: latitude runs from -90 to 90, longitude from -180 to 180.${swapped ? " They may be swapped." : ""}`;
  },
};

/** The point that cleaned coordinates name; null when they lie nowhere, or at 0, 0. */
export function pointOf(cleaned: string): Point | null {
  const [latitude = Number.NaN, longitude = Number.NaN] = cleaned.split(",").map(Number);
  const onEarth = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  return onEarth && !(latitude === 0 && longitude === 0) ? { latitude, longitude } : null;
}

type Pair = readonly [latitude: number, longitude: number];

function fromWkt(line: string): Pair | null {
  const found = /^POINT\s*\(\s*(-?\d{1,9}(?:\.\d+)?)\s+(-?\d{1,9}(?:\.\d+)?)\s*\)$/u.exec(line);
  return found === null ? null : [Number(found[2]), Number(found[1])];
}

function fromPair(line: string): Pair | null {
  const halves = halvesOf(line.replace(/^[([]|[)\]]$/gu, "").trim());
  const [first, second] = (halves ?? []).map(angle);
  if (first == null || second == null) return null;
  // A letter names its axis; without letters the latitude comes first.
  return first.axis === "longitude" || second.axis === "latitude"
    ? [second.degrees, first.degrees]
    : [first.degrees, second.degrees];
}

/** Splits at ";", else at a comma that is no decimal comma, else after a hemisphere letter or at the only space. */
function halvesOf(line: string): readonly string[] | null {
  for (const separator of [";", /,\s+/u, ",", /(?<=[NSEWO])\s*(?=[\d+-])/u, /\s+/u]) {
    const halves = line.split(separator).map((half) => half.trim());
    if (halves.length === 2 && halves.every((half) => half !== "")) return halves;
  }
  return null;
}

interface Angle {
  readonly degrees: number;
  readonly axis: "latitude" | "longitude" | null;
}

const angleForm =
  /^([NSEWO])?\s*([+-]?\d{1,9}(?:[.,]\d*)?)\s*°?\s*(?:(\d{1,2}(?:[.,]\d+)?)\s*['’′]\s*)?(?:(\d{1,2}(?:[.,]\d+)?)\s*(?:["”″]|'')\s*)?([NSEWO])?$/u;

function angle(half: string): Angle | null {
  const found = angleForm.exec(half);
  if (found === null) return null;
  const [whole = 0, minutes = 0, seconds = 0] = [found[2], found[3], found[4]].map((part) =>
    Number((part ?? "0").replace(",", ".")),
  );
  const letter = found[1] ?? found[5] ?? "";
  const size = Math.abs(whole) + minutes / 60 + seconds / 3600;
  const negative = found[2]?.startsWith("-") === true || /[SWO]/u.test(letter);
  const axis = letter === "" ? null : /[NS]/u.test(letter) ? "latitude" : "longitude";
  return { degrees: negative ? -size : size, axis };
}

function shortest(degrees: number): string {
  const text = degrees.toFixed(6).replace(/\.?0+$/u, "");
  return text === "-0" ? "0" : text;
}
