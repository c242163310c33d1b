import {
  personReadingRoles,
  type Role,
  rolePolicies,
  roles,
  rolesRefused,
} from "../../../../src/safeguards/index.ts";
import { answers, waysTo } from "../attempts.ts";
import { noneOf, type Rule } from "../rule.ts";

export const rule: Rule = {
  number: 8,
  says: "No role bypasses handling; administrators see no record of a person.",
  async check(_node, stage) {
    const id = await stage.plant(stage.police, {
      properties: { name: ["Seen Bynoadministrator"] },
      handling: { label: "TLP:GREEN", audience: "node" },
    });
    const wrong: string[] = [];
    for (const role of roles.filter((one) => !personReadingRoles.includes(one))) {
      for (const purpose of rolePolicies[role].purposes) {
        const given = await answers(
          stage.node.doors,
          stage.as(stage.police, [role]),
          waysTo(id, "Seen Bynoadministrator"),
          purpose,
        );
        wrong.push(
          ...Object.entries(given)
            .filter(([, answer]) => answer.includes(id))
            .map(([way]) => `${role} sees it by ${way}`),
        );
      }
    }
    const pairs = roles.flatMap((one) => roles.map((other): readonly Role[] => [one, other]));
    const open = pairs.filter(
      (held) =>
        configures(held) &&
        held.some((role) => personReadingRoles.includes(role)) &&
        rolesRefused(held, "state-police") === null,
    );
    wrong.push(...open.map((held) => `${held.join(" and ")} may be held together`));
    return noneOf(
      wrong,
      `${roles.length} roles tried by 8 ways each; ${pairs.length} pairs of roles looked at.`,
    );
  },
};

function configures(held: readonly Role[]): boolean {
  return held.some((role) =>
    rolePolicies[role].capabilities.some((capability) => capability.startsWith("node:")),
  );
}
