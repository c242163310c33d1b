/**
 * Is a part of a name a patronymic?
 *
 * "Oleksandrovych" says that the father is Oleksandr: a person called so and a person called Oleksandr share nothing
 * by it, however near the spelling.
 *
 * @module
 */

/** East Slavic in its usual spellings, and Turkic. Serbian surnames in -ić are none. */
const ENDING =
  /(?:[oe]vi(?:t?ch|tsch)|[oiey]vych|[oe]vna|[iy]vna|ichna|yich|ogl[uyi]|ugli|[qk][iy]zy?|uulu)$/;
const SHORTEST = 7;

/** @param word - Lower-case ASCII. */
export function isPatronymic(word: string): boolean {
  return word.length >= SHORTEST && ENDING.test(word);
}
