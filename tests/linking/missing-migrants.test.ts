import { beforeAll, expect, test } from "vitest";
import { type MissingMigrantsMeasure, measureMissingMigrants } from "./missing-migrants.ts";

let measure: MissingMigrantsMeasure;

beforeAll(async () => {
  measure = await measureMissingMigrants();
}, 120_000);

// Some incidents are alike to the letter and differ in their ids alone: which of them meets which is chance.
test.each([
  ["csv-2024", 0.93, 0.9],
  ["csv-2020", 0.97, 0.94],
])("one incident in the API and the %s is recognised without its id", (download, precision, recall) => {
  const found = measure.found.find((one) => one.download === download);
  expect(found?.truePairs).toBeGreaterThan(500);
  expect(found?.precision).toBeGreaterThanOrEqual(precision);
  expect(found?.recall).toBeGreaterThanOrEqual(recall);
});

test("linking changes no total of a source: not the whole, no year's, no route's", () => {
  // 70,215 as programs count that read "1,022" as nothing.
  expect(measure.unlinked.total).toBe(70_215 + 1_022);
  expect(measure.linked).toEqual(measure.unlinked);
  expect(measure.unlinked.byYear.size).toBe(12);
  expect(measure.unlinked.byRoute.size).toBeGreaterThan(20);
});

test("three downloads together count the dead of one nearly once, not three times", () => {
  expect(measure.together.total).toBeGreaterThanOrEqual(measure.unlinked.total);
  expect(measure.together.total).toBeLessThan(measure.unlinked.total * 1.1);
});
