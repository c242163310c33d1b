/**
 * How is one contribution drawn?
 *
 * Filled for the same, hollow against. The share of a rare value is a lighter piece at the end; what a common value
 * took off is a dashed outline beyond it.
 *
 * @module
 */
import type { BitAxis } from "./bit-axis.ts";
import type { Box, Sheet } from "./sheet.ts";
import type { WaterfallRow } from "./waterfall-rows.ts";

export interface Bar {
  readonly row: WaterfallRow;
  readonly axis: BitAxis;
  readonly y: number;
  readonly height: number;
}

export function drawBar(sheet: Sheet, { row, axis, y, height }: Bar): void {
  const box = (from: number, to: number): Box => {
    const [start, end] = [axis.at(Math.min(from, to)), axis.at(Math.max(from, to))];
    return { x: start, y, width: Math.max(1, end - start), height };
  };
  const { from, to, levelEnd } = row;
  const raised = isRaised(row);
  if (from !== to) sheet.rectangle(box(from, raised ? levelEnd : to), barStyle(sheet, to > from));
  if (raised) sheet.rectangle(box(levelEnd, to), rareStyle(sheet, to > from));
  if (isLowered(row)) sheet.rectangle(box(to, levelEnd), commonStyle(sheet));
  if (row.interval !== undefined) drawWhisker(sheet, { row, axis, y: y + height + 6, height: 6 });
}

/** Whether the value's frequency adds to what the level says. */
export function isRaised({ from, to, levelEnd }: WaterfallRow): boolean {
  return to !== levelEnd && Math.sign(to - levelEnd) === Math.sign(levelEnd - from);
}

/** Whether it takes some of that off. */
export function isLowered({ from, to, levelEnd }: WaterfallRow): boolean {
  return to !== levelEnd && to !== from && Math.sign(to - levelEnd) === -Math.sign(to - from);
}

type Style = Readonly<Record<string, string | number>>;

export function barStyle({ palette }: Sheet, speaksFor: boolean): Style {
  if (speaksFor) return { fill: palette.for, stroke: palette.for, "stroke-width": 1.5 };
  return { fill: palette.surface, stroke: palette.against, "stroke-width": 1.5 };
}

export function rareStyle({ palette }: Sheet, speaksFor = true): Style {
  const color = speaksFor ? palette.for : palette.against;
  return { fill: color, "fill-opacity": 0.35, stroke: color, "stroke-width": 1.5 };
}

export function commonStyle({ palette }: Sheet): Style {
  return { fill: "none", stroke: palette.quiet, "stroke-width": 1.2, "stroke-dasharray": "3 2" };
}

/** Between which figures the total may lie. */
export function drawWhisker(sheet: Sheet, { row, axis, y, height }: Bar): void {
  if (row.interval === undefined) return;
  const [low, high] = [axis.at(row.interval.low), axis.at(row.interval.high)];
  const style = { stroke: sheet.palette.text, "stroke-width": 1.5 };
  sheet.line([low, y, high, y], style);
  for (const x of [low, high]) sheet.line([x, y - height / 2, x, y + height / 2], style);
}
