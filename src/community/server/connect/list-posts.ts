/**
 * Which posts wait for a moderator, and what among them looks like one hand?
 *
 * Oldest first; patterns are looked for among all that came in the last thirty days, decided or not.
 *
 * Source: issue of the community part, point 7; trust.md T12.
 *
 * @module
 */
import type { Desk, Query } from "../../../safeguards/server/index.ts";
import { sql } from "../../../store/index.ts";
import type { ModeratedPostView, PatternView, PostQueue } from "../../connect/connect-api.ts";
import { patternsOf, type SeenPost } from "../../connect/patterns.ts";
import type { Finding } from "../../connect/screen-text.ts";
import { findingsOf, type PostRow, postRows } from "./post-row.ts";

const pageSize = 50;
/** Posts that patterns are looked for among. */
const mostSeen = 1000;
const mostPatterns = 20;
const mostPostsOfPattern = 50;

const conditions = {
  waiting: sql`p.state = 'waiting'`,
  published: sql`p.state = 'published' and p.until >= (now() at time zone 'UTC')::date`,
  decided: sql`p.state in ('refused', 'withdrawn')`,
};

/** A page of the queue. Capability "community:moderate". */
export function listPosts(state: keyof typeof conditions): Query<PostQueue> {
  return {
    name: "post.list",
    needs: "community:moderate",
    touched: () => [],
    run: async (desk) => {
      const posts = await postRows(desk, conditions[state], pageSize);
      const [count] = await desk.rows<{ waiting: number }>(
        sql`select count(*)::integer as waiting from community.post where state = 'waiting'`,
      );
      const patterns = state === "waiting" ? await patterns30Days(desk) : [];
      return { items: posts.map(postView), waiting: count?.waiting ?? 0, patterns };
    },
  };
}

export function postView(row: PostRow): ModeratedPostView {
  const { id, leg, kind, language, text, day, state, shown, pseudonym, until, reason, version } = row;
  const question =
    row.question_text === null
      ? null
      : { text: row.question_text, shown: row.question_state === "published" && row.question_leg === leg };
  return {
    ...{ id, leg, kind, language, text, day, state, shown, pseudonym, until, reason, version, question },
    cold: row.lane === "cold",
    findings: findingsOf(row).map(({ kind: found, start, end, why, strength }) => ({
      kind: found,
      start,
      end,
      why,
      strength,
    })),
    author: { published: row.published, refused: row.refused, withdrawn: row.withdrawn },
    needsAnother: row.same_hand,
  };
}

/** What was found in the posts that were looked at last; a post's words never change. */
let found: ReadonlyMap<string, readonly Finding[]> = new Map();

async function patterns30Days(desk: Desk): Promise<PatternView[]> {
  const rows = await desk.rows<Omit<SeenPost, "findings">>(sql`
    select id, leg, encode(author, 'hex') as author, day::text, text, state from community.post
    order by day desc, id limit ${mostSeen}`);
  const seen = rows.map((row) => ({ ...row, findings: found.get(row.id) ?? findingsOf(row) }));
  // Looking takes milliseconds a post: it is done once a post, and forgotten when the post goes.
  found = new Map(seen.map(({ id, findings }) => [id, findings]));
  return patternsOf(seen)
    .slice(0, mostPatterns)
    .map((pattern) => ({ ...pattern, posts: pattern.posts.slice(0, mostPostsOfPattern) }));
}
