/**
 * Does every command say what it did: in words to a person, as one object on the last line to a program?
 *
 * Real files, a real data folder, and a process for each command.
 */
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { rows, sql } from "../../src/store/index.ts";
import { openNode, type WaymarkNode } from "../server/open-node.ts";
import { answered, lastLine, waymark } from "./testing/run-waymark.ts";
import { nodePlan } from "./with-node.ts";

const shared = process.env.WAYMARK_SHARED ?? join(import.meta.dirname, "../../../shared");
const submission = (number: number) => join(shared, `data/htcds/xform-submissions/submission-${number}.xml`);

let folder: string;
let data: string;
let people: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "waymark-commands-"));
  data = join(folder, "data");
  people = join(folder, "people.csv");
  await writeFile(people, peopleTable());
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Forty invented people in a table with headers as people type them; the last row has a cell too many. */
function peopleTable(): string {
  const lines = Array.from({ length: 40 }, (_, at) => {
    const born = `19${60 + (at % 30)}-0${1 + (at % 9)}-1${at % 9}`;
    return `Ref${at},Person${at} Family${at % 35},+44 7700 9000${String(at).padStart(2, "0")},${born}`;
  });
  return ["Ref. no,NAME,Tel 1,D.O.B.", ...lines, "a,b,c,d,e", ""].join("\n");
}

/** Opens the data folder between two commands. */
async function inside<Result>(work: (node: WaymarkNode) => Promise<Result>): Promise<Result> {
  const node = await openNode({ ...nodePlan(data, true), databaseUrl: undefined });
  try {
    return await work(node);
  } finally {
    await node.close();
  }
}

/** How many rows each table holds, but those of the log, which a reading adds to. */
function rowCounts(): Promise<Record<string, number>> {
  return inside(async ({ store }) => {
    const tables = await rows<{ name: string }>(
      store.owner,
      sql`select schemaname || '.' || tablename as name from pg_tables
        where schemaname in ('identity', 'intelligence', 'store') order by 1`,
    );
    const counts: Record<string, number> = {};
    for (const { name } of tables) {
      const { rows: found } = await store.owner.query(`select count(*)::integer as n from ${name}`);
      counts[name] = found[0].n;
    }
    return counts;
  });
}

test("an import needs a partner that is there, and says how to add one", async () => {
  const { code, out, err } = await waymark("import", people, "--partner", "Nobody", "--data", data);
  expect({ code, out }).toEqual({ code: 1, out: "" });
  expect(err).toMatch(/There is no partner "Nobody"\. .*--create-partner .*ngo/);
  const format = await waymark(
    "import",
    people,
    "--partner",
    "Harbour",
    "--create-partner",
    "ngo",
    "--format",
    "docx",
    "--data",
    data,
  );
  expect(format.code).toBe(1);
  expect(format.err).toMatch(/There is no format "docx"/);
  const kind = await waymark(
    "import",
    people,
    "--partner",
    "Harbour",
    "--create-partner",
    "club",
    "--data",
    data,
  );
  expect(kind.code).toBe(1);
  expect(kind.err).toMatch(/ngo/);
  const file = await waymark(
    "import",
    join(folder, "none.csv"),
    "--partner",
    "Harbour",
    "--create-partner",
    "ngo",
    "--data",
    data,
  );
  expect(file.code).toBe(1);
  expect(file.err).toMatch(/none\.csv/);
  expect(file.err).not.toMatch(/\n\s+at /);
});

test("a dry run says what would happen and writes nothing", async () => {
  const before = await rowCounts();
  const said = await answered(
    "import",
    people,
    "--partner",
    "Brook",
    "--create-partner",
    "ngo",
    "--dry-run",
    "--data",
    data,
  );
  expect(said).toMatchObject({ added: 40, changed: 0, skipped: 0, refused: 1, records: { Person: 40 } });
  expect(await rowCounts()).toEqual(before);
});

test("an import brings in, skips what is known, and hands back refused rows", async () => {
  const refused = join(folder, "refused.csv");
  const words = ["import", people, "--partner", "Harbour", "--create-partner", "ngo", "--data", data];
  expect(await answered(...words, "--refused", refused)).toEqual({
    added: 40,
    changed: 0,
    skipped: 0,
    refused: 1,
    records: { Person: 40 },
    proposals: expect.any(Number),
  });
  expect(await readFile(refused, "utf8")).toMatch(/too-many-cells/);
  expect(await answered(...words)).toMatchObject({ added: 0, changed: 0, skipped: 40, refused: 1 });
  const after = await rowCounts();
  expect(await answered(...words, "--dry-run")).toMatchObject({ added: 0, skipped: 40 });
  expect(await rowCounts()).toEqual(after);
});

