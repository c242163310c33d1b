/**
 * What does the first sheet of a workbook say to who fills it in?
 *
 * @module
 */
import type { Worksheet } from "exceljs";
import type { EntryKind } from "../../entries/entry-kinds.ts";
import type { FieldMark } from "../../entries/field.ts";
import { columnsOf } from "../../sheets/sheet-columns.ts";

const rules = [
  "One sheet a kind, one row an entry. The first row names the fields, as the form and the API do: leave it as it is.",
  "id and version say which entry a row is: leave them as they are. A new entry has neither.",
  "Further lines of a table inside an entry stand in the rows below it, with the same id and only the columns of that table.",
  "Several values in one cell are parted by a semicolon; where one holds a semicolon, write one a line.",
  "Another entry is named by its code, short name or title, as the drop-down shows; two of one name need the id.",
  "Days are written 2026-03-31, months 2026-03, per cents as 60 and not as 60%. What is not known stays empty: it is never 0.",
  "No formulas and no merged cells: paste values. A column that you take out leaves its field as it stands.",
  "Bring the file in, look at what would happen, then take it. What may not stand comes back with its reasons; the rest is kept.",
];

export function readMe(sheet: Worksheet, kinds: readonly EntryKind[]): void {
  sheet.getColumn(1).width = 30;
  sheet.getColumn(2).width = 30;
  sheet.getColumn(3).width = 90;
  for (const rule of rules) sheet.addRow([rule]);
  sheet.addRow([]);
  sheet.addRow(["sheet", "column", "what it takes"]).font = { bold: true };
  for (const kind of kinds)
    for (const { header, mark, needed } of columnsOf(kind))
      sheet.addRow([kind, header, `${taken(mark)}${needed ? "; needed" : ""}`]);
}

function taken(mark: FieldMark): string {
  switch (mark.field) {
    case "choice":
      return mark.choices.join(", ");
    case "reference":
      return `names an entry of the sheet "${mark.to}"`;
    case "list":
      return `several: ${taken(mark.of)}`;
    case "boolean":
      return "yes or no";
    case "day":
      return "a day, 2026-03-31";
    case "month":
      return "a month, 2026-03";
    default:
      return mark.field === "number" ? "a number" : "text";
  }
}
