import fc from "fast-check";
import { expect, test } from "vitest";
import { recordQuery } from "./api.ts";
import { recordFilters, recordsPath } from "./record-filters.ts";

test("keeps what is right and leaves out what is wrong or empty", () => {
  expect(
    recordFilters({ q: " Amina ", type: "Person", partner: "nobody", from: "2024-13-01", to: "" }),
  ).toEqual({
    q: "Amina",
    type: "Person",
  });
});

test("whatever an address says, the path that follows is one that the API takes", () => {
  const search = fc.record(
    { q: fc.anything(), type: fc.string(), partner: fc.oneof(fc.uuid(), fc.string()), from: fc.anything() },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(search, (said) => {
      const path = new URL(recordsPath(recordFilters(said)), "http://node");
      expect(recordQuery.safeParse(Object.fromEntries(path.searchParams)).success).toBe(true);
    }),
  );
});

test("any script survives the way into the path and back", () => {
  const path = new URL(recordsPath({ q: "أمينة Амина & co" }), "http://node");
  expect(path.searchParams.get("q")).toBe("أمينة Амина & co");
});
