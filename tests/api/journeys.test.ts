/**
 * Does the API do what a member of a task force comes for: bring in, search, judge, undo, look around, share?
 */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { problem } from "../../src/safeguards/api.ts";
import type { MemberActor } from "../../src/safeguards/index.ts";
import { sql } from "../../src/store/index.ts";
import { type ApiNode, apiNode } from "./api-node.ts";

let api: ApiNode;
let police: MemberActor;
let harbour: MemberActor;
let border: MemberActor;

const withNode = {
  label: "TLP:GREEN",
  audience: "node",
  purposes: ["analysis", "investigation"],
  until: null,
};
const ownerOnly = { label: "TLP:AMBER", audience: "owner", purposes: ["analysis"], until: null };

beforeAll(async () => {
  api = await apiNode();
  police = await api.member("Northern police");
  harbour = await api.member("Harbour unit");
  border = await api.member("Border guard", { partnerKind: "state-border", roles: ["analyst"] });
});
afterAll(() => api.close());

async function source(as: MemberActor, name: string, handling: object = withNode, purpose = "analysis") {
  const grading = { reliability: "B", credibility: 2 };
  const made = await api.ask("POST", "/sources", { as, purpose, body: { name, grading, handling } });
  expect(made.status, made.text).toBe(200);
  return made.body.id as string;
}

async function add(as: MemberActor, record: object, purpose = "analysis") {
  const made = await api.ask("POST", "/records", { as, purpose, body: record });
  expect(made.status, made.text).toBe(200);
  return made.body as { id: string; outcome: string; proposals: number };
}

const person = (sourceId: string, key: string, properties: Record<string, string[]>) => ({
  source: sourceId,
  key,
  entityType: "Person",
  properties,
});

