/**
 * Does a delimited file begin with the names of its columns, and which are they?
 *
 * Names are words; a first row with a number, a date or an e-mail address in it is a row like the others.
 *
 * @module
 */

export interface Header {
  /** Unique, in the file's order. */
  readonly names: readonly string[];
  /** False when the first row is a record: the names are then "column 1", "column 2" and so on. */
  readonly given: boolean;
}

const VALUE = /^[-+(]?[\p{Sc}\d][\d .,:/()-]*$|@.+\./u;

/** @param first - Cells of the first row. */
export function headerOf(first: readonly string[]): Header {
  const cells = first.map((cell) => cell.trim());
  const given = cells.some((cell) => cell !== "") && !cells.some((cell) => VALUE.test(cell));
  return { names: uniqueNames(given ? cells : cells.map(() => "")), given };
}

/** A column without a name is named by its place; a name that repeats gets the number of the repetition. */
export function uniqueNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name, at) => {
    const wanted = name === "" ? `column ${at + 1}` : name;
    let unique = wanted;
    for (let again = 2; taken.has(unique); again++) unique = `${wanted} (${again})`;
    taken.add(unique);
    return unique;
  });
}
