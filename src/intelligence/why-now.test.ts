import { expect, test } from "vitest";
import { whyNow } from "./why-now.ts";

const single = { counted: false, sizes: [1, 1] as const };

test.each([
  [0.5, "even"],
  [0.35, "even"],
  [0.8, "unsure"],
  [0.15, "unsure"],
  [0.97, "nearly-same"],
  [0.03, "nearly-not"],
])("odds of %f are %s", (probability, odds) => {
  expect(whyNow({ probability, ...single })).toEqual({ odds, joins: null });
});

test("what hangs on it is said where more than two records would stand as one", () => {
  expect(whyNow({ probability: 0.5, counted: false, sizes: [3, 1] }).joins).toEqual({ few: 1, many: 3 });
  expect(whyNow({ probability: 0.5, counted: true, sizes: [3, 3] }).joins).toBeNull();
});