describe("two partners", () => {
  const ids: Record<string, string> = {};
  let crowd: string;

  beforeAll(async () => {
    const [register, notes, private_] = [
      await source(police, "Register"),
      await source(harbour, "Notes"),
      await source(police, "Private", ownerOnly),
    ];
    crowd = register;
    // Enough others that a model can be trained on how often values agree by chance.
    for (let n = 0; n < 30; n += 1) {
      const birthDate = [`19${60 + n}-0${1 + (n % 9)}-1${n % 9}`];
      await add(police, person(register, `crowd ${n}`, { name: [`Somebody Number${n}`], birthDate }));
    }
    const phone = ["+40 711 222 333"];
    ids.one = (
      await add(police, person(register, "1", { name: ["Mohamed Ivanov"], birthDate: ["1980-03-04"], phone }))
    ).id;
    ids.two = (
      await add(harbour, person(notes, "a", { name: ["محمد إيفانوف"], birthDate: ["1980-03-04"], phone }))
    ).id;
    ids.hidden = (
      await add(police, person(private_, "h", { name: ["Mohamed Ivanov"], birthDate: ["1980-03-04"], phone }))
    ).id;
  });

  test("a record is found by a name in another script, and says who sees it", async () => {
    const found = await api.ask("GET", `/records?q=${encodeURIComponent("Мохамед Иванов")}`, { as: harbour });
    expect(found.body.items.map((item: { id: string }) => item.id)).toContain(ids.one);
    const { body } = await api.ask("GET", `/records/${ids.one}`, { as: harbour });
    expect(body).toMatchObject({ caption: "Mohamed Ivanov", mine: false, notSeenByEnforcement: false });
    expect(body.seenBy.map(({ name }: { name: string }) => name)).toEqual([
      "Northern police",
      "Border guard",
    ]);
    const phone = body.properties.find(({ name }: { name: string }) => name === "phone");
    expect(phone).toMatchObject({
      kind: "phone",
      values: [{ given: "+40 711 222 333", warning: null, hub: false }],
    });
    expect(phone.values[0].caption).toContain("711");
  });

  test("what is hidden and what is not there are one answer, word for word", async () => {
    for (const path of ["/records/ID", "/subjects/ID", "/subjects/ID/network"]) {
      const hidden = await api.ask("GET", path.replace("ID", ids.hidden ?? ""), { as: harbour });
      const nowhere = await api.ask("GET", path.replace("ID", randomUUID()), { as: harbour });
      expect(hidden).toMatchObject({ status: 404, text: nowhere.text });
      problem.parse(hidden.body);
    }
    const judged = { b: ids.one, verdict: "same", words: null };
    const hidden = await api.ask("POST", "/judgements", { as: harbour, body: { ...judged, a: ids.hidden } });
    const nowhere = await api.ask("POST", "/judgements", {
      as: harbour,
      body: { ...judged, a: randomUUID() },
    });
    expect(hidden).toMatchObject({ status: 404, text: nowhere.text });
  });

  test("a proposal is judged and the judgement undone; the subject grows and shrinks", async () => {
    const size = async (as: MemberActor) =>
      (await api.ask("GET", `/subjects/${ids.two}`, { as })).body.records.length as number;
    const before = await size(harbour);
    const pair = [ids.one, ids.two].sort();
    const judged = await api.ask("POST", "/judgements", {
      as: harbour,
      body: { a: pair[1], b: pair[0], verdict: "not-same", words: "Other fingerprints." },
    });
    expect(judged.body).toMatchObject({
      verdict: "not-same",
      mine: true,
      by: { member: "mine", partner: { name: "Harbour unit" } },
    });
    expect(await size(harbour)).toBe(1);
    const same = await api.ask("POST", "/judgements", {
      as: police,
      body: { a: pair[0], b: pair[1], verdict: "same" },
    });
    expect(await size(harbour)).toBe(2);
    const subject = await api.ask("GET", `/subjects/${ids.two}`, { as: harbour });
    const held = subject.body.held.find(
      (one: { a: string; b: string }) => one.a === pair[0] && one.b === pair[1],
    );
    expect(held.judgement).toMatchObject({ id: same.body.id, mine: false, verdict: "same" });
    expect(held.judgement.by.member).toMatch(/^member [0-9a-f]{6}$/);
    const others = await api.ask("DELETE", `/judgements/${same.body.id}`, { as: harbour });
    expect(others.status).toBe(404);
    const undone = await api.ask("DELETE", `/judgements/${same.body.id}`, { as: police });
    expect(undone.body.retractedAt).not.toBeNull();
    expect((await api.ask("DELETE", `/judgements/${same.body.id}`, { as: police })).status).toBe(404);
    expect(await size(harbour)).toBe(1);
    await api.ask("DELETE", `/judgements/${judged.body.id}`, { as: harbour });
    expect(await size(harbour)).toBe(before);
    const listed = await api.ask("GET", "/judgements?limit=1", { as: harbour });
    expect(listed.body.items).toHaveLength(1);
    const next = await api.ask("GET", `/judgements?limit=1&cursor=${listed.body.next}`, { as: harbour });
    expect(next.body.items[0].id).not.toBe(listed.body.items[0].id);
  });

  test("the queue shows only pairs of which both may be seen, page by page, and never counts more", async () => {
    const all = async (as: MemberActor, state: string) => {
      const items: { id: string; a: { id: string }; b: { id: string } }[] = [];
      for (let cursor = ""; ; ) {
        const { body } = await api.ask("GET", `/proposals?state=${state}&limit=1${cursor}`, { as });
        items.push(...body.items);
        if (body.next === null) {
          expect(body.open).toBe(items.length);
          return items;
        }
        cursor = `&cursor=${body.next}`;
      }
    };
    const [mine, theirs] = [
      [...(await all(police, "open")), ...(await all(police, "counted"))],
      [...(await all(harbour, "open")), ...(await all(harbour, "counted"))],
    ];
    const has = (items: typeof mine, id: string | undefined) =>
      items.some(({ a, b }) => a.id === id || b.id === id);
    expect(has(mine, ids.hidden)).toBe(true);
    expect(has(theirs, ids.hidden)).toBe(false);
    expect(has(theirs, ids.two)).toBe(true);
    expect(new Set(mine.map(({ id }) => id)).size).toBe(mine.length);
  });

  test("one's own record tells of proposals only as far as one may see them", async () => {
    const notes = await source(harbour, "More notes");
    const { proposals } = await add(
      harbour,
      person(notes, "b", { name: ["Mohamed Ivanov"], phone: ["+40711222333"], birthDate: ["1980-03-04"] }),
    );
    const really = await api.node.owner<{
      n: number;
    }>(sql`select count(*)::integer as n from intelligence.proposal p
      join intelligence.record r on r.id in (p.a, p.b) where r.source_key = 'b' and r.source = ${notes}`);
    expect(proposals).toBeGreaterThan(0);
    expect(really[0]?.n).toBeGreaterThan(proposals);
  });

  test("the same again changes nothing; a changed one changes; nonsense is refused in words", async () => {
    const again = { name: ["Somebody Number1"], birthDate: ["1961-02-11"] };
    expect((await add(police, person(crowd, "crowd 1", again))).outcome).toBe("skipped");
    expect((await add(police, person(crowd, "crowd 1", { ...again, name: ["Somebody Else"] }))).outcome).toBe(
      "changed",
    );
    const refused = async (body: object) => {
      const { status, body: said } = await api.ask("POST", "/records", { as: police, body });
      return [status, said.code];
    };
    expect(await refused({ ...person(crowd, "x", { name: ["X"] }), entityType: "Dragon" })).toEqual([
      422,
      "entity-type-unknown",
    ]);
    expect(await refused(person(crowd, "x", { name: [" "] }))).toEqual([422, "nothing-said"]);
    expect(await refused(person(randomUUID(), "x", { name: ["X"] }))).toEqual([404, "not-found"]);
    expect(await refused(person(crowd, "x", { name: ["X\0"] }))).toEqual([400, "invalid"]);
    const odd = await add(
      police,
      person(crowd, "odd", { constructor: ["what"], toString: ["x", "x"], name: ["Odd"] }),
    );
    expect((await add(police, person(crowd, "odd", { constructor: ["other"], name: ["Odd"] }))).outcome).toBe(
      "changed",
    );
    expect((await api.ask("GET", `/records/${odd.id}`, { as: police })).status).toBe(200);
  });
});

