/**
 * How do posts go when their time is over?
 *
 * With their appeals and taps, and no trace but the decisions, which hold no words and go later. When suddenly much would
 * go at once, a clock is more likely wrong than the posts old: nothing goes until a person has said so.
 *
 * Assumes: posts live 30 to 61 days, so that two or three in a hundred go on a usual day.
 * Source: trust.md rules 32 and 33, F4.
 *
 * @module
 */
import type { Doors } from "../../../safeguards/server/index.ts";
import { sql } from "../../../store/index.ts";
import { atIntake } from "../report/at-intake.ts";

/** Share of all posts that may go in one run without a person. */
const largestShare = 0.2;
/** Below this many, the share says nothing. */
const alwaysAllowed = 100;

export interface PostExpiry {
  readonly deleted: number;
  /** Expired posts that were left because they were too many at once. */
  readonly held: number;
}

/** Deletes what has expired. @param confirmed - A person has looked at the clock. */
export function expirePosts(doors: Doors, confirmed = false): Promise<PostExpiry> {
  return atIntake(doors, "post.expire", async (desk) => {
    const [count] = await desk.rows<{ expired: number; kept: number }>(sql`
      select count(*)::integer as expired, community.posts_kept() as kept
      from community.post where expires_at <= now()`);
    const { expired = 0, kept = 0 } = count ?? {};
    if (!confirmed && expired > alwaysAllowed && expired > kept * largestShare)
      return { deleted: 0, held: expired };
    await desk.rows(sql`delete from community.post_decision where expires_at <= now()`);
    await desk.rows(sql`delete from community.post_helped where expires_at <= now()`);
    await desk.rows(sql`delete from community.post where expires_at <= now()`);
    return { deleted: expired, held: 0 };
  });
}
