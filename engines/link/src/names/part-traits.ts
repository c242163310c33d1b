/**
 * What is there to a part of a name, beyond its letters?
 *
 * Worked out once, so that comparing asks for a bit.
 *
 * @module
 */
import { hasForms } from "./name-forms.ts";
import { isPatronymic } from "./patronymics.ts";

export const HAS_DIGIT = 1;
export const IS_PATRONYMIC = 2;
/** Stands in the tables of other forms. */
export const HAS_FORMS = 4;
/** May be initials. */
export const IS_SHORT = 8;

/** Letters that one part of initials may hold. */
export const MOST_INITIALS = 3;

const DIGIT = /[0-9]/;

/** @returns The sum of the part's traits. */
export function traitsOf(part: string): number {
  const digit = DIGIT.test(part);
  return (
    (digit ? HAS_DIGIT : 0) |
    (isPatronymic(part) ? IS_PATRONYMIC : 0) |
    (hasForms(part) ? HAS_FORMS : 0) |
    (!digit && part.length <= MOST_INITIALS ? IS_SHORT : 0)
  );
}
