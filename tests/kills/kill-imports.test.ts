import { expect, test } from "vitest";
import { killImports } from "./kill-imports.ts";

test("F1: no acknowledged row is lost when the node is killed in an import", async () => {
  const report = await killImports({ kills: 4, rows: 30_000, within: 1500, random: Math.random });
  expect(report.acknowledged).toBeGreaterThan(0);
  expect(report.lost).toBe(0);
  expect(report.surplus).toBe(0);
}, 240_000);
