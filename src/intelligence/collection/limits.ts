/**
 * How much may a file ask of the node?
 *
 * Every reader stops at these, so that no file, however made, takes the node down. They are far above what
 * partners' files need: the widest public table we know has 62 columns.
 *
 * @module
 */

/** Most columns a table may have. Unit: columns. */
export const MAXIMUM_COLUMNS = 2_000;

/** Longest cell or JSON value that is kept; a longer one refuses its row. Unit: UTF-16 code units (1 MiB). */
export const MAXIMUM_CELL = 1_048_576;

/** Longest single line or object of JSON. Unit: UTF-16 code units (4 MiB). */
export const MAXIMUM_OBJECT = 4 * 1_048_576;

/** Deepest nesting of JSON or XML. Unit: levels. */
export const MAXIMUM_DEPTH = 64;

/** Bytes that a format is recognised by. Unit: bytes. */
export const HEAD_BYTES = 65_536;

/** Largest compressed workbook that is taken. Unit: bytes (1 GiB). */
export const MAXIMUM_ARCHIVE = 1_073_741_824;

/** Most that a workbook may inflate to, all parts together. Unit: bytes (2 GiB). */
export const MAXIMUM_INFLATED = 2 * 1_073_741_824;

/** A part may inflate to this many times its packed size; text packs 5 to 60 times, a bomb up to 1,032. */
export const MAXIMUM_RATIO = 200;

/** The ratio is only asked after this much came out, for tiny parts pack oddly. Unit: bytes (4 MiB). */
export const RATIO_FROM = 4 * 1_048_576;

/** Most parts (files) inside a workbook. */
export const MAXIMUM_ENTRIES = 2_000;

/** Most text a workbook may share between cells, which must be held in memory. Unit: UTF-16 code units (64 Mi). */
export const MAXIMUM_SHARED_TEXT = 64 * 1_048_576;

/** Largest single XML document that is not streamed, as one form submission. Unit: UTF-16 code units (4 MiB). */
export const MAXIMUM_DOCUMENT = 4 * 1_048_576;

/** Longest XML tag with its attributes. Unit: UTF-16 code units (64 Ki). */
export const MAXIMUM_TAG = 65_536;