describe("the network", () => {
  test("grows by links and shared values, and names a hub instead of joining through it", async () => {
    const register = await source(police, "Networks");
    const helpline = "+40 800 800 678";
    const centre = await add(
      police,
      person(register, "c", { name: ["Centre"], phone: [helpline, "+40 722 000 111"] }),
    );
    const friend = await add(police, person(register, "f", { name: ["Friend"], phone: ["+40722000111"] }));
    for (let n = 0; n < 14; n += 1)
      await add(police, person(register, `h${n}`, { name: [`Caller ${n}`], phone: [helpline] }));
    const car = await add(police, {
      source: register,
      key: "v",
      entityType: "Vehicle",
      properties: { registrationNumber: ["B 123 ABC"], country: ["ro"] },
    });
    await add(police, {
      source: register,
      key: "o",
      entityType: "Ownership",
      properties: { owner: ["c"], asset: ["v"] },
    });
    const { body } = await api.ask("GET", `/subjects/${centre.id}/network`, { as: police });
    expect(body.nodes.map(({ id }: { id: string }) => id).sort()).toEqual(
      [centre.id, friend.id, car.id].sort(),
    );
    expect(body.hubs).toEqual([{ kind: "phone", caption: expect.stringContaining("800") }]);
    const kinds = Object.fromEntries(
      body.edges.map((edge: { kind: string; label: string; directed: boolean }) => [edge.kind, edge]),
    );
    expect(kinds["shares:phone"]).toMatchObject({
      label: expect.stringContaining("722"),
      directed: false,
      record: null,
    });
    expect(kinds.Ownership).toMatchObject({ from: centre.id, to: car.id, directed: true });
    const hubs = await api.ask("GET", "/hubs", { as: police });
    expect(hubs.body.items).toContainEqual(expect.objectContaining({ kind: "phone", records: 15 }));
    const shown = await api.ask("GET", `/records/${centre.id}`, { as: police });
    expect(shown.body.properties[1]?.values ?? shown.body.properties[0].values).toBeDefined();
    const phones = shown.body.properties.find(({ name }: { name: string }) => name === "phone").values;
    expect(phones.map(({ hub }: { hub: boolean }) => hub)).toEqual([true, false]);
    expect(shown.body.links).toEqual([
      expect.objectContaining({
        entityType: "Ownership",
        outgoing: true,
        other: expect.objectContaining({ id: car.id }),
      }),
    ]);
    const link = await api.ask("GET", `/records/${shown.body.links[0].id}`, { as: police });
    const owner = link.body.properties.find(({ name }: { name: string }) => name === "owner").values[0];
    expect(owner).toMatchObject({ given: "c", record: centre.id });
  });
});

