/**
 * What does the engine have to know of a record?
 *
 * An identifier and, by field name, the values it holds, already cleaned by whoever hands them in: a phone
 * number in one form, a date as ISO 8601. A field may hold several values (two phones, three spellings of a
 * name); a field that holds none is left out or empty, and is no evidence either way.
 *
 * @module
 */

/** One record, as handed in. */
export interface LinkRecord {
  /** Unique among the records handed in together. */
  readonly id: string;
  /** Field name to its values. Blank values are ignored; the order and repetition of values mean nothing. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
}
