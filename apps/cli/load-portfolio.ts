/**
 * How do the invented joint programmes get into a node?
 *
 * As a programme office would bring them in: entry by entry, each checked as anybody's would be, by one member who plans and
 * by one who decides.
 *
 * @module
 */
import { randomUUID } from "node:crypto";
import { atTheDoor, insertMember, insertPartner } from "../../src/identity/server/index.ts";
import { openEntries } from "../../src/programmes/server/index.ts";
import type { MemberActor, Role } from "../../src/safeguards/index.ts";
import type { Doors } from "../../src/safeguards/server/index.ts";
import { portfolioWorld } from "../../worlds/portfolio/index.ts";
import type { LoadedMember } from "./load-world.ts";

export interface LoadedPortfolio {
  readonly entries: number;
  readonly members: readonly LoadedMember[];
}

const people: readonly { readonly name: string; readonly roles: readonly Role[] }[] = [
  { name: "Pilar Example", roles: ["programme-manager"] },
  { name: "Rashid Example", roles: ["coordinator"] },
];

/** @param today - ISO date around which everything is dated. */
export async function loadPortfolio(doors: Doors, today: string): Promise<LoadedPortfolio> {
  const members = await addOffice(doors);
  const [first] = members;
  if (first === undefined) return { entries: 0, members };
  // One hand for both, so that decisions of the coordinator can be brought in with all else.
  const actor: MemberActor = { ...first.actor, roles: ["programme-manager", "coordinator"] };
  const entries = await doors.perform(actor, "oversight", {
    name: "demonstration.programmes",
    needs: "programme:write",
    scope: "none",
    touched: () => [],
    run: async (desk) => {
      const writer = await openEntries(desk, today);
      const drafts = portfolioWorld(today);
      for (const { id, kind, content } of drafts)
        await writer.put({ act: randomUUID(), entry: id, kind, seen: 0, content, seenBy: "everybody" });
      return drafts.length;
    },
  });
  return { entries, members };
}

function addOffice(doors: Doors): Promise<LoadedMember[]> {
  return atTheDoor(doors, "demonstration.office", async (desk) => {
    const name = "Joint Programme Office (example)";
    const partner = await insertPartner(desk, { name, kind: "un-entity", country: null });
    const added: LoadedMember[] = [];
    for (const said of people) {
      const email = `${said.name.split(" ")[0]?.toLowerCase()}@office.example`;
      const draft = { name: said.name, email, partner: partner.id, roles: said.roles, childTrained: false };
      const { id } = await insertMember(desk, draft);
      const actor = {
        partner: partner.id,
        partnerKind: partner.kind,
        roles: said.roles,
        childTrained: false,
      };
      added.push({
        member: id,
        name: said.name,
        who: `${said.name}, ${said.roles.join(" and ")} of ${name}`,
        actor: { kind: "member", member: id, ...actor },
      });
    }
    return added;
  });
}
