/**
 * Where does a text give a point on the map?
 *
 * Two decimal degrees with three decimals or more, degrees and minutes with their signs, an open location code, three
 * words of a grid after "///". Two round numbers beside a comma are not a point.
 *
 * Source: ISO 6709; the Open Location Code specification (alphabet and length).
 *
 * @module
 */
import type { Finding } from "./finding.ts";
import type { FoldedText } from "./folded-text.ts";

type Found = Omit<Finding, "kind">;

const decimals =
  /(?<![\d.,])[-+]?\d{1,3}[.,]\d{3,10}°?\s?[nsewсюзв]?\s?[,;/\s]\s?(?:lon\w*\s?:?\s?)?[-+]?\d{1,3}[.,]\d{3,10}°?\s?[nsewсюзв]?(?!\d)/gu;
const degrees =
  /\d{1,3}\s?[°º˚]\s?\d{1,2}(?:[.,]\d+)?\s?['′’](?:\s?\d{1,2}(?:[.,]\d+)?\s?["″”])?\s?[nsewo]?/gu;
const placeCode =
  /(?<![\p{L}\p{N}])[23456789cfghjmpqrvwx]{4,8}\+[23456789cfghjmpqrvwx]{2,3}(?![\p{L}\p{N}])/gu;
const threeWords = /\/\/\/\s?\p{L}+[.。]\p{L}+[.。]\p{L}+/gu;

/** Points of a text. Offsets into the folded text. */
export function findPoints({ text }: FoldedText): Found[] {
  // Full-width degree signs and primes fold apart; what is left is compared as it stands.
  const found = (pattern: RegExp, why: "point" | "place-code") =>
    [...text.matchAll(pattern)].map(({ index, 0: point }) => ({
      start: index,
      end: index + point.trimEnd().length,
      why,
      strength: "likely" as const,
      detail: point.replace(/\s/gu, ""),
    }));
  return [
    ...found(decimals, "point"),
    ...found(degrees, "point"),
    ...found(placeCode, "place-code"),
    ...found(threeWords, "place-code"),
  ];
}
