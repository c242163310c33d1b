/**
 * What does the hash of `fingerprint.ts` come to in arithmetic that every engine has?
 *
 * Its 32-bit products are whole numbers below 2^57: a 64-bit product and a remainder give the same.
 *
 * @module
 */
export const FNV_PRIME = 16_777_619;
export const FIRST_OFFSET = 2_166_136_261;
export const SECOND_OFFSET = 2_538_058_380;
export const TWO_TO_32 = 4_294_967_296;
/** From here on a character is two code units. */
export const BEYOND_ONE_UNIT = 65_536;
export const HIGH_HALF = 55_296;
export const LOW_HALF = 56_320;
