/**
 * What do the signs of a waterfall mean?
 *
 * @module
 */
import type { Sheet } from "./sheet.ts";
import { barStyle, commonStyle, isLowered, isRaised, rareStyle } from "./waterfall-bar.ts";
import type { WaterfallRow } from "./waterfall-rows.ts";
import { sentence, type Words } from "./words.ts";
import { textWidth, wrapText } from "./wrap-text.ts";
import { writtenBits } from "./written-numbers.ts";

const MARGIN = 16;
const SIZE = 12;
const LINE = 18;
const SIGN = 22;
const GAP = 18;

export interface Legend {
  readonly words: Words;
  readonly top: number;
  readonly threshold: number | undefined;
  /** Only signs that occur in them are explained. */
  readonly rows: readonly WaterfallRow[];
}

interface Sign {
  readonly label: string;
  draw(x: number, y: number): void;
}

/** Signs from the start of the line, as many on one as fit; the sentence on bits below. @returns Where it ends. */
export function drawLegend(sheet: Sheet, legend: Legend): number {
  const color = sheet.palette.quiet;
  let x = MARGIN;
  let y = legend.top + LINE;
  for (const { label, draw } of signs(sheet, legend)) {
    const width = SIGN + textWidth(label, SIZE);
    if (x > MARGIN && x + width > sheet.width - MARGIN) {
      x = MARGIN;
      y += LINE;
    }
    draw(x, y);
    sheet.text(label, { x: x + SIGN, y, size: SIZE, color });
    x += width + GAP;
  }
  const room = { width: sheet.width - 2 * MARGIN, size: SIZE };
  for (const line of wrapText(legend.words.sentences.legend_bit, room)) {
    y += LINE;
    sheet.text(line, { x: MARGIN, y, size: SIZE, color });
  }
  return y;
}

function signs(sheet: Sheet, { words, threshold, rows }: Legend): Sign[] {
  const said = words.sentences;
  const box = (label: string, style: ReturnType<typeof commonStyle>): Sign => ({
    label,
    draw: (x, y) => sheet.rectangle({ x, y: y - 10, width: 15, height: 10 }, style),
  });
  const solid = { stroke: sheet.palette.text, "stroke-width": 1.5 };
  const found = [
    box(said.legend_for, barStyle(sheet, true)),
    box(said.legend_against, barStyle(sheet, false)),
    ...(rows.some(isRaised) ? [box(said.legend_rare, rareStyle(sheet))] : []),
    ...(rows.some(isLowered) ? [box(said.legend_common, commonStyle(sheet))] : []),
    {
      label: said.legend_interval,
      draw: (x: number, y: number) => sheet.line([x, y - 5, x + 15, y - 5], solid),
    },
  ];
  if (threshold === undefined) return found;
  const label = sentence(words, "legend_threshold", { bits: writtenBits(words, threshold) }).text;
  const dashed = { ...solid, "stroke-dasharray": "5 4" };
  return [...found, { label, draw: (x, y) => sheet.line([x + 7, y - 13, x + 7, y + 3], dashed) }];
}
