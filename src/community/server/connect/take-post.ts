/**
 * How does what people on the move post come in: once, paid for, and waiting for a person?
 *
 * Each is one transaction: its own mark is spent, so that sending it again changes nothing; its work is spent, so that
 * one proof pays for one; then the row is written. What is said back never tells whether anything was there.
 *
 * Source: trust.md rules 12, 32, 42 and 48, section 5.5.
 *
 * @module
 */
import { createHash } from "node:crypto";
import type { Desk, Doors } from "../../../safeguards/server/index.ts";
import { sql } from "../../../store/index.ts";
import { CommunityError } from "../../community-error.ts";
import { helpedDays, waitingDays } from "../../connect/moderation.ts";
import { type Post, postDigest, readableText } from "../../connect/post.ts";
import type { Appeal, Ask, Helped } from "../../connect/sayings.ts";
import { atIntake } from "../report/at-intake.ts";
import { challengeDays, knownDays, spend, spentWork } from "../report/take-envelope.ts";

/** What a device says, and the challenge whose proof paid for it. */
export interface Paid<Said> {
  readonly said: Said;
  readonly challenge: string;
}

/** Keeps a post for the moderators. @throws CommunityError "work-refused" when its work was spent before. */
export function takePost(
  doors: Doors,
  { said, challenge }: Paid<Post>,
  lane: "open" | "cold",
): Promise<void> {
  const digest = Buffer.from(postDigest(said));
  return once(
    doors,
    { name: "intake.post", mark: `connect ${digest.toString("hex")}`, challenge },
    async (desk) => {
      await desk.rows(sql`
      with today as (select (clock_timestamp() at time zone 'UTC')::date as day)
      insert into community.post (leg, kind, about, language, text, author, digest, day, lane, expires_at)
      select ${said.leg}, ${said.kind}, ${said.about}::uuid, ${said.language}, ${readableText(said.text)}, ${keyOf(said)}, ${digest},
        day, ${lane}, (day + ${waitingDays}::integer) at time zone 'UTC' from today
      on conflict do nothing`);
    },
  );
}

/** Counts "this helped" once a key and post; one's own post, and one that is not shown, are passed over. */
export function takeHelped(doors: Doors, { said, challenge }: Paid<Helped>): Promise<void> {
  const mark = `helped ${said.post} ${said.key}`;
  return once(doors, { name: "intake.helped", mark, challenge }, async (desk) => {
    await desk.rows(sql`
      with today as (select (clock_timestamp() at time zone 'UTC')::date as day)
      insert into community.post_helped (post, author, day, expires_at)
      select p.id, ${keyOf(said)}::bytea, today.day, (today.day + ${helpedDays}::integer) at time zone 'UTC'
      from today, community.post p
      where p.id = ${said.post}::uuid and p.leg = ${said.leg} and p.author <> ${keyOf(said)} and p.state = 'published'
      on conflict do nothing`);
  });
}

/** Keeps an appeal against what was decided on one's own post. */
export function takeAppeal(doors: Doors, { said, challenge }: Paid<Appeal>): Promise<void> {
  const mark = `appeal ${said.digest} ${said.key}`;
  const digest = Buffer.from(said.digest, "base64");
  return once(doors, { name: "intake.appeal", mark, challenge }, async (desk) => {
    await desk.rows(sql`select community.appeal_post(${keyOf(said)}, ${digest}, ${said.text})`);
  });
}

/** What became of one post. `digest`: base64 of the post's. */
export interface Outcome {
  readonly digest: string;
  readonly state: "waiting" | "published" | "refused" | "withdrawn";
  readonly reason: string | null;
  readonly appeal: "waiting" | "upheld" | "overturned" | null;
}

/** The last twenty posts of a key on its leg, and what became of them. Empty for a key that nobody knows. */
export function outcomesOf(doors: Doors, { said, challenge }: Paid<Ask>): Promise<Outcome[]> {
  return atIntake(doors, "intake.outcomes", async (desk) => {
    await pay(desk, challenge);
    const found = await desk.rows<Omit<Outcome, "digest"> & { digest: Buffer }>(
      sql`select digest, state, reason, appeal from community.posts_of(${keyOf(said)})`,
    );
    return found.map((one) => ({ ...one, digest: one.digest.toString("base64") }));
  });
}

interface Arrival {
  readonly name: string;
  readonly mark: string;
  readonly challenge: string;
}

function once(
  doors: Doors,
  { name, mark, challenge }: Arrival,
  write: (desk: Desk) => Promise<void>,
): Promise<void> {
  return atIntake(doors, name, async (desk) => {
    if (!(await spend(desk, createHash("sha256").update(mark).digest(), knownDays))) return;
    await pay(desk, challenge);
    await write(desk);
  });
}

async function pay(desk: Desk, challenge: string): Promise<void> {
  if (!(await spend(desk, spentWork(challenge), challengeDays))) throw new CommunityError("work-refused");
}

function keyOf({ key }: { readonly key: string }): Buffer {
  return Buffer.from(key, "base64");
}
