/**
 * What is read of a post for moderators?
 *
 * @module
 */
import type { Desk } from "../../../safeguards/server/index.ts";
import { type SqlFragment, sql } from "../../../store/index.ts";
import { sameHandDays } from "../../connect/moderation.ts";
import type { PostKind } from "../../connect/post.ts";
import { type Finding, screenText } from "../../connect/screen-text.ts";
import { placeNames } from "../../routes/route-map.ts";
import { startingMap } from "../../routes/starting-map.ts";

export interface PostRow {
  readonly id: string;
  readonly leg: string;
  readonly kind: PostKind;
  readonly about: string | null;
  readonly language: string;
  readonly text: string;
  readonly author: Buffer;
  readonly day: string;
  readonly lane: "open" | "cold";
  readonly state: "waiting" | "published" | "refused" | "withdrawn";
  readonly shown: string | null;
  readonly pseudonym: string | null;
  readonly until: string | null;
  readonly reason: string | null;
  readonly decided_by: string | null;
  readonly version: number;
  readonly question_text: string | null;
  readonly question_state: string | null;
  readonly question_leg: string | null;
  /** Other posts of the same key that are still kept. */
  readonly published: number;
  readonly refused: number;
  readonly withdrawn: number;
  /** True when the asking member published for this key within the last days. */
  readonly same_hand: boolean;
}

/** Posts under a condition on `p`, in the order given. */
export function postRows(desk: Desk, condition: SqlFragment, limit: number): Promise<PostRow[]> {
  const member = desk.actor.kind === "member" ? desk.actor.member : null;
  return desk.rows<PostRow>(sql`
    select p.id, p.leg, p.kind, p.about, p.language, p.text, p.author, p.day::text, p.lane, p.state, p.shown,
      p.pseudonym, p.until::text, p.reason, p.decided_by, p.version,
      q.text as question_text, q.state as question_state, q.leg as question_leg,
      own.published, own.refused, own.withdrawn,
      exists (select 1 from community.post_decision d
        where d.author = sha256(p.author) and d.post <> p.id and d.act = 'publish' and d.member = ${member}
          and d.day > (now() at time zone 'UTC')::date - ${sameHandDays}::integer) as same_hand
    from community.post p
    left join community.post q on q.id = p.about and q.kind = 'question'
    cross join lateral (
      select count(*) filter (where o.state = 'published')::integer as published,
        count(*) filter (where o.state = 'refused')::integer as refused,
        count(*) filter (where o.state = 'withdrawn')::integer as withdrawn
      from community.post o where o.author = p.author and o.id <> p.id) own
    where ${condition} order by p.lane desc, p.day, p.id limit ${limit}`);
}

const places = placeNames(startingMap.places);

/** What is found in a post; the same for who sees the queue and for who decides. */
export function findingsOf({ text, leg }: Pick<PostRow, "text" | "leg">): Finding[] {
  return screenText(text, { places: [...places, leg.replaceAll("-", " ")] });
}
