/**
 * Does a guest's link open its programmes and nothing else, and does nobody let out what they wrote themselves?
 *
 * Over HTTP, on a whole node with the invented portfolio.
 *
 * Source: programmes.md 2.4 and section 4; trust.md rules 1, 8 and 32; T22, T23.
 */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadPortfolio } from "../../apps/cli/load-portfolio.ts";
import { demonstrationLinks } from "../../apps/cli/load-world.ts";
import { apiDocument, operationsOf } from "../../apps/server/testing/api-document.ts";
import { type Asked, askNode, signedIn } from "../../apps/server/testing/ask-node.ts";
import { expireEntries } from "../../src/programmes/server/index.ts";
import { openTestNode, type TestNode } from "../journeys/open-test-node.ts";

const today = new Date().toISOString().slice(0, 10);
const purpose = "oversight";
let node: TestNode;
let manager: string;
let coordinator: string;
let officer: string;
let colleague: string;
interface Row {
  readonly id: string;
  readonly content: Record<string, string>;
}
type Result = Record<"value" | "provisional", { readonly low: number }>;
let programmes: readonly Row[];

beforeAll(async () => {
  node = await openTestNode({ size: null, pages: false });
  const { members } = await loadPortfolio(node.node.doors, today);
  const links = await demonstrationLinks(node.node, members);
  manager = await signedIn(node, links[0]?.link ?? "");
  coordinator = await signedIn(node, links[1]?.link ?? "");
  const invite = async (name: string) => {
    const member = { name, email: `${name}@office.example`, roles: ["safeguarding-officer" as const] };
    return signedIn(node, await node.invite(member, "Joint Programme Office (example)"));
  };
  [officer, colleague] = [await invite("ola"), await invite("uma")];
  programmes = await entries("programme");
}, 120_000);
afterAll(() => node?.close());

const ask = (cookie: string, asked: Asked) => askNode(node, { cookie, purpose, ...asked });
const post = (cookie: string, url: string, body: unknown = {}) =>
  ask(cookie, { method: "POST", url: `/api/v1${url}`, body });
const guest = (token: string, url: string) =>
  askNode(node, { url: `/api/v1${url}`, headers: { "waymark-guest": token } });

async function entries(kind: string): Promise<readonly Row[]> {
  return (await ask(manager, { url: `/api/v1/programme-entries?kind=${kind}&limit=200` })).json().items;
}
const codeOf = (code: string) => programmes.find(({ content }) => content.code === code)?.id ?? "";
const donor = async (acronym: string) =>
  (await entries("organisation")).find(({ content }) => content.acronym === acronym)?.id ?? "";

async function link(cookie: string, more: object = {}): Promise<{ token: string; link: { id: string } }> {
  const wanted = {
    audience: "donor",
    name: "Desk of the donor",
    organisation: null,
    programmes: [codeOf("JP01")],
    days: 30,
  };
  const made = await post(cookie, "/guest-links", { ...wanted, ...more });
  expect(made.statusCode, made.body).toBe(200);
  return made.json();
}

