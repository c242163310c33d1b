/**
 * Does a text say where something is, to the point?
 *
 * Coordinates in degrees or in a grid, geo addresses, words and codes that stand for a square on the map, links
 * to a map, and short links, which may lead to one. Figures of every script count.
 *
 * Assumes: two decimals are a price, an hour or a kilometre; from three on in a pair, and from four on alone, they
 * are a point. Numbers written out in words are not found.
 * Source: trust.md rule 40; ISO 6709; Open Location Code; RFC 5870.
 *
 * @module
 */
import { plainFigures } from "./plain-figures.ts";

export type Pinpoint = "coordinates-in-text" | "map-link-in-text";

/** Hosts of maps, and of short links that hide where they lead. */
const mapHosts =
  /(?:^|[^\p{L}\d])(?:maps?\.[a-z]|goo\.gl|g\.co\b|g\.page|osm\.org|openstreetmap|waze\.|maps\.me|ge0\.me|omaps|organicmaps|what3words|w3w\.co|plus\.codes|2gis|mapy\.cz|wikimapia|geohack|here\.com|wego\.|bit\.ly|t\.co\/|tinyurl|is\.gd|cutt\.ly|ow\.ly|rebrand\.ly|shorturl|s\.id\/|t\.ly\/|qr\.[a-z])/iu;

/** A page of a map on a host that has other pages too. */
const mapPages =
  /(?:google|yandex|bing|apple|baidu|amap|gaode|naver|kakao)\.[a-z.]{2,7}\/(?:\S*\/)?maps?\b|[?&#/](?:ll|q|daddr|destination|center|query|mlat|mlon|map)=?-?\d{1,3}(?:\.\d+)?[,/]|\/@-?\d{1,3}\.\d|\b(?:geo|mapcode):/iu;

const decimal = (least: number) => `[-+\u2212]?\\d{1,3}[.\u00b7\u066b]\\d{${least},}`;
const between = "\\s*(?:[,;/|\u060c\u061b]|\\s|\u00b0)+\\s*";

const points: readonly RegExp[] = [
  // 16.973, 7.991: a pair of numbers with three decimals or more.
  new RegExp(`(?<![\\d.])${decimal(3)}${between}${decimal(3)}(?![\\d.]\\d)`, "u"),
  // 16,9733; 7,9911: the same with decimal commas.
  /(?<![\d,])[-+\u2212]?\d{1,3},\d{4,}\s*(?:[;/|]|\s)\s*[-+\u2212]?\d{1,3},\d{4,}/u,
  // 16.97331: one number so exact is half a point.
  new RegExp(`(?<![\\d.])${decimal(4)}(?![\\d.]\\d)`, "u"),
  // 16\u00b058'23" and 16\u00b058.4': degrees with minutes; 16.9\u00b0 N, N 16.9.
  /\d{1,3}\s*[\u00b0\u00ba]\s*\d{1,2}(?:[.,]\d+)?\s*(?:['\u2019\u2032\u00b4]|[\u2033"]|\s*[NSEWO]\b)/u,
  /\d{1,3}[.,]\d+\s*[\u00b0\u00ba]?\s*[NS]\b[\s,;/]*\d{1,3}(?:[.,]\d+)?\s*[\u00b0\u00ba]?\s*[EWO]\b/iu,
  /\b[NS]\s*\d{1,3}[.,]\d+\s*[\u00b0\u00ba]?[\s,;/]*[EWO]\s*\d{1,3}[.,]\d+/iu,
  // lat 17, longitude=8.
  /(?:\blat(?:itude)?|\blon(?:g|gitude)?|\bgps|\bcoord\p{L}*|широт\p{L}*|долгот\p{L}*|خط\s+(?:ال)?(?:عرض|طول)|纬度|经度)\s*[:=.]?\s*[-+\u2212]?\d/iu,
  // 6FG2XXXX+2Q and X2QR+5C: Open Location Code.
  /(?<![\p{L}\d])(?:[23456789CFGHJMPQRVWX]{4})?[23456789CFGHJMPQRVWX]{4}\+[23456789CFGHJMPQRVWX]{2,3}(?![\p{L}\d])/iu,
  // ///filled.count.soap
  /\/\/\/\p{L}+[.\u3002]\p{L}+[.\u3002]\p{L}+/u,
  // 32Q KU 12345 67890 and 32Q 381234 1876543: grids of the army and of UTM.
  /\b\d{1,2}\s?[C-HJ-NP-X]\s?[A-HJ-NP-Z]{2}\s?(?:\d{10}|\d{8}|\d{5}\s\d{5}|\d{4}\s\d{4}|\d{3}\s\d{3})\b/u,
  /\b\d{1,2}\s?[C-HJ-NP-X]\s\d{6}(?:\.\d+)?\s?[,\s]\s?\d{7}\b/u,
];

/** @returns the code of what was found; null when the text gives no point away. */
export function pinpointIn(text: string): Pinpoint | null {
  const plain = plainFigures(text);
  if (mapHosts.test(plain) || mapPages.test(plain)) return "map-link-in-text";
  return points.some((point) => point.test(plain)) ? "coordinates-in-text" : null;
}
