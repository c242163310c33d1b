/**
 * Which list of recipients is in force, what should be signed next, and how does a signed one come back?
 *
 * The node drafts and publishes; it cannot sign. A list that it is given is believed by the same rules as on a phone.
 *
 * Source: trust.md section 5.1, T5.
 *
 * @module
 */
import { createHash } from "node:crypto";
import type { Action, Desk, Query, Touched } from "../../../safeguards/server/index.ts";
import { StoreError, sql } from "../../../store/index.ts";
import { CommunityError } from "../../community-error.ts";
import {
  type CandidateKey,
  type CandidatePartner,
  daysLeft,
  draftOrganisations,
  hasChanged,
  type ListWarning,
  warningsOf,
} from "../../keys/list-draft.ts";
import { type Root, readRecipientList, readSignedList, writeSignedList } from "../../seal/recipient-list.ts";
import { checkedList, type Organisation, type RecipientList } from "../../seal/recipient-list-form.ts";

const nobodys = "00000000-0000-0000-0000-000000000000";

/** The file to publish, byte for byte, and the roots that phones have pinned; null while there is none. */
export interface PublishedRecipients {
  readonly file: Uint8Array;
  readonly root: Root;
}

/** For whoever publishes: inside their own transaction, whatever its purpose. */
export async function publishedRecipients(desk: Desk): Promise<PublishedRecipients | null> {
  const [root, newest] = [await pinnedRoot(desk), await newestFile(desk)];
  return root === null || newest === null ? null : { file: newest, root };
}

export async function pinnedRoot(desk: Desk): Promise<Root | null> {
  const [root] = await desk.rows<{ keys: string[]; threshold: number }>(
    sql`select keys, threshold from community.recipient_root`,
  );
  return root ?? null;
}

async function newestFile(desk: Desk): Promise<Uint8Array | null> {
  const [newest] = await desk.rows<{ file: Buffer }>(
    sql`select file from community.recipient_list order by version desc limit 1`,
  );
  return newest === undefined ? null : new Uint8Array(newest.file);
}

export interface RecipientsState {
  readonly today: string;
  readonly draft: { readonly file: string; readonly organisations: number; readonly changed: boolean } | null;
  readonly signed: (RecipientList & { readonly daysLeft: number }) | null;
  readonly warnings: ListWarning[];
  readonly root: Root | null;
}

/** How things stand, for a member who may hold keys, or at the command line (`needs` null). */
export function readRecipients(today: string, needs: "keys:hold" | null): Query<RecipientsState> {
  return {
    name: "recipients.read",
    needs,
    scope: "none",
    touched: () => [],
    run: async (desk) => {
      const signed = await inForce(desk);
      const organisations = await candidates(desk, today);
      const root = await pinnedRoot(desk);
      const warnings = warningsOf(signed, organisations, today);
      return {
        today,
        root,
        draft: draftOf(organisations, signed, today),
        signed: signed === null ? null : { ...signed, daysLeft: daysLeft(signed, today) },
        warnings: root === null ? ["no-root", ...warnings] : warnings,
      };
    },
  };
}

function draftOf(organisations: Organisation[], signed: RecipientList | null, today: string) {
  const list = JSON.stringify({ version: (signed?.version ?? 0) + 1, day: today, organisations }, null, 1);
  try {
    checkedList(list);
  } catch (error) {
    // Too few organisations to choose from yet: there is nothing to sign.
    if (error instanceof CommunityError) return null;
    throw error;
  }
  return {
    file: writeSignedList({ list, signatures: [] }),
    organisations: organisations.length,
    changed: signed === null || hasChanged(signed, organisations),
  };
}

async function inForce(desk: Desk): Promise<RecipientList | null> {
  const file = await newestFile(desk);
  return file === null ? null : checkedList(readSignedList(file).list);
}

async function candidates(desk: Desk, today: string): Promise<Organisation[]> {
  const partners = await desk.rows<CandidatePartner>(sql`
    select d.partner, p.kind, d.label, d.languages, d.firewall, d.receives_by_default as "receivesByDefault"
    from community.desk_profile d join identity.partner p on p.id = d.partner where p.suspended_at is null`);
  const keys = await desk.rows<CandidateKey>(sql`
    select partner, use, recipient, valid_from::text as "validFrom", valid_to::text as "validTo"
    from community.recipient_candidates(${today}::date)`);
  return draftOrganisations(partners, keys);
}

/**
 * Takes a signed list in. The log holds an act on the list's own mark, so that anybody with the file can find it.
 * @throws CommunityError as `readRecipientList` does; "root-refused" while no root is pinned, "list-rolled-back".
 */
export function takeSignedList(
  file: Uint8Array,
  today: string,
  needs: "keys:hold" | null,
): Action<Touched[]> {
  return {
    name: "recipients.take",
    needs,
    scope: "none",
    touched: (touched) => touched,
    run: async (desk) => {
      const [root, before] = [await pinnedRoot(desk), await inForce(desk)];
      if (root === null) throw new CommunityError("root-refused");
      const pinned = { ...root, newestSeen: (before?.version ?? 0) + 1 };
      const list = readRecipientList(file, pinned, today);
      await desk
        .rows(
          sql`insert into community.recipient_list (version, day, file) values (${list.version}, ${list.day}, ${Buffer.from(file)})`,
        )
        .catch((error: unknown) => {
          if (error instanceof StoreError && error.sqlState === "23505")
            throw new CommunityError("list-rolled-back");
          throw error;
        });
      return [{ record: markOf(file), owner: desk.partner ?? nobodys }];
    },
  };
}

/** Pins the roots that lists must be signed with. At the command line alone: row security holds to that. */
export function pinRoot(root: Root): Action<Touched[]> {
  return {
    name: "recipients.pin",
    needs: null,
    scope: "none",
    touched: (touched) => touched,
    run: async (desk) => {
      const keys = [...new Set(root.keys)];
      if (root.threshold < 2 || keys.length < root.threshold) throw new CommunityError("root-refused");
      await desk.rows(sql`
        insert into community.recipient_root (keys, threshold) values (${keys}, ${root.threshold})
        on conflict (singleton) do update set keys = excluded.keys, threshold = excluded.threshold`);
      return [{ record: markOf(new TextEncoder().encode(keys.join())), owner: desk.partner ?? nobodys }];
    },
  };
}

/** The first 16 bytes of SHA-256 as a UUID: what the log calls a file. */
function markOf(file: Uint8Array): string {
  const hex = createHash("sha256").update(file).digest("hex").slice(0, 32);
  return hex.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, "$1-$2-$3-$4-$5");
}
