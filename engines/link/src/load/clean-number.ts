/**
 * Which number does a text write, with its currency, its thousands and its fraction?
 *
 * Assumes: of two kinds of mark the last parts the fraction; of one kind, a comma followed by three digits parts
 * thousands, and a point parts the fraction.
 *
 * @module
 */

/** @returns Digits with a point for the fraction; null when the text is no number. */
export function cleanNumber(text: string): string | null {
  const given = text.trim();
  if (/^-?\d+(\.\d+)?$/.test(given)) return plain(given);
  const isNegative = /^\(.*\)$|^-|^[^\d(]*-\s*\d/.test(given);
  const bare = given
    .replace(/^\((.*)\)$/, "$1")
    .replace(/^[-+\s]*(?:[\p{Sc}]|[A-Za-z]{1,3}\$?)?[-+\s]*/u, "")
    .replace(/\s*(?:[\p{Sc}%]|[A-Za-z]{1,4}\.?)?\s*$/u, "")
    .replace(/[\s'’\u00a0\u202f]/g, "");
  if (!/^\d[\d.,]*$/.test(bare)) return null;
  const digits = withPoint(bare);
  return digits === null ? null : plain(isNegative ? `-${digits}` : digits);
}

function withPoint(bare: string): string | null {
  const comma = bare.lastIndexOf(",");
  const point = bare.lastIndexOf(".");
  if (comma !== -1 && point !== -1) {
    return comma > point ? bare.replaceAll(".", "").replace(",", ".") : bare.replaceAll(",", "");
  }
  if (comma !== -1) return /^\d{1,3}(,\d{3})+$/.test(bare) ? bare.replaceAll(",", "") : one(bare, ",");
  return /^\d{1,3}(\.\d{3}){2,}$/.test(bare) ? bare.replaceAll(".", "") : one(bare, ".");
}

function one(bare: string, mark: string): string | null {
  return bare.split(mark).length > 2 ? null : bare.replace(mark, ".").replace(/\.$/, "");
}

/** One spelling a number. */
function plain(digits: string): string | null {
  const value = Number(digits);
  return Number.isFinite(value) ? String(value) : null;
}
