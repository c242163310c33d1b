/**
 * How do those who work on programmes make a link for somebody outside, list theirs and take one back?
 *
 * For programmes that their partner leads or administers, or for any if they are the coordinator: who only takes part shows
 * nobody the whole. What a link opens is never changed.
 *
 * @module
 */
import { may } from "../../../safeguards/index.ts";
import { type Action, type Desk, type Query, SafeguardError } from "../../../safeguards/server/index.ts";
import { sql } from "../../../store/index.ts";
import { type EntrySet, entryWith } from "../../entries/entry.ts";
import type { GuestLink, NewGuestLink } from "../../guests/guests-api.ts";
import { agentPartner, leadPartner } from "../../life-cycle/duties.ts";
import { ProgrammeError } from "../../programme-error.ts";
import { loadEntrySet } from "../entries/read-entry-set.ts";
import { guestTokenHash, makeGuestToken } from "./guest-token.ts";

interface GuestLinkRow {
  readonly id: string;
  readonly audience: GuestLink["audience"];
  readonly name: string;
  readonly organisation: string | null;
  readonly programmes: readonly string[];
  readonly madeOn: string;
  readonly expiresAt: Date;
  readonly revokedOn: string | null;
}

const columns = sql`l.id, l.audience, l.name, l.organisation, l.programmes, l.made_on::text as "madeOn",
  l.expires_at as "expiresAt", l.revoked_on::text as "revokedOn"`;

export interface GuestLinkMade {
  readonly link: GuestLink;
  /** Shown once. */
  readonly token: string;
}

/** @throws SafeguardError "not-allowed", "not-found"; ProgrammeError "duty-refused". */
export function makeGuestLink(wanted: NewGuestLink): Action<GuestLinkMade> {
  return keeping("programme.make-guest-link", async (desk) => {
    const set = await loadEntrySet(desk);
    refuseOthersProgrammes(desk, wanted, set);
    const token = makeGuestToken();
    const member = desk.actor.kind === "member" ? desk.actor.member : null;
    const [row] = await desk.rows<GuestLinkRow>(sql`
      insert into programmes.guest_link as l (token_hash, audience, organisation, programmes, name, partner, member, expires_at)
      values (${guestTokenHash(token)}, ${wanted.audience}, ${wanted.organisation}, ${[...new Set(wanted.programmes)]}::uuid[],
        ${wanted.name}, ${desk.partner}, ${member}, now() + make_interval(days => ${wanted.days}))
      returning ${columns}`);
    if (row === undefined) throw new SafeguardError("not-allowed");
    return { link: shown(row, set), token };
  });
}

/** Of the asker's partner, by id. @param cursor - Id of the last one seen. */
export function listGuestLinks(cursor: string | null, limit: number): Query<readonly GuestLink[]> {
  return keeping("programme.list-guest-links", async (desk) => {
    const rows = await desk.rows<GuestLinkRow>(sql`
      select ${columns} from programmes.guest_link l
      where (${cursor}::uuid is null or l.id > ${cursor}) order by l.id limit ${limit}`);
    const set = await loadEntrySet(desk);
    return rows.map((row) => shown(row, set));
  });
}

/** Asking twice is acting once. @throws SafeguardError "not-found". */
export function revokeGuestLink(id: string): Action<GuestLink> {
  return keeping("programme.revoke-guest-link", async (desk) => {
    const [row] = await desk.rows<GuestLinkRow>(sql`
      update programmes.guest_link l set revoked_on = coalesce(l.revoked_on, (now() at time zone 'utc')::date)
      where l.id = ${id} returning ${columns}`);
    if (row === undefined) throw new SafeguardError("not-found");
    return shown(row, await loadEntrySet(desk));
  });
}

function keeping<Result>(name: string, run: (desk: Desk) => Promise<Result>): Action<Result> {
  return {
    name,
    needs: "programme:write",
    scope: "none",
    touched: () => [],
    run: (desk) => {
      // An evaluator writes too, and shows nobody in.
      if (!mayInvite(desk)) throw new SafeguardError("not-allowed");
      return run(desk);
    },
  };
}

function mayInvite({ actor }: Desk): boolean {
  return (
    actor.kind === "member" && (may(actor.roles, "programme:publish") || may(actor.roles, "programme:decide"))
  );
}

function refuseOthersProgrammes(desk: Desk, { programmes, organisation }: NewGuestLink, set: EntrySet): void {
  if (organisation !== null && entryWith(set, "organisation", organisation) === null)
    throw new SafeguardError("not-found");
  const decides = desk.actor.kind === "member" && may(desk.actor.roles, "programme:decide");
  for (const programme of programmes) {
    if (entryWith(set, "programme", programme) === null) throw new SafeguardError("not-found");
    const theirs = [leadPartner(set, programme), agentPartner(set, programme)].includes(desk.partner);
    if (!decides && !theirs) throw new ProgrammeError("duty-refused", "not-the-lead");
  }
}

function shown(row: GuestLinkRow, set: EntrySet): GuestLink {
  const { id, audience, name, madeOn, expiresAt, revokedOn } = row;
  return {
    id,
    audience,
    name,
    organisation: entryWith(set, "organisation", row.organisation)?.content.name ?? null,
    programmes: row.programmes.map((one) => entryWith(set, "programme", one)?.content.code ?? ""),
    madeOn,
    expiresAt: expiresAt.toISOString(),
    revokedOn,
    state: revokedOn !== null ? "revoked" : expiresAt.getTime() <= Date.now() ? "expired" : "open",
  };
}
