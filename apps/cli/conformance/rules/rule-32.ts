import { rows, sql } from "../../../../src/store/index.ts";
import { noneOf, type Rule } from "../rule.ts";

export const rule: Rule = {
  number: 32,
  says: "Every personal row expires.",
  missing: "The log's rows, the engine's models and members' accounts have no expiry.",
  async check(node) {
    const open = await rows<{ name: string }>(
      node.store.owner,
      sql`
      select table_name as name from information_schema.columns
      where table_schema = 'intelligence' and column_name = 'expires_at' and is_nullable = 'YES'`,
    );
    const without = await rows<{ name: string }>(
      node.store.owner,
      sql`
      select t.name from unnest(array['record', 'proposal', 'import']) as t (name)
      where not exists (select from information_schema.columns c where c.table_schema = 'intelligence'
        and c.table_name = t.name and c.column_name = 'expires_at')`,
    );
    const [late] = await rows<{ n: number }>(
      node.store.owner,
      sql`
      select count(*)::integer as n from intelligence.record where expires_at > now() + interval '2200 days'`,
    );
    const wrong = [
      ...open.map((t) => `${t.name} may never expire`),
      ...without.map((t) => `${t.name} has no expiry`),
      ...(late?.n ? [`${late.n} records are kept longer than six years`] : []),
    ];
    return noneOf(
      wrong,
      "Records, links and imports all have an expiry; tokens, judgements and links go with their records.",
    );
  },
};
