/**
 * Rule 41: what is public is static, signed, and needs no database.
 *
 * @module
 */
import { publicFolder, verifyPublication } from "../../../../src/community/server/index.ts";
import { buildPublicHttp } from "../../../server/public-http.ts";
import { publicStage, stageLeg } from "../public-stage.ts";
import { noneOf, type Rule } from "../rule.ts";

const asked = ["", "en/", "routes.json", `legs/${stageLeg}.json`, `en/legs/${stageLeg}.html`];

export const rule: Rule = {
  number: 41,
  says: "What is public is made in batches, signed, and served without a database.",
  async check(node, stage) {
    const { folder } = await publicStage(stage);
    const wrong: string[] = [];
    const here = await verifyPublication(publicFolder(node.dataFolder), null);
    if (here.manifest !== null && !here.whole)
      wrong.push(...here.faults.map(({ code, path }) => `this node: ${code} ${path}`));
    const staged = await verifyPublication(folder, null);
    if (!staged.whole) wrong.push(...staged.faults.map(({ code, path }) => `the stage: ${code} ${path}`));
    // A server that was given a folder and nothing else: it has no way to a database.
    const { http } = await buildPublicHttp({ folder });
    for (const path of asked) {
      const { statusCode } = await http.inject({ url: `/${path}` });
      if (statusCode !== 200) wrong.push(`/${path} answers ${statusCode} without a database`);
    }
    await http.close();
    const files = Object.keys(staged.manifest?.files ?? {}).length;
    const own =
      here.manifest === null ? "nothing is published here" : "the node's own files were verified too";
    return noneOf(wrong, `${files} signed files were verified and served without a database; ${own}.`);
  },
};
