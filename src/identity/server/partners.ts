/**
 * Which organisations work on the node?
 *
 * @module
 */
import { randomUUID } from "node:crypto";
import type { PartnerKind } from "../../safeguards/index.ts";
import type { Action, Desk, Query } from "../../safeguards/server/index.ts";
import { type SqlFragment, StoreError, sql } from "../../store/index.ts";
import { IdentityError } from "./identity-error.ts";

export interface Partner {
  readonly id: string;
  readonly name: string;
  readonly kind: PartnerKind;
  /** ISO 3166-1 alpha-2; null for one that belongs to no country. */
  readonly country: string | null;
  readonly suspended: boolean;
}

export type PartnerDraft = Pick<Partner, "name" | "kind" | "country">;

const columns = sql`id, name, kind, country, suspended_at is not null as suspended`;

/** All partners in order of name; `after` is the name of the last one of the page before. */
export function listPartners(after: string | null, limit: number): Query<readonly Partner[]> {
  return {
    name: "partner.list",
    needs: "partner:read",
    scope: "none",
    touched: () => [],
    run: (desk) =>
      desk.rows<Partner>(sql`select ${columns} from identity.partner
      where ${after}::text is null or name > ${after} order by name limit ${limit}`),
  };
}

/** The partners by id, for a desk that shows names. */
export async function partnersById(desk: Desk): Promise<ReadonlyMap<string, Partner>> {
  const all = await desk.rows<Partner>(sql`select ${columns} from identity.partner`);
  return new Map(all.map((partner) => [partner.id, partner]));
}

/** Finds a partner by name, whatever the case. @returns null when there is none. */
export async function partnerByName(desk: Desk, name: string): Promise<Partner | null> {
  const [found] = await desk.rows<Partner>(
    sql`select ${columns} from identity.partner where lower(name) = lower(${name})`,
  );
  return found ?? null;
}

/** Adds a partner. @throws IdentityError "name-taken". */
export function addPartner(draft: PartnerDraft): Action<Partner> {
  return administer("partner.add", (desk) => insertPartner(desk, draft));
}

/** Renames or suspends a partner; its members' sessions end when it is suspended. @throws IdentityError "not-found". */
export function changePartner(
  id: string,
  change: { readonly name?: string | undefined; readonly suspended?: boolean | undefined },
): Action<Partner> {
  return administer("partner.change", async (desk) => {
    const [changed] =
      await desk.rows<Partner>(sql`update identity.partner set name = coalesce(${change.name ?? null}, name),
      suspended_at = ${suspension(change.suspended)} where id = ${id} returning ${columns}`);
    if (changed === undefined) throw new IdentityError("not-found");
    if (changed.suspended) {
      await desk.rows(
        sql`delete from identity.session s using identity.member m where m.id = s.member and m.partner = ${id}`,
      );
    }
    return changed;
  });
}

/** An action that configures the node; the log shows it, and no record of a person is in it. */
export function administer<Result>(name: string, run: (desk: Desk) => Promise<Result>): Action<Result> {
  return {
    name,
    needs: name.startsWith("partner") ? "node:partners" : "node:members",
    scope: "none",
    touched: () => [],
    run,
  };
}

export async function insertPartner(desk: Desk, { name, kind, country }: PartnerDraft): Promise<Partner> {
  const [added] = await uniquely(
    desk.rows<Partner>(sql`insert into identity.partner (id, name, kind, country)
    values (${randomUUID()}, ${name}, ${kind}, ${country}) returning ${columns}`),
  );
  if (added === undefined) throw new IdentityError("not-found");
  return added;
}

/** What `suspended_at` becomes: now, null, or what it was. */
export function suspension(suspended: boolean | undefined): SqlFragment {
  if (suspended === undefined) return sql`suspended_at`;
  return suspended ? sql`coalesce(suspended_at, now())` : sql`null`;
}

/** Turns a refused unique key into words. */
export async function uniquely<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof StoreError && error.sqlState === "23505") throw new IdentityError("name-taken");
    throw error;
  }
}
