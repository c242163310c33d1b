/**
 * What can go wrong, and what can the caller do?
 *
 * @module
 */

/** Code to what it means and what to do. Never a record's values. */
export const LINK_ERRORS = {
  prior_out_of_range: "A prior must lie between 0 and 1, both excluded.",
  level_out_of_range:
    "The m and u of a level must be above 0 and at most 1; smooth the counts they come from.",
  plan_invalid: "The plan cannot be used as it stands; mend the place named in the details.",
  model_invalid:
    "This is not a model that this version reads; train again, or use the version it was made with.",
  record_invalid: "A record needs a text id, and fields whose values are lists of text.",
  columns_invalid:
    "A column needs one code a record, or starts that are one more; mend the field named in the details.",
  cancelled: "The work was stopped before it was done; nothing was kept.",
  judgement_invalid:
    "A judged pair needs finite bits (or levels that its fields have), a verdict, and a weight above 0.",
  duplicate_id: "Two of the records handed in have one id; give each its own.",
  sql_name_invalid:
    "A name or text cannot be written into SQL: it is empty, or holds what no engine can hold; rename it.",
  sql_unsupported: "The plan asks for what cannot be written as SQL; the details say what.",
  file_missing: "There is no such file.",
  file_empty: "The file holds no records.",
  file_unreadable: "The file cannot be read; the details say why.",
  encoding_unknown: "The file's encoding is not known; save it as UTF-8.",
  column_missing: "There is no column of that name; the details list what there is.",
  ids_repeat:
    "The id column names two records alike; name another with --id, or leave --id out to number the rows.",
  truth_unreadable: "The truth is neither a column of the file nor a file of id pairs that match its ids.",
  nothing_to_compare: "No column is left that two records could be compared by.",
  output_refused: "That file cannot be written, or is read or written otherwise; name another.",
  option_invalid: "An option cannot be used as given.",
} as const;

export type LinkErrorCode = keyof typeof LINK_ERRORS;

/** The one error of this package. `details` says where; it never holds a record's values. */
export class LinkError extends Error {
  override readonly name = "LinkError";
  readonly code: LinkErrorCode;
  readonly details: Readonly<Record<string, string | number>>;

  constructor(code: LinkErrorCode, details: Readonly<Record<string, string | number>> = {}) {
    const where = Object.entries(details).map(([key, value]) => `${key}: ${value}`);
    super(where.length > 0 ? `${LINK_ERRORS[code]} (${where.join(", ")})` : LINK_ERRORS[code]);
    this.code = code;
    this.details = details;
  }
}
