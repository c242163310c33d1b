/**
 * Who works for a partner, and how are they invited?
 *
 * @module
 */
import { randomUUID } from "node:crypto";
import { generateSecret } from "otplib";
import { type PartnerKind, type Role, rolesRefused } from "../../safeguards/index.ts";
import type { Action, Desk, Query } from "../../safeguards/server/index.ts";
import { sql } from "../../store/index.ts";
import { IdentityError } from "./identity-error.ts";
import { administer, suspension, uniquely } from "./partners.ts";
import { seal } from "./sealed-secret.ts";
import { makeToken, tokenHash } from "./token.ts";

export interface Member {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly partner: { readonly id: string; readonly name: string; readonly kind: PartnerKind };
  readonly roles: readonly Role[];
  readonly childTrained: boolean;
  readonly state: "invited" | "active" | "suspended";
}

export interface MemberDraft {
  readonly name: string;
  readonly email: string;
  /** UUID of the partner. */
  readonly partner: string;
  readonly roles: readonly Role[];
  readonly childTrained: boolean;
}

/** An invitation as it was made: the token is in no table, and is shown once. */
export interface Invitation {
  readonly member: Member;
  readonly token: string;
  readonly expiresAt: Date;
}

/** How long an invitation is good. Unit: days. */
const invitationDays = 7;

export const memberColumns = sql`m.id, m.name, m.email, m.roles, m.child_trained as "childTrained",
  json_build_object('id', p.id, 'name', p.name, 'kind', p.kind) as partner,
  case when m.suspended_at is not null or p.suspended_at is not null then 'suspended'
    when exists (select 1 from identity.password w where w.member = m.id)
      or exists (select 1 from identity.passkey k where k.member = m.id) then 'active'
    else 'invited' end as state`;

/** All members in order of e-mail address; `after` is the address of the last one of the page before. */
export function listMembers(after: string | null, limit: number): Query<readonly Member[]> {
  return {
    name: "member.list",
    needs: "node:members",
    scope: "none",
    touched: () => [],
    run: (desk) =>
      desk.rows<Member>(sql`select ${memberColumns} from identity.member m join identity.partner p on p.id = m.partner
      where ${after}::text is null or m.email > ${after} order by m.email limit ${limit}`),
  };
}

/** Adds a member and makes the invitation. @throws IdentityError "roles-refused", "name-taken", "not-found". */
export function inviteMember(draft: MemberDraft, sealingKey: string): Action<Invitation> {
  return administer("member.invite", async (desk) => {
    const member = await insertMember(desk, draft);
    return { member, ...(await insertInvitation(desk, member.id, sealingKey)) };
  });
}

/** Makes a new invitation for a member who lost theirs, or the way to sign in. @throws IdentityError "not-found". */
export function inviteAgain(id: string, sealingKey: string): Action<Invitation> {
  return administer("member.invite-again", async (desk) => {
    const member = await memberById(desk, id);
    if (member === null) throw new IdentityError("not-found");
    return { member, ...(await insertInvitation(desk, id, sealingKey)) };
  });
}

/** What may be changed of a member; an absent part stays as it is. */
export interface MemberChange {
  readonly roles?: readonly Role[] | undefined;
  readonly childTrained?: boolean | undefined;
  readonly suspended?: boolean | undefined;
}

/** Changes a member; every change ends the member's sessions. @throws IdentityError "roles-refused", "not-found". */
export function changeMember(id: string, change: MemberChange): Action<Member> {
  return administer("member.change", async (desk) => {
    const before = await memberById(desk, id);
    if (before === null) throw new IdentityError("not-found");
    refuseRoles(change.roles ?? before.roles, before.partner.kind);
    await desk.rows(sql`update identity.member set roles = ${change.roles ?? before.roles}::text[],
      child_trained = ${change.childTrained ?? before.childTrained}, suspended_at = ${suspension(change.suspended)}
      where id = ${id}`);
    await desk.rows(sql`delete from identity.session where member = ${id}`);
    return (await memberById(desk, id)) ?? before;
  });
}

export async function memberById(desk: Desk, id: string): Promise<Member | null> {
  const [found] = await desk.rows<Member>(sql`select ${memberColumns}
    from identity.member m join identity.partner p on p.id = m.partner where m.id = ${id}`);
  return found ?? null;
}

export async function insertMember(desk: Desk, draft: MemberDraft): Promise<Member> {
  const [partner] = await desk.rows<{ kind: PartnerKind }>(
    sql`select kind from identity.partner where id = ${draft.partner}`,
  );
  if (partner === undefined) throw new IdentityError("not-found");
  refuseRoles(draft.roles, partner.kind);
  const id = randomUUID();
  await uniquely(
    desk.rows(sql`insert into identity.member (id, partner, name, email, roles, child_trained)
    values (${id}, ${draft.partner}, ${draft.name}, ${draft.email.toLowerCase()}, ${draft.roles}::text[], ${draft.childTrained})`),
  );
  const member = await memberById(desk, id);
  if (member === null) throw new IdentityError("not-found");
  return member;
}

/** @returns the token and its end; `demonstration` makes it a link that signs in as often as it is opened. */
export async function insertInvitation(
  desk: Desk,
  member: string,
  sealingKey: string,
  demonstration = false,
) {
  const token = makeToken();
  const expiresAt = new Date(Date.now() + invitationDays * 86_400_000);
  await desk.rows(sql`insert into identity.invitation (token_hash, member, sealed_secret, expires_at, demonstration)
    values (${tokenHash(token)}, ${member}, ${seal(sealingKey, generateSecret())}, ${expiresAt}, ${demonstration})`);
  return { token, expiresAt };
}

function refuseRoles(roles: readonly Role[], kind: PartnerKind): void {
  const because = rolesRefused(roles, kind);
  if (because !== null) throw new IdentityError("roles-refused", { because });
}
