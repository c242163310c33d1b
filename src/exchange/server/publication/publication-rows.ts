/**
 * Which publications were there, and which of them stands?
 *
 * @module
 */
import type { Desk } from "../../../safeguards/server/index.ts";
import { sql } from "../../../store/index.ts";
import { ExchangeError } from "../../exchange-error.ts";
import type { LeftOut } from "../../iati/export/publishing.ts";
import { isError, type PreparedFile, type PreparedPublication } from "./prepare-publication.ts";

export type LeftOutCount = LeftOut & { readonly count: number };

export interface Publication {
  readonly id: string;
  /** 1 for the first. */
  readonly version: number;
  /** UTC day; ISO date. */
  readonly day: string;
  readonly hash: string;
  readonly files: readonly Omit<PreparedFile, "text">[];
  readonly activities: number;
  readonly warnings: number;
  readonly leftOut: readonly LeftOutCount[];
  readonly retracted: { readonly day: string; readonly reason: string } | null;
}

interface Row extends Omit<Publication, "retracted" | "leftOut"> {
  readonly left: readonly LeftOutCount[];
  readonly takenBack: string | null;
  readonly reason: string | null;
}

/** Newest first. */
export async function publications(desk: Desk): Promise<readonly Publication[]> {
  const found = await desk.rows<Row>(sql`
    select p.id, p.version, p.day::text as day, p.hash, p.files, p.activities, p.warnings, p.left_out as "left",
      r.day::text as "takenBack", r.reason
    from exchange.publication p left join exchange.retraction r on r.publication = p.id
    order by p.version desc`);
  return found.map(({ takenBack, reason, left, ...row }) => ({
    ...row,
    leftOut: left,
    retracted: takenBack === null ? null : { day: takenBack, reason: reason ?? "" },
  }));
}

/** The newest that nobody took back; null when there is none. */
export async function standingPublication(desk: Desk): Promise<Publication | null> {
  return (await publications(desk)).find(({ retracted }) => retracted === null) ?? null;
}

export interface PublicationDraft {
  readonly id: string;
  readonly day: string;
  readonly prepared: PreparedPublication;
}

/** Keeps the row, and the identifiers that were given for good. */
export async function keepPublication(desk: Desk, { id, day, prepared }: PublicationDraft): Promise<void> {
  const files = prepared.files.map(({ text: _, ...file }) => file);
  const warnings = prepared.findings.filter((finding) => !isError(finding)).length;
  await desk.rows(sql`
    insert into exchange.publication
      (id, version, day, hash, files, activities, warnings, left_out, member, partner)
    select ${id}, coalesce(max(version), 0) + 1, ${day}::date, ${prepared.hash}, ${JSON.stringify(files)}::jsonb,
      ${prepared.activities}, ${warnings}, ${JSON.stringify(counted(prepared.leftOut))}::jsonb,
      ${memberOf(desk)}::uuid, ${desk.partner}::uuid
    from exchange.publication`);
  const given = JSON.stringify(
    [...prepared.identifiers].map(([entry, identifier]) => ({ entry, identifier })),
  );
  await desk.rows(sql`
    insert into exchange.iati_identifier (entry, identifier, partner)
    select one.entry, one.identifier, ${desk.partner}::uuid
    from jsonb_to_recordset(${given}::jsonb) as one (entry uuid, identifier text)
    on conflict (entry) do nothing`);
}

/** The same for one thing once, with how often. */
export function counted(leftOut: readonly LeftOut[]): readonly LeftOutCount[] {
  const seen = new Map<string, LeftOutCount>();
  for (const { about, reason } of leftOut) {
    const key = `${reason}\n${about}`;
    seen.set(key, { about, reason, count: (seen.get(key)?.count ?? 0) + 1 });
  }
  return [...seen].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, each]) => each);
}

/** A note beside the publication; the files stay, and stand for nothing. @throws ExchangeError "retracted-before". */
export async function retract(
  desk: Desk,
  { id, day, reason }: { readonly id: string; readonly day: string; readonly reason: string },
): Promise<void> {
  const added = await desk.rows(sql`
    insert into exchange.retraction (publication, day, reason, member, partner)
    values (${id}, ${day}::date, ${reason}, ${memberOf(desk)}::uuid, ${desk.partner}::uuid)
    on conflict (publication) do nothing returning publication`);
  if (added.length === 0)
    throw new ExchangeError("retracted-before", "This publication was taken back before.");
}

function memberOf({ actor }: Desk): string | null {
  return actor.kind === "member" ? actor.member : null;
}
