/**
 * In which colours is a picture drawn?
 *
 * No colour says anything alone: what speaks for is filled, what speaks against is hollow, and every bar has its
 * sign beside it.
 *
 * @module
 */

/** Any CSS colour, custom properties included: `var(--ink)`. */
export interface Palette {
  readonly text: string;
  /** Text of second rank. */
  readonly quiet: string;
  /** Grid lines. */
  readonly line: string;
  /** Behind everything; "none" for whatever lies below. */
  readonly surface: string;
  readonly for: string;
  readonly against: string;
}

/** Text and bars keep a contrast of 4.5 to 1 and more on the surface. */
export const LIGHT_PALETTE: Palette = {
  text: "#20201e",
  quiet: "#5a5a53",
  line: "#dcdcd6",
  surface: "#ffffff",
  for: "#1f6373",
  against: "#8f3d1f",
};

/** How a picture is drawn. */
export interface PictureOptions {
  /** Unit: pixels. Default 640; under 240 it is drawn 240 wide. */
  readonly width?: number;
  /** Default: the direction of the words. */
  readonly direction?: "ltr" | "rtl";
  readonly palette?: Partial<Palette>;
}

export const DEFAULT_WIDTH = 640;
export const SMALLEST_WIDTH = 240;
