/**
 * Rule 19: help asks nothing of who needs it.
 *
 * @module
 */
import { rows, sql } from "../../../../src/store/index.ts";
import { publicStage } from "../public-stage.ts";
import { publishedFiles } from "../published-files.ts";
import { noneOf, type Rule } from "../rule.ts";

/** What help may never depend on. */
const conditions =
  /cooperat|testif|witness|consent|identi|nationalit|citizen|immigration|visa|residen|statusOf|legalStatus/i;

export const rule: Rule = {
  number: 19,
  says: "Help never depends on cooperation, identity, consent or status.",
  missing: "Referrals are not there yet; what is tried is the directory of help that everybody reads.",
  async check(node, stage) {
    const { folder } = await publicStage(stage);
    const columns = await rows<{ name: string }>(
      node.store.owner,
      sql`select table_name || '.' || column_name as name from information_schema.columns
        where table_schema = 'community' and table_name like 'help%'`,
    );
    const kept = await rows<{ name: string }>(
      node.store.owner,
      sql`select distinct jsonb_object_keys(content) as name from community.help_entry`,
    );
    const fields = new Set([...columns, ...kept].map(({ name }) => name));
    for (const { text } of await publishedFiles(folder, /^legs\/[^/]+\.json$/))
      for (const entry of (JSON.parse(text) as { help: object[] }).help)
        for (const name of Object.keys(entry)) fields.add(name);
    const wrong = [...fields].filter((name) => conditions.test(name)).map((name) => `a field "${name}"`);
    return noneOf(wrong, `${fields.size} fields of help, kept and published, were read.`);
  },
};
