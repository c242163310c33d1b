import { rows, sql } from "../../../../src/store/index.ts";
import { readableTables } from "../readable-tables.ts";
import { noneOf, type Rule } from "../rule.ts";

export const rule: Rule = {
  number: 1,
  says: "No purpose, no rows.",
  async check(node, stage) {
    const wrong: string[] = [];
    const tables = await readableTables(node.store);
    for (const table of tables) {
      const [found] = await rows<{ n: number }>(
        node.store.app,
        sql`select count(*)::integer as n from ${table.from}`,
      );
      if (found?.n !== 0) wrong.push(`${table.name} gives rows without a ticket`);
    }
    for (const purpose of ["", "curiosity", "immigration-enforcement"]) {
      const said = await stage.node.doors
        .ask(stage.police, purpose, {
          name: "conformance",
          needs: "record:read",
          touched: () => [],
          run: async () => "read",
        })
        .catch((error: { code?: string }) => error.code);
      if (said !== "purpose-needed") wrong.push(`purpose "${purpose}" was answered with ${said}`);
    }
    return noneOf(
      wrong,
      `${tables.length} tables read by the node's own login without a ticket: 0 rows; three purposes that are none were refused.`,
    );
  },
};
