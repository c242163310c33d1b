/**
 * How does a new node get its first administrator?
 *
 * By a link that is printed once, on the machine's own terminal, and never again once somebody has taken it up.
 *
 * @module
 */
import type { Doors } from "../../safeguards/server/index.ts";
import { sql } from "../../store/index.ts";
import { atTheDoor } from "./at-the-door.ts";
import { insertInvitation, insertMember, type Member, memberColumns } from "./members.ts";
import { insertPartner, partnerByName } from "./partners.ts";

const home = "Node administration";
const address = "administrator@node.invalid";

/** @returns the invitation's token; null when an administrator has already taken one up. */
export function inviteFirstAdministrator(doors: Doors, sealingKey: string): Promise<string | null> {
  return atTheDoor(doors, "administrator.first", async (desk) => {
    const administrators = await desk.rows<Member>(sql`select ${memberColumns} from identity.member m
      join identity.partner p on p.id = m.partner where 'administrator' = any (m.roles)`);
    if (administrators.some((one) => one.state === "active")) return null;
    const partner =
      (await partnerByName(desk, home)) ??
      (await insertPartner(desk, { name: home, kind: "state-other", country: null }));
    const draft = {
      name: "First administrator",
      email: address,
      partner: partner.id,
      roles: ["administrator"] as const,
      childTrained: false,
    };
    const member = administrators[0] ?? (await insertMember(desk, draft));
    await desk.rows(
      sql`update identity.invitation set used_at = now() where member = ${member.id} and used_at is null`,
    );
    return (await insertInvitation(desk, member.id, sealingKey)).token;
  });
}
