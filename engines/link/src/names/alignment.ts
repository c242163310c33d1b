/**
 * What did setting two names against each other show?
 *
 * @module
 */

/** Which parts were matched in which way, and what is left. */
export interface Alignment {
  /** Parts matched. */
  equal: number;
  near: number;
  forms: number;
  joined: number;
  initials: number;
  /** Parts left of the name with fewer of them, and of the other. */
  missing: number;
  extra: number;
  /** A number is left on either side: "Trust 2004-1" is not "Trust 2004-2". */
  numberLeft: boolean;
  /** A part without digits is left on either side. */
  wordLeft: boolean;
  /** Edits in near and joined parts, and the most of them in one part. */
  edits: number;
  mostEdits: number;
  /** Edits that would turn parts left on one side into those left on the other, as many as can be paired. */
  conflict: number;
  /** The most of them in one part, as a share of its letters. */
  worst: number;
  /** Letters of matched and paired parts, of one side. */
  letters: number;
  /** Letters of parts without a counterpart. */
  extraLetters: number;
}

/** With nothing matched and nothing left. */
export function emptyAlignment(): Alignment {
  return {
    equal: 0,
    near: 0,
    forms: 0,
    joined: 0,
    initials: 0,
    missing: 0,
    extra: 0,
    numberLeft: false,
    wordLeft: false,
    edits: 0,
    mostEdits: 0,
    conflict: 0,
    worst: 0,
    letters: 0,
    extraLetters: 0,
  };
}
