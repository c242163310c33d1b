/**
 * What does a score look like, so that somebody who has never heard of bits can follow it?
 *
 * From top to bottom: what it comes to, in words; the odds before any evidence; each field with its level, what
 * that is worth in words and bits, and a bar that begins where the one above ends; all together, with the limits
 * within which it may lie; what was not compared; and what the signs mean. Filled bars speak for, hollow ones
 * against, so that it can be read without colour.
 *
 * @module
 */
import type { Explanation } from "./explanation.ts";
import type { PictureOptions } from "./palette.ts";
import { Sheet } from "./sheet.ts";
import {
  likelihoodSentence,
  notObservedSentence,
  oddsSentence,
  thresholdSentence,
} from "./verdict-sentences.ts";
import { drawAxis } from "./waterfall-axis.ts";
import { drawBar } from "./waterfall-bar.ts";
import {
  BAR,
  HEADING,
  type LaidRow,
  LINE,
  layWaterfall,
  MARGIN,
  NOTE,
  type WaterfallLayout,
} from "./waterfall-layout.ts";
import { drawLegend } from "./waterfall-legend.ts";
import { type WaterfallRow, waterfallRows } from "./waterfall-rows.ts";
import { type SomeWords, sentence, type Words, wordsOf } from "./words.ts";
import { wrapText } from "./wrap-text.ts";
import { writtenBits } from "./written-numbers.ts";

export interface WaterfallOptions extends PictureOptions {
  readonly words?: SomeWords;
  /** From here pairs are proposed; drawn, and said on which side the pair falls. Unit: bits. */
  readonly threshold?: number;
}

const TITLE = 16;
const TITLE_LINE = 21;

/** A score as a picture: an SVG document, 240 pixels wide or more. */
export function waterfallSvg(explanation: Explanation, options: WaterfallOptions = {}): string {
  const { threshold } = options;
  const words = wordsOf(options.words);
  const sheet = new Sheet(options, words);
  const said = headSentences(explanation, threshold, words);
  const rows = waterfallRows(explanation, words);
  const missing = notObservedSentence(explanation, words)?.text ?? "";
  const top = drawHead(sheet, said) + 2 * LINE;
  const layout = layWaterfall(rows, { width: sheet.width, top: top + LINE + 8, threshold });
  drawAxis(sheet, layout, { words, top, threshold });
  drawRows(sheet, layout);
  const noted = missing === "" ? layout.end : drawNote(sheet, missing, layout.end + LINE / 2);
  const end = drawLegend(sheet, { words, top: noted + LINE, threshold, rows });
  const title = sentence(words, "picture_title", { bits: writtenBits(words, explanation.bits) }).text;
  const description = [...said, ...rows.map(inWords), missing].join(" ").trim();
  return sheet.render(Math.ceil(end + MARGIN), { title, description });
}

function inWords({ heading, notes, figure }: WaterfallRow): string {
  return `${heading}: ${notes.join("; ")}${figure === "" ? "" : ` (${figure})`}.`;
}

function headSentences(explanation: Explanation, threshold: number | undefined, words: Words): string[] {
  const said = [likelihoodSentence(explanation.bits, words), oddsSentence(explanation.bits, words)];
  if (threshold !== undefined) said.push(thresholdSentence(explanation.bits, threshold, words));
  return said.map(({ text }) => text);
}

/** @returns Where it ends. */
function drawHead(sheet: Sheet, [first = "", ...others]: readonly string[]): number {
  const width = sheet.width - 2 * MARGIN;
  let y = MARGIN / 2;
  for (const line of wrapText(first, { width, size: TITLE + 1 })) {
    y += TITLE_LINE;
    sheet.text(line, { x: MARGIN, y, size: TITLE, color: sheet.palette.text, bold: true });
  }
  y += 4;
  for (const line of wrapText(others.join(" "), { width, size: HEADING })) {
    y += LINE + 2;
    sheet.text(line, { x: MARGIN, y, size: HEADING, color: sheet.palette.text });
  }
  return y;
}

/** @returns Where it ends. */
function drawNote(sheet: Sheet, note: string, top: number): number {
  let y = top;
  for (const line of wrapText(note, { width: sheet.width - 2 * MARGIN, size: NOTE })) {
    y += LINE;
    sheet.text(line, { x: MARGIN, y, size: NOTE, color: sheet.palette.text });
  }
  return y;
}

function drawRows(sheet: Sheet, layout: WaterfallLayout): void {
  const { rows, axis, beside } = layout;
  for (const [i, laid] of rows.entries()) {
    const next = rows[i + 1];
    if (next === undefined) drawRule(sheet, laid.top - 4);
    // The thread on which one bar hangs from the other; the total begins anew.
    if (beside && next !== undefined && i < rows.length - 2) {
      const x = axis.at(laid.row.to);
      sheet.line([x, laid.bar + BAR, x, next.bar], { stroke: sheet.palette.quiet, "stroke-width": 1 });
    }
    drawWords(sheet, laid);
    drawBar(sheet, { row: laid.row, axis, y: laid.bar, height: BAR });
  }
}

function drawRule(sheet: Sheet, y: number): void {
  sheet.line([MARGIN, y, sheet.width - MARGIN, y], { stroke: sheet.palette.quiet, "stroke-width": 1 });
}

function drawWords(sheet: Sheet, { row, heading, notes, top }: LaidRow): void {
  const { text, quiet } = sheet.palette;
  const line = (at: number) => ({ x: MARGIN, y: top - 4 + LINE * (at + 1) });
  for (const [i, words] of heading.entries())
    sheet.text(words, { ...line(i), size: HEADING, color: text, bold: true });
  for (const [i, words] of notes.entries())
    sheet.text(words, { ...line(heading.length + i), size: NOTE, color: quiet });
  const end = { x: sheet.width - MARGIN, y: line(0).y, anchor: "end" } as const;
  sheet.text(row.figure, { ...end, size: HEADING, color: text, bold: true });
}
