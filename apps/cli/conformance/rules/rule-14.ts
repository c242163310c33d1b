import { purposes } from "../../../../src/safeguards/index.ts";
import { answers, waysTo } from "../attempts.ts";
import { noneOf, type Rule } from "../rule.ts";

export const rule: Rule = {
  number: 14,
  says: "Firewall: no purpose serves immigration enforcement, and enforcing bodies see no protection record.",
  async check(_node, stage) {
    const worker = stage.as(stage.shelter, ["case-worker"], true);
    const audience = [stage.border.partner, stage.police.partner];
    const id = await stage.plant(worker, {
      entityType: "CaseRecord",
      properties: { firstName: ["Firewall"], birthDate: ["1980-01-01"] },
      handling: { label: "TLP:AMBER", audience, purposes: ["protection"] },
    });
    const wrong: string[] = purposes.filter((purpose) => /immigra|deport|border/.test(purpose));
    for (const purpose of purposes) {
      for (const roles of [["case-worker"], ["analyst", "investigator"]] as const) {
        const given = await answers(
          stage.node.doors,
          stage.as(stage.border, roles, true),
          waysTo(id, "Firewall"),
          purpose,
        );
        wrong.push(
          ...Object.entries(given)
            .filter(([, answer]) => answer.includes(id))
            .map(([way]) => `${way} for ${purpose}`),
        );
      }
    }
    const own = await answers(stage.node.doors, worker, waysTo(id, "Firewall"), "protection");
    if (!own.record?.includes(id)) wrong.push("the shelter does not see its own case");
    return noneOf(
      wrong,
      `${purposes.length} purposes, none of enforcement; a case shared by name with an enforcing body was not seen by it.`,
    );
  },
};
