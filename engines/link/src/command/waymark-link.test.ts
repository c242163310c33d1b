import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parse } from "csv-parse/sync";
import { afterAll, describe, expect, test } from "vitest";
import { sharedFile } from "./shared-file.test-data.ts";

const command = resolve(import.meta.dirname, "../../waymark-link.js");
const folder = mkdtempSync(join(tmpdir(), "waymark-link-test-"));
afterAll(() => rmSync(folder, { recursive: true }));

function run(...words: string[]): { status: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...words], {
    cwd: folder,
    encoding: "utf8",
  });
  return { status, out: stdout, err: stderr };
}

function lastLine(out: string): Record<string, unknown> {
  return JSON.parse(out.trimEnd().split("\n").at(-1) ?? "") as Record<string, unknown>;
}

function rowsIn(file: string): Record<string, string>[] {
  return parse(readFileSync(join(folder, file), "utf8"), { columns: true }) as Record<string, string>[];
}

const KEYS =
  "records pairs_scored precision recall f1 cluster_precision cluster_recall cluster_f1 seconds cpu_seconds peak_mb".split(
    " ",
  );

describe("evaluate", () => {
  test("ends with one line of JSON, in the promised order, and finds nearly all of FEBRL 1", () => {
    const truth = join(folder, "febrl1.csv");
    const ids = readFileSync(sharedFile("febrl/dataset1.csv"), "utf8")
      .trim()
      .split("\n")
      .slice(1)
      .map((line) => line.split(",")[0] ?? "");
    const copies = ids.filter((id) => id.includes("dup"));
    writeFileSync(truth, copies.map((id) => `${id.replace(/dup-\d+/, "org")};${id}`).join("\n"));
    const { status, out, err } = run(
      "evaluate",
      sharedFile("febrl/dataset1.csv"),
      "--truth",
      truth,
      "--json",
    );
    expect(err).not.toContain("\u001b");
    expect(status).toBe(0);
    const measured = lastLine(out);
    expect(Object.keys(measured).slice(0, KEYS.length)).toEqual(KEYS);
    expect(measured.records).toBe(1_000);
    expect(measured.f1).toBeGreaterThan(0.99);
    expect(measured.cluster_f1).toBeGreaterThan(0.99);
    expect(out).toContain("surname: name, because its name says surnames");
  });

  test("two lists of publications with another delimiter, by a file of pairs", () => {
    const files = [sharedFile("er-benchmarks/D4_dblp.csv"), sharedFile("er-benchmarks/D4_acm.csv")];
    const { out } = run("evaluate", ...files, "--truth", sharedFile("er-benchmarks/D4_gt.csv"), "--json");
    expect(lastLine(out).cluster_f1).toBeGreaterThan(0.95);
  });

  test("the column of the answer takes no part, and neither do ignored ones", () => {
    const file = sharedFile("splink/fake_1000.csv");
    const { out } = run("evaluate", file, "--truth", "cluster", "--ignore", "email, city", "--json");
    expect(out).not.toMatch(/^ {2}(cluster|email|city)/m);
    expect(lastLine(out).precision).toBeGreaterThan(0.8);
  });
});

