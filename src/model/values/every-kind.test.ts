/**
 * Does every kind keep its promises, whatever it is given?
 *
 * @module
 */
import { readdirSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { codePoints } from "../plain-text.ts";
import type { ValueKind } from "../value-kind.ts";
import { declaredKinds } from "./index.ts";

const brokenText = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
  .map((units) => String.fromCharCode(...units));
/** Text that looks enough like a value to get past the first check of some kind. */
const nearly = fc
  .array(
    fc.constantFrom(
      ...[
        "+",
        "00",
        "44",
        "7700 900",
        "123",
        "2019",
        "-03-",
        "/",
        "03",
        " Mar ",
        "@",
        "example",
        ".org",
        "https://",
        ":",
        "#",
      ],
      ...[
        "passport",
        "MD",
        "0x",
        "ab",
        "bc1q",
        "35.1",
        ", ",
        "14.2",
        "N",
        "°",
        "'",
        "٣",
        "६",
        "İ",
        "ß",
        "ﬁ",
        "ﷺ",
        "e\u0301",
        "€",
      ],
      ...[
        "1,234",
        ".",
        "tel:",
        "t.me/",
        "profile.php?id=",
        "?utm_source=x",
        "yes",
        "الحسن",
        "王",
        "\u202e",
        "\u200d",
        "\ud800",
        "…",
      ],
    ),
    { minLength: 1, maxLength: 9 },
  )
  .map((parts) => parts.join(""));
const hint = fc.constantFrom(
  {},
  { country: "GB" },
  { country: "US", scheme: "Telegram" },
  { country: "??", scheme: "паспорт" },
);
const any = fc.oneof(
  nearly,
  brokenText,
  fc.string({ unit: "binary", maxLength: 80 }),
  fc.string({ unit: "grapheme" }),
);

test("every file of the folder is listed", () => {
  const files = readdirSync(import.meta.dirname).filter((file) => !/\.test\.ts$|^index\.ts$/u.test(file));
  expect(declaredKinds.map((kind) => `${kind.name}.ts`).sort()).toEqual(files.sort());
});

describe.each(declaredKinds.map((kind): [string, ValueKind] => [kind.name, kind]))("%s", (_, kind) => {
  test("never throws, cleans the same again, stays within its length, always has a caption", () => {
    fc.assert(
      fc.property(any, hint, (given, hinted) => {
        const cleaned = kind.clean(given, hinted);
        if (cleaned === null) return;
        expect(cleaned).not.toBe("");
        expect(kind.clean(cleaned, hinted)).toBe(cleaned);
        expect(codePoints(cleaned)).toBeLessThanOrEqual(kind.maximumLength);
        expect(kind.caption(cleaned).trim()).not.toBe("");
        expect(kind.warn?.(cleaned)).not.toBe("");
        expect(cleaned).not.toMatch(/[^\P{Cc}\n]|\p{Surrogate}/u);
        expect(kind.caption(cleaned)).not.toContain("\u202e");
      }),
      { numRuns: 1000 },
    );
  });

  test.each(["", " ", "\u0000", "\ud800", "\u202e\u202e", "\n\n"])("empty text is no value: %j", (given) => {
    if (given === "\ud800" && (kind.name === "text" || kind.name === "place")) return;
    expect(kind.clean(given)).toBeNull();
  });

  test("a cell of a million characters is answered at once, cut or refused", () => {
    for (const unit of ["a", "1", " ", "a.", "1 ", "@a", "é", "(", "-"]) {
      const cleaned = kind.clean(unit.repeat(1_000_000 / unit.length));
      expect(codePoints(cleaned ?? "")).toBeLessThanOrEqual(kind.maximumLength);
    }
  });
});
