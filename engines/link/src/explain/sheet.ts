/**
 * How is the same picture drawn from left to right and from right to left?
 *
 * Everything is placed by its distance from the side where reading starts; the sheet mirrors it.
 *
 * @module
 */
import {
  DEFAULT_WIDTH,
  LIGHT_PALETTE,
  type Palette,
  type PictureOptions,
  SMALLEST_WIDTH,
} from "./palette.ts";
import { renderSvg, type SvgNode, svgNode } from "./svg-node.ts";
import type { Words } from "./words.ts";

/** Unit of all places: pixels, from the start of the line and from the top. */
export interface TextPlace {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly color: string;
  readonly anchor?: "start" | "middle" | "end";
  readonly bold?: boolean;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

type Attributes = SvgNode["attributes"];

export class Sheet {
  readonly width: number;
  readonly palette: Palette;
  readonly #direction: "ltr" | "rtl";
  readonly #language: string;
  readonly #drawn: SvgNode[] = [];

  constructor(options: PictureOptions, words: Words) {
    this.width = Math.max(SMALLEST_WIDTH, Math.round(options.width ?? DEFAULT_WIDTH));
    this.palette = { ...LIGHT_PALETTE, ...options.palette };
    this.#direction = options.direction ?? words.direction;
    this.#language = words.language;
  }

  /** An arrow towards the side where reading starts. */
  get backArrow(): string {
    return this.#direction === "rtl" ? "→" : "←";
  }

  /** An arrow towards the side where reading ends. */
  get onArrow(): string {
    return this.#direction === "rtl" ? "←" : "→";
  }

  text(content: string, { x, y, size, color, anchor = "start", bold = false }: TextPlace): void {
    const weight = bold ? { "font-weight": 650 } : {};
    const at = { x: this.#mirrored(x), y, "font-size": size, fill: color, "text-anchor": anchor, ...weight };
    this.#drawn.push(svgNode("text", at, content));
  }

  rectangle({ x, y, width, height }: Box, attributes: Attributes): void {
    const start = this.#direction === "rtl" ? this.width - x - width : x;
    this.#drawn.push(svgNode("rect", { x: start, y, width, height, ...attributes }));
  }

  /** From one place to another: x, y, x, y. */
  line([x1, y1, x2, y2]: readonly [number, number, number, number], attributes: Attributes): void {
    const ends = { x1: this.#mirrored(x1), y1, x2: this.#mirrored(x2), y2 };
    this.#drawn.push(svgNode("line", { ...ends, ...attributes }));
  }

  circle({ x, y, radius }: { x: number; y: number; radius: number }, attributes: Attributes): void {
    this.#drawn.push(svgNode("circle", { cx: this.#mirrored(x), cy: y, r: radius, ...attributes }));
  }

  /** The whole picture; title and description are what a screen reader says. */
  render(height: number, { title, description }: { title: string; description: string }): string {
    const root = {
      xmlns: "http://www.w3.org/2000/svg",
      width: this.width,
      height,
      viewBox: `0 0 ${this.width} ${height}`,
      role: "img",
      lang: this.#language,
      direction: this.#direction,
      "font-family": "system-ui, 'Noto Sans', 'Liberation Sans', Arial, sans-serif",
    };
    const behind = svgNode("rect", { width: this.width, height, fill: this.palette.surface });
    const said = [svgNode("title", {}, title), svgNode("desc", {}, description)];
    return renderSvg(svgNode("svg", root, ...said, behind, ...this.#drawn));
  }

  #mirrored(x: number): number {
    return this.#direction === "rtl" ? this.width - x : x;
  }
}
