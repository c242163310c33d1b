import { expect, test } from "vitest";
import { functionLengths, measureSizes, spreadOf } from "./sizes.ts";

test("measures named functions of every form from signature to brace, and not what is written in place", () => {
  const text = `function one() {}
export const two = (
  a: number,
) => a;
class Three {
  constructor() {
    this.go();
  }
  get size() { return [1].map((each) => each); }
  go(): void {
    act(() => {
      1;
    });
  }
}
declare function none(): void;
const notOne = 5;`;
  expect(
    functionLengths({ path: "a.ts", text }).map(({ name, lines }) => [name.split(" ")[1], lines]),
  ).toEqual([
    ["one", 1],
    ["two", 3],
    ["constructor", 3],
    ["size", 1],
    ["go", 5],
  ]);
});

test("takes median and p90 by nearest rank", () => {
  const lengths = Array.from({ length: 10 }, (_, at) => ({ name: `f${at}`, lines: 10 - at }));
  expect(spreadOf(lengths)).toEqual({ count: 10, median: 5, p90: 9, longest: { name: "f0", lines: 10 } });
  expect(spreadOf([])).toMatchObject({ count: 0, median: 0, p90: 0 });
});

test("keeps source and tests apart", () => {
  const sizes = measureSizes([
    { path: "src/model/a.ts", text: "1\n2\n3\n" },
    { path: "src/model/a.test.ts", text: "1\n" },
    { path: "engines/link/bench/b.ts", text: "1\n" },
  ]);
  expect(sizes["source files"]).toMatchObject({ count: 1, median: 3 });
  expect(sizes["test and bench files"]).toMatchObject({ count: 2, median: 1 });
});