describe("dedupe, link, screen, explain", () => {
  test("writes each record's cluster with its reasons, saves the model, and uses it again", () => {
    const file = sharedFile("splink/fake_1000.csv");
    const first = run(
      "dedupe",
      file,
      "--ignore",
      "cluster",
      "--model",
      "model.json",
      "--pairs",
      "pairs.jsonl",
      "--json",
    );
    expect(first.status).toBe(0);
    const rows = rowsIn("clusters.csv");
    expect(rows.length).toBe(1_000);
    expect(rows.find(({ id }) => id === "1")?.reasons).toMatch(/dob: one digit different \+\d/);
    const model = JSON.parse(readFileSync(join(folder, "model.json"), "utf8")) as {
      model: { trainedOn: object };
    };
    expect(model.model.trainedOn).toMatchObject({ records: 1_000 });
    const again = run(
      "dedupe",
      file,
      "--ignore",
      "cluster",
      "--model",
      "model.json",
      "--output",
      "again.csv",
    );
    expect(again.out).toContain("Rules (of the model)");
    expect(rowsIn("again.csv")).toEqual(rows);
    expect(readFileSync(join(folder, "pairs.jsonl"), "utf8").split("\n").length).toBeGreaterThan(1_000);
    expect(readdirSync(folder).filter((name) => name.startsWith("."))).toEqual([]);

    const told = run(
      "explain",
      "0",
      "1",
      file,
      "--model",
      "model.json",
      "--ignore",
      "cluster",
      "--svg",
      "why.svg",
    );
    expect(told.out).toMatch(/surname +Alan +Allen/);
    expect(told.out).toMatch(/before any evidence +-\d/);
    expect(readFileSync(join(folder, "why.svg"), "utf8")).toMatch(/^<svg/);

    writeFileSync(
      join(folder, "query.csv"),
      "unique_id,first_name,surname,dob,city,email\nq1,Robert,Allen,1971-06-24,,\nq2,Nobody,Here,1900-01-01,,\n",
    );
    const found = run(
      "screen",
      "query.csv",
      file,
      "--model",
      "model.json",
      "--ignore",
      "cluster",
      "--top",
      "3",
      "--json",
    );
    expect(found.status).toBe(0);
    const { queries, with_candidates, candidates } = lastLine(found.out);
    expect([queries, with_candidates]).toEqual([2, 1]);
    expect(candidates).toHaveLength(3);
    expect((candidates as { query: string; reasons: string }[])[0]).toMatchObject({ query: "q1" });
  });

  test("links two files, each record of one with at most one of the other", () => {
    const made = run(
      "link",
      sharedFile("pprl-clkhash/dirty_1000_50_1.csv"),
      sharedFile("pprl-clkhash/dirty_1000_50_2.csv"),
      "--output",
      "linked.csv",
    );
    expect(made.status).toBe(0);
    const clusters = new Map<string, string[]>();
    for (const { cluster = "", source = "" } of rowsIn("linked.csv"))
      clusters.set(cluster, [...(clusters.get(cluster) ?? []), source]);
    const pairs = [...clusters.values()].filter((sources) => sources.length > 1);
    expect(pairs.every((sources) => sources.length === 2 && sources[0] !== sources[1])).toBe(true);
    expect(pairs.length).toBeGreaterThan(450);
  });
});

describe("refusals", () => {
  test.each([
    ["a file that is not there", ["dedupe", "nowhere.csv"], "file_missing"],
    ["a truth that is neither", ["evaluate", "small.csv", "--truth", "nothing"], "column_missing"],
    ["a truth of other ids", ["evaluate", "small.csv", "--truth", "pairs.csv"], "truth_unreadable"],
    ["an output that is an input", ["dedupe", "small.csv", "--output", "./small.csv"], "output_refused"],
    ["an output in no folder", ["dedupe", "small.csv", "--output", "no/where.csv"], "output_refused"],
    ["an output of another kind", ["dedupe", "small.csv", "--output", "x.xlsx"], "option_invalid"],
    ["a model that is none", ["dedupe", "small.csv", "--model", "small.csv"], "model_invalid"],
    ["an id that no record has", ["explain", "x", "2", "small.csv"], "option_invalid"],
  ])("%s: named, without a stack, and 2", (_, words, code) => {
    writeFileSync(join(folder, "small.csv"), "id,name\n1,Anna Berg\n2,Bo Dahl\n3,Anna Berg\n");
    writeFileSync(join(folder, "pairs.csv"), "a,b\nx,y\n");
    const { status, err } = run(...words);
    expect(err).toMatch(new RegExp(`^waymark-link: ${code}: `, "m"));
    expect(err).not.toMatch(/\n\s+at /);
    expect(status).toBe(2);
  });

  test("an option that is misspelt", () => {
    const { status, err } = run("dedupe", "small.csv", "--treshold", "3");
    expect(err).toContain("unknown option");
    expect(status).toBe(2);
  });
});
