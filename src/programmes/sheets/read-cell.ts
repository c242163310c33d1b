/**
 * What does a cell say to a field, and what is wrong with it if it says nothing that the field takes?
 *
 * Nothing is guessed: a number that stands for a day, a number with spaces in it, a share that is formatted as per cent are
 * told with what they would mean, and left to a person.
 *
 * @module
 */
import type { EntrySet } from "../entries/entry.ts";
import type { FieldMark } from "../entries/field.ts";
import { splitList } from "./list-cell.ts";
import { resolveReference } from "./reference-key.ts";
import { isPlain, type PlainCell, type SheetCell } from "./sheet-file.ts";

export interface CellContext {
  readonly set: EntrySet;
  /** UUID of the row's programme, as far as it is known. */
  readonly programme: string | null;
}

export type ReadCell =
  | { readonly value: unknown }
  | { readonly code: string; readonly values: Readonly<Record<string, string | number>> };

/** @param cell - Undefined for an empty one. */
export function readCell(
  mark: FieldMark,
  { cell, needed }: { readonly cell: SheetCell | undefined; readonly needed: boolean },
  context: CellContext,
): ReadCell {
  if (cell === undefined) return { value: emptyValue(mark, needed) };
  if (!isPlain(cell)) return wrong(`cell-${cell.cell}`, { shown: cell.shown });
  switch (mark.field) {
    case "text":
      return readText(cell);
    case "number":
      return readNumber(cell);
    case "boolean":
      return readFlag(cell);
    case "day":
      return readDay(cell);
    case "month":
      return readMonth(cell);
    case "choice":
      return readChoice(mark.choices, textOf(cell));
    case "reference":
      return readReference(mark, textOf(cell), context);
    case "list":
      return readList(mark.of, cell, context);
    default:
      return wrong("cell-unreadable", { shown: textOf(cell) });
  }
}

export function emptyValue(mark: FieldMark, needed: boolean): unknown {
  if (mark.field === "list" || mark.field === "table") return [];
  if (mark.field === "answers") return {};
  return (mark.field === "text" && mark.long) ||
    (needed && mark.field !== "number" && mark.field !== "boolean")
    ? ""
    : null;
}

/** A whole number is a code that a spreadsheet took for one; 8.10 has become 8.1, and 8.7 the eighth of July. */
function readText(cell: PlainCell): ReadCell {
  if (cell.cell === "day") return wrong("cell-text-as-day", { shown: cell.day });
  if (cell.cell === "number" && !Number.isSafeInteger(cell.number))
    return wrong("cell-code-as-number", { shown: cell.number });
  return { value: textOf(cell) };
}

function readNumber(cell: PlainCell): ReadCell {
  if (cell.cell === "day") return wrong("cell-number-as-day", { shown: cell.day });
  if (cell.cell === "boolean") return wrong("cell-no-number", { shown: textOf(cell) });
  if (cell.cell === "number") {
    if (!cell.percent) return { value: cell.number };
    const meant = Math.round(cell.number * 100 * 1e6) / 1e6;
    return wrong("cell-percent", { shown: cell.number, meant });
  }
  const text = cell.text.trim();
  if (/^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(text)) return { value: Number(text) };
  const meant = text.replace(/[\s\u00a0\u202f'’]/gu, "").replace(/,(?=\d{1,2}$)/, ".");
  return Number.isFinite(Number(meant)) && meant !== ""
    ? wrong("cell-number-as-text", { shown: cell.text, meant })
    : wrong("cell-no-number", { shown: cell.text });
}

function readFlag(cell: PlainCell): ReadCell {
  if (cell.cell === "boolean") return { value: cell.value };
  const text = textOf(cell).toLowerCase();
  if (["yes", "true", "1"].includes(text)) return { value: true };
  return ["no", "false", "0"].includes(text) ? { value: false } : wrong("cell-no-flag", { shown: text });
}

function readDay(cell: PlainCell): ReadCell {
  if (cell.cell === "day") return { value: cell.day };
  if (cell.cell === "number")
    return wrong("cell-day-as-number", { shown: cell.number, meant: dayOf(cell.number) });
  const text = textOf(cell);
  return /^\d{4}-\d\d-\d\d$/.test(text) ? { value: text } : wrong("cell-no-day", { shown: text });
}

function readMonth(cell: PlainCell): ReadCell {
  if (cell.cell === "day") return { value: cell.day.slice(0, 7) };
  if (cell.cell === "number")
    return wrong("cell-day-as-number", { shown: cell.number, meant: dayOf(cell.number) });
  const text = textOf(cell);
  return /^\d{4}-\d\d$/.test(text) ? { value: text } : wrong("cell-no-month", { shown: text });
}

/** Day of a spreadsheet's number, counted from 30 December 1899; "–" for a number that is none. */
function dayOf(number: number): string {
  if (!(number >= 1 && number < 2_958_466)) return "–";
  return new Date(Date.UTC(1899, 11, 30) + Math.floor(number) * 86_400_000).toISOString().slice(0, 10);
}

function readChoice(choices: readonly string[], text: string): ReadCell {
  const found = choices.find((choice) => choice === text.toLowerCase().replaceAll(" ", "-"));
  return found === undefined
    ? wrong("cell-no-choice", { shown: text, choices: choices.join(", ") })
    : { value: found };
}

function readReference(
  { to }: Extract<FieldMark, { readonly field: "reference" }>,
  text: string,
  { set, programme }: CellContext,
): ReadCell {
  const found = resolveReference(set, { to, text, programme });
  return "id" in found ? { value: found.id } : wrong(found.code, { shown: text, kind: to });
}

function readList(of: FieldMark, cell: PlainCell, context: CellContext): ReadCell {
  if (cell.cell !== "text") {
    const one = readCell(of, { cell, needed: true }, context);
    return "value" in one ? { value: [one.value] } : one;
  }
  const items = splitList(cell.text).map((text) =>
    readCell(of, { cell: { cell: "text", text }, needed: true }, context),
  );
  const bad = items.find((item) => "code" in item);
  return bad ?? { value: items.map((item) => ("value" in item ? item.value : null)) };
}

/** An answer of any type: "yes" and "no" are answers, a number is a number, anything else a word. */
export function readAnswer(cell: SheetCell | undefined): ReadCell {
  if (cell === undefined) return { value: "" };
  if (!isPlain(cell)) return wrong(`cell-${cell.cell}`, { shown: cell.shown });
  if (cell.cell === "number") return { value: cell.number };
  const text = textOf(cell);
  if (text === "yes" || text === "no") return { value: text === "yes" };
  return { value: text };
}

export function textOf(cell: SheetCell): string {
  switch (cell.cell) {
    case "text":
      return cell.text.trim();
    case "number":
      return String(cell.number);
    case "boolean":
      return cell.value ? "yes" : "no";
    case "day":
      return cell.day;
    default:
      return cell.shown;
  }
}

function wrong(code: string, values: Readonly<Record<string, string | number>>): ReadCell {
  return { code, values };
}
