/**
 * Do cells of a column hold several values, and what parts them?
 *
 * Only of identifiers and names: a semicolon in free words is a semicolon.
 *
 * @module
 */
import type { SampledColumn } from "../../load/read-sample.ts";
import { splitValues, VALUE_MARKS, type ValueMark } from "../../load/split-values.ts";
import { VALUE_SEPARATOR } from "../../load/value-separator.ts";
import { type ColumnProfile, profileOf, shareOf } from "./column-profile.ts";

/** Fewer cells than this with several values are slips of the pen. Share of distinct cells. */
const SOME = 0.02;

/** A reading of the column with its values parted. */
export interface ListReading {
  readonly mark: ValueMark;
  readonly profile: ColumnProfile;
}

/** One for each mark that some of the cells hold. */
export function listReadings(column: SampledColumn, profile: ColumnProfile): ListReading[] {
  const found = VALUE_MARKS.filter(
    (mark) => shareOf(profile, (value) => splitValues(value, mark).length > 1) >= SOME,
  );
  const separator = String.fromCharCode(VALUE_SEPARATOR);
  return found.map((mark) => {
    const cells = column.cells.map((cell) => splitValues(cell, mark).join(separator));
    return { mark, profile: profileOf({ name: column.name, cells }) };
  });
}
