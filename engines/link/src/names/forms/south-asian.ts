/**
 * Which short, pet and foreign forms do South Asian names have?
 *
 * One name a line, its forms in lower-case ASCII. Our own, from general knowledge; far from complete.
 *
 * @module
 */

export const SOUTH_ASIAN_FORMS: readonly string[] = [
  "shaikh sheikh shekh",
  "chowdhury choudhury chaudhry chaudhary choudhary",
  "mukherjee mukhopadhyay",
  "banerjee bandyopadhyay",
  "chatterjee chattopadhyay",
  "tagore thakur",
  "begum begam",
  "krishna krsna krishan kishan",
  "lakshmi laxmi",
  "vishnu bishnu",
];
