/**
 * What is a language called in the reader's own?
 *
 * @module
 */

/** @param tag - "ha", "pt-BR". A tag that no language has stays as it was written. */
export function languageName(reader: string, tag: string): string {
  const [primary = ""] = tag.split("-");
  try {
    return new Intl.DisplayNames(reader, { type: "language" }).of(primary) ?? tag;
  } catch {
    return tag;
  }
}