describe("handling", () => {
  test("its owner opens a record and closes it again; nobody else can", async () => {
    const kept = await source(police, "Sharing", ownerOnly);
    const { id } = await add(police, person(kept, "1", { name: ["Shared Later"] }));
    const put = (as: MemberActor, handling: object) =>
      api.ask("PUT", `/records/${id}/handling`, { as, body: handling });
    expect((await put(harbour, withNode)).status).toBe(404);
    const shared = await put(police, { ...ownerOnly, audience: [harbour.partner] });
    expect(shared.body.seenBy).toEqual([{ id: harbour.partner, name: "Harbour unit" }]);
    expect((await api.ask("GET", `/records/${id}`, { as: harbour })).status).toBe(200);
    expect((await put(harbour, withNode)).status).toBe(404);
    const other = await put(police, { ...ownerOnly, purposes: ["investigation"] });
    expect(other.status, other.text).toBe(200);
    expect((await api.ask("GET", `/records/${id}`, { as: police })).status).toBe(404);
    expect((await api.ask("GET", `/records/${id}`, { as: police, purpose: "investigation" })).status).toBe(
      200,
    );
    expect((await put(police, ownerOnly)).status).toBe(404);
    const strict = await api.ask("PUT", `/records/${id}/handling`, {
      as: police,
      purpose: "investigation",
      body: { ...withNode, label: "TLP:RED" },
    });
    expect([strict.status, strict.body.code]).toEqual([422, "handling-refused"]);
    const nobody = await api.ask("PUT", `/records/${id}/handling`, {
      as: police,
      purpose: "investigation",
      body: { ...ownerOnly, audience: [randomUUID()] },
    });
    expect([nobody.status, nobody.body.detail]).toEqual([422, "partner-unknown"]);
  });

  test("what is about a person at risk stays for protection, and for named partners", async () => {
    const shelter = await api.member("Shelter", {
      partnerKind: "ngo",
      roles: ["case-worker"],
      childTrained: true,
    });
    const protection = { label: "TLP:AMBER", audience: "owner", purposes: ["protection"], until: null };
    const cases = await source(shelter, "Cases", protection, "protection");
    const record = { source: cases, key: "1", entityType: "CaseRecord", properties: { gender: ["female"] } };
    const { id } = await add(shelter, record, "protection");
    const put = (handling: object) =>
      api.ask("PUT", `/records/${id}/handling`, { as: shelter, purpose: "protection", body: handling });
    expect((await put({ ...protection, purposes: ["protection", "analysis"] })).body.detail).toBe(
      "protection-for-other-purposes",
    );
    expect((await put({ ...protection, label: "TLP:GREEN", audience: "node" })).body.detail).toBe(
      "protection-shared-with-node",
    );
    const shared = await put({ ...protection, audience: [police.partner, border.partner] });
    expect(shared.body.notSeenByEnforcement).toBe(true);
    expect(shared.body.seenBy.map(({ name }: { name: string }) => name)).toEqual(["Northern police"]);
    const untrained = { ...shelter, childTrained: false, member: randomUUID() };
    const tried = await api.ask("PUT", `/records/${id}/handling`, {
      as: untrained,
      purpose: "protection",
      body: protection,
    });
    expect(tried.status).toBe(404);
  });
});

test("a purpose is needed, and one of one's own; every answer is in the log, once", async () => {
  const entries = async () =>
    (await api.node.owner<{ n: number }>(sql`select count(*)::integer as n from safeguards.log_entry`))[0]
      ?.n ?? 0;
  const without = await api.ask("GET", "/records", { as: police, purpose: "" });
  expect([without.status, without.body.code]).toEqual([400, "purpose-needed"]);
  const other = await api.ask("GET", "/records", { as: police, purpose: "protection" });
  expect([other.status, other.body.code]).toEqual([403, "purpose-not-yours"]);
  // The engine reads the model that explains a score once, under an entry of its own.
  await api.ask("GET", "/proposals", { as: police });
  const before = await entries();
  const paths = [
    "/records",
    "/records?q=mohamed",
    "/proposals",
    "/judgements",
    "/hubs",
    "/capped-blocks",
    "/sources",
    "/imports",
  ];
  for (const path of paths) expect((await api.ask("GET", path, { as: police })).status).toBe(200);
  expect(await entries()).toBe(before + paths.length);
});

test("lists go on where they stopped, each record once", async () => {
  for (const filter of ["", "q=somebody&", "type=Person&"]) {
    const seen: string[] = [];
    for (let cursor = ""; ; ) {
      const { body } = await api.ask("GET", `/records?${filter}limit=7${cursor}`, { as: police });
      seen.push(...body.items.map(({ id }: { id: string }) => id));
      if (body.next === null) break;
      cursor = `&cursor=${body.next}`;
    }
    expect(seen.length).toBeGreaterThan(20);
    expect(new Set(seen).size).toBe(seen.length);
  }
});

test("a second source of one name is refused in words", async () => {
  await source(police, "Twice");
  const body = { name: "Twice", grading: { reliability: "A", credibility: 1 }, handling: ownerOnly };
  const again = await api.ask("POST", "/sources", { as: police, body });
  expect([again.status, again.body.code]).toEqual([409, "name-taken"]);
  expect((await api.ask("POST", "/sources", { as: harbour, body })).status).toBe(200);
});
