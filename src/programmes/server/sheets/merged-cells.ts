/**
 * Which cells of which sheets are merged?
 *
 * Read from the parts themselves, as ranges: a merged range may span a whole sheet, and is never unrolled.
 *
 * Source: ECMA-376 part 1, 18.3.1.55 (mergeCells).
 *
 * @module
 */
import type { Unzipped } from "./unzipped.ts";

interface MergedRange {
  /** Rows and columns, counted from 1, both ends included. */
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** Parts of a workbook that are needed to answer. */
export function isSheetPart(name: string): boolean {
  return /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/.test(name);
}

/** Ranges by name of the sheet. */
export function mergedRanges(parts: Unzipped): ReadonlyMap<string, readonly MergedRange[]> {
  const files = relationFiles(parts.get("xl/_rels/workbook.xml.rels") ?? "");
  const found = new Map<string, readonly MergedRange[]>();
  for (const [tag] of (parts.get("xl/workbook.xml") ?? "").matchAll(/<(?:\w+:)?sheet\b[^>]*>/g)) {
    const file = files.get(attribute(tag, "(?:\\w+:)?id") ?? "");
    const name = attribute(tag, "name");
    const xml = file === undefined ? undefined : parts.get(file);
    if (name !== null && xml !== undefined) found.set(unescaped(name), rangesIn(xml));
  }
  return found;
}

/** True inside of a range; the first cell of it too, since what is merged says more than one row. */
export function isMerged(ranges: readonly MergedRange[], row: number, column: number): boolean {
  return ranges.some(
    ({ top, bottom, left, right }) => row >= top && row <= bottom && column >= left && column <= right,
  );
}

function rangesIn(xml: string): readonly MergedRange[] {
  return [...xml.matchAll(/<(?:\w+:)?mergeCell\b[^>]*\bref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g)].map(
    ([, left = "", top = "", right = "", bottom = ""]) => ({
      top: Number(top),
      bottom: Number(bottom),
      left: columnNumber(left),
      right: columnNumber(right),
    }),
  );
}

function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

function relationFiles(xml: string): ReadonlyMap<string, string> {
  const tags = [...xml.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)].map(([tag]) => tag);
  return new Map(
    tags.map((tag) => {
      const target = attribute(tag, "Target") ?? "";
      return [attribute(tag, "Id") ?? "", target.startsWith("/") ? target.slice(1) : `xl/${target}`];
    }),
  );
}

function attribute(tag: string, name: string): string | null {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? null;
}

function unescaped(text: string): string {
  const marks: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
  return text.replace(/&(amp|lt|gt|quot|apos);/g, (_, mark: string) => marks[mark] ?? "");
}
