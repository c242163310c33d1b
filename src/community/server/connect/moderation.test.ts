/**
 * Is nothing shown before a named person has looked, whatever comes in? (rules 32, 42, 48; T1, T2, T12)
 */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { someMember } from "../../../safeguards/testing/test-doors.ts";
import { sql } from "../../../store/index.ts";
import { blank } from "../../connect/blanked.ts";
import { type Post, type PostDraft, postDigest } from "../../connect/post.ts";
import { signedAppeal, signedAsk, signedHelped } from "../../connect/sayings.ts";
import { toBase64 } from "../../seal/base64.ts";
import { decideAppeal, listAppeals } from "./appeals.ts";
import { outcomesSize } from "./connect-intake-routes.ts";
import { publishPost, refusePost, reopenPost, withdrawPost } from "./decide-post.ts";
import { expirePosts } from "./expire-posts.ts";
import { listPosts } from "./list-posts.ts";
import { publishedPosts } from "./published-posts.ts";
import { type ConnectNode, connectNode, device, someModerator } from "./testing/connect-node.ts";

let node: ConnectNode;
const taken = { status: 202, text: '{"taken":true}' };
const refused = (code: string) => ({ status: 422, text: JSON.stringify({ code }) });
const [ada, bea] = [someModerator(), someModerator()];
const today = new Date().toISOString().slice(0, 10);
const leg = "agadez--sebha";

beforeAll(async () => {
  node = await connectNode();
});
afterAll(() => node.stop());
beforeEach(() =>
  node.store.owner.query("truncate community.post, community.post_decision, community.spent cascade"),
);

const queue = async (state: "waiting" | "published" | "decided" = "waiting") =>
  node.doors.ask(ada, "prevention", listPosts(state));
const shown = () => node.doors.ask({ kind: "node" }, "prevention", publishedPosts(today));

async function come(said: Partial<PostDraft> = {}, from = device()): Promise<{ id: string; post: Post }> {
  const post = from.post(said);
  expect(await node.send("/intake/posts", post)).toEqual(taken);
  const [row] = await node.owner<{ id: string }>(
    sql`select id from community.post where digest = ${Buffer.from(postDigest(post))}`,
  );
  return { id: row?.id ?? "", post };
}

async function publish(id: string, by = ada, decided: Partial<Parameters<typeof publishPost>[0]> = {}) {
  const [row] = await node.owner<{ version: number }>(
    sql`select version from community.post where id = ${id}`,
  );
  const how = { id, version: row?.version ?? 0, blanks: [], confirmed: [], ...decided };
  return node.doors.perform(by, "prevention", publishPost(how));
}
const refuse = (id: string, by = ada) =>
  node.doors.perform(by, "prevention", refusePost({ id, version: 1, reason: "offer" }));

describe("nothing passes unseen (issue, point 7)", () => {
  const text = "Good water at the second well. Call Ali +227 90 12 34 56 or t.me/goodwork, job in Sebha";

  test("a post in which something is found is not published until each finding is confirmed or blanked", async () => {
    const { id } = await come({ kind: "tip", text });
    const findings = (await queue()).items[0]?.findings ?? [];
    expect(new Set(findings.map(({ kind }) => kind))).toEqual(new Set(["phone", "link", "offer", "name"]));
    const all = findings.map(({ kind, start, end }) => ({ kind, start, end }));
    for (const left of all) {
      const decided = { confirmed: all.filter((one) => one !== left) };
      await expect(publish(id, ada, decided)).rejects.toMatchObject({ code: "finding-undecided" });
    }
    // Half of a finding blanked is not blanked.
    const [phone] = findings.filter(({ kind }) => kind === "phone");
    const half = { start: phone?.start ?? 0, end: (phone?.end ?? 0) - 2 };
    const others = all.filter(({ kind }) => kind !== "phone");
    await expect(publish(id, ada, { confirmed: others, blanks: [half] })).rejects.toMatchObject({
      code: "finding-undecided",
    });
    expect(await shown()).toEqual([]);
    await publish(id, ada, { blanks: [{ start: text.indexOf("Call"), end: text.length }] });
    expect((await shown())[0]?.text).toBe(`Good water at the second well. ${blank}`);
  });

  test("what is left beside a blank is looked at again", async () => {
    // Blanked in the middle, a number of twelve figures leaves six and six: still a way to be called.
    const { id } = await come({ kind: "tip", text: "Ask at 0102030 and 4050607 there" });
    const [found] = (await queue()).items[0]?.findings ?? [];
    const parts = [{ start: 12, end: 13 }];
    await expect(publish(id, ada, { blanks: parts, confirmed: found ? [found] : [] })).rejects.toMatchObject({
      code: "finding-undecided",
    });
  });

  test("by whom, what was confirmed and what blanked is kept, without a word of the text (rule 32)", async () => {
    const { id } = await come({ kind: "tip", text });
    await publish(id, ada, { blanks: [{ start: 0, end: text.length }] });
    const [decision] = await node.owner<Record<string, unknown>>(sql`select * from community.post_decision`);
    expect(decision).toMatchObject({ act: "publish", member: ada.member, partner: ada.partner });
    expect(JSON.stringify(decision)).not.toContain("Ali");
  });
});

