import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { copyRows } from "./copy-rows.ts";
import { insertRows } from "./insert-rows.ts";
import { json, type RowValue } from "./row-text.ts";
import { sql } from "./sql.ts";
import { type TestStore, testStore } from "./testing/test-store.ts";
import { rows, withTransaction } from "./transaction.ts";

let store: TestStore;
const TABLE = {
  domain: "copied",
  migrations: [
    {
      id: "0001-row",
      sql: `create table row (place int, note text, tags text[], ids uuid[], said jsonb);
            grant select, insert, delete on row to waymark_node`,
    },
  ],
};
const COLUMNS = ["place", "note", "tags", "ids", "said"];

beforeAll(async () => {
  store = await testStore([TABLE]);
});
afterAll(() => store.close());

const text = fc
  .oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom(
      "",
      "\\N",
      "\\",
      "\\.",
      "a\tb",
      "a\r\nb",
      "NULL",
      '"',
      "{}",
      ",",
      "\u202e\u0000".slice(0, 1),
      "Ünïcødé عربي 😀",
    ),
  )
  .map((value) => value.replaceAll("\0", ""));
const row = fc.record({
  note: fc.option(text),
  tags: fc.option(fc.array(fc.option(text))),
  ids: fc.array(fc.uuid()),
  said: fc.option(fc.dictionary(text, fc.oneof(text, fc.integer(), fc.boolean(), fc.array(text)))),
});

const WAYS = [
  ["COPY", copyRows],
  ["INSERT", insertRows],
] as const;

test.each(WAYS)("every row comes back as it went in by %s", async (_, put) => {
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 20 }), async (given) => {
      const found = await withTransaction(store.app, async (client) => {
        await rows(client, sql`delete from copied.row`);
        const lines = given.map((one, place): RowValue[] => [
          place,
          one.note,
          one.tags,
          one.ids,
          one.said === null ? null : json(one.said),
        ]);
        expect(await put(client, "copied.row", COLUMNS, lines)).toBe(given.length);
        return rows(client, sql`select note, tags, ids, said from copied.row order by place`);
      });
      expect(JSON.parse(JSON.stringify(found))).toEqual(JSON.parse(JSON.stringify(given)));
    }),
    { numRuns: 100 },
  );
});

test.each([
  ["NUL", "a\0b"],
  ["half a surrogate pair", "a\ud83d"],
  ["NUL inside JSON", json({ deep: ["\0"] })],
  ["half a pair as a key inside JSON", json({ "\udc00": 1 })],
  ["NUL inside an array", ["fine", "\0"]],
])("%s is refused with row and column, and nothing is kept", async (_, value) => {
  const column = Array.isArray(value) ? "tags" : "note";
  const source: RowValue[][] = [
    [100_001, null],
    [100_002, value],
  ];
  for (const [, put] of WAYS) {
    const attempt = withTransaction(store.app, (client) =>
      put(client, "copied.row", ["place", column], source),
    );
    const message = expect.stringContaining(`Row 2, column ${column}`);
    await expect(attempt).rejects.toMatchObject({ code: "copy-value-refused", message });
  }
  expect(await rows(store.app, sql`select from copied.row where place > 100000`)).toEqual([]);
});

test.each(WAYS)("a backslash before the letters u0000 is not a NUL (%s)", async (_, put) => {
  const said = await withTransaction(store.app, async (client) => {
    await rows(client, sql`delete from copied.row`);
    await put(client, "copied.row", ["place", "said"], [[200_001, json("\\u0000")]]);
    return rows(client, sql`select said from copied.row where place = 200001`);
  });
  expect(said).toEqual([{ said: "\\u0000" }]);
});

test("a source that breaks off leaves nothing and a usable connection", async () => {
  async function* broken(): AsyncGenerator<RowValue[]> {
    yield [300_001, "x"];
    throw new Error("the file broke off");
  }
  await withTransaction(store.app, async (client) => {
    await client.query("savepoint before");
    await expect(copyRows(client, "copied.row", ["place", "note"], broken())).rejects.toThrow(
      "the file broke off",
    );
    await client.query("rollback to savepoint before");
    expect(await rows(client, sql`select from copied.row where place = 300001`)).toEqual([]);
  });
});

test("what PostgreSQL refuses comes out without the value", async () => {
  const copy = withTransaction(store.app, (client) =>
    copyRows(client, "copied.row", ["place"], [["Amina's phone"]] as RowValue[][]),
  );
  const error = await copy.catch((reason: Error) => reason);
  expect(error).toMatchObject({ code: "statement-refused", sqlState: "22P02" });
  expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain("Amina");
});

test("names that are not plain are refused", async () => {
  await withTransaction(store.app, async (client) => {
    for (const [table, column] of [
      ["copied.row; drop", "place"],
      ["row", "place"],
      ["copied.row", "place) from"],
    ]) {
      await expect(copyRows(client, table ?? "", [column ?? ""], [])).rejects.toMatchObject({
        code: "identifier-refused",
      });
    }
  });
});

test("rows that a policy refuses do not get in by INSERT, and COPY is no way around it", async () => {
  await store.owner.query(`create table copied.guarded (id int);
    alter table copied.guarded enable row level security, force row level security;
    create policy low on copied.guarded to waymark_node using (true) with check (id < 10);
    grant select, insert on copied.guarded to waymark_node`);
  const put = (way: typeof copyRows, ids: number[]) =>
    withTransaction(store.app, (client) =>
      way(
        client,
        "copied.guarded",
        ["id"],
        ids.map((id) => [id]),
      ),
    );
  expect(await put(insertRows, [1, 2])).toBe(2);
  await expect(put(insertRows, [3, 11])).rejects.toMatchObject({ sqlState: "42501" });
  await expect(put(copyRows, [3])).rejects.toMatchObject({ sqlState: "0A000" });
  expect(await rows(store.app, sql`select id from copied.guarded order by id`)).toEqual([
    { id: 1 },
    { id: 2 },
  ]);
});
