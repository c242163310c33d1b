/**
 * May the one who asks see this record, as far as code can tell?
 *
 * The same rule as the row policy `read_as_person`, said a second time in the statement itself: if either of
 * the two were lost, the other would still hold. A test runs each without the other.
 *
 * Source: trust.md rule 10.
 *
 * @module
 */
import { enforcesImmigration } from "../../safeguards/index.ts";
import type { Desk } from "../../safeguards/server/index.ts";
import { type SqlFragment, sql } from "../../store/index.ts";

/** A condition on `intelligence.record r`; true for what the desk's actor may see. */
export function visible(desk: Desk): SqlFragment {
  if (!desk.checksInCode || desk.actor.kind === "engine") return sql`true`;
  if (desk.actor.kind !== "member") return sql`false`;
  const { partner, partnerKind, childTrained } = desk.actor;
  return sql`(r.expires_at > now() and ${desk.purpose}::text = any (r.purposes)
    and (not r.is_child or ${childTrained}::boolean)
    and not (r.protection and ${enforcesImmigration(partnerKind)}::boolean)
    and (r.owner = ${partner}::uuid or ((r.shared_with_node or ${partner}::uuid = any (r.shared_with))
      and (r.shared_until is null or r.shared_until >= current_date))))`;
}
