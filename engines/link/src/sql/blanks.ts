/**
 * Which characters at the ends of a value mean nothing?
 *
 * Those that JavaScript's `trim` takes off, given by number because engines write them differently.
 *
 * Source: ECMAScript, WhiteSpace and LineTerminator.
 *
 * @module
 */

const EM_QUAD_TO_HAIR_SPACE = Array.from({ length: 11 }, (_, i) => 0x2000 + i);

/** Code points of blanks and line ends. */
export const BLANKS: readonly number[] = [
  ...[0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x20, 0xa0, 0x1680],
  ...EM_QUAD_TO_HAIR_SPACE,
  ...[0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff],
];

/** Each as four hexadecimal digits after a mark. */
export function escapedBlanks(mark: string): string {
  return BLANKS.map((point) => mark + point.toString(16).padStart(4, "0")).join("");
}
