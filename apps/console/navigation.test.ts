import { expect, test } from "vitest";
import { rolePolicies, roles } from "../../src/safeguards/index.ts";
import { menuFor } from "./navigation.ts";

const pages = (role: (typeof roles)[number]) =>
  menuFor(rolePolicies[role].capabilities).flatMap(({ destinations }) => destinations.map(({ to }) => to));

test("an analyst is led to records, and an administrator to none", () => {
  expect(pages("analyst")).toContain("/records");
  expect(pages("administrator")).toEqual(["/", "/partners", "/members"]);
  expect(pages("overseer")).toEqual(["/", "/partners", "/log"]);
});

test("everybody has a page to start from, and no group is empty", () => {
  for (const role of roles) {
    expect(pages(role)).toContain("/");
    for (const group of menuFor(rolePolicies[role].capabilities))
      expect(group.destinations.length).toBeGreaterThan(0);
  }
});
