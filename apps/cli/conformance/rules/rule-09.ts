import { answers, waysTo } from "../attempts.ts";
import { noneOf, type Rule } from "../rule.ts";

export const rule: Rule = {
  number: 9,
  says: "By default only the creating partner sees a record.",
  async check(_node, stage) {
    const id = await stage.plant(stage.police, { properties: { name: ["Default Handling"] } });
    const ways = waysTo(id, "Default Handling");
    const own = await answers(stage.node.doors, stage.police, ways);
    const others = await answers(stage.node.doors, stage.shelter, ways);
    const wrong = Object.entries(others)
      .filter(([, answer]) => answer.includes(id))
      .map(([way]) => `another partner sees it by ${way}`);
    if (!own.record?.includes(id)) wrong.push("its own partner does not see it");
    return noneOf(wrong, "A record added without choosing a handling, asked for by 8 ways.");
  },
};
