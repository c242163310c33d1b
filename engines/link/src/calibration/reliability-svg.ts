/**
 * How do said and judged odds compare, at a glance and in figures?
 *
 * A square with the engine's probability along the bottom and the share judged the same up the side, each bin a
 * point with its interval and as large as it has judgements; the diagonal is where both agree. Below, the figures
 * of every point, so that nothing has to be read off the picture.
 *
 * @module
 */
import type { PictureOptions } from "../explain/palette.ts";
import { Sheet } from "../explain/sheet.ts";
import { type SomeWords, sentence, type Words, wordsOf } from "../explain/words.ts";
import { wrapText } from "../explain/wrap-text.ts";
import { writtenCount, writtenDecimal, writtenShare } from "../explain/written-numbers.ts";
import type { Calibration } from "./calibrate.ts";
import type { ReliabilityBin } from "./reliability.ts";

export interface ReliabilityOptions extends PictureOptions {
  readonly words?: SomeWords;
}

type Curve = Pick<Calibration, "bins" | "judgements" | "same" | "expectedError" | "brier">;

const MARGIN = 16;
const LABELS = 40;
const LARGEST = 360;
const LINE = 20;
const SIZE = 12;
/** Under this width the table is set smaller. */
const NARROW = 320;
const SMALL = 9;
const MARKS = [0, 0.25, 0.5, 0.75, 1];

/** Place and side of the square. Unit: pixels. */
interface Square {
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

/** An SVG document, 240 pixels wide or more. */
export function reliabilitySvg(calibration: Curve, options: ReliabilityOptions = {}): string {
  const words = wordsOf(options.words);
  const sheet = new Sheet(options, words);
  const title = words.sentences.reliability_title;
  const summary = summaryOf(calibration, words);
  const top = drawHead(sheet, title, summary);
  const side = Math.min(LARGEST, sheet.width - 2 * MARGIN - LABELS);
  const square = { x: MARGIN + LABELS, y: top + 2 * LINE, side };
  drawSquare(sheet, square, words);
  for (const bin of calibration.bins) drawBin(sheet, square, bin);
  const rows = [headRow(words), ...calibration.bins.map((bin) => figuresOf(bin, words))];
  const end = drawTable(sheet, rows, square.y + side + 4 * LINE);
  const described = rows.slice(1).map((row) => row.map((cell, i) => `${rows[0]?.[i]}: ${cell}`).join(", "));
  return sheet.render(end + MARGIN, { title, description: [summary, ...described].join(" ") });
}

function summaryOf({ judgements, same, expectedError, brier }: Curve, words: Words): string {
  if (expectedError === null || brier === null) return words.sentences.reliability_none;
  return sentence(words, "reliability_summary", {
    judgements: writtenCount(words, judgements),
    same: writtenCount(words, same),
    error: writtenDecimal(words, 100 * expectedError, 1),
    brier: writtenDecimal(words, brier, 3),
  }).text;
}

/** @returns Where it ends. */
function drawHead(sheet: Sheet, title: string, summary: string): number {
  const width = sheet.width - 2 * MARGIN;
  let y = MARGIN / 2;
  for (const line of wrapText(title, { width, size: 17 })) {
    y += LINE;
    sheet.text(line, { x: MARGIN, y, size: 16, color: sheet.palette.text, bold: true });
  }
  for (const line of wrapText(summary, { width, size: SIZE })) {
    y += LINE - 2;
    sheet.text(line, { x: MARGIN, y, size: SIZE, color: sheet.palette.text });
  }
  return y;
}

function drawSquare(sheet: Sheet, { x, y, side }: Square, words: Words): void {
  const { line, quiet, text } = sheet.palette;
  const label = { size: 11, color: quiet };
  for (const mark of MARKS) {
    const [across, up] = [x + mark * side, y + (1 - mark) * side];
    sheet.line([across, y, across, y + side], { stroke: line, "stroke-width": 1 });
    sheet.line([x, up, x + side, up], { stroke: line, "stroke-width": 1 });
    sheet.text(writtenShare(words, mark), { ...label, x: across, y: y + side + 14, anchor: "middle" });
    sheet.text(writtenShare(words, mark), { ...label, x: x - 6, y: up + 4, anchor: "end" });
  }
  sheet.line([x, y + side, x + side, y], { stroke: quiet, "stroke-width": 1.2, "stroke-dasharray": "5 4" });
  const said = { ...label, size: SIZE, color: text };
  sheet.text(words.sentences.reliability_judged, { ...said, x: MARGIN, y: y - 12 });
  sheet.text(words.sentences.reliability_stated, { ...said, x: x + side, y: y + side + 30, anchor: "end" });
  const key = MARGIN + LABELS;
  sheet.line([key, y + side + 44, key + 24, y + side + 44], {
    stroke: quiet,
    "stroke-width": 1.2,
    "stroke-dasharray": "5 4",
  });
  sheet.text(words.sentences.reliability_ideal, { ...label, x: key + 30, y: y + side + 48 });
}

function drawBin(sheet: Sheet, { x, y, side }: Square, bin: ReliabilityBin): void {
  const [across, up] = [x + bin.said * side, (share: number) => y + (1 - share) * side];
  const stroke = { stroke: sheet.palette.for, "stroke-width": 1.5 };
  sheet.line([across, up(bin.low), across, up(bin.high)], stroke);
  for (const limit of [bin.low, bin.high]) sheet.line([across - 4, up(limit), across + 4, up(limit)], stroke);
  const radius = Math.min(9, 2 + Math.sqrt(bin.judged) / 2);
  sheet.circle({ x: across, y: up(bin.share), radius }, { fill: sheet.palette.for });
}

function headRow({ sentences }: Words): string[] {
  return [
    sentences.reliability_stated,
    sentences.reliability_judged,
    sentences.reliability_interval,
    sentences.reliability_count,
  ];
}

function figuresOf({ said, share, low, high, judged }: ReliabilityBin, words: Words): string[] {
  const limits = sentence(words, "reliability_limits", {
    low: writtenShare(words, low),
    high: writtenShare(words, high),
  }).text;
  return [writtenShare(words, said), writtenShare(words, share), limits, writtenCount(words, judged)];
}

/** Columns end at these shares of the width. */
const COLUMNS = [0.2, 0.44, 0.85, 1];

/** The head may take two lines. @returns Where it ends. */
function drawTable(sheet: Sheet, [head = [], ...rows]: readonly (readonly string[])[], top: number): number {
  const width = Math.min(sheet.width, LARGEST + LABELS + 2 * MARGIN) - 2 * MARGIN;
  const write = (column: number, y: number, cell: string, color: string) => {
    const x = MARGIN + (COLUMNS[column] ?? 1) * width;
    sheet.text(cell, { x, y, size: sheet.width < NARROW ? SMALL : SIZE, anchor: "end", color });
  };
  for (const [column, cell] of head.entries()) {
    const room = ((COLUMNS[column] ?? 1) - (COLUMNS[column - 1] ?? 0)) * width - 6;
    const lines = wrapText(cell, { width: room, size: SIZE }, 2);
    for (const [i, line] of lines.entries())
      write(column, top + LINE - 15 * (lines.length - 1 - i), line, sheet.palette.quiet);
  }
  const rule = top + LINE + 6;
  sheet.line([MARGIN, rule, MARGIN + width, rule], { stroke: sheet.palette.line, "stroke-width": 1 });
  for (const [i, row] of rows.entries()) {
    for (const [column, cell] of row.entries())
      write(column, top + LINE * (i + 2) + 3, cell, sheet.palette.text);
  }
  return top + LINE * (rows.length + 1) + 3;
}
