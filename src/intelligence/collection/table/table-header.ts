/**
 * What are the columns of a table called, when two share a name or one has none?
 *
 * Every column gets a name of its own: the second "phone" is "phone (2)", a nameless one "column 4". The
 * reader says so, for a mapping that was saved must find its columns again.
 *
 * @module
 */
import { cleanText, removalInWords } from "../clean-text.ts";

export interface TableHeader {
  /** One unique, non-empty name a column, in the order of the file. */
  readonly columns: readonly string[];
  readonly warnings: readonly { readonly column: string; readonly code: string; readonly message: string }[];
}

function withoutEmptyEnd(cells: readonly string[]): readonly string[] {
  let end = cells.length;
  while (end > 0 && (cells[end - 1] ?? "").trim() === "") end--;
  return cells.slice(0, end);
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  for (let count = 2; ; count++) {
    const candidate = `${name} (${count})`;
    if (!taken.has(candidate)) return candidate;
  }
}

/** Names the columns from the cells of the header row; empty cells at its end are no columns. */
export function readHeader(cells: readonly string[]): TableHeader {
  const taken = new Set<string>();
  const warnings: { column: string; code: string; message: string }[] = [];
  for (const [index, cell] of withoutEmptyEnd(cells).entries()) {
    const { text, removed } = cleanText(cell);
    const wanted = text.replace(/\s+/g, " ").slice(0, 200);
    const column = freeName(wanted === "" ? `column ${index + 1}` : wanted, taken);
    taken.add(column);
    if (removed !== null) warnings.push({ column, code: removed, message: removalInWords(removed) });
    if (wanted === "") {
      warnings.push({
        column,
        code: "nameless-column",
        message: `Column ${index + 1} has no name; it is called "${column}" here.`,
      });
    } else if (column !== wanted) {
      warnings.push({
        column,
        code: "duplicate-header",
        message: `An earlier column has the same name; this one is called "${column}" here.`,
      });
    }
  }
  return { columns: [...taken], warnings };
}
