import { expect, test } from "vitest";
import { evaluate } from "./evaluate.ts";

test("counts pairs and clusters, by hand", () => {
  const found = evaluate(
    [["a", "b", "c"], ["d", "e"], ["f"]],
    [
      ["a", "b"],
      ["c", "f"],
      ["d", "e"],
    ],
  );
  // Predicted pairs ab ac bc de, true ab cf de, common ab de.
  expect(found.pairs).toEqual({ precision: 2 / 4, recall: 2 / 3, f1: 4 / 7 });
  expect(found.clusters).toEqual({ precision: 1 / 2, recall: 1 / 3, f1: 2 / 5 });
});

test("the truth itself is perfect", () => {
  const truth = [
    ["a", "b", "c"],
    ["d", "e"],
  ];
  expect(evaluate(truth, truth)).toEqual({
    pairs: { precision: 1, recall: 1, f1: 1 },
    clusters: { precision: 1, recall: 1, f1: 1 },
  });
});

test("where nothing was predicted, precision is null, not 1", () => {
  expect(evaluate([], [["a", "b"]]).pairs).toEqual({ precision: null, recall: 0, f1: 0 });
});

test("refuses an id in two clusters", () => {
  expect(() =>
    evaluate(
      [
        ["a", "b"],
        ["b", "c"],
      ],
      [],
    ),
  ).toThrow(expect.objectContaining({ code: "duplicate_id" }));
});