describe("a guest's link", () => {
  test("opens brief, results and visibility of its programmes, as those who work on them see them", async () => {
    const organisation = await donor("EX-D1");
    const { token } = await link(manager, { organisation });
    const view = (await guest(token, "/guest")).json();
    expect(view.programmes).toEqual([expect.objectContaining({ code: "JP01" })]);
    const programme = codeOf("JP01");
    const brief = await guest(token, `/guest/brief?programme=${programme}`);
    const inside = await ask(manager, {
      url: `/api/v1/programme-views/brief?programme=${programme}&for=donor&organisation=${organisation}`,
    });
    // Duplicates with programmes that the link does not name are not theirs to know.
    const { duplicates: shown, ...seen } = brief.json();
    const { duplicates, ...whole } = inside.json();
    expect(seen).toEqual(whole);
    expect(shown).toBeNull();
    expect(duplicates.count).toBeGreaterThan(0);
    expect(seen.organisation).toMatchObject({ id: organisation, share: expect.any(Number) });
    expect((await guest(token, "/guest/visibility")).json().donors.rows).toHaveLength(2);
    expect((await guest(token, "/guest/results")).json().rows.length).toBeGreaterThan(2);
  });

  test("holds nothing of another programme, no draft, and nothing that a partner keeps to itself", async () => {
    const programme = codeOf("JP02");
    const { token } = await link(coordinator, { audience: "resident-coordinator", programmes: [programme] });
    const marker = "Zyxwvut-Marker";
    const add = async (kind: string, content: object, seenBy = "everybody") => {
      const body = { act: randomUUID(), entry: randomUUID(), kind, seenBy, content };
      const added = await post(manager, "/programme-entries", body);
      expect(added.statusCode, added.body).toBe(200);
      return body.entry;
    };
    const gap = { theme: "transfer", text: "", seen: [today], closed: null, status: "open", daysLost: 900 };
    const open = { ...gap, programme, cost: null, severity: 4, evidence: [] };
    await add("gap", { ...open, name: "Shown-Gap" });
    await add("gap", { ...open, name: marker }, "own-partner");
    await add("gap", { ...open, name: marker, programme: codeOf("JP03") });
    const evidence = {
      programme,
      type: "survey",
      grade: 4,
      link: null,
      date: today,
      scope: "",
      limits: "",
      sharedBy: null,
    };
    await add("evidence", { ...evidence, citation: marker }, "own-partner");
    // A figure that was accepted is sent anew, with another number, and waits: guests see neither.
    const observed = (await entries("observation")).filter(({ content }) => content.programme === programme);
    for (const one of observed.filter(
      ({ content }) => content.status === "accepted" && content.value !== null,
    )) {
      const content = { ...one.content, status: "submitted", value: 987_654 };
      const url = `/api/v1/programme-entries/${one.id}`;
      const sent = await ask(manager, { method: "PUT", url, body: { act: randomUUID(), seen: 1, content } });
      expect(sent.statusCode, sent.body).toBe(200);
    }
    const inside = await ask(manager, { url: `/api/v1/programme-views/results?programme=${programme}` });
    const waiting = inside
      .json()
      .rows.filter((row: Result) => JSON.stringify(row.provisional) !== JSON.stringify(row.value));
    expect(waiting.length).toBeGreaterThan(0);
    expect(waiting.every((row: Result) => row.provisional.low > 900_000)).toBe(true);
    const addresses = ["/guest", "/guest/results", "/guest/visibility", "/guest/brief"];
    for (const address of addresses) {
      const url = address === "/guest/brief" ? `${address}?programme=${programme}` : address;
      const answer = await guest(token, url);
      expect(answer.statusCode, url).toBe(200);
      expect(answer.body).not.toContain(marker);
      expect(answer.body).not.toMatch(/987654/);
      expect(answer.body).not.toMatch(/"JP(01|03|04|05|06|07|08|09|10|11|12)[-"]/);
      for (const other of programmes) if (other.id !== programme) expect(answer.body).not.toContain(other.id);
    }
    for (const row of (await guest(token, "/guest/results")).json().rows)
      expect(row.provisional).toEqual(row.value);
    expect((await guest(token, `/guest/brief?programme=${programme}`)).body).toContain("Shown-Gap");
    for (const code of ["JP01", "JP03"]) {
      const refused = await guest(token, `/guest/brief?programme=${codeOf(code)}`);
      expect(refused.statusCode).toBe(404);
      expect((await guest(token, `/guest/results?programme=${codeOf(code)}`)).json().rows).toEqual([]);
    }
    // A donor is told nothing of what waits for a decision, whatever is asked.
    const donors = await link(manager, { programmes: [programme] });
    const told = (await guest(donors.token, `/guest/brief?programme=${programme}`)).json();
    expect([told.decisions, told.gaps, told.audience]).toEqual([null, null, "donor"]);
  });

  test("opens no other route, whatever is asked, as header or as cookie", async () => {
    const { token } = await link(manager);
    const outside = /\/(session(\/.*)?|invitations\/.*|guest(\/.*)?)$/;
    const others = operationsOf(await apiDocument(node)).filter(({ path }) => !outside.test(path));
    expect(others.length).toBeGreaterThan(100);
    for (const { method, path } of others) {
      const url = `${path.replace(/\{[^}]+\}/g, randomUUID())}?programme=${randomUUID()}`;
      const headers = { "waymark-guest": token, authorization: `Bearer ${token}` };
      const answer = await askNode(node, { method, url, purpose, headers, cookie: `waymark=${token}` });
      expect([401, 400, 415], `${method} ${path}: ${answer.body}`).toContain(answer.statusCode);
      if (method === "GET") expect(answer.statusCode, path).toBe(401);
    }
  });

  test("is refused when it ended, was taken back, or never was; and its token is in no log and no table", async () => {
    const made = await link(manager);
    expect((await guest(made.token, "/guest")).statusCode).toBe(200);
    const listed = await ask(manager, { url: "/api/v1/guest-links?limit=200" });
    expect(listed.json().items).toContainEqual(expect.objectContaining({ id: made.link.id, state: "open" }));
    expect(listed.body).not.toContain(made.token);
    const revoked = await post(manager, `/guest-links/${made.link.id}/revoke`);
    expect(revoked.json().link.state).toBe("revoked");
    for (const token of [made.token, `${made.token}x`, "x", ""]) {
      const answer = await guest(token, "/guest");
      expect(answer.statusCode).toBe(401);
      expect(answer.json()).toMatchObject({ code: "guest-link-gone" });
    }
    const old = await link(manager, { days: 1 });
    const { owner } = node.node.store;
    await owner.query("alter table programmes.guest_link no force row level security");
    await owner.query(
      "update programmes.guest_link set expires_at = now() - interval '1 minute' where id = $1",
      [old.link.id],
    );
    expect((await guest(old.token, "/guest")).statusCode).toBe(401);
    const { rows } = await owner.query("select g::text as row from programmes.guest_link g");
    await owner.query("alter table programmes.guest_link force row level security");
    for (const token of [made.token, old.token]) {
      expect(rows.map(({ row }) => row).join()).not.toContain(token);
      expect(node.logLines.join("")).not.toContain(token);
    }
    await expireEntries(node.node.doors);
    expect(
      (await owner.query("select id from programmes.guest_link where expires_at <= now()")).rows,
    ).toEqual([]);
  });

  test("is made by who leads or convenes, of programmes that are theirs, and not by an evaluator", async () => {
    const outsider = { name: "Eve", email: "eve@office.example", roles: ["evaluator" as const] };
    const evaluator = await signedIn(node, await node.invite(outsider, "Joint Programme Office (example)"));
    const wanted = {
      audience: "donor",
      name: "x",
      organisation: null,
      programmes: [codeOf("JP01")],
      days: 30,
    };
    expect((await post(evaluator, "/guest-links", wanted)).statusCode).toBe(403);
    expect((await post(officer, "/guest-links", wanted)).statusCode).toBe(403);
    expect((await ask(evaluator, { url: "/api/v1/guest-links" })).statusCode).toBe(403);
    const unknown = { ...wanted, programmes: [randomUUID()] };
    expect((await post(manager, "/guest-links", unknown)).statusCode).toBe(404);
  });

  test("is slowed down by address, like every way in", async () => {
    const host = new URL(node.origin).host;
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 65; attempt += 1) {
      const headers = { host, "waymark-guest": "guess" };
      const answer = await node.http.inject({ url: "/api/v1/guest", headers, remoteAddress: "192.0.2.7" });
      statuses.push(answer.statusCode);
    }
    expect(statuses.slice(0, 60)).toEqual(Array(60).fill(401));
    expect(statuses.slice(60)).toEqual(Array(5).fill(429));
  });
});

