import { answers, waysTo } from "../attempts.ts";
import { noneOf, type Rule } from "../rule.ts";

export const rule: Rule = {
  number: 10,
  says: "A partner excluded by handling learns nothing of a record, by any way.",
  missing:
    "The engine learns from all records how common a value is, so the weights of a pair that one sees change with records that one does not see.",
  async check(_node, stage) {
    const shared = await stage.plant(stage.police, {
      properties: { name: ["Visible Neighbour"], phone: ["+447946095222"] },
      handling: { label: "TLP:GREEN", audience: "node" },
    });
    const words = "Hidden Neighbour";
    const probe = async () => ({
      ...(await answers(stage.node.doors, stage.shelter, waysTo(shared, words))),
      ...(await answers(stage.node.doors, stage.shelter, { ...waysTo(shared, "+447946095222") })),
    });
    const before = await probe();
    const hidden = await stage.plant(stage.police, {
      properties: { name: [words], phone: ["+447946095222"] },
    });
    await stage.node.linker.linkArrivals([{ id: hidden, entityType: "Person" }]);
    const after = await probe();
    const wrong = Object.keys(before)
      .filter((way) => before[way] !== after[way])
      .map((way) => `${way} answers differently`);
    return noneOf(
      wrong,
      `${Object.keys(before).length} questions gave the same bytes with and without a hidden record that shares a phone.`,
    );
  },
};
