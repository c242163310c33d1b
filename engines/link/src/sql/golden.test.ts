/**
 * Does the SQL for engines that no test runs read as it was reviewed?
 *
 * A change here is a change to be read against the engine's documentation, and tried on the engine.
 */
import { join } from "node:path";
import { expect, test } from "vitest";
import { fingerprint } from "../fingerprint.ts";
import type { Model, ModelLevel } from "../model.ts";
import type { Plan } from "../plan.ts";
import { statedModel } from "../stated-model.ts";
import { scriptText } from "./script-text.ts";
import { sqlOf } from "./sql-of.ts";

const plan: Plan = {
  fields: [
    { name: "phone", comparison: "exact" },
    { name: "born", comparison: "date" },
    { name: "country", comparison: "category" },
    { name: "height", comparison: "number" },
    { name: "seen at", comparison: "place" },
    { name: "street", comparison: "spelling", levels: [{ edits: 1 }, { edits: 3 }] },
    { name: "surname", comparison: "spelling" },
    { name: "full name", comparison: "name" },
  ],
  blocking: [
    { name: "same phone", keys: [{ field: "phone", key: "exact" }] },
    {
      name: "surname's beginning, year",
      keys: [
        { field: "surname", key: "first-letters", length: 3 },
        { field: "born", key: "year" },
      ],
    },
    {
      name: "nearby, about the same day",
      keys: [
        { field: "seen at", key: "cell" },
        { field: "born", key: "nearby-day" },
      ],
    },
    { name: "name sounds alike", keys: [{ field: "full name", key: "name-skeleton" }] },
  ],
};

/** With one common phone, and levels that no change of a comparison's words or figures reaches. */
function goldenModel(): Model {
  const model = statedModel(plan, 0.001);
  const counts = { [fingerprint("+15550100")]: 9 };
  return {
    ...model,
    fields: model.fields.map((field) => ({
      ...field,
      levels: goldenLevels(field.name === "full name" ? 3 : field.levels.length),
      ...(field.name === "phone" ? { termFrequencies: { records: 1_024, counts, otherwise: 2 } } : {}),
    })),
  };
}

function goldenLevels(count: number): ModelLevel[] {
  return Array.from({ length: count }, (_, i) => ({
    name: `level ${i}`,
    m: i === 0 ? 0.5 : 0.5 ** (i + 1),
    u: 0.5 ** (count - i + 1),
  }));
}

test.each(["duckdb", "postgresql", "trino", "spark"] as const)("%s", async (dialect) => {
  const script = sqlOf(goldenModel(), { dialect, table: ["intake", "people_values"], minimumBits: -4 });
  const file = join(import.meta.dirname, "golden", `${dialect}.sql`);
  await expect(scriptText(script)).toMatchFileSnapshot(file);
});
