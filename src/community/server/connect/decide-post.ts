/**
 * How is a post published, refused or withdrawn by a named moderator?
 *
 * The node looks at the text again when the decision comes: every finding must be blanked or confirmed by its place and
 * kind, or nothing is published. Nobody publishes twice in a row for one key, and an answer waits for its question.
 *
 * Source: trust.md rules 39 and 48, T1, T2 and T12; issue of the community part, point 7.
 *
 * @module
 */
import { createHash } from "node:crypto";
import type { Action, Desk } from "../../../safeguards/server/index.ts";
import { SafeguardError } from "../../../safeguards/server/index.ts";
import { sql } from "../../../store/index.ts";
import { CommunityError } from "../../community-error.ts";
import { blanked, type Confirmation, type Part, undecided } from "../../connect/blanked.ts";
import {
  decidedDays,
  historyDays,
  type RefusalReason,
  shownDays,
  waitingDays,
} from "../../connect/moderation.ts";
import { freePseudonym } from "../../connect/pseudonym.ts";
import { type Finding, mustBeDecided, screenText } from "../../connect/screen-text.ts";
import { findingsOf, type PostRow, postRows } from "./post-row.ts";

/** What a decision made of a post. */
export interface Decided {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  /** The decider's partner, for the log. */
  readonly partner: string;
}

export interface Publishing {
  readonly id: string;
  readonly version: number;
  readonly blanks: readonly Part[];
  readonly confirmed: readonly Confirmation[];
}

/**
 * Publishes a post that waits.
 * @throws CommunityError "finding-undecided", "second-moderator", "question-not-shown", "version-changed".
 */
export function publishPost(publishing: Publishing): Action<Decided> {
  return decision("post.publish", publishing, async (desk, post) => {
    if (post.state !== "waiting") throw new CommunityError("version-changed");
    if (post.same_hand) throw new CommunityError("second-moderator");
    if (post.kind === "answer" && (post.question_state !== "published" || post.question_leg !== post.leg))
      throw new CommunityError("question-not-shown");
    const shown = shownText(post, publishing);
    const pseudonym = await pseudonymFor(desk, post);
    await desk.rows(sql`
      with today as (select (now() at time zone 'UTC')::date as day)
      update community.post set state = 'published', shown = ${shown}, pseudonym = ${pseudonym}, reason = null,
        decided_by = ${memberOf(desk)}, decided_on = today.day, until = today.day + ${shownDays[post.kind]}::integer,
        version = version + 1,
        expires_at = (today.day + ${shownDays[post.kind] + 1}::integer) at time zone 'UTC'
      from today where id = ${post.id}`);
    await remember(desk, post, { act: "publish", ...publishing });
    return "published";
  });
}

/** Refuses a post that waits. @throws CommunityError "version-changed". */
export function refusePost(refusing: Refusing): Action<Decided> {
  return decision("post.refuse", refusing, (desk, post) =>
    putAway(desk, post, { ...refusing, act: "refuse" }),
  );
}

/** Takes a published post back. @throws CommunityError "version-changed". */
export function withdrawPost(refusing: Refusing): Action<Decided> {
  return decision("post.withdraw", refusing, (desk, post) =>
    putAway(desk, post, { ...refusing, act: "withdraw" }),
  );
}

export interface Refusing {
  readonly id: string;
  readonly version: number;
  readonly reason: RefusalReason;
}

/**
 * Takes one's own decision of today back: the post waits again.
 * @throws CommunityError "version-changed" for another's decision, or one of a day before.
 */
export function reopenPost(reopening: { readonly id: string; readonly version: number }): Action<Decided> {
  return decision("post.reopen", reopening, async (desk, post) => {
    const reopened = await desk.rows(sql`
      update community.post set state = 'waiting', shown = null, until = null, reason = null, decided_by = null,
        decided_on = null, version = version + 1,
        expires_at = ((now() at time zone 'UTC')::date + ${waitingDays}::integer) at time zone 'UTC'
      where id = ${post.id} and state <> 'waiting' and decided_by = ${memberOf(desk)}
        and decided_on = (now() at time zone 'UTC')::date
        and not exists (select 1 from community.post_appeal a where a.post = id) returning 1 as one`);
    if (reopened.length === 0) throw new CommunityError("version-changed");
    await remember(desk, post, { act: "reopen" });
    return "waiting";
  });
}

