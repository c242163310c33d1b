/**
 * Do members keep the help directory current, and is nothing lost or taken over on the way? (rules 19, 32, 38 to 41)
 */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type HelpAnswer, type HelpNode, helpNode } from "../../../../tests/api/help-node.ts";
import type { MemberActor } from "../../../safeguards/index.ts";
import { sql } from "../../../store/index.ts";
import { dayAfter } from "../../help/days-between.ts";
import { helpDetail, helpPage } from "../../help/help-api.ts";
import type { HelpDraft } from "../../help/help-entry.ts";
import { publicServices } from "../../help/public-help.ts";
import { utcDay } from "./asking.ts";
import { helpForPublication } from "./list-help.ts";

let api: HelpNode;
let worker: MemberActor;
let other: MemberActor;
let moderator: MemberActor;

beforeAll(async () => {
  api = await helpNode();
  worker = await api.member("Accueil");
  other = await api.member("Croix Verte");
  moderator = await api.member("Helpline", { roles: ["moderator"], partnerKind: "helpline" });
  await api.member("Northern police", { partnerKind: "state-police" });
  await api.member("Border guard", { partnerKind: "state-border" });
});
afterAll(() => api?.close());

function draft(more: Partial<HelpDraft> = {}): HelpDraft {
  return {
    places: ["agadez"],
    name: `Clinic ${randomUUID()}`,
    runBy: "Accueil",
    kinds: ["medical"],
    languages: ["ha", "fr"],
    hours: "Mo-Fr 08:00-17:00",
    cost: "free",
    contact: ["+227 20 72 34 56"],
    authority: null,
    worksWithAuthorities: "no",
    childFriendly: true,
    informal: false,
    address: "12 Rue de la Gare",
    ...more,
  };
}

async function add(more: Partial<HelpDraft> = {}, as = worker): Promise<HelpAnswer["body"]> {
  const body = { act: randomUUID(), entry: randomUUID(), draft: draft(more) };
  const added = await api.ask("POST", "/help-entries", { as, body });
  expect(added.status).toBe(200);
  return helpDetail.parse(added.body);
}

const step = (id: string, name: string, seen: number, as = worker) =>
  api.ask("POST", `/help-entries/${id}/${name}`, { as, body: { act: randomUUID(), seen } });

const told = async () =>
  publicServices(await api.node.doors.ask({ kind: "node" }, "prevention", helpForPublication()), utcDay());

/** As the years go by: the act's day and the entry's, behind everybody's back. */
async function grewOld(id: string, confirmed: string): Promise<void> {
  await api.node.owner(sql`update community.help_entry set confirmed = ${confirmed}::date where id = ${id}`);
}

describe("an entry", () => {
  test("is added, read by every member, and told", async () => {
    const { entry, acts } = await add({ places: ["sebha", "agadez", "agadez"] });
    expect(entry).toMatchObject({
      version: 1,
      state: "published",
      places: ["agadez", "sebha"],
      mayChange: true,
    });
    expect(acts).toMatchObject([{ act: "added", by: { mine: true, partner: { name: "Accueil" } } }]);
    const read = await api.ask("GET", `/help-entries/${entry.id}`, { as: other, purpose: "protection" });
    expect(read.body.entry).toMatchObject({ name: entry.name, mayChange: false });
    expect(read.body.acts[0].by).toMatchObject({ mine: false, partner: { name: "Accueil" } });
    expect((await told()).filter(({ id }) => id === entry.id).map(({ place }) => place)).toEqual([
      "agadez",
      "sebha",
    ]);
  });

  test("is added once, however often it is sent", async () => {
    const body = { act: randomUUID(), entry: randomUUID(), draft: draft() };
    const [first, again] = [
      await api.ask("POST", "/help-entries", { as: worker, body }),
      await api.ask("POST", "/help-entries", { as: worker, body }),
    ];
    expect(again).toEqual(first);
    const foreign = await api.ask("POST", "/help-entries", { as: other, body });
    expect(foreign).toMatchObject({ status: 409, body: { code: "version-changed" } });
  });

  test("is changed by who saw the newest version, and by nobody at the same time", async () => {
    const { entry } = await add();
    const change = (seen: number, cost: "paid" | "free") =>
      api.ask("PUT", `/help-entries/${entry.id}`, {
        as: worker,
        body: { act: randomUUID(), seen, draft: draft({ name: entry.name, cost }) },
      });
    const both = await Promise.all([change(1, "paid"), change(1, "free")]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await change(1, "paid")).body.code).toBe("version-changed");
    expect((await change(2, "paid")).body.entry).toMatchObject({ version: 3, cost: "paid" });
  });

  test("T2: is changed and removed by its partner and by moderators, confirmed by whoever asked there", async () => {
    const { entry } = await add();
    const body = { act: randomUUID(), seen: 1, draft: draft({ contact: ["+227 66 66 66 66"] }) };
    const taken = await api.ask("PUT", `/help-entries/${entry.id}`, { as: other, body });
    expect(taken).toMatchObject({ status: 403, body: { code: "not-allowed" } });
    expect((await step(entry.id, "remove", 1, other)).status).toBe(403);
    expect((await step(entry.id, "confirm", 1, other)).body.entry.version).toBe(2);
    expect((await step(entry.id, "remove", 2, moderator)).body.entry.state).toBe("removed");
    expect((await told()).filter(({ id }) => id === entry.id)).toEqual([]);
    expect((await step(entry.id, "confirm", 3)).body.code).toBe("version-changed");
    expect((await step(entry.id, "restore", 3)).body.entry).toMatchObject({ state: "published", version: 4 });
    const history = (await api.ask("GET", `/help-entries/${entry.id}`, { as: worker })).body.acts;
    expect(history.map(({ act }: { act: string }) => act)).toEqual([
      "restored",
      "removed",
      "confirmed",
      "added",
    ]);
  });

  test("is not for who may not edit, nor without a purpose", async () => {
    const analyst = await api.member("Analysts", { roles: ["analyst"] });
    const body = { act: randomUUID(), entry: randomUUID(), draft: draft() };
    const refused = await api.ask("POST", "/help-entries", { as: analyst, purpose: "analysis", body });
    expect(refused).toMatchObject({ status: 403, body: { code: "not-allowed" } });
    expect((await api.ask("GET", "/help-entries", { as: analyst, purpose: "analysis" })).status).toBe(200);
    expect((await api.ask("GET", "/help-entries", { as: analyst, purpose: "" })).body.code).toBe(
      "purpose-needed",
    );
    expect(
      (await api.ask("GET", `/help-entries/${randomUUID()}`, { as: analyst, purpose: "analysis" })).status,
    ).toBe(404);
  });
});

