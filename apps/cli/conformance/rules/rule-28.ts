import { rows, sql } from "../../../../src/store/index.ts";
import { noneOf, type Rule } from "../rule.ts";

export const rule: Rule = {
  number: 28,
  says: "Every link shows its inputs and weights, and they add up to its score.",
  async check(node) {
    const [found] = await rows<{ all: number; wrong: number }>(
      node.store.owner,
      sql`
      select count(*)::integer as all, count(*) filter (where abs(p.bits - reasons.sum) > 0.000001 or reasons.n < 2)::integer as wrong
      from intelligence.proposal p, lateral (select sum((r ->> 'bits')::float8) as sum, count(*) as n
        from jsonb_array_elements(p.because) r) reasons`,
    );
    const { all = 0, wrong = 0 } = found ?? {};
    return noneOf(
      wrong === 0 ? [] : [`${wrong} do not add up`],
      `${all} proposed links of this node: the bits of their reasons and the prior add up to their score.`,
    );
  },
};