test("a file that is no table is refused with place and remedy, and nothing of it is kept", async () => {
  const before = await rowCounts();
  for (const [name, content] of [
    ["empty.csv", ""],
    ["picture.csv", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex")],
    ["half.xlsx", Buffer.from("504b030414000000080000", "hex")],
  ] as const) {
    await writeFile(join(folder, name), content);
    const { code, err } = await waymark("import", join(folder, name), "--partner", "Harbour", "--data", data);
    expect(code, name).toBe(1);
    expect(err, name).toContain(name);
    expect(err, name).not.toMatch(/\n\s+at /);
  }
  expect(await rowCounts()).toEqual(before);
});

test("IOM's submissions come in; the one without consent leaves no identifying field anywhere on the disk", async () => {
  const words = ["--partner", "Lantern", "--create-partner", "ngo", "--data", data];
  const said = await answered("import", submission(1), submission(2), submission(3), ...words);
  expect(said).toMatchObject({ added: 3, refused: 0, records: { CaseRecord: 3 } });
  // With consent it is found by the same search, or the search would prove nothing.
  expect(await filesThatHold("Feminine")).not.toEqual([]);
  expect(await filesThatHold("2af43b1f-9652-4269-bd7b-b4e7e5ccd212")).not.toEqual([]);
  for (const identifying of ["مثال", "اثنان"]) {
    expect(await filesThatHold(identifying), identifying).toEqual([]);
    expect(await filesThatHold(Buffer.from(identifying).toString("hex")), identifying).toEqual([]);
    expect(await filesThatHold(JSON.stringify(identifying).slice(1, -1)), identifying).toEqual([]);
  }
});

/** The files of the data folder, the database's own among them, that hold some text. */
async function filesThatHold(text: string): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(data, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    if ((await readFile(path)).includes(text)) found.push(path);
  }
  return found;
}

test("what was brought in goes out as HTCDS and comes in again as the same", async () => {
  const [first, second] = [join(folder, "first.csv"), join(folder, "second.csv")];
  expect(await answered("export", first, "--partner", "Lantern", "--data", data)).toEqual({ cases: 3 });
  const words = ["--partner", "Harbour", "--source", "From Lantern", "--data", data];
  expect(await answered("import", first, ...words)).toMatchObject({
    added: 3,
    refused: 0,
    records: { CaseRecord: 3 },
  });
  expect(await answered("export", second, "--partner", "Harbour", "--data", data)).toEqual({ cases: 3 });
  const lines = async (path: string) => (await readFile(path, "utf8")).trimEnd().split(/\r?\n/).sort();
  expect(await lines(second)).toEqual(await lines(first));
  const workbook = join(folder, "cases.xlsx");
  expect(await answered("export", workbook, "--partner", "Lantern", "--data", data)).toEqual({ cases: 3 });
  expect(await answered("import", workbook, ...words, "--dry-run")).toMatchObject({ added: 0, refused: 0 });
  const unknown = await waymark("export", first, "--partner", "Nobody", "--data", data);
  expect(unknown).toMatchObject({ code: 1, out: "" });
  expect(unknown.err).toMatch(/There is no partner "Nobody"/);
}, 240_000);

test("link, subjects, expire, doctor and verify each end with one object", async () => {
  const linked = await answered("link", "--data", data);
  expect(Object.keys(linked)).toEqual(["records", "subjects", "proposals", "hubs"]);
  // The forty, and one case that two partners tell of: nobody's age is known in the others, and the engine sees no child.
  expect(linked.records).toBe(42);
  expect(await answered("subjects", "--data", data)).toEqual({
    subjects: expect.any(Number),
    records: expect.any(Number),
    largest: expect.any(Number),
  });
  expect(await answered("expire", "--data", data)).toEqual({ deleted: 0, held: 0 });
  expect(await answered("doctor", "--data", data)).toMatchObject({ ok: true });
  expect(await answered("verify", "--data", data)).toMatchObject({ intact: true });
});

test("conformance says by number which rules hold", async () => {
  const rules = await answered("conformance", "--data", data);
  expect(rules).toMatchObject({
    holds: expect.arrayContaining([1, 2, 8]),
    falls: [],
    not_built: expect.any(Array),
  });
}, 240_000);

test("a log that was altered is not whole, and the command says so by its exit code", async () => {
  const path = await latestTile(join(data, "log", "tile", "0"));
  const whole = await readFile(path);
  const altered = Buffer.from(whole);
  altered[5] = (altered[5] ?? 0) ^ 1;
  await writeFile(path, altered);
  const { code, out } = await waymark("verify", "--files-only", "--data", data, "--json");
  expect(code).toBe(1);
  expect(lastLine(out)).toMatchObject({ intact: false });
  await writeFile(path, whole);
  expect(await answered("verify", "--data", data)).toMatchObject({ intact: true });
});

/** The tile of entries that was written last: the one that the checkpoint signs. */
async function latestTile(folder: string): Promise<string> {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((one) =>
    one.isFile(),
  );
  const paths = files.map((one) => join(one.parentPath, one.name));
  const written = await Promise.all(paths.map(async (path) => ({ path, at: (await stat(path)).mtimeMs })));
  return written.sort((one, other) => other.at - one.at)[0]?.path ?? "";
}

test("a folder that is none, a command that is none and an option left out are said in words", async () => {
  const nonsense = await waymark("nonsense");
  expect(nonsense.code).toBe(1);
  expect(nonsense.err).toMatch(/unknown command/);
  const neither = await waymark("start");
  expect(neither.code).toBe(1);
  expect(neither.err).toMatch(/--data <folder>.*--demonstration/);
  expect((await waymark("import", people, "--data", data)).err).toMatch(/--partner/);
  const empty = join(folder, "empty");
  await mkdir(empty);
  const verified = await waymark("verify", "--data", empty);
  expect(verified.code).toBe(1);
  expect(verified.err).not.toMatch(/\n\s+at /);
  expect(await readdir(empty)).toEqual([]);
});
