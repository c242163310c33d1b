/**
 * Rule 28: the working of a score.
 *
 * @module
 */
import { rows, type Store, sql } from "../../../../src/store/index.ts";
import { noneOf, type Rule } from "../rule.ts";

export const rule: Rule = {
  number: 28,
  says: "Every link shows its inputs and weights, and they add up to its score.",
  async check(node, stage) {
    const properties = { name: ["Adds Upto"], email: ["adds.upto@example.org"], birthDate: ["1981-02-03"] };
    await stage.plant(stage.police, { properties });
    await stage.plant(stage.police, { properties });
    await stage.node.linker.linkAll();
    const [here, there] = [await counted(node.store), await counted(stage.node.store)];
    const wrong = here.wrong + there.wrong;
    return noneOf(
      [
        ...(wrong === 0 ? [] : [`${wrong} do not add up`]),
        ...(there.all === 0 ? ["no link was proposed on the stage"] : []),
      ],
      `${here.all} proposed links of this node and ${there.all} invented ones: the bits of their reasons and the prior add up to their score.`,
    );
  },
};

async function counted(store: Store): Promise<{ all: number; wrong: number }> {
  const [found] = await rows<{ all: number; wrong: number }>(
    store.owner,
    sql`
    select count(*)::integer as all, count(*) filter (where abs(p.bits - reasons.sum) > 0.000001 or reasons.n < 2)::integer as wrong
    from intelligence.proposal p, lateral (select sum((r ->> 'bits')::float8) as sum, count(*) as n
      from jsonb_array_elements(p.because) r) reasons`,
  );
  return found ?? { all: 0, wrong: 0 };
}