async function putAway(
  desk: Desk,
  post: PostRow,
  { act, reason }: { act: "refuse" | "withdraw"; reason: RefusalReason },
) {
  const [from, to] = act === "refuse" ? ["waiting", "refused"] : ["published", "withdrawn"];
  if (post.state !== from) throw new CommunityError("version-changed");
  await desk.rows(sql`
    with today as (select (now() at time zone 'UTC')::date as day)
    update community.post set state = ${to}, reason = ${reason}, shown = null, until = null,
      decided_by = ${memberOf(desk)}, decided_on = today.day, version = version + 1,
      expires_at = (today.day + ${decidedDays}::integer) at time zone 'UTC'
    from today where id = ${post.id}`);
  await remember(desk, post, { act, reason });
  return to;
}

type Deciding = (desk: Desk, post: PostRow) => Promise<string | undefined>;

/** One decision on one post, in one transaction, the row locked. */
function decision(
  name: string,
  { id, version }: { id: string; version: number },
  decide: Deciding,
): Action<Decided> {
  return {
    name,
    needs: "community:moderate",
    touched: (done) => [{ record: done.id, owner: done.partner }],
    run: async (desk) => {
      await desk.rows(sql`select 1 from community.post where id = ${id} for update`);
      const [post] = await postRows(desk, sql`p.id = ${id}`, 1);
      if (post === undefined || desk.partner === null) throw new SafeguardError("not-found");
      if (post.version !== version) throw new CommunityError("version-changed");
      const state = await decide(desk, post);
      return { id, state: state ?? post.state, version: version + 1, partner: desk.partner };
    },
  };
}

/** Ways to reach somebody: what of these is left after blanking must have been confirmed as it stands. */
const leading: ReadonlySet<string> = new Set(["phone", "link", "handle", "email", "coordinates"]);

/** The text with its blanks. @throws CommunityError "finding-undecided". */
function shownText(post: PostRow, { blanks, confirmed }: Publishing): string {
  const findings = findingsOf(post).filter(mustBeDecided);
  if (undecided(findings, { parts: blanks, confirmed }).length > 0)
    throw new CommunityError("finding-undecided");
  const shown = blanked(post.text, blanks);
  // Half a number may be left beside a blank, or what stood apart may now read as one.
  const said =
    (text: string) =>
    ({ kind, start, end }: Finding) =>
      `${kind} ${text.slice(start, end)}`;
  const known = new Set(findings.map(said(post.text)));
  const left = screenText(shown).filter(({ kind }) => leading.has(kind));
  if (left.some((finding) => !known.has(said(shown)(finding)))) throw new CommunityError("finding-undecided");
  return shown;
}

/** The key's pseudonym on its leg: the one it has, else the shortest that no other key has. */
async function pseudonymFor(desk: Desk, post: PostRow): Promise<string> {
  const others = await desk.rows<{ pseudonym: string; own: boolean }>(sql`
    select distinct pseudonym, author = ${post.author} as own from community.post
    where leg = ${post.leg} and pseudonym is not null`);
  const own = others.find((other) => other.own)?.pseudonym;
  const taken = new Set(others.filter((other) => !other.own).map(({ pseudonym }) => pseudonym));
  return own ?? freePseudonym(post.author, post.leg, taken);
}

export interface Remembered {
  readonly act: "publish" | "refuse" | "withdraw" | "reopen" | "uphold" | "overturn";
  readonly reason?: string;
  readonly confirmed?: readonly Confirmation[];
  readonly blanks?: readonly Part[];
}

/** Who decided what, by places in the text and never its words. */
export async function remember(
  desk: Desk,
  post: Pick<PostRow, "id" | "author">,
  said: Remembered,
): Promise<void> {
  const author = createHash("sha256").update(post.author).digest();
  await desk.rows(sql`
    with today as (select (now() at time zone 'UTC')::date as day)
    insert into community.post_decision (post, author, act, reason, confirmed, blanks, member, partner, day, expires_at)
    select ${post.id}, ${author}, ${said.act}, ${said.reason ?? null}, ${JSON.stringify(said.confirmed ?? [])}::jsonb,
      ${JSON.stringify(said.blanks ?? [])}::jsonb, ${memberOf(desk)}, ${desk.partner}, day,
      (day + ${historyDays}::integer) at time zone 'UTC' from today`);
}

export function memberOf(desk: Desk): string {
  if (desk.actor.kind !== "member") throw new SafeguardError("not-allowed");
  return desk.actor.member;
}
