/**
 * How are cases in IOM's Human Trafficking Case Data Standard brought in?
 *
 * Spreadsheets with the standard's field names as header (CSV or XLSX, in the spellings that were published), and
 * submissions of IOM's form, one a file. Each row or submission becomes one case record.
 *
 * Source: HTCDS 2.0 (IOM, CC BY 4.0). Use is consistent with the mandate and values of IOM; no endorsement is
 * suggested.
 *
 * @module
 */
import { peekFilled } from "../../byte-stream.ts";
import { removalInWords } from "../../clean-text.ts";
import { CollectionError } from "../../collection-error.ts";
import { decodeText } from "../../decode-text.ts";
import { isZip } from "../../file-kind.ts";
import type { Format, ReadItem, ReadOptions } from "../../format.ts";
import { headAsText } from "../../format-guess.ts";
import { unknownColumns } from "../../read-mapped-table.ts";
import { openTable } from "../../table/open-table.ts";
import { readTable } from "../../table/read-table.ts";
import { textsInHead } from "../../workbook/texts-in-head.ts";
import { type CaseFields, CaseReader } from "./case-reader.ts";
import { fieldOfName, isHtcdsHeader, isLabelRow } from "./fields.ts";
import { readSubmission } from "./submission.ts";

function isXml(text: string | null): boolean {
  return text?.trimStart().startsWith("<") === true;
}

/** The form itself, not one that was filled in. */
function isDefinition(text: string): boolean {
  return /<(?:\w+:)?html\b|<(?:\w+:)?model\b/.test(text.slice(0, 4_096));
}

function mentioned(text: string): number {
  const names = new Set(text.match(/\b(?:prs|vic|cas|con|cco)_[A-Za-z_]{2,50}/g) ?? []);
  return [...names].filter((name) => fieldOfName(name) !== null).length;
}

function recognises(head: Uint8Array): number {
  if (isZip(head)) return mentioned(textsInHead(head)) >= 3 ? 0.95 : 0;
  const text = headAsText(head);
  if (text === null) return 0;
  if (isXml(text) && isDefinition(text)) return 0;
  if (isXml(text))
    return mentioned(text) >= 3 || /<data[^>]*\sid="htcds/.test(text.slice(0, 4_096)) ? 0.97 : 0;
  const lines = text.split(/\r?\n|\r/, 20);
  return lines.some((line) =>
    isHtcdsHeader(line.split(/[,;\t|]/).map((cell) => cell.replace(/^\s*"|"\s*$/g, ""))),
  )
    ? 0.95
    : 0;
}

async function* readForm(bytes: AsyncIterable<Uint8Array>, options: ReadOptions): AsyncGenerator<ReadItem> {
  const place = { file: options.fileName };
  const decoded = await decodeText(bytes, options);
  if (decoded.warning !== null) yield decoded.warning;
  const submission = await readSubmission(decoded.text, place);
  const fields: CaseFields = {};
  for (const [name, text] of submission.leaves) {
    const field = fieldOfName(name);
    if (field !== null) fields[field] = text;
    else if (name !== submission.root)
      yield { kind: "unknown-column", place: { ...place, column: name }, column: name };
  }
  if (Object.keys(fields).length === 0) throw notTheForm(options.fileName);
  for (const [column, removed] of submission.removed) {
    yield { kind: "warning", place: { ...place, column }, code: removed, message: removalInWords(removed) };
  }
  yield* new CaseReader().take(fields, submission.instance, place);
}

function notTheForm(file: string): CollectionError {
  return new CollectionError({
    code: "not-this-format",
    what: "The XML is no submission of the case form: it has none of its fields",
    place: { file },
    remedy: "Choose the submission file of one filled-in form, or bring the cases in as a spreadsheet.",
  });
}

async function* readSheet(bytes: AsyncIterable<Uint8Array>, options: ReadOptions): AsyncGenerator<ReadItem> {
  const reader = new CaseReader();
  for await (const item of readTable(await openTable(bytes, options), { options, isHeader: isHtcdsHeader })) {
    if (item.kind === "header") {
      yield* unknownColumns(item.columns, (column) => fieldOfName(column) !== null, item.place);
    } else if (item.kind !== "named") yield item;
    else if (!isLabelRow(item.cells)) {
      const fields: CaseFields = {};
      for (const [index, column] of item.columns.entries()) {
        const field = fieldOfName(column);
        if (field !== null) fields[field] = item.cells[index] ?? "";
      }
      // Prepared sheets have rows that hold nothing but numbering; they are blank forms.
      if (Object.values(fields).some((text) => text !== "")) yield* reader.take(fields, null, item.place);
    }
  }
}

/** Refusals of a case must not carry the names of somebody who did not consent. */
async function* withoutCells(items: AsyncIterable<ReadItem>): AsyncGenerator<ReadItem> {
  for await (const item of items) yield item.kind === "refused" ? { ...item, given: [] } : item;
}

export const format: Format = {
  name: "htcds",
  title: "Human Trafficking Case Data Standard (IOM)",
  needsMapping: false,
  recognises,
  async *read(bytes, options) {
    const peeked = await peekFilled(bytes, options.fileName);
    const isForm = !isZip(peeked.head) && isXml(headAsText(peeked.head));
    yield* withoutCells(isForm ? readForm(peeked.bytes, options) : readSheet(peeked.bytes, options));
  },
};
