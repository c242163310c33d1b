/**
 * What does a reporter keep, to come back for the answer?
 *
 * Sixteen digits that look like a telephone number in an address book, drawn evenly among those that begin with no
 * emergency or premium number: somebody who finds the code may dial it. For reports on officials a strong code of
 * twelve groups of three digits, which looks like three numbers. Digits, not words: they are the same in every language
 * and are read aloud, written on skin and typed on any telephone.
 *
 * The sum of the digits says which of two hashes the code was made for (even: the full one), so that it can be asked
 * for from another device. With that a code has 51 bits, a strong one 115.
 *
 * Source: trust.md section 5.3, rule 46; ITU-T E.164 (codes 800, 808, 87x, 88x, 979); ASVS 5.0 V6.5.4.
 *
 * @module
 */
import { CommunityError } from "../community-error.ts";
import { randomBelow } from "./random-numbers.ts";

export const hashStrengths = ["full", "light"] as const;
/** "light" is for phones that cannot spare 64 MiB. */
export type HashStrength = (typeof hashStrengths)[number];

const lengths = { usual: 16, strong: 36 } as const;
const groups = { usual: [3, 3, 3, 4, 3], strong: Array<number>(12).fill(3) };

/** Country codes of two digits; 1 and 7 have one, all others three. (ITU-T E.164) */
const twoDigits = /^(2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/;

/**
 * Beginnings that are not given out. No country code begins with 0; under 1 lie services of many countries at any
 * price; 112, 911 and 999 are dialled as they are; then international services and satellites; then premium and
 * shared-cost numbers that do not begin, as most do, with 8 or 9 behind the country code.
 */
const refused = new RegExp(
  `^(?:${[
    "[01]|112|911|999",
    "800|808|87|88|979|991",
    "3270|351[67]|358[67]00|378|3817|3856|3895|466|4677|4870|5230|546|55[345]0|5996|645|8260|86",
  ].join("|")})`,
);
/** Behind the country code begin short numbers with 0 and 1, and free, shared-cost and premium numbers with 8 and 9. */
const refusedWithin = /^[0189]/;

/** @returns a code as digits alone, for `hash`; strong where officials take part. */
export function newReturnCode(kind: "usual" | "strong" = "usual", hash: HashStrength = "full"): string {
  for (;;) {
    const code = Array.from({ length: lengths[kind] }, () => randomBelow(10)).join("");
    if (strengthOf(code) === hash && !callsTrouble(code)) return code;
  }
}

/** @returns true when a number of it could, dialled, reach an emergency or a premium number. Form: digits. */
export function callsTrouble(code: string): boolean {
  const numbers = code.length === lengths.strong ? (code.match(/\d{12}/g) ?? []) : [code];
  return numbers.some((number) => refused.test(number) || refusedWithin.test(withinCountry(number)));
}

function withinCountry(number: string): string {
  if (number.startsWith("7")) return number.slice(1);
  return number.slice(twoDigits.test(number) ? 2 : 3);
}

/** @returns the hash that a code was drawn for. */
export function strengthOf(code: string): HashStrength {
  const sum = [...code].reduce((total, digit) => total + Number(digit), 0);
  return sum % 2 === 0 ? "full" : "light";
}

/** @returns the code as it is shown: one telephone number, or three of them a line each. */
export function shownCode(code: string): string {
  const sizes = code.length === lengths.strong ? groups.strong : groups.usual;
  const ends = sizes.map((_, at) => sizes.slice(0, at + 1).reduce((total, size) => total + size, 0));
  const parts = ends.map((end, at) => code.slice(end - (sizes[at] ?? 0), end));
  const perLine = sizes.length === 12 ? 4 : 5;
  const lines = parts.flatMap((_, at) => (at % perLine === 0 ? [parts.slice(at, at + perLine)] : []));
  return lines.map((line) => `+${line.join(" ")}`).join("\n");
}

/** Where each script that we speak begins its ten digits. */
const zeros = [0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xff10];

/**
 * Reads what somebody typed, in the digits of their script, with whatever stands between.
 * @throws CommunityError "code-form" when it has neither 16 nor 36 digits.
 */
export function readReturnCode(typed: string): string {
  const code = [...typed].map(digitOf).join("");
  if (code.length !== lengths.usual && code.length !== lengths.strong) throw new CommunityError("code-form");
  return code;
}

function digitOf(letter: string): string {
  const point = letter.codePointAt(0) ?? 0;
  const zero = zeros.find((one) => point >= one && point < one + 10);
  return zero === undefined ? "" : String(point - zero);
}
