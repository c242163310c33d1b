/**
 * Which texts do the cells of a workbook share?
 *
 * Held in memory, for any cell may point to any of them; the sum is limited.
 *
 * @module
 */
import { CollectionError } from "../collection-error.ts";
import { MAXIMUM_CELL, MAXIMUM_SHARED_TEXT } from "../limits.ts";
import type { XmlHandler } from "./xml-reader.ts";

/** Reads xl/sharedStrings.xml. */
export class SharedTextsHandler implements XmlHandler {
  readonly texts: string[] = [];
  readonly #file: string;
  #current = "";
  #inText = false;
  #phonetic = 0;
  #total = 0;

  constructor(file: string) {
    this.#file = file;
  }

  open(name: string): void {
    if (name === "si") this.#current = "";
    else if (name === "t") this.#inText = true;
    else if (name === "rPh") this.#phonetic++;
  }

  text(piece: string): void {
    // Reading aids (rPh) repeat a text in another script; they are not part of it.
    if (!this.#inText || this.#phonetic > 0) return;
    if (this.#current.length <= MAXIMUM_CELL) this.#current += piece;
    this.#total += piece.length;
    if (this.#total > MAXIMUM_SHARED_TEXT) throw this.#tooMuch();
  }

  close(name: string): void {
    if (name === "t") this.#inText = false;
    else if (name === "rPh") this.#phonetic--;
    else if (name === "si") {
      this.#total += 16;
      if (this.#total > MAXIMUM_SHARED_TEXT) throw this.#tooMuch();
      this.texts.push(this.#current);
    }
  }

  #tooMuch(): CollectionError {
    return new CollectionError({
      code: "too-many-texts",
      what: `The workbook holds more than ${MAXIMUM_SHARED_TEXT / 1_048_576} Mi characters of text, which must be held at once`,
      place: { file: this.#file },
      remedy: "Save the sheet as CSV, which is read row by row.",
    });
  }
}
