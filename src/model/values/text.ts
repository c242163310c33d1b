/**
 * What did the source say in its own words?
 *
 * Line breaks stay; what cannot be seen goes. Longer text is cut, ends in "…" and says so.
 *
 * @module
 */
import { codePoints, plainLines, shortened } from "../plain-text.ts";
import type { ValueKind } from "../value-kind.ts";

export const text: ValueKind = {
  name: "text",
  maximumLength: 65_536,
  comparison: "text",
  identifying: false,
  clean: (given) => shortened(plainLines(given), text.maximumLength) || null,
  caption: (cleaned) => shortened(cleaned.replaceAll("\n", " "), 240),
  warn(cleaned) {
    const cut = cleaned.endsWith("…") && codePoints(cleaned) >= text.maximumLength - 1;
    return cut ? "Longer than 65,536 characters; only the beginning is kept." : null;
  },
};
