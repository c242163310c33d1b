/**
 * Which posts does a publication take?
 *
 * Asked by the node itself at its door, which reads nothing but what is published.
 *
 * @module
 */
import type { Query } from "../../../safeguards/server/index.ts";
import { sql } from "../../../store/index.ts";
import type { PostKind } from "../../connect/post.ts";
import { type PublicPost, publicPosts } from "../../connect/public-post.ts";

interface PublishedRow {
  readonly id: string;
  readonly leg: string;
  readonly kind: PostKind;
  readonly about: string | null;
  readonly language: string;
  readonly shown: string;
  readonly author: string;
  readonly until: string;
  readonly helped_by_day: readonly number[];
}

/** The posts of all legs as they are published today. Actor: the node at its door. @param today ISO date. */
export function publishedPosts(today: string): Query<PublicPost[]> {
  return {
    name: "post.published",
    needs: null,
    scope: "door",
    logged: false,
    touched: () => [],
    run: async (desk) => {
      const rows = await desk.rows<PublishedRow>(sql`
        select p.id, p.leg, p.kind, p.about, p.language, p.shown, p.pseudonym as author, p.until::text,
          coalesce((select array_agg(taps.many) from (select count(*)::integer as many from community.post_helped h
            where h.post = p.id group by h.day) taps), '{}') as helped_by_day
        from community.post p where p.state = 'published'`);
      return publicPosts(
        rows.map(({ helped_by_day, ...row }) => ({ ...row, state: "published", helpedByDay: helped_by_day })),
        today,
      );
    },
  };
}