describe("nobody decides alone", () => {
  test("a second post of one key is published by another member", async () => {
    const from = device();
    const [first, second] = [await come({ text: "One?" }, from), await come({ text: "Two?" }, from)];
    await publish(first.id);
    await expect(publish(second.id)).rejects.toMatchObject({ code: "second-moderator" });
    expect((await queue()).items[0]?.needsAnother).toBe(true);
    await publish(second.id, bea);
    expect(await shown()).toHaveLength(2);
  });

  test("an appeal is decided by another than who refused; overturned, the post waits again", async () => {
    const from = device();
    const { id, post } = await come({}, from);
    await refuse(id);
    const digest = toBase64(postDigest(post));
    const appeal = signedAppeal({ leg, digest, text: "It is true." }, from.key(leg));
    expect(await node.send("/intake/appeals", appeal)).toEqual(taken);
    const [waiting] = await node.doors.ask(ada, "prevention", listAppeals());
    expect(waiting).toMatchObject({ words: "It is true.", needsAnother: true });
    await expect(node.doors.perform(ada, "prevention", decideAppeal(id, "overturned"))).rejects.toMatchObject(
      { code: "second-moderator" },
    );
    await node.doors.perform(bea, "prevention", decideAppeal(id, "overturned"));
    expect((await queue()).waiting).toBe(1);
    await publish(id, bea);
    expect(await shown()).toHaveLength(1);
  });

  test("only who moderates, for prevention or protection, and never a body that enforces immigration law (rules 8, 14)", async () => {
    await come();
    const analyst = someMember({ roles: ["analyst"] });
    await expect(node.doors.ask(analyst, "prevention", listPosts("waiting"))).rejects.toMatchObject({
      code: "not-allowed",
    });
    const border = someMember({ roles: ["moderator"], partnerKind: "state-border" });
    expect((await node.doors.ask(border, "prevention", listPosts("waiting"))).waiting).toBe(0);
  });

  test("one's own decision of today can be taken back, another's not", async () => {
    const { id } = await come();
    await publish(id);
    const reopen = reopenPost({ id, version: 2 });
    await expect(node.doors.perform(bea, "prevention", reopen)).rejects.toMatchObject({
      code: "version-changed",
    });
    await node.doors.perform(ada, "prevention", reopen);
    expect(await shown()).toEqual([]);
    expect((await queue()).waiting).toBe(1);
  });

  test("two decisions on one post: the second is told that it changed", async () => {
    const { id } = await come();
    await publish(id);
    await expect(refuse(id, bea)).rejects.toMatchObject({ code: "version-changed" });
  });
});

