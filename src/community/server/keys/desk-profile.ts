/**
 * How is a partner named to reporters, and may it be chosen for them beforehand?
 *
 * Source: trust.md rules 40 and 48.
 *
 * @module
 */
import type { Action, MemberActor, Touched } from "../../../safeguards/server/index.ts";
import { sql } from "../../../store/index.ts";
import { CommunityError } from "../../community-error.ts";
import { isCivilSociety } from "../../seal/recipient-list-form.ts";
import { keyAction, partnerOf } from "./key-rows.ts";
import type { DeskProfile } from "./read-keys.ts";

/** @throws CommunityError "preselection-refused" for all but civil society that would receive unasked. */
export function setProfile(profile: DeskProfile, actor: MemberActor): Action<Touched[]> {
  return keyAction("profile.set", async (desk) => {
    if (profile.receivesByDefault && !isCivilSociety(actor.partnerKind))
      throw new CommunityError("preselection-refused");
    const { label, languages, firewall, receivesByDefault } = profile;
    await desk.rows(sql`
      insert into community.desk_profile (partner, label, languages, firewall, receives_by_default)
      values (${partnerOf(desk)}, ${label}, ${languages}, ${firewall}, ${receivesByDefault})
      on conflict (partner) do update set label = excluded.label, languages = excluded.languages,
        firewall = excluded.firewall, receives_by_default = excluded.receives_by_default`);
    return [partnerOf(desk)];
  });
}
