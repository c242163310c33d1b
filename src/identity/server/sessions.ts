/**
 * Who is signed in?
 *
 * A session ends after 15 minutes without a request, after 8 hours, at sign-out, and at once when the member or
 * the partner is suspended or the member's roles change.
 *
 * Source: OWASP ASVS 5.0 V7.3 (timeouts), V7.4 (termination).
 *
 * @module
 */
import type { MemberActor } from "../../safeguards/index.ts";
import type { Desk, Doors } from "../../safeguards/server/index.ts";
import { sql } from "../../store/index.ts";
import { atTheDoor, glance } from "./at-the-door.ts";
import { IdentityError } from "./identity-error.ts";
import { type Member, memberColumns } from "./members.ts";
import { makeToken, tokenHash } from "./token.ts";

export const idleMinutes = 15;
export const longestHours = 8;

export interface Session {
  readonly member: Member;
  readonly actor: MemberActor;
  readonly expiresAt: Date;
}

export interface OpenedSession {
  /** Goes into the cookie; in no table. */
  readonly token: string;
  readonly expiresAt: Date;
}

/** Opens a session for a member who has just proved who they are, inside the transaction of the proof. */
export async function openSession(desk: Desk, member: string): Promise<OpenedSession> {
  const token = makeToken();
  const expiresAt = new Date(Date.now() + longestHours * 3_600_000);
  await desk.rows(sql`delete from identity.session where expires_at < now()`);
  await desk.rows(
    sql`insert into identity.session (token_hash, member, expires_at) values (${tokenHash(token)}, ${member}, ${expiresAt})`,
  );
  return { token, expiresAt };
}

/** Whose session is this? @throws IdentityError "not-signed-in" when it has ended or never was. */
export async function resumeSession(doors: Doors, token: string): Promise<Session> {
  const [row] = await glance(doors, "session.use", (desk) =>
    desk.rows<Member & { expiresAt: Date }>(sql`
      with seen as (update identity.session set last_seen_at = now() where token_hash = ${tokenHash(token)}
        and expires_at > now() and last_seen_at > now() - make_interval(mins => ${idleMinutes}) returning member, expires_at)
      select ${memberColumns}, seen.expires_at as "expiresAt"
      from seen join identity.member m on m.id = seen.member join identity.partner p on p.id = m.partner`),
  );
  if (row === undefined || row.state === "suspended") throw new IdentityError("not-signed-in");
  const { expiresAt, ...member } = row;
  return { member, actor: actorOf(member), expiresAt };
}

/** Ends one session. */
export async function closeSession(doors: Doors, token: string): Promise<void> {
  await atTheDoor(doors, "session.close", (desk) =>
    desk.rows(sql`delete from identity.session where token_hash = ${tokenHash(token)}`),
  );
}

/** Ends all sessions of a member. */
export async function closeSessions(doors: Doors, member: string): Promise<void> {
  await atTheDoor(doors, "session.close-all", (desk) =>
    desk.rows(sql`delete from identity.session where member = ${member}`),
  );
}

export function actorOf(member: Member): MemberActor {
  const { id, partner, roles, childTrained } = member;
  return { kind: "member", member: id, partner: partner.id, partnerKind: partner.kind, roles, childTrained };
}
