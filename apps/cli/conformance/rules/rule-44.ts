/**
 * Rule 44: what a report says is nowhere on the node, and only the desk's keys open it.
 *
 * @module
 */
import { listReports, openReport } from "../../../../src/community/server/index.ts";
import { publicStage } from "../public-stage.ts";
import { noneOf, type Rule } from "../rule.ts";
import { filesHolding } from "../search-disk.ts";

/** How every private key, and every age file, begins. */
const privateKey = "AGE-SECRET-KEY-1";
const ageFile = "age-encryption.org/v1\n";

export const rule: Rule = {
  number: 44,
  says: "What a report says is sealed on the phone; the node never holds it, nor a key that opens it.",
  async check(_node, stage) {
    const { officer, markers } = await publicStage(stage);
    const { doors, dataFolder } = stage.node;
    const { items } = await doors.ask(
      officer,
      "protection",
      listReports({ state: "waiting", cursor: null, limit: 50 }),
    );
    const wrong =
      items.length === markers.length ? [] : [`${items.length} of ${markers.length} reports arrived`];
    for (const { id } of items) {
      const { bytes } = await doors.ask(officer, "protection", openReport(id, "outer"));
      if (!bytes.subarray(0, ageFile.length).equals(Buffer.from(ageFile)))
        wrong.push("a report is no age file");
    }
    const kept = await filesHolding(dataFolder, [...markers, privateKey]);
    // The app that everybody loads has the word for a private key in its program.
    wrong.push(...kept.filter((path) => !path.startsWith("public/")).map((path) => `in clear in ${path}`));
    return noneOf(
      wrong,
      `${markers.length} reports with marked words were sent; the words, and the beginning of private keys, were looked for in every file of the node, as text, hexadecimal, base64 and inside gzip.`,
    );
  },
};
