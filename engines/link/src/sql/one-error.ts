/**
 * How does an engine without Damerau's distance see that one error makes one text of another?
 *
 * By trying every place: a character exchanged, left out, or swapped with the next one.
 *
 * Source: as `compare/exact.ts`.
 *
 * @module
 */

/** Whether `condition` holds at any of the places from 1 to `last`. */
export type AnyPlace = (last: string, condition: (place: string) => string) => string;

/** Of two texts that are not equal. */
export function oneErrorAtAnyPlace(a: string, b: string, anyPlace: AnyPlace): string {
  const longer = `greatest(length(${a}), length(${b}))`;
  const tried = anyPlace(
    longer,
    (at) => `substr(${a}, 1, ${at} - 1) = substr(${b}, 1, ${at} - 1) and case length(${a}) - length(${b})
          when 0 then substr(${a}, ${at} + 1) = substr(${b}, ${at} + 1) or (${swappedAt(a, b, at)})
          when 1 then substr(${a}, ${at} + 1) = substr(${b}, ${at})
          when -1 then substr(${a}, ${at}) = substr(${b}, ${at} + 1)
          else false end`,
  );
  return `(abs(length(${a}) - length(${b})) <= 1 and ${tried})`;
}

/** Whether the two differ only in that the character at a place is swapped with the next. */
export function swappedAt(a: string, b: string, at: string): string {
  return [
    `substr(${a}, 1, ${at} - 1) = substr(${b}, 1, ${at} - 1)`,
    `substr(${a}, ${at}, 1) = substr(${b}, ${at} + 1, 1)`,
    `substr(${a}, ${at} + 1, 1) = substr(${b}, ${at}, 1)`,
    `substr(${a}, ${at} + 2) = substr(${b}, ${at} + 2)`,
  ].join(" and ");
}

/** The same where the engine has Levenshtein's distance: one edit, or two of which the one undoes the other. */
export function oneErrorByEdits(
  edits: string,
  [a, b]: readonly [string, string],
  anyPlace: AnyPlace,
): string {
  const swapped = anyPlace(`length(${a}) - 1`, (at) => swappedAt(a, b, at));
  return `case when abs(length(${a}) - length(${b})) > 1 then false when ${edits} = 1 then true
      when length(${a}) = length(${b}) and ${edits} = 2 then ${swapped} else false end`;
}