describe("expiry", () => {
  test("after ninety days it is told no more, stands in what is to be done, and one act brings it back", async () => {
    const { entry } = await add();
    await grewOld(entry.id, dayAfter(utcDay(), -90));
    expect((await told()).some(({ id }) => id === entry.id)).toBe(false);
    const todo = helpPage.parse(
      (await api.ask("GET", "/help-entries?state=todo&limit=200", { as: other })).body,
    );
    expect(todo.items.find(({ id }) => id === entry.id)?.state).toBe("expired");
    expect((await step(entry.id, "confirm", 1, other)).body.entry).toMatchObject({
      state: "published",
      confirmed: utcDay(),
    });
    expect((await told()).some(({ id }) => id === entry.id)).toBe(true);
  });

  test("what is removed comes back as old as it was", async () => {
    const { entry } = await add();
    await grewOld(entry.id, dayAfter(utcDay(), -100));
    await step(entry.id, "remove", 1);
    expect((await step(entry.id, "restore", 2)).body.entry.state).toBe("expired");
  });
});

describe("lists", () => {
  test("go by place, kind, language, state and name, page by page, each entry once", async () => {
    const mark = randomUUID().slice(0, 8);
    const made = [];
    for (const n of [3, 1, 2, 5, 4])
      made.push(await add({ name: `${mark} ${n}`, places: ["dirkou"], kinds: ["water"] }));
    await step(made[0].entry.id, "remove", 1);
    const found: string[] = [];
    let cursor = "";
    do {
      const path = `/help-entries?q=${mark.toUpperCase()}&place=dirkou&kind=water&language=ha&limit=2${cursor}`;
      const page = helpPage.parse((await api.ask("GET", path, { as: other })).body);
      found.push(...page.items.map(({ name }) => name));
      cursor = page.next === null ? "" : `&cursor=${page.next}`;
    } while (cursor !== "");
    expect(found).toEqual([1, 2, 3, 4, 5].map((n) => `${mark} ${n}`));
    const count = async (query: string) =>
      (await api.ask("GET", `/help-entries?q=${mark}&${query}`, { as: other })).body.items.length;
    expect(await count("state=removed")).toBe(1);
    expect(await count("state=published")).toBe(4);
    expect(await count("state=todo")).toBe(0);
    expect(await count("kind=legal")).toBe(0);
    expect(await count("place=agadez")).toBe(0);
    expect(await count("language=ti")).toBe(0);
    expect((await api.ask("GET", "/help-entries?q=%25", { as: other })).body.items).toEqual([]);
  });
});

