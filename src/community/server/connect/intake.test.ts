/**
 * Does the public door keep a post once, paid for and signed, and let nobody outside see it? (rules 12, 42, 48; T12)
 */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { sql } from "../../../store/index.ts";
import { toBase64 } from "../../seal/base64.ts";
import { listPosts } from "./list-posts.ts";
import { publishedPosts } from "./published-posts.ts";
import { type ConnectNode, connectNode, device, someModerator } from "./testing/connect-node.ts";

let node: ConnectNode;
const taken = { status: 202, text: '{"taken":true}' };
const refused = (code: string) => ({ status: 422, text: JSON.stringify({ code }) });
const today = new Date().toISOString().slice(0, 10);

beforeAll(async () => {
  node = await connectNode();
});
afterAll(() => node.stop());
beforeEach(() => node.store.owner.query("truncate community.post, community.spent cascade"));

const queue = () => node.doors.ask(someModerator(), "prevention", listPosts("waiting"));
const shown = () => node.doors.ask({ kind: "node" }, "prevention", publishedPosts(today));

describe("what comes in", () => {
  test("waits, by day, and nobody outside sees it (rules 42, 48)", async () => {
    expect(await node.send("/intake/posts", device().post())).toEqual(taken);
    expect((await queue()).items).toHaveLength(1);
    expect(await shown()).toEqual([]);
    const columns = await node.owner<{ table_name: string; column_name: string }>(sql`
      select table_name, column_name from information_schema.columns
      where table_schema = 'community' and table_name like 'post%' and data_type like 'timestamp%'`);
    expect(columns.every(({ column_name }) => column_name === "expires_at")).toBe(true);
    const [row] = await node.owner<{ midnight: boolean }>(sql`
      select bool_and(expires_at = date_trunc('day', expires_at, 'UTC')) as midnight from community.post`);
    expect(row?.midnight).toBe(true);
  });

  test("is kept once, however often it is sent, each sending paid or not", async () => {
    const post = device().post();
    for (let time = 0; time < 3; time += 1) expect(await node.send("/intake/posts", post)).toEqual(taken);
    expect((await queue()).waiting).toBe(1);
  });

  test("must be paid: no proof, a wrong one, one used before, each refused alike for what is there and what is not", async () => {
    const post = device().post();
    expect(await node.send("/intake/posts", post, null)).toEqual(refused("post-refused"));
    const work = await node.work();
    const wrong = { ...work, nonce: "1.2.3.4" };
    expect((await node.send("/intake/posts", post, wrong)).status).toBe(422);
    expect(await node.send("/intake/posts", post, work)).toEqual(taken);
    expect(await node.send("/intake/posts", device().post(), work)).toEqual(refused("work-refused"));
  });

  test("must be signed for this leg, by this key, in these words", async () => {
    const post = device().post();
    const signed = { ...post };
    for (const forged of [
      { ...signed, text: "Other words" },
      { ...signed, leg: "sebha--tripoli" },
      { ...signed, kind: "tip" as const },
      { ...signed, key: device().post().key },
      { ...signed, signature: toBase64(new Uint8Array(64)) },
      { ...signed, key: toBase64(new Uint8Array(32)), signature: toBase64(new Uint8Array(64)) },
      { ...signed, text: "x".repeat(1001) },
      { ...signed, extra: 1 },
    ])
      expect(await node.send("/intake/posts", forged)).toEqual(refused("post-refused"));
    expect((await queue()).waiting).toBe(0);
  });

  test("is rid of what turns letters about", async () => {
    await node.send("/intake/posts", device().post({ text: "one \u202etwo\u200b three\u0007" }));
    expect((await queue()).items[0]?.text).toBe("one two three");
  });
});
