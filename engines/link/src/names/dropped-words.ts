/**
 * Which words in a name say nothing of who it is?
 *
 * Titles and forms of address of persons, particles that are written or left out at will, and the legal forms
 * of organisations, folded to lower-case ASCII. A name made of nothing else keeps them.
 *
 * @module
 */

const TITLES =
  "mr mrs ms miss mister dr doctor prof professor sir madam mme mlle monsieur madame herr frau senor senora sr sra " +
  "jr ing eng capt captain col colonel gen general lt maj major sgt rev hon esq phd md sheikh shaykh shaikh haji hajji " +
  "hajj mullah mawlawi imam ayatollah maulavi alhaji alhaja ato woizero weyzero gospodin";

const PARTICLES = "al el ul bin ibn bint ben von van der den de la le du da dos del di the of and & y";

const LEGAL_FORMS =
  "inc incorporated llc ltd limited plc llp lp gmbh mbh ag kg aktiengesellschaft gesellschaft sa sas sarl srl spa bv nv " +
  "oy ab as aps pty pte co company corp corporation jsc ojsc pjsc cjsc ooo oao pao zao ao tov pat sp zoo kft doo";

/** Several words that make one legal form, replaced before a name is taken apart. */
export const LEGAL_PHRASES: readonly RegExp[] = [
  /\b(?:(?:open|closed|public|private) )?joint[ -]stock company\b/g,
  /\blimited liability (?:company|partnership)\b/g,
  /\bpublic limited company\b/g,
];

/** Dropped before names are compared part by part. */
export const DROPPED_WORDS: ReadonlySet<string> = new Set(`${TITLES} ${PARTICLES} ${LEGAL_FORMS}`.split(" "));

/** Dropped, but kept where a name is read as one word: "van der Bilt" is "Vanderbilt". */
export const PARTICLE_WORDS: ReadonlySet<string> = new Set(PARTICLES.split(" "));
