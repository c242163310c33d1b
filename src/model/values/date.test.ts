import { expect, test } from "vitest";
import type { CleanHint } from "../value-kind.ts";
import { date, daysOf, isAmbiguousDate } from "./date.ts";

const cases: readonly (readonly [string, string | null, CleanHint?])[] = [
  ["2019", "2019"],
  ["2019-03", "2019-03"],
  ["2019-03-07", "2019-03-07"],
  ["13-Jan-20", "2020-01-13"],
  ["Mon, 10/27/2014 - 12:00", "2014-10-27"],
  ["Mon, 03/02/2015 - 00:00", "2015-03-02"],
  ["Mon 02/03/2015", "2015-03-02"],
  ["٢٠١٩/٠٣/٠٧", "2019-03-07"],
  ["۱۳ مارس ۲۰۱۹", "2019-03-13"],
  ["7 марта 2019 г.", "2019-03-07"],
  ["March 7th, 2019", "2019-03-07"],
  ["7 mars 2019", "2019-03-07"],
  ["5 de enero de 2021", "2021-01-05"],
  ["2019年3月7日", "2019-03-07"],
  ["03/04/2019", "2019-04-03"],
  ["03/04/2019", "2019-03-04", { country: "US" }],
  ["27/10/2014", "2014-10-27", { country: "US" }],
  ["12/2019", "2019-12"],
  ["Jan 2020", "2020-01"],
  ["20190307", "2019-03-07"],
  ["2019-03-07T12:00:00.000+02:00", "2019-03-07"],
  ["2019-03-07 23:59:59", "2019-03-07"],
  ["1.2.21", "2021-02-01"],
  ["1.2.39", "2039-02-01"],
  ["1.2.40", "1940-02-01"],
  ["29 Feb 2004", "2004-02-29"],
  ["2019-00-00", "2019"],
  ["2019-05-00", "2019-05"],
  ["2019-02-30", null],
  ["29 Feb 2003", null],
  ["2019-13-01", null],
  ["1398-05-12", null],
  ["0000-00-00", null],
  ["soon", null],
  ["12", null],
  ["1/2/3/2019", null],
  ["31/11/2019", null],
  ["2019-03-07-01", null],
  ["listopad 2019", null],
  ["Jan Feb 2019", null],
  ["-2019", null],
];

test.each(cases.map(([given, cleaned, hint]) => ({ given, cleaned, hint })))(
  "$given → $cleaned",
  ({ given, cleaned, hint }) => {
    expect(date.clean(given, hint)).toBe(cleaned);
  },
);

test("a guess about the order of day and month can be seen", () => {
  expect(isAmbiguousDate("03/04/2019")).toBe(true);
  expect(isAmbiguousDate("03/03/2019")).toBe(false);
  expect(isAmbiguousDate("13/04/2019")).toBe(false);
  expect(isAmbiguousDate("Mon, 03/02/2015")).toBe(false);
  expect(isAmbiguousDate("2019-03-04")).toBe(false);
});

test("a date spans the days that it may mean", () => {
  expect(daysOf("2019")).toEqual(["2019-01-01", "2019-12-31"]);
  expect(daysOf("2020-02")).toEqual(["2020-02-01", "2020-02-29"]);
  expect(daysOf("2020-02-03")).toEqual(["2020-02-03", "2020-02-03"]);
});

test("a date is captioned as precisely as it is known, and the future is doubted", () => {
  expect(["2019", "2019-03", "2019-03-07"].map(date.caption)).toEqual(["2019", "Mar 2019", "7 Mar 2019"]);
  expect(date.warn?.("2199-01-01")).toBe("Lies in the future.");
  expect(date.warn?.("2199")).toBe("Lies in the future.");
  expect(date.warn?.("2019-03")).toBeNull();
  expect(date.warn?.(String(new Date().getFullYear()))).toBeNull();
});

test("every day of two centuries comes back from six spellings", () => {
  const spelt = (day: Date): string[] => {
    const [y, m, d] = day.toISOString().slice(0, 10).split("-");
    const month = day.toLocaleDateString("en", { month: "short", timeZone: "UTC" });
    const weekday = day.toLocaleDateString("en", { weekday: "short", timeZone: "UTC" });
    return [
      `${y}-${m}-${d}`,
      `${y}/${m}/${d}`,
      `${y}${m}${d}`,
      `${d} ${month} ${y}`,
      `${month} ${d}, ${y}`,
      `${weekday} ${d} ${month}, ${y}`,
    ];
  };
  for (let day = Date.UTC(1900, 0, 1); day < Date.UTC(2100, 0, 1); day += 37 * 86_400_000) {
    const iso = new Date(day).toISOString().slice(0, 10);
    for (const given of spelt(new Date(day))) expect([given, date.clean(given)]).toEqual([given, iso]);
  }
});
