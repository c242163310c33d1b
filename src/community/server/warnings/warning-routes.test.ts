/**
 * Does a warning go out only as rule 38 says, and stays who wrote it and why? (rules 9, 12, 38 and 39)
 */
import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type HelpAnswer, type HelpNode, helpNode } from "../../../../tests/api/help-node.ts";
import type { MemberActor } from "../../../safeguards/index.ts";
import { sql } from "../../../store/index.ts";
import { dayAfter } from "../../help/days-between.ts";
import type { LegPage } from "../../publication/public-files.ts";
import { publicWarnings } from "../../warnings/public-warning.ts";
import { observedSourcesView, warningDetail, warningsPage } from "../../warnings/warnings-api.ts";
import { utcDay } from "../help/asking.ts";
import { publicFolder } from "../publication/current-publication.ts";
import { publish } from "../publication/publish.ts";
import { warningsForPublication } from "./list-warnings.ts";

let api: HelpNode;
let moderator: MemberActor;
let other: MemberActor;
let worker: MemberActor;
let border: MemberActor;

const leg = "dakar--nouakchott";
const purpose = "prevention";

beforeAll(async () => {
  api = await helpNode();
  moderator = await api.member("Helpline", { roles: ["moderator"], partnerKind: "helpline" });
  other = await api.member("Croix Verte", { roles: ["moderator"] });
  worker = await api.member("Accueil");
  border = await api.member("Border guard", { partnerKind: "state-border" });
});
afterAll(() => api?.close());

/** An observation as triage or a partner leaves it. */
async function observed(
  by: MemberActor,
  said: { leg?: string; origin?: string; channel?: string; vetted?: boolean } = {},
) {
  const id = randomUUID();
  await api.node.owner(sql`
    insert into community.observation (id, owner, leg, kind, day, origin, channel, reliability, credibility, vetted,
      persons, child, expires_at)
    values (${id}, ${by.partner}, ${said.leg ?? leg}, 'extortion', current_date, ${said.origin ?? randomUUID()},
      ${said.channel ?? "report"}, 'B', 2, ${said.vetted ?? false}, 1, false, now() + interval '90 days')`);
  return { kind: "observation", reference: id };
}

const partner = ({ partner: reference }: MemberActor, note = "") => ({ kind: "partner", reference, note });

const words = (more: object = {}) => ({
  region: null,
  legs: [leg],
  text: {
    en: "Armed men stop buses at night and take money.",
    fr: "Des hommes armés arrêtent les bus la nuit.",
  },
  until: dayAfter(utcDay(), 10),
  sources: [],
  ...more,
});

const reason = "Two field officers told us the same this morning.";

async function write(more: object = {}, as = moderator): Promise<HelpAnswer> {
  const body = { act: randomUUID(), warning: randomUUID(), reason, words: words(more) };
  return api.ask("POST", "/warnings", { as, purpose, body });
}

const step = (id: string, name: string, seen: number, as = moderator) =>
  api.ask("POST", `/warnings/${id}/${name}`, { as, purpose, body: { act: randomUUID(), seen, reason } });

const told = async () =>
  publicWarnings(
    await api.node.doors.ask({ kind: "node" }, "prevention", warningsForPublication()),
    utcDay(),
  );

