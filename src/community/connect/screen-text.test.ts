/**
 * Is every number found, however it is written, and does a finding stand where it says? (T1, T12, rule 48)
 */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { screenText } from "./screen-text.ts";
import { figureWords, hanFigures } from "./words/digit-words.ts";

/** Every script's ten digits: the first code point of each run of ten. */
const zeros: number[] = [];
for (let code = 0x30; code < 0x1fbfa; code += 1) {
  const character = String.fromCodePoint(code);
  if (!/\p{Nd}/u.test(character)) continue;
  zeros.push(code);
  code += 9;
}

const script = fc.constantFrom(...zeros);
const signs = [
  " ",
  "-",
  ".",
  "/",
  "  ",
  " - ",
  "\u200b",
  "\u00a0",
  "\u2060",
  "_",
  "*",
  "|",
  ",",
  " … ",
  "\n",
  "(",
  ")",
  "🙂",
  "",
  "\u0640",
  "\u202e",
];
const separator = fc.constantFrom(...signs);
const figures = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 7, maxLength: 15 });

function phoneIn(text: string) {
  return screenText(text).find(({ kind }) => kind === "phone");
}

/** Years, dates and times of day look like this; they are told from numbers by other tests. */
function mayBeWhen(digits: readonly number[], between: readonly string[]): boolean {
  return between.some((sign) => /[-./ ,:]/u.test(sign)) && /(?:19|20)\d\d/u.test(digits.join(""));
}

describe("numbers (T12)", () => {
  test("a number in the digits of any script, each figure after any sign, is found whole", () => {
    expect(zeros.length).toBeGreaterThan(60);
    const written = fc.tuple(
      figures,
      fc.array(script, { minLength: 15, maxLength: 15 }),
      fc.array(separator, { minLength: 15, maxLength: 15 }),
    );
    fc.assert(
      fc.property(written, ([digits, scripts, between]) => {
        fc.pre(!mayBeWhen(digits, between));
        const number = digits
          .map(
            (digit, at) =>
              (at === 0 ? "" : (between[at] ?? "")) + String.fromCodePoint((scripts[at] ?? 0x30) + digit),
          )
          .join("");
        const text = `من ፊት ${number} after`;
        const phone = phoneIn(text);
        expect(phone?.detail).toBe(digits.join(""));
        expect(text.slice(phone?.start, phone?.end)).toBe(number);
      }),
      { numRuns: 2000 },
    );
  });

  test("a number in words of any of the languages, or with filler words, is found", () => {
    const spoken = figureWords.filter(([, digits]) => digits.length === 1);
    const word = fc.constantFrom(...spoken.map(([written]) => written));
    const gap = fc.constantFrom(" ", ", ", " - ", " and ", " puis ", " ثم ", "... ");
    fc.assert(
      fc.property(fc.array(word, { minLength: 8, maxLength: 12 }), gap, (words, between) => {
        expect(phoneIn(words.join(between))?.detail).toHaveLength(words.length);
      }),
      { numRuns: 500 },
    );
  });

  test("Han numerals run together", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...Object.keys(hanFigures)), { minLength: 7, maxLength: 13 }),
        (signsOfHan) => {
          expect(phoneIn(`请记${signsOfHan.join("")}谢谢`)?.detail).toHaveLength(signsOfHan.length);
        },
      ),
    );
  });

  test("a planted number is found in any surroundings, and the place is that of the number", () => {
    const around = fc
      .string({ unit: "grapheme", maxLength: 60 })
      .map((text) => text.replace(/[\p{N}\p{L}@.:/+]/gu, " "));
    fc.assert(
      fc.property(around, around, (before, after) => {
        const text = `${before} 0770 0900 123 ${after}`;
        const phone = phoneIn(text);
        expect(text.slice(phone?.start, phone?.end)).toContain("0770 0900 123");
      }),
    );
  });
});

test("findings keep to the text, whatever it holds, and never throw", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
      for (const { start, end } of screenText(text)) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
      }
    }),
    { numRuns: 500 },
  );
});

test("a text made to be slow is read in one go", () => {
  for (const unit of ["1 ", "a.", "@", "dot ", "( ", "a@", "one ", "十", "a-", "http:", "1.234,"]) {
    screenText(unit.repeat(Math.ceil(1000 / unit.length)));
  }
});
