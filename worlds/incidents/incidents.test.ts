import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { incidentFields, readIncidents } from "./incidents.ts";

const shared = process.env.WAYMARK_SHARED ?? join(import.meta.dirname, "..", "..", "..", "shared");

const folder = join("data", "missing-migrants");
const years = Array.from({ length: 12 }, (_, at) => 2014 + at);

describe("the shipped incidents", () => {
  it("are the register's rows, each once and unchanged", async () => {
    const shipped = await readIncidents();
    expect(shipped).toHaveLength(17_846);
    const files = await Promise.all(
      years.map((year) => readFile(join(shared, folder, `${year}.json`), "utf8")),
    );
    const rows = files.flatMap((file) => JSON.parse(file) as Record<string, string>[]);
    expect(shipped).toEqual(
      rows.map((row) => Object.fromEntries(incidentFields.map((field) => [field, row[field] ?? ""]))),
    );
  });
});
