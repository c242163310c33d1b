/**
 * Which parts of a photo does a finger cover?
 *
 * A photo is divided into square cells; a stroke covers every cell it passes. What is covered is filled with one colour:
 * nothing of what was there can be computed back, as it can from a blur.
 *
 * @module
 */

/** A point of a photo. Unit: pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** "column,row". */
export type Cell = string;

/** Side of a cell: a twenty-fourth of the longer side, and no less than 8. Unit: pixels. */
export function cellSide(width: number, height: number): number {
  return Math.max(8, Math.ceil(Math.max(width, height) / 24));
}

export function cellAt({ x, y }: Point, side: number): Cell {
  return `${Math.floor(x / side)},${Math.floor(y / side)}`;
}

/** The left upper corner of a cell. */
export function cornerOf(cell: Cell, side: number): Point {
  const [column = 0, row = 0] = cell.split(",").map(Number);
  return { x: column * side, y: row * side };
}

/** Cells from one point to another, both included, each once. */
export function cellsBetween(from: Point, to: Point, side: number): Cell[] {
  const steps = Math.max(1, Math.ceil((2 * Math.hypot(to.x - from.x, to.y - from.y)) / side));
  const cells = Array.from({ length: steps + 1 }, (_, at) => {
    const share = at / steps;
    return cellAt({ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }, side);
  });
  return [...new Set(cells)];
}
