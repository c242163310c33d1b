/**
 * Are hours read as they were meant, and said in other languages?
 */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hoursInWords, readHours } from "./opening-hours.ts";

describe("hours", () => {
  test("are rules of days and spans", () => {
    expect(readHours("Mo-We,Fr 08:00-12:00,14:00-17:30; Sa 09:00-12:00")).toEqual({
      always: false,
      rules: [
        {
          days: [0, 1, 2, 4],
          spans: [
            { from: "08:00", to: "12:00" },
            { from: "14:00", to: "17:30" },
          ],
        },
        { days: [5], spans: [{ from: "09:00", to: "12:00" }] },
      ],
    });
    expect(readHours("18:00-06:00")?.rules[0]?.days).toHaveLength(7);
    expect(readHours("Sa-Mo 10:00-24:00")?.rules[0]?.days).toEqual([0, 5, 6]);
    expect(readHours("24/7")).toEqual({ always: true, rules: [] });
    expect(readHours("")).toEqual({ always: false, rules: [] });
  });

  test.each([
    "always",
    "Mo-Fr",
    "Mo-Fr 8-17",
    "Mo-Fr 08:00-17:60",
    "Mo-Fr 08:00-24:30",
    "Mon-Fri 08:00-17:00",
    "Mo-Fr 08:00-17:00;",
    "Mo-Fr 08:00-17:00 ring twice at 12 Rue X",
    "x".repeat(201),
  ])("are not: %s", (text) => {
    expect(readHours(text)).toBeNull();
  });

  test("are said in the reader's language", () => {
    expect(hoursInWords("Mo-Fr 08:00-17:00; Sa 09:00-12:00", "en")).toEqual([
      "Mon–Fri 08:00–17:00",
      "Sat 09:00–12:00",
    ]);
    expect(hoursInWords("Mo,We 08:00-17:00", "fr")).toEqual(["lun. et mer. 08:00–17:00"]);
    expect(hoursInWords("08:00-17:00", "ar")).toEqual(["08:00–17:00"]);
    expect(hoursInWords("Mo 08:00-17:00", "am")[0]).toMatch(/\p{Script=Ethiopic}/u);
    expect(hoursInWords("24/7", "en")).toEqual([]);
  });

  test("never throw, whatever is written", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        readHours(text);
        hoursInWords(text, "en");
      }),
    );
  });
});
