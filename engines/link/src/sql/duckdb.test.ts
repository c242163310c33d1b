import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { train } from "../training/train.ts";
import { openDuckdb } from "./testing/duckdb-connection.test-data.ts";
import { everyKindModel, everyKindRecords } from "./testing/every-kind.test-data.ts";
import { expectTwin } from "./testing/expect-twin.test-data.ts";
import { twinSets } from "./testing/twin-sets.test-data.ts";

describe.each(twinSets())("$name", ({ plan, records }) => {
  test("DuckDB links as the package does", async () => {
    const connection = await openDuckdb();
    const pairs = await expectTwin(connection, { dialect: "duckdb", records, model: train(records, plan) });
    expect(pairs).toBeGreaterThan(500);
  });
});

test("every kind, key function, hub value and cap: DuckDB links as the package does", async () => {
  const connection = await openDuckdb();
  let pairs = 0;
  await fc.assert(
    fc.asyncProperty(everyKindRecords, async (records) => {
      pairs += await expectTwin(connection, {
        dialect: "duckdb",
        records,
        model: everyKindModel(),
      });
    }),
    { numRuns: 8, endOnFailure: true },
  );
  expect(pairs).toBeGreaterThan(1_000);
});
