/**
 * What does a good passphrase look like?
 *
 * Twenty letters that are hard to mistake, drawn evenly (99 bits), in groups that can be read aloud.
 *
 * @module
 */
import { randomBelow } from "../seal/random-numbers.ts";

const letters = "abcdefghjkmnpqrstuvwxyz23456789";

/** @returns four groups of five letters and digits, joined by hyphens. */
export function newPassphrase(): string {
  const group = () => Array.from({ length: 5 }, () => letters[randomBelow(letters.length)]).join("");
  return [group(), group(), group(), group()].join("-");
}
