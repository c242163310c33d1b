/**
 * Which rows does a sheet hold?
 *
 * Formulas are not computed: the value that the program last saw is taken. Cells of dates become ISO dates.
 *
 * Source: ECMA-376-1, 18.3 (worksheets).
 *
 * @module
 */
import { MAXIMUM_CELL, MAXIMUM_COLUMNS, MAXIMUM_OBJECT } from "../limits.ts";
import type { TableRow } from "../table/table-row.ts";
import { dateOfSerial, lostDigits, shownNumber } from "./cell-number.ts";
import type { XmlHandler } from "./xml-reader.ts";

/** What a sheet needs to know of its workbook. */
export interface WorkbookContext {
  readonly texts: readonly string[];
  readonly dateStyles: ReadonlySet<number>;
  readonly from1904: boolean;
}

const MESSAGE = {
  "cell-too-large": `A cell is longer than ${MAXIMUM_CELL} characters. Shorten it.`,
  "row-too-large": `The row is longer than ${MAXIMUM_OBJECT} characters. Split it, or leave out columns.`,
  "too-many-columns": `The row has a cell beyond column ${MAXIMUM_COLUMNS}. Clear it, or leave out columns.`,
  "impossible-date": "The cell is shown as a date but its number is no day; it is kept as a number.",
  "lost-digits":
    "The number has more than 15 digits, of which a spreadsheet keeps only 15. Store it as text.",
  "error-value": "The cell holds an error of its formula, such as #REF!; it was taken as empty.",
  "formula-without-value":
    "The formula of this cell was never computed; it was taken as empty. Open and save the file.",
  "missing-text": "The cell points to a text that the workbook lacks; it was taken as empty.",
} as const;

type Code = keyof typeof MESSAGE;

/** Column of a reference such as "AB12", from 0; null without letters. */
export function columnOf(reference: string | null): number | null {
  const letters = /^[A-Z]{1,3}/i.exec(reference ?? "")?.[0];
  if (letters === undefined) return null;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** Reads one xl/worksheets/*.xml; take the finished rows with `drain`. */
export class SheetHandler implements XmlHandler {
  readonly #context: WorkbookContext;
  #rows: TableRow[] = [];
  #row = 0;
  #cells: string[] = [];
  #column = -1;
  #fault: Code | null = null;
  #length = 0;
  #type = "n";
  #style = 0;
  #value = "";
  #reading = false;
  #formula = false;

  constructor(context: WorkbookContext) {
    this.#context = context;
  }

  drain(): TableRow[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  open(name: string, attribute: (name: string) => string | null): void {
    if (name === "row") this.#openRow(attribute("r"));
    else if (name === "c") this.#openCell(attribute);
    else if (name === "f") this.#formula = true;
    else if (name === "v" || name === "t") this.#reading = true;
  }

  text(piece: string): void {
    if (!this.#reading || this.#fault !== null) return;
    this.#length += piece.length;
    if (this.#value.length + piece.length > MAXIMUM_CELL) this.#fail("cell-too-large");
    else if (this.#length > MAXIMUM_OBJECT) this.#fail("row-too-large");
    else this.#value += piece;
  }

  close(name: string): void {
    if (name === "v" || name === "t") this.#reading = false;
    else if (name === "c") this.#closeCell();
    else if (name === "row") this.#closeRow();
  }

  #openRow(reference: string | null): void {
    const given = Number(reference);
    this.#row = Number.isInteger(given) && given > this.#row ? given : this.#row + 1;
    this.#cells = [];
    this.#column = -1;
    this.#fault = null;
    this.#length = 0;
  }

  #openCell(attribute: (name: string) => string | null): void {
    this.#column = columnOf(attribute("r")) ?? this.#column + 1;
    if (this.#column >= MAXIMUM_COLUMNS) this.#fail("too-many-columns");
    this.#type = attribute("t") ?? "n";
    this.#style = Number(attribute("s") ?? 0);
    this.#value = "";
    this.#formula = false;
  }

  #fail(fault: Code): void {
    this.#fault ??= fault;
    this.#value = "";
  }

  #warn(code: Code): void {
    this.#rows.push({ kind: "warning", row: this.#row, column: this.#column, code, message: MESSAGE[code] });
  }

  #closeCell(): void {
    if (this.#fault !== null) return;
    const value = this.#shown();
    if (value === "") return;
    while (this.#cells.length < this.#column) this.#cells.push("");
    this.#cells[this.#column] = value;
  }

  #shown(): string {
    const value = this.#value;
    if (value === "") {
      if (this.#formula && this.#type !== "str") this.#warn("formula-without-value");
      return "";
    }
    if (this.#type === "s") return this.#shared(value);
    if (this.#type === "b") return value.trim() === "1" ? "TRUE" : "FALSE";
    if (this.#type === "e") {
      this.#warn("error-value");
      return "";
    }
    return this.#type === "n" ? this.#number(value) : value;
  }

  #shared(value: string): string {
    const text = /^\d{1,9}$/.test(value.trim()) ? this.#context.texts[Number(value)] : undefined;
    this.#length += text?.length ?? 0;
    if (text === undefined) this.#warn("missing-text");
    else if (this.#length > MAXIMUM_OBJECT) this.#fail("row-too-large");
    else if (text.length > MAXIMUM_CELL) this.#fail("cell-too-large");
    else return text;
    return "";
  }

  #number(value: string): string {
    if (this.#context.dateStyles.has(this.#style)) {
      const date = dateOfSerial(Number(value), this.#context.from1904);
      if (date !== null) return date;
      this.#warn("impossible-date");
    } else if (lostDigits(value)) this.#warn("lost-digits");
    return shownNumber(value);
  }

  #closeRow(): void {
    const row = this.#row;
    if (this.#fault === null) this.#rows.push({ kind: "cells", row, cells: this.#cells });
    else {
      const given = this.#cells.slice(0, 20);
      this.#rows.push({ kind: "refused", row, code: this.#fault, message: MESSAGE[this.#fault], given });
    }
  }
}
