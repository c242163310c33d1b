import fc from "fast-check";
import { expect, test } from "vitest";
import { HashedNumbers, hashOfText } from "./hashed-numbers.ts";

test("finds what a map finds, as numbers come and go", () => {
  const texts = fc.string({ unit: fc.constantFrom("a", "b", "文"), maxLength: 5 });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(texts, fc.boolean()), { maxLength: 400 }),
      fc.boolean(),
      (steps, crowded) => {
        const hashOf = crowded ? (text: string) => text.length : hashOfText;
        const held = new HashedNumbers();
        const byText = new Map<string, number>();
        const texts: string[] = [];
        for (const [text, goes] of steps) {
          const found = held.find(hashOf(text), (number) => texts[number] === text);
          expect(found).toBe(byText.get(text) ?? -1);
          if (found < 0) {
            held.add(texts.length, hashOf(text));
            byText.set(text, texts.length);
            texts.push(text);
          } else if (goes) {
            held.delete(found);
            byText.delete(text);
          }
          expect(held.size).toBe(byText.size);
        }
      },
    ),
  );
});
