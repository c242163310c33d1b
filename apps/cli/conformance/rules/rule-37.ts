/**
 * Rule 37: nothing finer than a leg, nothing newer than two weeks, no time of day.
 *
 * @module
 */
import { publicFolder } from "../../../../src/community/server/index.ts";
import { publicStage } from "../public-stage.ts";
import { publishedFiles } from "../published-files.ts";
import { noneOf, type Rule } from "../rule.ts";

/** What would say where or when too finely, in any published data. */
const tooFine: readonly [string, RegExp][] = [
  ["a coordinate", /"(lat|lon|latitude|longitude|line|coordinates|h3|cell)"\s*:/i],
  ["a time of day", /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/],
];

/** Data that pages are made of. */
const dataOfPages = /^(legs\/[^/]+|routes|budget)\.json$/;

export const rule: Rule = {
  number: 37,
  says: "What is shown of risk is no finer than a leg and at least two weeks old.",
  async check(node, stage) {
    const { folder, today } = await publicStage(stage);
    const newest = new Date(Date.parse(today) - 14 * 86_400_000).toISOString().slice(0, 7);
    const wrong: string[] = [];
    let files = 0;
    for (const at of [publicFolder(node.dataFolder), folder]) {
      const published = await publishedFiles(at, dataOfPages);
      files += published.length;
      for (const { path, text } of published) {
        wrong.push(...tooFine.filter(([, form]) => form.test(text)).map(([what]) => `${what} in ${path}`));
        const months = [...text.matchAll(/"newest"\s*:\s*"(\d{4}-\d{2})/g)].map(([, month]) => month ?? "");
        wrong.push(...months.filter((month) => month > newest).map((month) => `${month} in ${path}`));
      }
    }
    if (files === 0) wrong.push("nothing is published, not even on the stage");
    return noneOf(wrong, `${files} published files of data were read for places, times and months.`);
  },
};