describe("rule 40", () => {
  const refused = async (more: Partial<HelpDraft>) => {
    const body = { act: randomUUID(), entry: randomUUID(), draft: draft(more) };
    return (await api.ask("POST", "/help-entries", { as: worker, body })).body;
  };

  test("no point, no map and no shelter's address comes in; the answer names field and code", async () => {
    expect(await refused({ name: "Clinic 16.9733, 7.9911" })).toMatchObject({
      code: "help-refused",
      status: 422,
      detail: "name: coordinates-in-text",
    });
    expect((await refused({ contact: ["https://maps.app.goo.gl/x"] })).detail).toBe(
      "contact: map-link-in-text",
    );
    expect((await refused({ kinds: ["shelter"] })).detail).toBe("address: address-hidden");
    expect((await refused({ informal: true })).detail).toBe("address: address-hidden");
  });

  test("no field can carry coordinates: one that is sent is refused, not dropped", async () => {
    for (const field of ["latitude", "coordinates", "map", "geo"]) {
      const sent = { ...draft(), [field]: 16.97 };
      const body = { act: randomUUID(), entry: randomUUID(), draft: sent };
      expect((await api.ask("POST", "/help-entries", { as: worker, body })).body.code).toBe("invalid");
    }
  });

  test("and the database refuses both by itself", async () => {
    const insert = (content: object) =>
      api.node.doors.perform(worker, "protection", {
        name: "test.raw",
        needs: "community:edit",
        scope: "none",
        touched: () => [],
        run: (desk) =>
          desk.rows(sql`insert into community.help_act
            (id, entry, version, act, content, confirmed, owner, member, partner) values (${randomUUID()},
            ${randomUUID()}, 1, 'added', ${JSON.stringify(content)}::jsonb, current_date, ${worker.partner},
            ${worker.member}, ${worker.partner})`),
      });
    await expect(insert({ ...draft(), address: null })).resolves.toEqual([]);
    await expect(insert({ ...draft(), address: null, latitude: 16.97 })).rejects.toThrow(/23514/);
    await expect(insert({ ...draft(), kinds: ["shelter"] })).rejects.toThrow(/23514/);
    await expect(insert({ ...draft(), informal: true })).rejects.toThrow(/23514/);
  });

  test("a State body is labelled as an authority, and one that enforces immigration law has no firewall", async () => {
    expect((await refused({ runBy: "Northern Police" })).detail).toBe("authority: authority-unlabelled");
    const border = { runBy: "border guard", worksWithAuthorities: "yes" } as const;
    expect((await refused({ ...border, authority: { firewall: true } })).detail).toBe(
      "authority: no-firewall",
    );
    const { entry } = await add({ ...border, authority: { firewall: false } });
    expect((await told()).find(({ id }) => id === entry.id)?.authority).toEqual({ firewall: false });
  });
});

describe("rule 19", () => {
  test("no request may say who is to be helped: every such field is refused, and none changes what is offered", async () => {
    const before = await told();
    for (const field of [
      "cooperation",
      "identity",
      "consent",
      "status",
      "nationality",
      "onlyFor",
      "conditions",
    ]) {
      for (const value of [true, false]) {
        const body = { act: randomUUID(), entry: randomUUID(), draft: { ...draft(), [field]: value } };
        expect((await api.ask("POST", "/help-entries", { as: worker, body })).body.code).toBe("invalid");
        const list = await api.ask("GET", `/help-entries?limit=200&${field}=${value}`, { as: other });
        expect(list.body).toEqual((await api.ask("GET", "/help-entries?limit=200", { as: other })).body);
      }
    }
    expect(await told()).toEqual(before);
  });
});

describe("the history", () => {
  test("is written by nobody in another's name, and changed by nobody", async () => {
    const { entry } = await add();
    const raw = (statement: ReturnType<typeof sql>) =>
      api.node.doors.perform(other, "protection", {
        name: "test.raw",
        needs: "community:edit",
        scope: "none",
        touched: () => [],
        run: (desk) => desk.rows(statement),
      });
    const forged = sql`insert into community.help_act (id, entry, version, act, content, confirmed, owner, member, partner)
      select ${randomUUID()}, entry, version + 1, 'confirmed', content, current_date, owner, member, partner
      from community.help_act where entry = ${entry.id}`;
    await expect(raw(forged)).rejects.toThrow(/42501/);
    await expect(raw(sql`update community.help_act set act = 'removed'`)).rejects.toThrow(/42501/);
    await expect(raw(sql`delete from community.help_act where true returning id`)).resolves.toEqual([]);
    await expect(raw(sql`update community.help_entry set removed = true`)).rejects.toThrow(/42501/);
    await expect(
      raw(sql`insert into community.help_entry select * from community.help_entry`),
    ).rejects.toThrow(/42501/);
  });
});
