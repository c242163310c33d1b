/**
 * Where do the cells of a delimited text begin and end, when the text comes in pieces?
 *
 * One pass over characters with the state kept between pieces. A cell or row over its limit is skipped
 * without being held, and reading goes on after it: csv-parse 7.0.3 stays flat too, but starts anew inside the
 * skipped cell and so swallows the good rows that follow.
 *
 * Assumes: a quotation mark opens a cell only at its beginning; anywhere else it is a character.
 * Source: RFC 4180, read tolerantly (any line end, text after a closing quotation mark is kept).
 *
 * @module
 */
import { MAXIMUM_CELL, MAXIMUM_COLUMNS, MAXIMUM_OBJECT } from "../limits.ts";
import type { TableRow } from "./table-row.ts";

const QUOTE = 34;
const RETURN = 13;
const LINE = 10;

type State = "start" | "plain" | "quoted" | "closed";
type Fault = "cell-too-large" | "row-too-large" | "too-many-columns";

const FAULT_MESSAGE: Readonly<Record<Fault, string>> = {
  "cell-too-large": `A cell is longer than ${MAXIMUM_CELL} characters. Shorten it, or look for a quotation mark that is never closed.`,
  "row-too-large": `The row is longer than ${MAXIMUM_OBJECT} characters. Split it, or leave out columns.`,
  "too-many-columns": `The row has more than ${MAXIMUM_COLUMNS} cells. Look for a line end that was lost.`,
};

/** Splits text that arrives in pieces into rows of cells. */
export class DelimitedText {
  readonly #delimiter: number;
  #state: State = "start";
  #cells: string[] = [];
  #held = "";
  #rowLength = 0;
  #fault: Fault | null = null;
  #row = 1;
  #quotedFrom = 1;
  #afterReturn = false;

  /** @param delimiter one character. */
  constructor(delimiter: string) {
    this.#delimiter = delimiter.charCodeAt(0);
  }

  /** Takes the next piece and gives back the rows that it completes. */
  push(text: string): TableRow[] {
    const rows: TableRow[] = [];
    let from = 0;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (this.#afterReturn) {
        this.#afterReturn = false;
        if (code === LINE) {
          from = at + 1;
          continue;
        }
      }
      if (this.#state === "quoted") {
        const close = text.indexOf('"', at);
        at = close === -1 ? text.length : close;
        this.#hold(text, from, at);
        from = at + 1;
        if (close !== -1) this.#state = "closed";
      } else if (code === this.#delimiter) {
        this.#endCell(text, from, at);
        from = at + 1;
      } else if (code === LINE || code === RETURN) {
        this.#endCell(text, from, at);
        this.#endRow(rows);
        this.#afterReturn = code === RETURN;
        from = at + 1;
      } else if (code === QUOTE && this.#state !== "plain") {
        // Two marks in a row inside quotes are one mark; the first reopens the cell.
        if (this.#state === "closed") this.#hold('"', 0, 1);
        else this.#quotedFrom = this.#row;
        this.#state = "quoted";
        from = at + 1;
      } else if (this.#state !== "plain") {
        this.#state = "plain";
      }
    }
    if (from < text.length) this.#hold(text, from, text.length);
    return rows;
  }

  /** Ends the text. The last row is refused when the text breaks off inside a quoted cell. */
  end(): TableRow[] {
    const rows: TableRow[] = [];
    if (this.#state === "quoted") return [this.#unclosed()];
    if (this.#cells.length === 0 && this.#held === "" && this.#fault === null && this.#state === "start") {
      return rows;
    }
    this.#endCell("", 0, 0);
    this.#endRow(rows);
    return rows;
  }

  #hold(text: string, from: number, to: number): void {
    if (from >= to) return;
    if (this.#held.length + (to - from) > MAXIMUM_CELL) {
      this.#fault ??= "cell-too-large";
      this.#held = "";
    }
    this.#rowLength += to - from;
    if (this.#rowLength > MAXIMUM_OBJECT) this.#fault ??= "row-too-large";
    if (this.#fault === null) this.#held += text.slice(from, to);
  }

  #endCell(text: string, from: number, to: number): void {
    this.#hold(text, from, to);
    if (this.#cells.length >= MAXIMUM_COLUMNS) this.#fault ??= "too-many-columns";
    if (this.#fault === null) this.#cells.push(this.#held);
    this.#held = "";
    this.#state = "start";
  }

  #endRow(rows: TableRow[]): void {
    const row = this.#row++;
    if (this.#fault !== null) rows.push(refusal(row, this.#fault, this.#cells));
    else rows.push({ kind: "cells", row, cells: this.#cells });
    this.#cells = [];
    this.#fault = null;
    this.#rowLength = 0;
  }

  #unclosed(): TableRow {
    const message =
      "The quotation mark that opens a cell of this row is never closed, so nothing after it could be read. " +
      "Close it, or export the file again if it was cut off.";
    return { kind: "refused", row: this.#quotedFrom, code: "truncated-file", message, given: this.#cells };
  }
}

function refusal(row: number, fault: Fault, cells: readonly string[]): TableRow {
  const given = fault === "cell-too-large" ? cells : cells.slice(0, 20);
  return { kind: "refused", row, code: fault, message: FAULT_MESSAGE[fault], given };
}
