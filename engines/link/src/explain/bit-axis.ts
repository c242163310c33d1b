/**
 * Where on a line do bits lie, and which odds stand along it?
 *
 * @module
 */

export interface BitAxis {
  /** Pixels from the start of the picture. */
  at(bits: number): number;
  /** Powers of ten of the odds that are marked: 3 is 1,000 to 1 for, -3 is 1 to 1,000. */
  readonly decades: readonly number[];
}

/** One tenfold of the odds. Unit: bits. */
export const BITS_A_DECADE = Math.log2(10);

/** Room at either end, as a share of the whole. */
const ROOM = 0.03;
const STEPS = [1, 2, 3, 6, 12, 30, 60, 120];
/** Further marks are of no use to anybody. */
const MOST_MARKS = 9;

/**
 * @param bits - Everything that must lie on the axis; 0 always does.
 * @param place - First and last pixel, and the pixels that a mark's label needs.
 */
export function bitAxis(
  bits: readonly number[],
  place: { readonly from: number; readonly to: number; readonly label: number },
): BitAxis {
  const least = bits.reduce((a, b) => Math.min(a, b), 0);
  const most = bits.reduce((a, b) => Math.max(a, b), 0);
  const room = Math.max(1, most - least) * ROOM;
  const [low, high] = [least - room, most + room];
  const at = (value: number) => place.from + ((value - low) / (high - low)) * (place.to - place.from);
  const marks = Math.min(MOST_MARKS, Math.max(1, Math.floor((place.to - place.from) / place.label)));
  const decades = (high - low) / BITS_A_DECADE;
  const step = STEPS.find((each) => decades / each <= marks) ?? Math.ceil(decades / marks);
  const first = Math.ceil(low / BITS_A_DECADE / step);
  const last = Math.floor(high / BITS_A_DECADE / step);
  return { at, decades: Array.from({ length: last - first + 1 }, (_, i) => (first + i) * step) };
}
