/**
 * Which cells does each row of a delimited text hold, when not every row is well formed?
 *
 * Quotes part as RFC 4180 says. Where they cannot be right (one that never closes, or text after a closing one),
 * the first line of that row is reported and reading goes on with the line after it: one broken row costs itself.
 *
 * Source: RFC 4180.
 *
 * @module
 */

/** A row, or a line that is none. */
export interface Row {
  /** Line on which it begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Why it cannot be read; null when it can. */
  readonly problem: "quote not closed" | "text after a closing quote" | null;
}

/** A cell with more lines than this has rather lost its closing quote. */
const MOST_LINES_A_CELL = 200;

/** Takes lines one by one and hands out rows; blank lines are no rows. */
export class RowSplitter {
  readonly #delimiter: string;
  /** Lines of a row whose quote is still open. */
  #waiting: string[] = [];
  #line = 1;

  constructor(delimiter: string) {
    this.#delimiter = delimiter;
  }

  /** @returns Rows that are complete with this line, which is without its line ending. */
  add(line: string): readonly Row[] {
    this.#waiting.push(line);
    return this.#settle(false);
  }

  /** @returns What is left when there are no more lines. */
  end(): readonly Row[] {
    return this.#settle(true);
  }

  #settle(isEnd: boolean): Row[] {
    const rows: Row[] = [];
    while (this.#waiting.length > 0) {
      const read = readRow(this.#waiting, this.#delimiter);
      if (read === "open" && this.#waiting.length < MOST_LINES_A_CELL && !isEnd) break;
      const row = this.#rowOf(read);
      if (row !== null) rows.push(row);
      const used = typeof read === "string" ? 1 : read.lines;
      this.#waiting = this.#waiting.slice(used);
      this.#line += used;
    }
    return rows;
  }

  #rowOf(read: ReturnType<typeof readRow>): Row | null {
    const line = this.#line;
    if (typeof read === "string") return { line, cells: [this.#waiting[0] ?? ""], problem: PROBLEMS[read] };
    const blank = read.cells.length === 1 && read.cells[0]?.trim() === "";
    return blank ? null : { line, cells: read.cells, problem: null };
  }
}

/** All rows of a text that is at hand. */
export function splitRows(lines: Iterable<string>, delimiter: string): Row[] {
  const splitter = new RowSplitter(delimiter);
  const rows: Row[] = [];
  for (const line of lines) rows.push(...splitter.add(line));
  rows.push(...splitter.end());
  return rows;
}

const PROBLEMS = { open: "quote not closed", text: "text after a closing quote" } as const;

/** @returns "open" when a quote does not close in these lines; "text" when something follows a closing quote. */
function readRow(
  lines: readonly string[],
  delimiter: string,
): { cells: string[]; lines: number } | "open" | "text" {
  const first = lines[0] ?? "";
  if (!first.includes('"')) return { cells: first.split(delimiter), lines: 1 };
  const text = lines.join("\n");
  const cells: string[] = [];
  for (let at = 0; ; ) {
    const cell = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at, delimiter);
    if (cell === null) return "open";
    cells.push(cell.text);
    const after = text[cell.end];
    if (after === undefined || after === "\n")
      return { cells, lines: text.slice(0, cell.end).split("\n").length };
    if (after !== delimiter) return "text";
    at = cell.end + 1;
  }
}

interface Cell {
  readonly text: string;
  readonly end: number;
}

function plainCell(text: string, start: number, delimiter: string): Cell {
  let end = start;
  while (end < text.length && text[end] !== delimiter && text[end] !== "\n") end++;
  return { text: text.slice(start, end), end };
}

/** Blanks after the closing quote are forgiven. @returns null when it does not close. */
function quotedCell(text: string, start: number): Cell | null {
  let close = start + 1;
  for (;;) {
    close = text.indexOf('"', close);
    if (close === -1) return null;
    if (text[close + 1] !== '"') break;
    close += 2;
  }
  let end = close + 1;
  while (text[end] === " ") end++;
  return { text: text.slice(start + 1, close).replaceAll('""', '"'), end };
}
