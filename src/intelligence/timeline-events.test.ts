import { expect, test } from "vitest";
import { timelineEvents } from "./timeline-events.ts";

const record = (
  id: string,
  dates: Record<string, string>,
  when: { from: string; to: string } | null = null,
) => ({
  id,
  entityType: "Person",
  caption: id,
  when,
  properties: Object.entries(dates).map(([name, given]) => ({
    name,
    kind: "date",
    values: [{ given, caption: null }],
  })),
});

test("orders by time and keeps the precision that was said", () => {
  const events = timelineEvents([
    record("b", { startDate: "2024-03-09", endDate: "2024-03" }),
    record("a", { birthDate: "1990" }),
  ]);
  expect(events.map(({ from, precision, property }) => [from, precision, property])).toEqual([
    ["1990", "year", "birthDate"],
    ["2024-03", "month", "endDate"],
    ["2024-03-09", "day", "startDate"],
  ]);
});

test("a record that states no date of its own stands with its span, and a silent one nowhere", () => {
  const span = record("a", {}, { from: "2024-01-01", to: "2024-02-01" });
  expect(timelineEvents([span, record("b", {})]).map(({ precision, to }) => [precision, to])).toEqual([
    ["span", "2024-02-01"],
  ]);
});

test("reads the date back from its caption, whatever order the source wrote it in", () => {
  const said = {
    ...record("a", {}),
    properties: [
      { name: "birthDate", kind: "date", values: [{ given: "03/04/1990", caption: "3 Apr 1990" }] },
    ],
  };
  expect(timelineEvents([said])[0]?.from).toBe("1990-04-03");
});

test("what is no date makes no event", () => {
  expect(timelineEvents([record("a", { birthDate: "unknown" })])).toEqual([]);
});
