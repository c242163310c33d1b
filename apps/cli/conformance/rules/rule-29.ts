import { recomputeScores } from "../../../../src/intelligence/server/index.ts";
import { noneOf, type Rule } from "../rule.ts";

const people = 40;

export const rule: Rule = {
  number: 29,
  says: "Weighing a link again, on the records and the model that are kept, gives the same score.",
  async check(_node, stage) {
    for (let at = 0; at < people; at++) {
      const properties = {
        name: [`Again${at} Weighed${at % 7}`],
        birthDate: [`19${60 + (at % 20)}-0${1 + (at % 9)}-11`],
      };
      await stage.plant(at % 2 === 0 ? stage.police : stage.shelter, { properties });
      await stage.plant(stage.shelter, { properties });
    }
    await stage.node.linker.linkAll();
    const { scores, differing } = await recomputeScores(stage.node.doors, "Person");
    const wrong = [
      ...(differing === 0 ? [] : [`${differing} differ`]),
      ...(scores === 0 ? ["no link was proposed"] : []),
    ];
    return noneOf(wrong, `${scores} scores computed again from kept models and records.`);
  },
};
