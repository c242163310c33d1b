import { expect, test } from "vitest";
import { proposalQuery } from "./api.ts";
import { proposalsPath, queueFilters } from "./queue-filters.ts";

test("an address without filters asks for what is open, and open needs no word in the address", () => {
  expect(queueFilters({ state: "open", type: "" })).toEqual({});
  expect(proposalsPath({})).toBe("/proposals?state=open&limit=20");
});

test("the order is in the address where it is not the usual one", () => {
  expect(queueFilters({ order: "teaches" })).toEqual({});
  expect(queueFilters({ order: "alphabet" })).toEqual({});
  const query = new URL(proposalsPath(queueFilters({ order: "strongest" })), "http://node").searchParams;
  expect(proposalQuery.parse(Object.fromEntries(query)).order).toBe("strongest");
});

test("a state that is none is left out, and what remains is a query that the API takes", () => {
  const filters = queueFilters({ state: "lost", type: "Person" });
  expect(filters).toEqual({ type: "Person" });
  const query = new URL(proposalsPath(filters), "http://node").searchParams;
  expect(proposalQuery.parse(Object.fromEntries(query)).type).toBe("Person");
});