describe("a warning", () => {
  test("is written, released with its first day, told on its leg, and gone the moment it is withdrawn", async () => {
    const sources = [await observed(moderator), partner(other, "Their office told us by phone.")];
    const written = await write({ sources });
    const { warning } = warningDetail.parse(written.body);
    expect(warning).toMatchObject({ state: "draft", from: null, missing: [] });
    expect(warning.sources).toMatchObject([
      { kind: "observation", name: null, vetted: false, origin: 1 },
      { kind: "partner", name: "Croix Verte", vetted: true, origin: 2 },
    ]);
    expect((await told()).some(({ id }) => id === warning.id)).toBe(false);
    const released = await step(warning.id, "release", 1);
    expect(released.body.warning).toMatchObject({ state: "released", standing: "standing", from: utcDay() });
    expect((await told()).find(({ id }) => id === warning.id)).toEqual({
      id: warning.id,
      leg,
      region: null,
      text: words().text,
      from: utcDay(),
      until: words().until,
    });
    expect((await step(warning.id, "withdraw", 2, other)).body.warning.state).toBe("withdrawn");
    expect((await told()).some(({ id }) => id === warning.id)).toBe(false);
    const { acts } = (await api.ask("GET", `/warnings/${warning.id}`, { as: moderator, purpose })).body;
    expect(acts).toMatchObject([
      { act: "withdrawn", reason, by: { mine: false, partner: { name: "Croix Verte" } } },
      { act: "released", reason, by: { mine: true } },
      { act: "written", reason, by: { mine: true } },
    ]);
    expect((await step(warning.id, "release", 3)).body.code).toBe("version-changed");
  });

  test("is gone from what is published before the moderator is answered", async () => {
    const { doors, store } = api.node;
    const folder = join(publicFolder(store.dataFolder), "current", "legs", `${leg}.json`);
    const published = async () =>
      (JSON.parse(await readFile(folder, "utf8")) as LegPage).warnings.map(({ id }) => id);
    const { warning } = (await write({ sources: [await observed(moderator), partner(other)] })).body;
    await step(warning.id, "release", 1);
    const plan = { doors, dataFolder: store.dataFolder, today: utcDay(), render: async () => [] };
    await publish({ ...plan, risk: false, member: null });
    expect(await published()).toContain(warning.id);
    expect((await step(warning.id, "withdraw", 2)).status).toBe(200);
    expect(await published()).not.toContain(warning.id);
  });

  test("is not released on one origin, nor on none that is vetted, whatever the moderator says", async () => {
    const origin = randomUUID();
    const alone = [await observed(moderator, { origin }), await observed(moderator, { origin })];
    const missing = async (sources: object[]) => {
      const { warning } = (await write({ sources })).body;
      const refused = await step(warning.id, "release", 1);
      expect(refused).toMatchObject({ status: 422, body: { code: "warning-refused" } });
      expect(refused.body.detail).toBe(warning.missing.map((code: string) => `sources: ${code}`).join(", "));
      return warning.missing;
    };
    expect(await missing([])).toEqual(["sources-too-few", "sources-unvetted"]);
    expect(await missing([partner(other)])).toEqual(["sources-too-few"]);
    expect(await missing(alone)).toEqual(["sources-not-independent", "sources-unvetted"]);
    expect(await missing([await observed(moderator), await observed(moderator)])).toEqual([
      "sources-unvetted",
    ]);
    expect(await missing([partner(border), await observed(moderator)])).toEqual(["sources-unvetted"]);
    const ownWord = [partner(moderator), await observed(moderator, { channel: "partner", vetted: true })];
    expect(await missing(ownWord)).toEqual(["sources-not-independent"]);
    expect((await write({ sources: [{ ...partner(other), vetted: true }] })).body.code).toBe("invalid");
  });

  test("rules 9 and 12: another partner's observation, one of another leg and one that never was are the same answer", async () => {
    const refused = async (source: object) => {
      const { body } = await write({ sources: [source] });
      return { ...body, detail: body.detail };
    };
    const answers = [
      await refused(await observed(other)),
      await refused(await observed(moderator, { leg: "agadez--tamanrasset" })),
      await refused({ kind: "observation", reference: randomUUID() }),
      await refused({ kind: "partner", reference: randomUUID() }),
    ];
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ code: "warning-refused", detail: "sources: source-unknown" });
  });

  test("says no number, no name, no point and nothing safe, in any of its languages", async () => {
    const refused = async (text: object) => (await write({ text })).body.detail;
    expect(await refused({ en: "Danger.", fr: "Prenez la côte, elle est sûre." })).toBe(
      "text: claims-safety",
    );
    expect(await refused({ en: "Danger. Ring +221 77 123 45 67." })).toBe("text: reaches-somebody");
    expect(await refused({ en: "A man named Moussa robs people." })).toBe("text: names-person");
    expect(await refused({ en: "Mines at 16.9733, -15.9911." })).toContain("text: map-point");
    expect(await refused({ so: "Khatar" })).toBe("text: language-unchecked");
    expect((await write({ until: dayAfter(utcDay(), 31) })).body.detail).toBe("until: too-long-ahead");
    expect((await write({ legs: ["atlantis--eldorado"] })).body.detail).toBe("legs: leg-unknown");
  });

  test("is offered the observations of its legs that its writer may see, with their origins told apart", async () => {
    const on = "djibouti--aden";
    const mine = [
      await observed(moderator, { leg: on, origin: "x" }),
      await observed(moderator, { leg: on, origin: "x" }),
      await observed(moderator, { leg: on, origin: "y", vetted: true }),
    ];
    await observed(other, { leg: on, origin: "z" });
    const path = `/warnings/sources?legs=${on},agadez--dirkou`;
    const { items } = observedSourcesView.parse(
      (await api.ask("GET", path, { as: moderator, purpose })).body,
    );
    expect(items.map(({ id }) => id).sort()).toEqual(mine.map(({ reference }) => reference).sort());
    expect(new Set(items.map(({ origin }) => origin)).size).toBe(2);
    expect(JSON.stringify(items)).not.toMatch(/owner|"x"|"y"/);
    const log = await api.node.owner<{ touched: number }>(
      sql`select max(records) as touched from safeguards.log_entry where action = 'warning.sources'`,
    );
    expect(log[0]?.touched).toBe(3);
  });

  test("needs a reason, a moderator, and a purpose for people", async () => {
    const body = { act: randomUUID(), warning: randomUUID(), reason: "short", words: words() };
    expect((await api.ask("POST", "/warnings", { as: moderator, purpose, body })).body.code).toBe("invalid");
    expect((await write({}, { ...worker })).status).toBe(403);
    expect((await api.ask("GET", "/warnings", { as: worker, purpose: "protection" })).body.code).toBe(
      "not-allowed",
    );
    expect((await api.ask("GET", `/warnings/${randomUUID()}`, { as: moderator, purpose })).status).toBe(404);
  });

  test("is written once, however often it is sent, and changed by who saw the newest version", async () => {
    const body = { act: randomUUID(), warning: randomUUID(), reason, words: words() };
    const first = await api.ask("POST", "/warnings", { as: moderator, purpose, body });
    expect(await api.ask("POST", "/warnings", { as: moderator, purpose, body })).toEqual(first);
    const change = (seen: number) =>
      api.ask("PUT", `/warnings/${body.warning}`, {
        as: other,
        purpose,
        body: {
          act: randomUUID(),
          seen,
          reason,
          words: words({ text: { en: "Trucks leave people in the desert." } }),
        },
      });
    const both = await Promise.all([change(1), change(1)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});

describe("lists", () => {
  test("go by leg and state, latest last day first, each warning once", async () => {
    const legs = ["agadez--tamanrasset"];
    const made: string[] = [];
    for (const by of [3, 9, 5, 1]) {
      const { warning } = (await write({ legs, until: dayAfter(utcDay(), by) })).body;
      made.push(warning.id);
    }
    const found: string[] = [];
    let cursor = "";
    do {
      const path = `/warnings?leg=${legs[0]}&state=draft&limit=2${cursor}`;
      const page = warningsPage.parse((await api.ask("GET", path, { as: other, purpose })).body);
      found.push(...page.items.map(({ id }) => id));
      cursor = page.next === null ? "" : `&cursor=${page.next}`;
    } while (cursor !== "");
    expect(found).toEqual([made[1], made[2], made[0], made[3]]);
    const standing = await api.ask("GET", `/warnings?leg=${legs[0]}&state=standing`, { as: other, purpose });
    expect(standing.body.items).toEqual([]);
  });
});
