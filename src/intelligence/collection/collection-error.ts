/**
 * What went wrong with a file as a whole, where, and what can the person who brought it do?
 *
 * A row that cannot be taken is not an error: it is a "refused" item. Only a file that cannot be read at all
 * throws. Messages name places and limits, never a value of the file.
 *
 * @module
 */
import type { FilePlace } from "./format.ts";

export type CollectionErrorCode =
  | "ambiguous-format"
  | "damaged-file"
  | "empty-file"
  | "encrypted"
  | "file-too-large"
  | "macro-workbook"
  | "mapping-missing"
  | "mapping-wrong"
  | "not-this-format"
  | "sheet-missing"
  | "too-deep"
  | "too-many-columns"
  | "too-many-texts"
  | "truncated-file"
  | "wrong-encoding"
  | "xml-bomb"
  | "zip-bomb";

export interface CollectionFault {
  readonly code: CollectionErrorCode;
  /** What is wrong, as a clause without a full stop. */
  readonly what: string;
  readonly place: FilePlace;
  /** What to do about it, as a sentence. */
  readonly remedy: string;
}

/** A place as a person reads it: `"list.csv", sheet "March", row 12, column "phone"`. */
export function placeInWords(place: FilePlace): string {
  const parts = [`"${place.file}"`];
  if (place.sheet !== undefined) parts.push(`sheet "${place.sheet}"`);
  if (place.row !== undefined) parts.push(`row ${place.row}`);
  if (place.column !== undefined) parts.push(`column "${place.column}"`);
  return parts.join(", ");
}

/** Thrown when a file cannot be read at all. The message is written for the person who brought it. */
export class CollectionError extends Error {
  readonly code: CollectionErrorCode;
  readonly place: FilePlace;

  constructor(fault: CollectionFault) {
    super(`${fault.what} (${placeInWords(fault.place)}). ${fault.remedy}`);
    this.name = "CollectionError";
    this.code = fault.code;
    this.place = fault.place;
  }
}
