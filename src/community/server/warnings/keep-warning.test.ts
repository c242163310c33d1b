/**
 * Does the database hold a warning to rule 38 whatever the code above it does, and an act to who did it?
 */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type HelpNode, helpNode } from "../../../../tests/api/help-node.ts";
import type { MemberActor } from "../../../safeguards/index.ts";
import { sql } from "../../../store/index.ts";
import { dayAfter } from "../../help/days-between.ts";
import { utcDay } from "../help/asking.ts";

let api: HelpNode;
let moderator: MemberActor;
let other: MemberActor;

const purpose = "prevention";
const reason = "Two field officers told us the same this morning.";

beforeAll(async () => {
  api = await helpNode();
  moderator = await api.member("Helpline", { roles: ["moderator"], partnerKind: "helpline" });
  other = await api.member("Croix Verte", { roles: ["moderator"] });
});
afterAll(() => api?.close());

const words = (more: object) => ({
  region: null,
  legs: ["dakar--nouakchott"],
  text: { en: "Armed men stop buses at night and take money." },
  notPersons: [],
  ...more,
});

describe("rule 38: the database by itself", () => {
  const raw = (as: MemberActor, statement: ReturnType<typeof sql>, why = purpose) =>
    api.node.doors.perform(as, why, {
      name: "test.raw",
      needs: "record:read",
      touched: () => [],
      run: (desk) => desk.rows(statement),
    });
  const act = (
    said: { act: string; version: number; warning: string; until: string; sources: object[] },
    as: MemberActor,
  ) => sql`
    insert into community.warning_act (id, warning, version, act, content, reason, member, partner)
    values (${randomUUID()}, ${said.warning}, ${said.version}, ${said.act}, ${JSON.stringify({
      ...words({ until: said.until, sources: said.sources }),
    })}::jsonb, ${reason}, ${as.member}, ${as.partner})`;
  const two = [
    { origin: "a", vetted: true },
    { origin: "b", vetted: false },
  ];

  test("refuses one source, none that is vetted, and more than thirty days", async () => {
    const release = async (sources: object[], until: string) => {
      const warning = randomUUID();
      await raw(moderator, act({ act: "written", version: 1, warning, until, sources }, moderator));
      return raw(moderator, act({ act: "released", version: 2, warning, until, sources }, moderator));
    };
    await expect(release(two, dayAfter(utcDay(), 30))).resolves.toEqual([]);
    await expect(release(two, dayAfter(utcDay(), 31))).rejects.toThrow(/23514/);
    await expect(release(two.slice(0, 1), dayAfter(utcDay(), 3))).rejects.toThrow(/23514/);
    await expect(
      release([two[1] ?? {}, { origin: "c", vetted: false }], dayAfter(utcDay(), 3)),
    ).rejects.toThrow(/23514/);
    await expect(release([], dayAfter(utcDay(), 3))).rejects.toThrow(/23514/);
  });

  test("lets nobody write in another's name, change an act, or read without the purpose", async () => {
    const said = { act: "written", version: 1, warning: randomUUID(), until: utcDay(), sources: two };
    await expect(raw(moderator, act(said, other))).rejects.toThrow(/42501/);
    await expect(raw(moderator, sql`update community.warning set state = 'released'`)).rejects.toThrow(
      /42501/,
    );
    await expect(
      raw(moderator, sql`update community.warning_act set reason = 'another reason'`),
    ).rejects.toThrow(/42501/);
    await expect(raw(moderator, sql`delete from community.warning_act returning id`)).resolves.toEqual([]);
    const analyst = await api.member("Analysts", { roles: ["analyst"] });
    expect(await raw(analyst, sql`select 1 as seen from community.warning`, "analysis")).toEqual([]);
    expect(await raw(analyst, sql`select 1 as seen from community.warning_act`, "analysis")).toEqual([]);
  });
});
