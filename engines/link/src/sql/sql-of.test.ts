import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { linkAll } from "../link-all.ts";
import type { Plan } from "../plan.ts";
import type { LinkRecord } from "../record.ts";
import { statedModel } from "../stated-model.ts";
import { duckdb } from "./duckdb.ts";
import { insertRows } from "./insert-rows.ts";
import { runScript, type SqlConnection } from "./run-script.ts";
import { scriptText } from "./script-text.ts";
import { type SqlOptions, sqlOf } from "./sql-of.ts";
import { openDuckdb } from "./testing/duckdb-connection.test-data.ts";
import { readValues, valueLevels } from "./value-answers.ts";

const plan: Plan = {
  fields: [
    { name: "phone", comparison: "exact" },
    { name: "name", comparison: "name" },
  ],
  blocking: [{ name: "same phone", keys: [{ field: "phone", key: "exact" }] }],
};

function person(id: string, phone: string, name: string, source = ""): LinkRecord {
  return { id, fields: { phone: [phone], name: [name] }, source };
}

const people = [
  person("b", "12345678", "Ahmed Ali", "x"),
  person("a", "12345678", "أحمد علي", "y"),
  person("c", "12345678", "Olga", "x"),
  person("d", "999", "Olga", "y"),
];

async function load(
  connection: SqlConnection,
  records: readonly LinkRecord[],
  name = '"people"',
): Promise<void> {
  await connection.run(
    `create table ${name} (record_id varchar, field varchar, value varchar, source varchar)`,
  );
  const rows = records.flatMap(({ id, fields, source = "" }) =>
    Object.entries(fields).flatMap(([field, values]) =>
      values.map((value) => [id, field, value, source].map(duckdb.literal)),
    ),
  );
  for (const sql of insertRows(name, rows)) await connection.run(sql);
}

async function pairsOf(
  connection: SqlConnection,
  options: Partial<SqlOptions>,
  of: Plan = plan,
): Promise<string[]> {
  const script = sqlOf(statedModel(of, 0.01), {
    dialect: "duckdb",
    table: "people",
    minimumBits: Number.NEGATIVE_INFINITY,
    ...options,
  });
  await runScript(script, connection);
  const rows = await connection.rows(`select a, b from ${script.results.scored} order by a, b`);
  for (const { sql } of script.cleanup) await connection.run(sql);
  return Array.from(rows, (row) => row.join(" "));
}

async function tablesIn(connection: SqlConnection): Promise<string[]> {
  const rows = await connection.rows("select table_name from information_schema.tables order by 1");
  return Array.from(rows, ([name]) => String(name));
}

describe("sqlOf", () => {
  test("keeps the pairs that linkAll keeps at every bound", async () => {
    const connection = await openDuckdb();
    await load(connection, people);
    for (const minimumBits of [-20, -3, 0, 5, 12]) {
      const kept = [...linkAll(people, statedModel(plan, 0.01), { minimumBits })];
      const found = await pairsOf(connection, { minimumBits });
      expect(found).toEqual(kept.map(({ a, b }) => `${a} ${b}`).sort());
    }
  });

  test("cleans up everything, whatever it was called", async () => {
    const connection = await openDuckdb();
    await load(connection, people);
    await connection.run('create schema "work; --"');
    const pairs = await pairsOf(connection, { schema: "work; --", prefix: 'my "own"; ' });
    expect(pairs).toEqual(["a b", "a c", "b c"]);
    expect(await tablesIn(connection)).toEqual(["people"]);
  });

  test("compares across sources only where the plan says so", async () => {
    const connection = await openDuckdb();
    await load(connection, people);
    expect(await pairsOf(connection, {}, { ...plan, options: { acrossSources: true } })).toEqual([
      "a b",
      "a c",
    ]);
  });

  test("a question left unanswered ends the script, not in a wrong answer", async () => {
    for (const left of [0, 1]) {
      const connection = await openDuckdb();
      await load(connection, people);
      let asked = 0;
      const deaf: SqlConnection = {
        run: connection.run,
        rows: async (sql) => (asked++ === left ? [] : connection.rows(sql)),
      };
      await expect(pairsOf(deaf, {})).rejects.toThrow(/was not read|were not compared/);
    }
  });

  test("a record of too many keys is left out of the rule, and listed", async () => {
    const phones = Array.from({ length: 1_001 }, (_, i) => `phone ${i}`);
    const connection = await openDuckdb();
    await load(connection, [
      { id: "many", fields: { phone: phones } },
      { id: "one", fields: { phone: ["phone 7"] } },
      { id: "two", fields: { phone: ["phone 7"] } },
    ]);
    const script = sqlOf(statedModel(plan), { dialect: "duckdb", table: "people" });
    await runScript(script, connection);
    const { crowdedRecords, pairs } = script.results;
    expect(await connection.rows(`select record_id, rule from ${crowdedRecords}`)).toEqual([
      ["many", "same phone"],
    ]);
    expect(await connection.rows(`select a, b from ${pairs}`)).toEqual([["one", "two"]]);
  });

  test("a capped block is listed with the parts of its key", async () => {
    const capped: Plan = { ...plan, options: { blockCap: 2 } };
    const connection = await openDuckdb();
    await load(connection, people);
    const script = sqlOf(statedModel(capped), { dialect: "duckdb", table: "people" });
    await runScript(script, connection);
    const listed = await connection.rows(
      `select rule, part_1, records, pairs_hidden from ${script.results.cappedBlocks}`,
    );
    expect(listed).toEqual([["same phone", "12345678", 3n, 3n]]);
  });
});

