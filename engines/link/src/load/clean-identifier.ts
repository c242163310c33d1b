/**
 * What is left of an identifier when its spelling is set aside?
 *
 * @module
 */

const FEWEST_PHONE_DIGITS = 5;

/** Digits, with a plus where an international number was given. @returns null when there are too few digits. */
export function cleanPhone(text: string): string | null {
  if (/^\+?\d{6,15}$/.test(text) && !text.startsWith("00")) return text;
  const main = text.replace(/\s*(?:ext|extension|x|#)\.?\s*\d{1,6}\s*$/i, "").replace(/\(0\)/g, "");
  const digits = main.replace(/\p{Nd}/gu, asciiDigit).replace(/\D/g, "");
  if (digits.length < FEWEST_PHONE_DIGITS) return null;
  if (/^\s*\(?\s*[+＋]/u.test(main)) return `+${digits}`;
  return digits.startsWith("00") && digits.length > 10 ? `+${digits.slice(2)}` : digits;
}

/** Decimal digits of any script follow one another from zero on. */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  if (code < 0x80) return digit;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return String((code - zero) % 10);
}

/** Lower case, without what mail programs put around it. @returns null when there is no address in it. */
export function cleanEmail(text: string): string | null {
  const inside = /<([^<>]+@[^<>]+)>/.exec(text)?.[1] ?? text;
  const address = inside
    .trim()
    .replace(/^mailto:/i, "")
    .toLowerCase();
  return /^[^\s@]+@[^\s@]+$/.test(address) ? address : null;
}

/** Host and path in lower case, without protocol, "www.", query of trackers and closing slash; a handle without its @. */
export function cleanAddressOnline(text: string): string | null {
  const plain = text
    .trim()
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, "")
    .replace(/^www\./, "");
  const short = plain
    .replace(/[?&#](utm_|fbclid|gclid).*$/, "")
    .replace(/\/+$/, "")
    .replace(/^@/, "");
  return short === "" ? null : short;
}

/** Capitals and digits only: documents, plates, accounts. @returns null when neither is there. */
export function cleanCode(text: string): string | null {
  if (/^[A-Z0-9]+$/.test(text)) return text;
  const code = text
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
  return code === "" ? null : code;
}
