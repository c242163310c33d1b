/**
 * How much of a long text fits where there is little room?
 *
 * Whole words, with a mark that more was said.
 *
 * @module
 */

/** @param longest - Unit: UTF-16 code units; at least 2. */
export function clip(text: string, longest: number): string {
  const plain = text.replace(/\s+/g, " ").trim();
  if (plain.length <= longest) return plain;
  const cut = plain.slice(0, longest - 1);
  const last = cut.lastIndexOf(" ");
  // Half of a surrogate pair is no letter.
  const whole = (last > longest / 2 ? cut.slice(0, last) : cut).replace(/[\uD800-\uDBFF]$/, "");
  return `${whole.trimEnd()}…`;
}

export interface Some<Item> {
  readonly items: Item[];
  /** How many more there are. */
  readonly more: number;
}

/** The first of a list, and how many are left. */
export function firstOf<Item>(all: readonly Item[], most: number): Some<Item> {
  return { items: all.slice(0, most), more: Math.max(0, all.length - most) };
}
