/**
 * How many acknowledged rows are lost in fifty kills?
 *
 * @module
 */
import { killImports } from "../tests/kills/kill-imports.ts";

const report = await killImports({ kills: 50, rows: 100_000, within: 3000, random: Math.random });
console.log(
  `50 kills during import: ${report.acknowledged} rows acknowledged, ${report.lost} lost, slowest reopening ${Math.round(report.slowestReopening)} ms`,
);
console.log(JSON.stringify({ bench: "kills", ...report }));
