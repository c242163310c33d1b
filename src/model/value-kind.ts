/**
 * What is a value of one kind: a phone number, a name, a date?
 *
 * A kind knows how to clean what a source wrote into one canonical form, how to show it, and whether two
 * equal values say anything about identity. Everything else (search, linking, screens, exchange) asks the kind.
 *
 * @module
 */

/** What helps to read an ambiguous value. */
export interface CleanHint {
  /** ISO 3166-1 alpha-2, upper case: the country a national phone number or document belongs to. */
  readonly country?: string;
  /** What a value belongs to: the platform of a handle ("telegram"), the type of a document ("passport"). */
  readonly scheme?: string;
}

/** One kind of value. `clean` is idempotent: cleaning a cleaned value changes nothing. */
export interface ValueKind {
  /** As entity types name it: "phone". */
  readonly name: string;
  /** Longest value that is kept. Unit: Unicode code points, counted after cleaning. */
  readonly maximumLength: number;
  /** How a record link engine compares two values of this kind; null when they are never compared. */
  readonly comparison: "name" | "exact" | "date" | "text" | "place" | "number" | "category" | null;
  /** True when one value belongs to few subjects, so that sharing it is evidence (phone, IBAN, plate). */
  readonly identifying: boolean;
  /**
   * Brings a value as given to its canonical form.
   * @returns null when the text is not a value of this kind; never throws on any string.
   */
  clean(given: string, hint?: CleanHint): string | null;
  /** The canonical form as a person reads it; input is a cleaned value. */
  caption(cleaned: string): string;
  /** What makes a value impossible to take as given (a date in the future, coordinates at 0,0); null when nothing. */
  warn?(cleaned: string): string | null;
}
