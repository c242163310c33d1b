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
  /** Which list it comes from; only asked where the plan compares across sources. */
  readonly source?: string;
}

/** What all records hold of one field: each distinct text once, and by record which of them. */
export interface Column {
  /** Distinct texts, already cleaned. */
  readonly texts: readonly string[];
  /**
   * Indices into `texts`; -1 for nothing. One a record; where `starts` is given, those of record i lie from
   * `starts[i]` up to `starts[i + 1]`.
   */
  readonly codes: Int32Array;
  /** One more than there are records. Only for fields that hold several values. */
  readonly starts?: Int32Array;
}

/** Many records at once, by column: how a large file is handed in without an object a record. */
export interface Columns {
  /** One a record, each unique. */
  readonly ids: readonly string[];
  /** By field name. A field of the plan that is not here holds nothing. */
  readonly fields: Readonly<Record<string, Column>>;
  /** By record: number of its source. */
  readonly sources?: Uint8Array;
}
