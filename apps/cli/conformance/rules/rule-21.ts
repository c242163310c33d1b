/**
 * Rule 21: a child, and whoever may be one.
 *
 * @module
 */
import { rows, sql } from "../../../../src/store/index.ts";
import { answers, waysTo } from "../attempts.ts";
import { noneOf, type Rule } from "../rule.ts";

/** What sources say of somebody who is, or may be, a child. */
const children: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  "a birth date of a child": { birthDate: ["2020-01-01"] },
  "a stated age below eighteen": { age: ["15"] },
  "an age band below eighteen": { ageBand: ["9--17"] },
  "two ages that contradict each other": { age: ["15", "30"] },
};

export const rule: Rule = {
  number: 21,
  says: "A child, or whoever may be one, opens to the trained only, and is never compared.",
  missing:
    "For records, best-interests notes, guardians, the child's views and a second person are not asked for; reports of the community ask for the note and for two people.",
  async check(node, stage) {
    const wrong: string[] = [];
    const handling = { label: "TLP:GREEN", audience: "node" } as const;
    const planted: string[] = [];
    for (const [kind, properties] of Object.entries(children)) {
      const name = `Young ${planted.length} Marker`;
      const said = { name: [name], phone: ["+447946095333"], ...properties };
      const id = await stage.plant(stage.police, { properties: said, handling });
      planted.push(id);
      const untrained = await answers(stage.node.doors, stage.shelter, waysTo(id, name));
      const seen = Object.entries(untrained).filter(([, answer]) => answer.includes(id));
      wrong.push(...seen.map(([way]) => `${kind}: seen untrained by ${way}`));
      const trained = stage.as(stage.shelter, ["analyst"], true);
      const own = await answers(stage.node.doors, trained, waysTo(id, name));
      if (!own.record?.includes(id)) wrong.push(`${kind}: not seen by the trained`);
    }
    await stage.node.linker.linkAll();
    const compared = (store: typeof node.store) =>
      rows<{ n: number }>(
        store.owner,
        sql`select count(*)::integer as n from intelligence.proposal p join intelligence.record r
          on r.id in (p.a, p.b) where r.is_child`,
      );
    const [[here], [there]] = [await compared(node.store), await compared(stage.node.store)];
    if (here?.n !== 0) wrong.push(`${here?.n} proposed links of this node are about a child`);
    if (there?.n !== 0) wrong.push(`${there?.n} invented children were compared`);
    return noneOf(
      wrong,
      `${planted.length} ways to say that somebody may be a child, each asked for by 8 ways, then all records linked; and every proposed link of this node.`,
    );
  },
};
