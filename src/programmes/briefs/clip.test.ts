/** Does what is cut short always fit, begin as it was written, and say that more was there? */
import fc from "fast-check";
import { expect, test } from "vitest";
import { clip, firstOf } from "./clip.ts";

test("a clipped text fits, is a beginning of the text, and is whole when it fits", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme", maxLength: 300 }),
      fc.integer({ min: 2, max: 120 }),
      (text, longest) => {
        const plain = text.replace(/\s+/g, " ").trim();
        const short = clip(text, longest);
        expect(short.length).toBeLessThanOrEqual(longest);
        if (plain.length <= longest) expect(short).toBe(plain);
        else expect(plain.startsWith(short.slice(0, -1)) && short.endsWith("…")).toBe(true);
        // No half of a letter stands before the mark.
        expect(short).not.toMatch(/[\uD800-\uDBFF]…$/);
      },
    ),
  );
});

test("a short list says how many it left out", () => {
  fc.assert(
    fc.property(fc.array(fc.nat()), fc.nat({ max: 10 }), (all, most) => {
      const { items, more } = firstOf(all, most);
      expect(items.length + more).toBe(all.length);
      expect(all.slice(0, items.length)).toEqual(items);
    }),
  );
});
