/**
 * Who looks again when an author appeals?
 *
 * A moderator other than the one who decided. Upheld, the decision stands; overturned, the post waits anew and is
 * decided on like any other, findings included.
 *
 * Source: issue of the community part, point 7.
 *
 * @module
 */
import type { Action, Query } from "../../../safeguards/server/index.ts";
import { SafeguardError } from "../../../safeguards/server/index.ts";
import { sql } from "../../../store/index.ts";
import { CommunityError } from "../../community-error.ts";
import type { AppealView } from "../../connect/connect-api.ts";
import { waitingDays } from "../../connect/moderation.ts";
import { type Decided, memberOf, remember } from "./decide-post.ts";
import { postView } from "./list-posts.ts";
import { postRows } from "./post-row.ts";

const mostAppeals = 50;

/** Appeals that wait, oldest first. Capability "community:moderate". */
export function listAppeals(): Query<AppealView[]> {
  return {
    name: "appeal.list",
    needs: "community:moderate",
    touched: () => [],
    run: async (desk) => {
      const waiting = await desk.rows<{ post: string; text: string; day: string }>(sql`
        select post, text, day::text from community.post_appeal where state = 'waiting'
        order by day, post limit ${mostAppeals}`);
      const ids = waiting.map(({ post }) => post);
      const posts = new Map(
        (await postRows(desk, sql`p.id = any (${ids}::uuid[])`, mostAppeals)).map((row) => [row.id, row]),
      );
      return waiting.flatMap(({ post, text, day }) => {
        const row = posts.get(post);
        if (row === undefined) return [];
        return [{ post: postView(row), words: text, day, needsAnother: row.decided_by === memberOf(desk) }];
      });
    },
  };
}

/**
 * Decides an appeal. @throws CommunityError "second-moderator" to who decided first; SafeguardError "not-found" when
 * none waits.
 */
export function decideAppeal(id: string, outcome: "upheld" | "overturned"): Action<Decided> {
  return {
    name: "appeal.decide",
    needs: "community:moderate",
    touched: (done) => [{ record: done.id, owner: done.partner }],
    run: async (desk) => {
      await desk.rows(sql`select 1 from community.post where id = ${id} for update`);
      const [post] = await postRows(desk, sql`p.id = ${id}`, 1);
      if (post === undefined || desk.partner === null) throw new SafeguardError("not-found");
      if (post.decided_by === memberOf(desk)) throw new CommunityError("second-moderator");
      const decided = await desk.rows(sql`
        update community.post_appeal set state = ${outcome}, decided_by = ${memberOf(desk)}
        where post = ${id} and state = 'waiting' returning 1 as one`);
      if (decided.length === 0) throw new SafeguardError("not-found");
      await remember(desk, post, { act: outcome === "upheld" ? "uphold" : "overturn" });
      if (outcome === "upheld")
        return { id, state: post.state, version: post.version, partner: desk.partner };
      await desk.rows(sql`
        update community.post set state = 'waiting', reason = null, decided_by = null, decided_on = null,
          version = version + 1,
          expires_at = ((now() at time zone 'UTC')::date + ${waitingDays}::integer) at time zone 'UTC'
        where id = ${id}`);
      return { id, state: "waiting", version: post.version + 1, partner: desk.partner };
    },
  };
}
