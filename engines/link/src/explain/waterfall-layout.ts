/**
 * Where on the page does each row of a waterfall lie?
 *
 * On a wide page the words stand beside the bars; on a narrow one above them, and lines that mark the odds are
 * drawn beside the bars only, so that they never cross words.
 *
 * @module
 */
import { type BitAxis, bitAxis } from "./bit-axis.ts";
import type { WaterfallRow } from "./waterfall-rows.ts";
import { wrapText } from "./wrap-text.ts";

/** All sizes in pixels. */
export const MARGIN = 16;
export const HEADING = 13;
export const NOTE = 12;
export const LINE = 16;
export const BAR = 14;

const FIGURE_WIDTH = 84;
const BESIDE_FROM = 520;
const WIDEST_WORDS = 310;
const MARK_LABEL = 68;
const GAP = 7;
const WHISKER = 11;

export interface LaidRow {
  readonly row: WaterfallRow;
  readonly heading: readonly string[];
  readonly notes: readonly string[];
  readonly top: number;
  /** Top of its bar. */
  readonly bar: number;
  readonly end: number;
}

export interface WaterfallLayout {
  readonly rows: readonly LaidRow[];
  readonly axis: BitAxis;
  /** Stretches of the page that the lines of the axis may cross: top and bottom. */
  readonly bands: readonly (readonly [top: number, bottom: number])[];
  /** First and last pixel of the bars. */
  readonly plot: readonly [from: number, to: number];
  readonly beside: boolean;
  readonly end: number;
}

export interface Page {
  readonly width: number;
  /** Where the rows begin. */
  readonly top: number;
  readonly threshold: number | undefined;
}

export function layWaterfall(
  rows: readonly WaterfallRow[],
  { width, top, threshold }: Page,
): WaterfallLayout {
  const beside = width >= BESIDE_FROM;
  const words = beside ? Math.min(WIDEST_WORDS, width * 0.42) : width - 2 * MARGIN;
  const plot = beside ? ([2 * MARGIN + words, width - MARGIN - FIGURE_WIDTH] as const) : inset(width);
  const laid: LaidRow[] = [];
  let y = top;
  for (const row of rows) {
    const next = layRow(row, { top: y + GAP, words, beside });
    laid.push(next);
    y = next.end + GAP;
  }
  const marked = threshold === undefined ? [] : [threshold];
  const axis = bitAxis([...rows.flatMap(placesOf), ...marked], {
    from: plot[0],
    to: plot[1],
    label: MARK_LABEL,
  });
  const bands = beside
    ? [[top, y] as const]
    : laid.map(({ bar, end }) => [bar - 3, Math.max(end, bar + BAR + 3)] as const);
  return { rows: laid, axis, bands, plot, beside, end: y };
}

function inset(width: number): readonly [number, number] {
  return [MARGIN, width - MARGIN];
}

function layRow(
  row: WaterfallRow,
  { top, words, beside }: { top: number; words: number; beside: boolean },
): LaidRow {
  // Above the bar, the heading shares its line with the figure. Bold letters are wider: one pixel more of size.
  const heading = wrapText(row.heading, { width: words - (beside ? 0 : FIGURE_WIDTH), size: HEADING + 1 });
  const notes = row.notes.flatMap((note) => wrapText(note, { width: words, size: NOTE }));
  const written = top + LINE * (heading.length + notes.length);
  const bar = beside ? top + 1 : written + 3;
  const whisker = row.interval === undefined ? 0 : WHISKER;
  return { row, heading, notes, top, bar, end: Math.max(written, bar + BAR + whisker) };
}

function placesOf({ from, to, levelEnd, interval }: WaterfallRow): number[] {
  return [from, to, levelEnd, ...(interval === undefined ? [] : [interval.low, interval.high])];
}
