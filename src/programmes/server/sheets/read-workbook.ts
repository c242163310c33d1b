/**
 * Which cells does a workbook hold?
 *
 * Values as they were given: formulas, errors and merged cells are told apart, never worked out. What a spreadsheet adds
 * around the cells (validations, formats by condition, pictures) is not read at all.
 *
 * @module
 */
import exceljs, { type Cell, type Workbook, type Worksheet } from "exceljs";
import { ProgrammeError } from "../../programme-error.ts";
import type { Sheet, SheetCell, SheetRow } from "../../sheets/sheet-file.ts";
import { isMerged, isSheetPart, mergedRanges } from "./merged-cells.ts";
import { unzipped } from "./unzipped.ts";

const mostSheets = 60;
/** Rows of one sheet that say something, its header among them. */
const mostRows = 5_000;
const mostColumns = 120;

const unread = [
  "dataValidations",
  "conditionalFormatting",
  "mergeCells",
  "drawing",
  "picture",
  "tableParts",
  "extLst",
];

/** @throws ProgrammeError "sheet-unreadable", "sheet-too-large". */
export async function readWorkbook(bytes: Buffer): Promise<readonly Sheet[]> {
  const merged = mergedRanges(unzipped(bytes, isSheetPart));
  const workbook = await loaded(bytes);
  if (workbook.worksheets.length > mostSheets) throw new ProgrammeError("sheet-too-large");
  return workbook.worksheets
    .filter(({ state }) => state === "visible" || state === undefined)
    .map((sheet) => sheetOf(sheet, merged.get(sheet.name) ?? []));
}

async function loaded(bytes: Buffer): Promise<Workbook> {
  const workbook = new exceljs.Workbook();
  try {
    // The library's own types of bytes are older than Node's.
    await workbook.xlsx.load(bytes as unknown as ArrayBuffer, { ignoreNodes: unread });
  } catch {
    throw new ProgrammeError("sheet-unreadable");
  }
  return workbook;
}

function sheetOf(sheet: Worksheet, ranges: Parameters<typeof isMerged>[0]): Sheet {
  const rows: SheetRow[] = [];
  sheet.eachRow({ includeEmpty: false }, (row, number) => {
    const cells = new Map<number, SheetCell>();
    row.eachCell({ includeEmpty: false }, (cell, column) => {
      const inside = isMerged(ranges, number, column);
      const read = inside ? ({ cell: "merged", shown: shownIn(cell) } as const) : cellOf(cell);
      if (read !== null) cells.set(column - 1, read);
    });
    for (const { top, bottom, left } of ranges)
      if (number > top && number <= bottom && !cells.has(left - 1))
        cells.set(left - 1, { cell: "merged", shown: "" });
    if (cells.size > 0) rows.push({ row: number, cells });
    if (rows.length > mostRows) throw new ProgrammeError("sheet-too-large");
  });
  const head = rows.find(({ row }) => row === 1)?.cells ?? new Map<number, SheetCell>();
  const width = Math.max(0, ...[...head.keys()].map((column) => column + 1));
  if (width > mostColumns) throw new ProgrammeError("sheet-too-large");
  const header = Array.from({ length: width }, (_, column) => headerText(head.get(column)));
  const known = (cells: SheetRow["cells"]) => new Map([...cells].filter(([column]) => header[column]));
  return {
    name: sheet.name.trim(),
    header,
    rows: rows.filter(({ row }) => row > 1).map(({ row, cells }) => ({ row, cells: known(cells) })),
  };
}

function headerText(cell: SheetCell | undefined): string {
  if (cell?.cell === "text") return cell.text.trim();
  return cell?.cell === "merged" ? cell.shown.trim() : "";
}

function cellOf(cell: Cell): SheetCell | null {
  const { ValueType } = exceljs;
  switch (cell.type) {
    case ValueType.Number:
      return { cell: "number", number: Number(cell.value), percent: /%/.test(cell.numFmt ?? "") };
    case ValueType.Boolean:
      return { cell: "boolean", value: cell.value === true };
    case ValueType.Date:
      return dayOf(cell.value);
    case ValueType.Formula:
      return { cell: "formula", shown: `=${cell.formula ?? ""}` };
    case ValueType.Error:
      return { cell: "error", shown: shownIn(cell) };
    default: {
      const text = shownIn(cell);
      return text.trim() === "" ? null : { cell: "text", text };
    }
  }
}

function dayOf(value: unknown): SheetCell {
  const valid = value instanceof Date && Number.isFinite(value.getTime());
  return valid
    ? { cell: "day", day: value.toISOString().slice(0, 10) }
    : { cell: "error", shown: String(value) };
}

/** Texts in several fonts and links are texts. */
function shownIn(cell: Cell): string {
  const { value } = cell;
  if (value === null || value === undefined) return "";
  if (typeof value !== "object" || value instanceof Date) return String(value);
  if ("error" in value) return String(value.error);
  if ("richText" in value) return value.richText.map(({ text }) => text).join("");
  return "text" in value && typeof value.text === "string" ? value.text : cell.text;
}
