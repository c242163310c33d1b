/**
 * Does PostgreSQL, given a plan as SQL, link as the engine does?
 *
 * Here and not beside the engine, because the server is the store's.
 */
import fc from "fast-check";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dialectOf } from "../../engines/link/src/sql/dialects.ts";
import type { SqlConnection } from "../../engines/link/src/sql/run-script.ts";
import { everyKindModel, everyKindRecords } from "../../engines/link/src/sql/testing/every-kind.test-data.ts";
import { expectTwin } from "../../engines/link/src/sql/testing/expect-twin.test-data.ts";
import { twinSets } from "../../engines/link/src/sql/testing/twin-sets.test-data.ts";
import { train } from "../../engines/link/src/training/train.ts";
import { type TestStore, testStore } from "../../src/store/testing/test-store.ts";

let store: TestStore;
let client: pg.Client;
let connection: SqlConnection;

beforeAll(async () => {
  store = await testStore([]);
  client = new pg.Client({ connectionString: store.databaseUrl });
  await client.connect();
  await client.query("create schema twin; set search_path = twin");
  connection = {
    run: (sql) => client.query(sql),
    rows: async (sql) => (await client.query({ text: sql, rowMode: "array" })).rows,
  };
});

afterAll(async () => {
  await client.end();
  await store.close();
});

describe.each(twinSets())("$name", ({ plan, records }) => {
  test("PostgreSQL links as the engine does", async () => {
    const pairs = await expectTwin(connection, {
      dialect: "postgresql",
      records,
      model: train(records, plan),
    });
    expect(pairs).toBeGreaterThan(500);
  });
});

test("every kind, key function, hub value and cap: PostgreSQL links as the engine does", async () => {
  let pairs = 0;
  await fc.assert(
    fc.asyncProperty(everyKindRecords, async (records) => {
      const model = everyKindModel();
      pairs += await expectTwin(connection, { dialect: "postgresql", records, model });
    }),
    { numRuns: 8, endOnFailure: true },
  );
  expect(pairs).toBeGreaterThan(1_000);
});

test("PostgreSQL reads back what was quoted, with escapes in literals on or off", async () => {
  const { literal, identifier, double } = dialectOf("postgresql", (name) => [name]);
  const hostile = fc
    .array(
      fc.oneof(fc.constantFrom("'", '"', "\\", "\\'", "--", ";", "$$", "\n"), fc.string({ unit: "binary" })),
      {
        minLength: 1,
        maxLength: 6,
      },
    )
    // A name of PostgreSQL has 63 bytes.
    .map((parts) =>
      parts
        .join("")
        .replace(/[\0\p{Surrogate}]/gu, "")
        .slice(0, 12),
    )
    .map((text) => text.replace(/[\p{Surrogate}]/gu, ""))
    .filter((text) => text !== "");
  const numbers = fc.double({ noNaN: true, noDefaultInfinity: true });
  for (const setting of ["on", "off"]) {
    await client.query(`set standard_conforming_strings = ${setting}; set escape_string_warning = off`);
    await fc.assert(
      fc.asyncProperty(hostile, numbers, async (text, number) => {
        const named = `select ${literal(text)}, ${identifier(text)}, ${double(number)} from (select 1 as ${identifier(text)}) as one`;
        const [row] = await connection.rows(named);
        expect(row).toEqual([text, 1, number + 0]);
      }),
      { numRuns: 150 },
    );
  }
  await client.query("reset standard_conforming_strings");
});