const hostileName = fc
  .array(fc.constantFrom("'", '"', "\\", ";", "--", "drop table canary", "/*", "x", "é", "\n", "`"), {
    minLength: 1,
    maxLength: 6,
  })
  .map((parts) => `n${parts.join("")}`);

test("no name of a plan, table or column ends its own quotation", async () => {
  const connection = await openDuckdb();
  await connection.run("create table canary (alive integer)");
  await fc.assert(
    fc.asyncProperty(hostileName, async (name) => {
      const named: Plan = {
        fields: [
          { name, comparison: "exact" },
          { name: `${name}2`, comparison: "name" },
        ],
        blocking: [{ name, keys: [{ field: name, key: "exact" }] }],
      };
      const given = people.map(({ id, fields }) => ({
        id: id + name,
        fields: { [name]: fields.phone ?? [], [`${name}2`]: [...(fields.name ?? []), `${name} Ali`] },
      }));
      await load(connection, given, duckdb.identifier(name));
      const pairs = await pairsOf(connection, { table: name, prefix: name }, named);
      expect(pairs).toHaveLength(3);
      await connection.run(`drop table ${duckdb.identifier(name)}`);
      expect(await tablesIn(connection)).toEqual(["canary"]);
    }),
    { numRuns: 12 },
  );
});

test.each(["oracle", "", undefined])("refuses the dialect %j by name", (dialect) => {
  const options = { dialect, table: "people" } as unknown as SqlOptions;
  expect(() => sqlOf(statedModel(plan), options)).toThrow(
    expect.objectContaining({ code: "sql_unsupported" }),
  );
});

test.each([
  ["edits", { levels: [{ edits: "1 or 1=1" }] }, {}],
  ["a similarity", { levels: [{ jaroWinkler: "0.9 or 1=1" }] }, {}],
  ["a bound", {}, { minimumBits: Number.POSITIVE_INFINITY }],
  ["a bound of text", {}, { minimumBits: "0 or 1=1" }],
])("refuses %s that is no number, wherever a model comes from", (_, field, options) => {
  const spelt = {
    ...plan,
    fields: [...plan.fields, { name: "surname", comparison: "spelling", ...field }],
  } as unknown as Plan;
  const model = { ...statedModel(plan), plan: spelt };
  expect(() => sqlOf(model, { dialect: "postgresql", table: "people", ...options } as SqlOptions)).toThrow(
    expect.objectContaining({ code: expect.stringMatching(/sql_unsupported|plan_invalid/) }),
  );
});

test("answers as data: keys, pieces and levels of a field, and none of a field that is not there", () => {
  const model = statedModel(plan);
  const parts = [{ field: "name", key: "name-token" }] as const;
  expect([...readValues(model, { field: "name", parts }, ["Ahmed Ali", "???"])]).toEqual([
    { text: "Ahmed Ali", key: "ahmed ali", pieces: [["ahmed", "ali"]] },
    { text: "???", key: null, pieces: [[]] },
  ]);
  const pairs = [
    ["Ahmed Ali", "Ali Ahmed"],
    ["Ahmed Ali", "Olga"],
    ["Ahmed Ali", "???"],
  ] as const;
  const [same, different, unread] = valueLevels(model, "name", pairs);
  expect([same, unread]).toEqual([0, null]);
  expect(different).toBe((model.fields[1]?.levels.length ?? 0) - 1);
  expect(() => [...valueLevels(model, "age", [])]).toThrow(expect.objectContaining({ code: "plan_invalid" }));
});

test("the comments of a script's text hold no more than words", () => {
  fc.assert(
    fc.property(hostileName, (name) => {
      const named: Plan = { ...plan, blocking: [{ name, keys: plan.blocking[0]?.keys ?? [] }] };
      const text = scriptText(sqlOf(statedModel(named), { dialect: "trino", table: "people" }));
      const comments = text.split("\n").filter((line) => line.startsWith("-- "));
      expect(comments.length).toBeGreaterThan(5);
      for (const comment of comments) expect(comment.slice(3)).toMatch(/^[\p{L}\p{N} .,:?-]*$/u);
    }),
  );
});
