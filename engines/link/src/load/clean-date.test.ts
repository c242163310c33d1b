import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleanDate } from "./clean-date.ts";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const date = fc.date({ min: new Date("1800-01-01"), max: new Date("2099-12-31"), noInvalidDate: true });

describe("cleanDate", () => {
  test("reads a day in every usual spelling", () => {
    fc.assert(
      fc.property(date, (each) => {
        const iso = each.toISOString().slice(0, 10);
        const [year = "", month = "", day = ""] = iso.split("-");
        const word = MONTHS[Number(month) - 1];
        const dayFirst = [`${day}/${month}/${year}`, `${day}.${month}.${year}`, `${day}-${month}-${year}`];
        const plain = [
          iso,
          `${iso}T12:30:00Z`,
          `${year}${month}${day}`,
          `${year}/${month}/${day}`,
          `(${iso}).`,
        ];
        const words = [
          `${Number(day)} ${word} ${year}`,
          `${word} ${Number(day)}, ${year}`,
          `${day}-${word}-${year}`,
        ];
        for (const text of [...dayFirst, ...plain, ...words])
          expect(cleanDate(text, "day-first"), text).toBe(iso);
        for (const text of [`${month}/${day}/${year}`, ...plain])
          expect(cleanDate(text, "month-first"), text).toBe(iso);
      }),
    );
  });

  test("is as precise as the text", () => {
    expect(cleanDate("1990", "day-first")).toBe("1990");
    expect(cleanDate("1995,", "day-first")).toBe("1995");
    expect(cleanDate("March 1990", "day-first")).toBe("1990-03");
    expect(cleanDate("03/1990", "day-first")).toBe("1990-03");
    expect(cleanDate("1990-00-00", "day-first")).toBe("1990");
  });

  test("drops a day or month that no calendar has, and keeps what stands before it", () => {
    expect(cleanDate("1990-02-31", "day-first")).toBe("1990-02");
    expect(cleanDate("19901399", "day-first")).toBe("1990");
  });

  test("a number over 12 is the day, whatever the column says", () => {
    expect(cleanDate("25/12/1990", "month-first")).toBe("1990-12-25");
    expect(cleanDate("12/25/1990", "day-first")).toBe("1990-12-25");
  });

  test("reads months of other languages", () => {
    expect(cleanDate("12 mars 1990", "day-first")).toBe("1990-03-12");
    expect(cleanDate("12 марта 1990", "day-first")).toBe("1990-03-12");
    expect(cleanDate("3 de agosto 1990", "day-first")).toBeNull();
  });

  test("reads a spreadsheet's day numbers only where the column is one of them", () => {
    expect(cleanDate("32874", "serial")).toBe("1990-01-01");
    expect(cleanDate("32874", "day-first")).toBeNull();
  });

  test("never throws, and gives a date or nothing", () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom("day-first", "month-first", "serial"), (text, order) => {
        const cleaned = cleanDate(text, order);
        if (cleaned !== null) expect(cleaned).toMatch(/^\d{4}(-\d\d(-\d\d)?)?$/);
      }),
    );
  });

  test.each(["5304218", "hello", "12", "99/99/1990", "1990 people", "a".repeat(10_000)])(
    "%s is no date",
    (text) => {
      expect(cleanDate(text, "day-first")).toBeNull();
    },
  );
});