describe("what readers get", () => {
  test("answers only under their question, on the same leg", async () => {
    const question = await come();
    const answer = await come({ kind: "answer", about: question.id, text: "Yes, at the well." });
    await expect(publish(answer.id)).rejects.toMatchObject({ code: "question-not-shown" });
    await publish(question.id);
    await publish(answer.id);
    const elsewhere = await come({ kind: "answer", about: question.id, leg: "sebha--tripoli", text: "No." });
    await expect(publish(elsewhere.id)).rejects.toMatchObject({ code: "question-not-shown" });
    expect((await shown()).map(({ kind }) => kind)).toEqual(["question", "answer"]);
    const withdraw = withdrawPost({ id: question.id, version: 2, reason: "endangers-somebody" });
    await node.doors.perform(bea, "prevention", withdraw);
    expect(await shown()).toEqual([]);
  });

  test("one pseudonym a key and leg; another leg's cannot be joined with it", async () => {
    const from = device();
    await publish((await come({ text: "One?" }, from)).id);
    await publish((await come({ text: "Two?" }, from)).id, bea);
    await publish((await come({ text: "Three?", leg: "sebha--tripoli" }, from)).id);
    const keys = await node.owner<{ keys: number }>(
      sql`select count(distinct author)::integer as keys from community.post`,
    );
    expect(keys[0]?.keys).toBe(2);
    const names = (await shown()).map(({ leg: of, author }) => `${of} ${author}`);
    expect(new Set(names).size).toBe(2);
  });

  test("'helped' counts each key once, never the author's, and tells it in steps", async () => {
    const from = device();
    const { id } = await come({}, from);
    await publish(id);
    const tap = (by: ReturnType<typeof device>) =>
      node.send("/intake/posts/helped", signedHelped({ leg, post: id }, by.key(leg)));
    const reader = device();
    for (const by of [from, reader, reader, device()]) expect(await tap(by)).toEqual(taken);
    expect((await shown())[0]?.helped).toBe(0);
    expect(await tap(device())).toEqual(taken);
    expect((await shown())[0]?.helped).toBe(3);
    const nowhere = signedHelped({ leg, post: "00000000-0000-4000-8000-000000000000" }, device().key(leg));
    expect(await node.send("/intake/posts/helped", nowhere)).toEqual(taken);
  });

  test("what became of posts is told to their key alone, in always as many bytes (rule 12)", async () => {
    const from = device();
    const { id } = await come({}, from);
    await refuse(id);
    const ask = async (by: ReturnType<typeof device>) => {
      const work = await node.work();
      return node.send(
        "/intake/posts/outcomes",
        signedAsk({ leg, challenge: work.challenge }, by.key(leg)),
        work,
      );
    };
    const [own, strangers] = [await ask(from), await ask(device())];
    expect(JSON.parse(own.text).outcomes).toMatchObject([
      { state: "refused", reason: "offer", appeal: null },
    ]);
    expect(JSON.parse(strangers.text)).toEqual({ outcomes: [] });
    expect([own.text.length, strangers.text.length]).toEqual([outcomesSize, outcomesSize]);
    const work = await node.work();
    const stolen = signedAsk({ leg, challenge: "another" }, from.key(leg));
    expect(await node.send("/intake/posts/outcomes", stolen, work)).toEqual(refused("post-refused"));
  });

  test("nothing after its end, and then nothing at all (rules 32, 33)", async () => {
    const { id } = await come();
    await publish(id);
    await node.owner(sql`update community.post set until = current_date - 1`);
    expect(await shown()).toEqual([]);
    await node.owner(sql`update community.post set expires_at = now() - interval '1 day'`);
    expect(await expirePosts(node.doors)).toEqual({ deleted: 1, held: 0 });
    const [left] = await node.owner<{ posts: number }>(
      sql`select count(*)::integer as posts from community.post`,
    );
    expect(left?.posts).toBe(0);
  });
});

test("a clock that jumps deletes nothing before a person has looked (F4)", async () => {
  await node.owner(sql`
    insert into community.post (leg, kind, language, text, author, digest, day, lane, expires_at)
    select ${leg}, 'tip', 'en', 'text', sha256(n::text::bytea), sha256(n::text::bytea), current_date, 'open',
      now() - interval '1 day' from generate_series(1, 150) as n`);
  expect(await expirePosts(node.doors)).toEqual({ deleted: 0, held: 150 });
  expect(await expirePosts(node.doors, true)).toEqual({ deleted: 150, held: 0 });
});

describe("a flood of one hand (T12)", () => {
  test("near copies of several keys, and one number in posts of several, stand together in the queue", async () => {
    for (let n = 0; n < 3; n += 1)
      await come({ text: `Good work in Sebha for strong men, ask at the blue house number ${n}` });
    await come({ leg: "sebha--tripoli", text: "My cousin helps, 0912 345 678" });
    await come({ text: "Write to ٠٩١٢٣٤٥٦٧٨ they are kind" });
    const { patterns } = await queue();
    expect(patterns.map(({ kind, authors }) => [kind, authors])).toEqual([
      ["near-copies", 3],
      ["same-contact", 2],
    ]);
  });
});

test("without a ticket the tables give nothing, at the door nothing that waits (rule 1)", async () => {
  await come();
  const bare = await node.store.app.query("select * from community.post");
  expect(bare.rows).toEqual([]);
  const atDoor = await node.doors.ask({ kind: "node" }, "prevention", {
    name: "test",
    needs: null,
    scope: "door",
    logged: false,
    touched: () => [],
    run: (desk) => desk.rows(sql`select id from community.post`),
  });
  expect(atDoor).toEqual([]);
});
