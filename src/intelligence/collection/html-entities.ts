/**
 * What do the HTML entities that a web page's database left in a text stand for?
 *
 * One pass, so that "&amp;lt;" becomes "&lt;" and is never decoded twice.
 *
 * Source: WHATWG HTML, named character references (those that occur in prose).
 *
 * @module
 */

const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  ndash: "–",
  mdash: "—",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  laquo: "«",
  raquo: "»",
  hellip: "…",
  eacute: "é",
  egrave: "è",
  ecirc: "ê",
  agrave: "à",
  aacute: "á",
  acirc: "â",
  auml: "ä",
  ccedil: "ç",
  iacute: "í",
  ntilde: "ñ",
  oacute: "ó",
  ocirc: "ô",
  ouml: "ö",
  szlig: "ß",
  uacute: "ú",
  uuml: "ü",
};

function fromNumber(code: number, given: string): string {
  const isCharacter = code > 0x1f && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : given;
}

/** Decodes entities; one that is unknown or no character stays as it is. Never throws. */
export function decodeHtmlEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, (given, decimal, hex, name) => {
    if (decimal !== undefined) return fromNumber(Number(decimal), given);
    if (hex !== undefined) return fromNumber(Number.parseInt(hex, 16), given);
    return Object.hasOwn(NAMED, name) ? (NAMED[name] ?? given) : given;
  });
}
