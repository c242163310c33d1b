/**
 * How are the odds marked along a waterfall?
 *
 * @module
 */
import { BITS_A_DECADE } from "./bit-axis.ts";
import type { Sheet } from "./sheet.ts";
import { LINE, type WaterfallLayout } from "./waterfall-layout.ts";
import { sentence, type Words } from "./words.ts";
import { writtenShort } from "./written-numbers.ts";

const LABEL = 11;

/** Which side means what, the odds above the bars, and a line for even odds, each tenfold and the threshold. */
export function drawAxis(
  sheet: Sheet,
  layout: WaterfallLayout,
  { words, top, threshold }: { words: Words; top: number; threshold: number | undefined },
): void {
  const { quiet, text, line } = sheet.palette;
  const [from, to] = layout.plot;
  const side = { y: top, size: LABEL, color: quiet };
  sheet.text(`${sheet.backArrow} ${words.sentences.axis_against}`, { ...side, x: from });
  sheet.text(`${words.sentences.axis_for} ${sheet.onArrow}`, { ...side, x: to, anchor: "end" });
  for (const decade of layout.axis.decades) {
    const x = layout.axis.at(decade * BITS_A_DECADE);
    sheet.text(markLabel(decade, words), { ...side, y: top + LINE, x, anchor: "middle" });
    const stroke = { stroke: decade === 0 ? text : line, "stroke-width": 1 };
    for (const [start, end] of layout.bands) sheet.line([x, start, x, end], stroke);
  }
  if (threshold === undefined) return;
  const dashed = { stroke: text, "stroke-width": 1.5, "stroke-dasharray": "5 4" };
  const x = layout.axis.at(threshold);
  for (const [start, end] of layout.bands) sheet.line([x, start, x, end], dashed);
}

function markLabel(decade: number, words: Words): string {
  if (decade === 0) return words.sentences.axis_even;
  const ratio = writtenShort(words, 10 ** Math.abs(decade));
  return sentence(words, decade > 0 ? "axis_ratio_for" : "axis_ratio_against", { ratio }).text;
}
