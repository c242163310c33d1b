/**
 * How does a score come about, drawn with letters?
 *
 * @module
 */
import type { Explanation } from "../explain/explanation.ts";
import { signedBits } from "./reason-words.ts";

/** Widest bar. Unit: characters. */
const WIDTH = 30;

interface Line {
  readonly label: string;
  readonly bits: number;
  readonly from: number;
  readonly to: number;
}

/** A line for the odds before, one a field, and one for the sum; bars lie on one axis. */
export function waterfallText({ priorBits, steps, bits }: Explanation): string[] {
  const lines: Line[] = [
    { label: "before any evidence", bits: priorBits, from: 0, to: priorBits },
    ...steps.map(({ field, level, bits: own, from, to }) => ({
      label: `${field}: ${level}`,
      bits: own,
      from,
      to,
    })),
    { label: "together", bits, from: 0, to: bits },
  ];
  const ends = lines.flatMap(({ from, to }) => [from, to]);
  const lowest = Math.min(...ends);
  const scale = WIDTH / Math.max(1, Math.max(...ends) - lowest);
  const widest = Math.max(...lines.map(({ label }) => label.length));
  return lines.map((line) => {
    const figure = signedBits(line.bits).padStart(7);
    return `${line.label.padEnd(widest)} ${figure}  ${barOf(line, lowest, scale)}`;
  });
}

function barOf({ from, to }: Line, lowest: number, scale: number): string {
  const start = Math.round((Math.min(from, to) - lowest) * scale);
  const length = Math.max(1, Math.round(Math.abs(to - from) * scale));
  return " ".repeat(start) + (to >= from ? "█" : "░").repeat(length);
}
