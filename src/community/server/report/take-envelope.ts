/**
 * How is one posted envelope kept, wholly or not at all, and once?
 *
 * One transaction: the post's own number is spent, its work or its vouched code is spent, and the envelope, its body and
 * one delivery a recipient are written. Killed anywhere before the commit, nothing is there and the sender, who got no
 * answer, sends again; killed after it, the second sending changes nothing.
 *
 * Source: trust.md rules 32, 42 and 48, section 5.2.
 *
 * @module
 */
import { createHash } from "node:crypto";
import type { Desk, Doors } from "../../../safeguards/server/index.ts";
import { sql } from "../../../store/index.ts";
import { CommunityError } from "../../community-error.ts";
import type { EnvelopeHeader, PostedEnvelope } from "../../seal/posted-envelope.ts";
import { sizeClasses, sizeClassOf } from "../../seal/size-classes.ts";
import { arrivalsLock } from "./arrivals-lock.ts";
import { atIntake } from "./at-intake.ts";
import type { Channel } from "./envelope-kinds.ts";
import { codeHash } from "./vouched-code.ts";

/** Days that a report is kept, whatever becomes of it. (rule 32) */
export const keptDays = 180;
/** Days in which the same post is known again, a report as well as a word to others. */
export const knownDays = 40;

export interface Arrival {
  readonly posted: PostedEnvelope;
  readonly lane: "open" | "cold";
}

/**
 * Keeps an envelope; one that was kept before is not kept again.
 * @throws CommunityError "work-refused" when its work was spent on another envelope, "token-refused" when its code was.
 */
export function takeEnvelope(doors: Doors, { posted, lane }: Arrival): Promise<void> {
  return atIntake(doors, "intake.take", async (desk) => {
    await desk.rows(sql`select pg_advisory_xact_lock_shared(${arrivalsLock})`);
    if (!(await spend(desk, postHash(posted.header), knownDays))) return;
    const batch = await pay(desk, posted.header);
    await write(desk, { posted, lane }, batch);
  });
}

/** Whether a post can still count: asked before its body is read. */
export type Standing = "new" | "kept-already";

/** Throws as `takeEnvelope` does. */
export function standingOf(doors: Doors, header: EnvelopeHeader): Promise<Standing> {
  return atIntake(doors, "intake.look", async (desk) => {
    const [known] = await desk.rows<{ post: boolean; work: boolean; code: boolean }>(sql`
      select exists (select 1 from community.spent where hash = ${postHash(header)}) as post,
        exists (select 1 from community.spent where hash = ${workHash(header)}) as work,
        exists (select 1 from community.vouched_code
          where hash = ${codeHash(header.token ?? "")} and expires_at > now()) as code`);
    if (known?.post) return "kept-already";
    if (header.token !== null && !known?.code) throw new CommunityError("token-refused");
    if (header.token === null && known?.work) throw new CommunityError("work-refused");
    return "new";
  });
}

/** @returns false when it was spent before. */
export async function spend(desk: Desk, hash: Buffer, days: number): Promise<boolean> {
  const spent = await desk.rows(sql`
    insert into community.spent (hash, expires_at)
    values (${hash}, date_trunc('day', now(), 'UTC') + make_interval(days => ${days}))
    on conflict (hash) do nothing returning 1 as one`);
  return spent.length === 1;
}

/** A challenge holds for two hours at most: by the third day its own time has refused it. */
export const challengeDays = 3;

/** @returns the batch of the vouched code that paid; null when work did. */
async function pay(desk: Desk, header: EnvelopeHeader): Promise<string | null> {
  if (header.token === null) {
    if (!(await spend(desk, workHash(header), challengeDays))) throw new CommunityError("work-refused");
    return null;
  }
  const [used] = await desk.rows<{ batch: string }>(sql`
    delete from community.vouched_code where hash = ${codeHash(header.token)} and expires_at > now()
    returning batch`);
  if (used === undefined) throw new CommunityError("token-refused");
  return used.batch;
}

async function write(desk: Desk, { posted, lane }: Arrival, batch: string | null): Promise<void> {
  const { header, ciphertext } = posted;
  const size = sizeClassOf(ciphertext.length);
  const sizeClass = size === null ? -1 : sizeClasses.indexOf(size);
  const channel: Channel = header.token === null ? "report" : "vouched";
  const body = Buffer.from(ciphertext.buffer, ciphertext.byteOffset, ciphertext.byteLength);
  const mailbox = header.mailbox === null ? null : Buffer.from(header.mailbox.id, "base64");
  // The day is read after the lock was had: a day that was committed gets no more arrivals.
  await desk.rows(sql`
    with today as (select (clock_timestamp() at time zone 'UTC')::date as day),
    kept as (
      insert into community.envelope (id, day, size_class, channel, batch, lane, digest, mailbox, answers_to, expires_at)
      select gen_random_uuid(), day, ${sizeClass}, ${channel}, ${batch}, ${lane}, ${digestOf(body)}, ${mailbox},
        ${header.mailbox?.recipient ?? null}, (day + ${keptDays}::integer) at time zone 'UTC' from today
      returning id, day, expires_at
    ),
    held as (
      insert into community.envelope_body (envelope, ciphertext) select id, ${body}::bytea from kept
    )
    insert into community.delivery (envelope, partner, day, expires_at)
    select kept.id, recipient, kept.day, kept.expires_at
    from kept, unnest(${header.recipients}::uuid[]) as recipient`);
}

function digestOf(bytes: Buffer): Buffer {
  return createHash("sha256").update(bytes).digest();
}

function postHash(header: EnvelopeHeader): Buffer {
  return digestOf(Buffer.from(`post ${header.idempotency}`));
}

function workHash(header: EnvelopeHeader): Buffer {
  return spentWork(header.work?.challenge ?? "");
}

/** What is kept of a spent challenge. */
export function spentWork(challenge: string): Buffer {
  return digestOf(Buffer.from(`work ${challenge}`));
}
