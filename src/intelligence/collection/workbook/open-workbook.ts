/**
 * How is a sheet of a workbook opened as a table?
 *
 * The parts are read one after another as streams: the list of sheets, styles, shared texts, then the sheet row
 * by row. Workbooks with macros or a password are refused by what they are.
 *
 * Source: ECMA-376-1 (SpreadsheetML), ECMA-376-2 (packages).
 *
 * @module
 */
import { peekFilled } from "../byte-stream.ts";
import { CollectionError } from "../collection-error.ts";
import { isCompoundFile } from "../file-kind.ts";
import type { FilePlace, ReadOptions } from "../format.ts";
import type { OpenTable, TableRow } from "../table/table-row.ts";
import { feedPart, readPart } from "./read-part.ts";
import { SharedTextsHandler } from "./shared-texts.ts";
import { listSheets, type Sheet, type SheetList } from "./sheet-list.ts";
import { SheetHandler, type WorkbookContext } from "./sheet-rows.ts";
import { StylesHandler } from "./styles.ts";
import { ZipArchive } from "./zip-archive.ts";

function refuse(code: "encrypted" | "macro-workbook" | "not-this-format", file: string): CollectionError {
  const words = {
    encrypted: [
      "The file is a workbook with a password, or of the old kind (.xls)",
      "Open it and save a copy as .xlsx without password.",
    ],
    "macro-workbook": ["The workbook holds macros (programs)", "Save a copy as .xlsx, which has none."],
    "not-this-format": [
      "The archive is no workbook: it has no list of sheets",
      "Choose an .xlsx file, or unpack the archive.",
    ],
  } as const;
  const [what, remedy] = words[code];
  return new CollectionError({ code, what, place: { file }, remedy });
}

async function readContext(archive: ZipArchive, list: SheetList, place: FilePlace): Promise<WorkbookContext> {
  const styles = await readPart(archive, "xl/styles.xml", { handler: new StylesHandler(), place });
  const texts = await readPart(archive, "xl/sharedStrings.xml", {
    handler: new SharedTextsHandler(place.file),
    place,
  });
  return { texts: texts.texts, dateStyles: styles.dateStyles, from1904: list.from1904 };
}

async function* rowsOf(
  archive: ZipArchive,
  sheet: Sheet,
  reading: { context: WorkbookContext; place: FilePlace },
): AsyncGenerator<TableRow> {
  const handler = new SheetHandler(reading.context);
  for await (const _ of feedPart(archive, sheet.part, { handler, place: reading.place }))
    yield* handler.drain();
  yield* handler.drain();
}

function chooseSheet(list: SheetList, archive: ZipArchive, options: ReadOptions): Sheet {
  const readable = list.sheets.filter(({ part }) => archive.has(part));
  const wanted = options.sheet;
  const chosen =
    wanted === undefined
      ? (readable.find(({ visible }) => visible) ?? readable[0])
      : readable.find(({ name }) => name === wanted);
  if (chosen !== undefined) return chosen;
  throw new CollectionError({
    code: "sheet-missing",
    what:
      wanted === undefined
        ? "The workbook has no sheet"
        : "The workbook has no sheet of the name that was chosen",
    place: { file: options.fileName },
    remedy:
      readable.length === 0
        ? "Choose another file."
        : `Choose one of: ${readable
            .map(({ name }) => name)
            .join(", ")
            .slice(0, 300)}.`,
  });
}

function otherSheets(list: SheetList, chosen: Sheet): OpenTable["warnings"] {
  const others = list.sheets.filter((sheet) => sheet !== chosen).map(({ name }) => `"${name}"`);
  if (others.length === 0) return [];
  const message = `Only this sheet was read; bring in ${others.join(", ").slice(0, 300)} by choosing the sheet.`;
  return [{ code: "other-sheets", message }];
}

/**
 * Opens a workbook.
 * @throws CollectionError encrypted, macro-workbook, not-this-format, sheet-missing, truncated-file, damaged-file,
 * zip-bomb, xml-bomb, too-many-texts, file-too-large.
 */
export async function openWorkbook(
  bytes: AsyncIterable<Uint8Array>,
  options: ReadOptions,
): Promise<OpenTable> {
  const file = options.fileName;
  const peeked = await peekFilled(bytes, file);
  if (isCompoundFile(peeked.head)) throw refuse("encrypted", file);
  const archive = await ZipArchive.open(peeked.bytes, file);
  try {
    if (archive.names.some((name) => /vbaProject\.bin$|^xl\/macrosheets\//i.test(name)))
      throw refuse("macro-workbook", file);
    if (!archive.has("xl/workbook.xml")) throw refuse("not-this-format", file);
    const list = await listSheets(archive, { file });
    const sheet = chooseSheet(list, archive, options);
    const place = { file, sheet: sheet.name };
    const context = await readContext(archive, list, place);
    const rows = rowsOf(archive, sheet, { context, place });
    return { sheet: sheet.name, warnings: otherSheets(list, sheet), rows, close: () => archive.close() };
  } catch (error) {
    await archive.close();
    throw error;
  }
}