describe("a safety review", () => {
  const decide = (cookie: string, id: string, more: object = {}) =>
    post(cookie, `/safety-reviews/${id}/decide`, {
      act: randomUUID(),
      seen: 1,
      outcome: "may-go-out",
      couldIdentify: false,
      reviewer: "Safeguarding officer",
      reason: "Nobody is in the picture.",
      ...more,
    });
  const review = () => ({
    programme: codeOf("JP01"),
    product: "Photo story",
    contains: ["picture"],
    couldIdentify: false,
    composite: true,
    outcome: "pending",
    reviewer: null,
    date: null,
    reason: "",
  });
  const written = async (cookie: string) => {
    const entry = randomUUID();
    const body = { act: randomUUID(), entry, kind: "safety-review", seenBy: "everybody", content: review() };
    expect((await post(cookie, "/programme-entries", body)).statusCode).toBe(200);
    return entry;
  };

  test("is decided by an officer, and never by who wrote it, on any way in", async () => {
    const entry = await written(officer);
    expect((await decide(manager, entry)).statusCode).toBe(403);
    const own = await decide(officer, entry);
    expect(own.statusCode, own.body).toBe(403);
    expect(own.json()).toMatchObject({ code: "own-review" });
    const content = { ...review(), outcome: "may-go-out", reviewer: "Me", date: today };
    const around = await ask(officer, {
      method: "PUT",
      url: `/api/v1/programme-entries/${entry}`,
      body: { act: randomUUID(), seen: 1, content },
    });
    expect(around.json()).toMatchObject({ code: "own-review" });
    const born = {
      act: randomUUID(),
      entry: randomUUID(),
      kind: "safety-review",
      seenBy: "everybody",
      content,
    };
    expect((await post(officer, "/programme-entries", born)).json()).toMatchObject({ code: "own-review" });
    const decided = await decide(colleague, entry);
    expect(decided.statusCode, decided.body).toBe(200);
    expect(decided.json().review).toMatchObject({ outcome: "may-go-out", version: 2, date: today });
  });

  test("lets nothing out that could lead to a person", async () => {
    const entry = await written(manager);
    const refused = await decide(officer, entry, { couldIdentify: true });
    expect(refused.statusCode, refused.body).toBe(422);
    const kept = await decide(officer, entry, { couldIdentify: true, outcome: "refused" });
    expect(kept.json().review).toMatchObject({ outcome: "refused", couldIdentify: true });
  });
});
