import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { identityMigrations } from "../../../identity/server/index.ts";
import type { MemberActor } from "../../../safeguards/index.ts";
import type { Desk } from "../../../safeguards/server/index.ts";
import { someMember, type TestDoors, testDoors } from "../../../safeguards/testing/test-doors.ts";
import { sql } from "../../../store/index.ts";
import type { IncidentPart } from "../../risk/incident-part.ts";
import type { Observation } from "../../risk/observation.ts";
import { riskPage } from "../../risk/risk-page.ts";
import { changeCorridor } from "../../routes/edit-map.ts";
import { startingMap } from "../../routes/starting-map.ts";
import { communityMigrations } from "../migrations.ts";
import { saveRouteMap } from "../routes/save-map.ts";
import { incidentTotals } from "./incident-totals.ts";
import { loadIncidents, reassignIncidents } from "./load-incidents.ts";
import type { KeptObservation } from "./observation-row.ts";
import { observationsForRelease } from "./observations-for-release.ts";
import { expireObservations } from "./own-incidents.ts";
import { readVisibleWord } from "./read-risks.ts";
import { recordObservation, withdrawObservations } from "./record-observation.ts";
import { releaseCells } from "./release-cells.ts";

const today = new Date().toISOString().slice(0, 10);
const caseWorker = (said: Partial<MemberActor> = {}) =>
  someMember({ partnerKind: "ngo", roles: ["case-worker"], ...said });

function told(said: Partial<Observation> = {}): Observation {
  return {
    leg: "sebha--tripoli",
    kind: "extortion",
    day: today,
    origin: "a".repeat(64),
    channel: "report",
    reliability: "F",
    credibility: 6,
    vetted: false,
    persons: 2,
    child: false,
    ...said,
  };
}

function part(said: Partial<IncidentPart> = {}): IncidentPart {
  return {
    incident: "2026.MMP1",
    part: 1,
    day: today,
    latitude: 30,
    longitude: 13.9,
    route: "Central Mediterranean",
    cause: "Vehicle accident",
    persons: 3,
    plainFigures: true,
    quality: 4,
    ...said,
  };
}

let node: TestDoors;
beforeAll(async () => {
  node = await testDoors([await identityMigrations(), await communityMigrations()]);
});
afterAll(() => node.store.close());

const record = (actor: MemberActor, said: Partial<Observation> = {}) =>
  node.doors.perform(actor, "protection", recordObservation(told(said)));
const seen = async (actor: MemberActor, purpose = "protection") =>
  (await node.doors.ask(actor, purpose, readVisibleWord())).observations;
const forRelease = () => node.doors.ask({ kind: "node" }, "prevention", observationsForRelease());

describe("an observation", () => {
  it("is seen by the partner that holds it, and by no other (rule 9)", async () => {
    const [mine, other] = [caseWorker(), caseWorker()];
    const { id } = await record(mine);
    expect((await seen(mine)).map((one) => one.id)).toEqual([id]);
    expect(await seen(other)).toEqual([]);
  });

  it("counts for what is published whoever holds it, unless it tells of a child (rule 21)", async () => {
    const trained = caseWorker({ childTrained: true });
    const { id } = await record(trained, { leg: "dakar--nouakchott", kind: "child-separation", child: true });
    const plain = await record(trained, { leg: "dakar--nouakchott", origin: "b" });
    const released = (await forRelease()).map((one) => one.id);
    expect(released).toContain(plain.id);
    expect(released).not.toContain(id);
    const untrained = { ...trained, childTrained: false };
    expect((await seen(trained)).map((one) => one.id).sort()).toEqual([id, plain.id].sort());
    expect((await seen(untrained)).map((one) => one.id)).toEqual([plain.id]);
    const page = riskPage(startingMap.legs, await seen(trained), today);
    expect(page.risks.map(({ kind }) => kind)).toEqual(["extortion"]);
    expect(page.legs.find(({ leg }) => leg === "dakar--nouakchott")?.aboutChildren).toBe(1);
  });

  it("is taken back with its release, by its own partner alone (rule 18)", async () => {
    const [mine, other] = [caseWorker(), caseWorker()];
    await record(mine, { origin: "c" });
    const back = withdrawObservations("c", "sebha--tripoli", "extortion");
    expect(await node.doors.perform(other, "protection", back)).toBe(0);
    expect(await seen(mine)).toHaveLength(1);
    expect(await node.doors.perform(mine, "protection", back)).toBe(1);
    expect(await seen(mine)).toEqual([]);
  });

  it("is refused when it is none, or when the member releases no reports", async () => {
    await expect(record(caseWorker(), { day: "yesterday" })).rejects.toMatchObject({
      code: "observation-refused",
      details: { reason: "day-unreadable" },
    });
    const moderator = someMember({ partnerKind: "ngo", roles: ["moderator"] });
    await expect(record(moderator)).rejects.toMatchObject({ code: "not-allowed" });
  });

  it("is neither held nor seen by whoever enforces immigration law (rule 14)", async () => {
    const mine = caseWorker();
    await record(mine);
    const enforcing = someMember({
      partnerKind: "state-border",
      roles: ["investigator"],
      partner: mine.partner,
    });
    expect(await seen(enforcing, "investigation")).toEqual([]);
    const recording = recordObservation(told());
    await expect(node.doors.perform(enforcing, "investigation", recording)).rejects.toThrow();
  });

  it("opens to nobody without a ticket, and goes when its time is over (rules 1, 32, 33)", async () => {
    const mine = caseWorker();
    const { id } = await record(mine);
    expect((await node.store.app.query("select 1 from community.observation")).rows).toEqual([]);
    await node.owner(
      sql`update community.observation set expires_at = now() - interval '1 second' where id = ${id}`,
    );
    expect(await seen(mine)).toEqual([]);
    expect(await expireObservations(node.doors)).toBe(1);
    expect(await node.owner(sql`select 1 as one from community.observation where id = ${id}`)).toEqual([]);
  });

  it("is kept for two years at most, whatever its half-life", async () => {
    const { id } = await record(caseWorker(), { kind: "missing-and-dead" });
    const [row] = await node.owner<{ days: number }>(sql`
      select extract(day from expires_at - now())::integer as days from community.observation where id = ${id}`);
    expect(row?.days).toBeLessThanOrEqual(730);
    expect(row?.days).toBeGreaterThan(720);
  });
});

describe("row security alone, and the checks in code alone (rule 10)", () => {
  it("each keeps another partner's word and a child's from whoever may not see them", async () => {
    for (const wall of ["row security", "code"]) {
      const settings = { checksInCode: wall === "code" };
      const walled = await testDoors([await identityMigrations(), await communityMigrations()], settings);
      try {
        if (wall === "code")
          await walled.store.owner.query("alter table community.observation disable row level security");
        const [mine, other] = [caseWorker({ childTrained: true }), caseWorker()];
        const keep = (actor: MemberActor, said: Partial<Observation>) =>
          walled.doors.perform(actor, "protection", recordObservation(told(said)));
        await keep(mine, { origin: "child", child: true });
        await keep(mine, { origin: "adult" });
        const origins = async (actor: MemberActor, purpose = "protection") =>
          (await walled.doors.ask(actor, purpose, readVisibleWord())).observations
            .map(({ origin }) => origin)
            .sort();
        expect(await origins(mine)).toEqual(["adult", "child"]);
        expect(await origins({ ...mine, childTrained: false })).toEqual(["adult"]);
        expect(await origins(other)).toEqual([]);
        const border = someMember({ ...mine, partnerKind: "state-border", roles: ["investigator"] });
        expect(await origins(border, "investigation")).toEqual([]);
        const released = await walled.doors.ask({ kind: "node" }, "prevention", {
          ...observationsForRelease(),
          ...(wall === "code"
            ? {}
            : {
                run: (desk: Desk) =>
                  desk.rows<KeptObservation>(sql`select origin from community.observation`),
              }),
        });
        expect(released.map(({ origin }) => origin)).toEqual(["adult"]);
      } finally {
        await walled.store.close();
      }
    }
  });
});

describe("what a publication is computed from", () => {
  it("is told apart by leg, kind and month, in confidence or public, with each partner's share", async () => {
    const [one, other] = [caseWorker(), caseWorker()];
    const leg = "niamey--tahoua";
    for (const origin of ["d", "e", "e"]) await record(one, { leg, origin });
    await record(other, { leg, origin: "f", channel: "vouched" });
    const loading = loadIncidents([part({ latitude: 14.2, longitude: 3.7 })]);
    await node.doors.perform(other, "protection", loading);
    const cells = releaseCells(await forRelease()).filter((cell) => cell.leg === leg);
    const month = today.slice(0, 7);
    expect(cells).toEqual([
      { leg, kind: "extortion", month, reports: 3, incidents: 0, byPartner: [2, 1] },
      { leg, kind: "missing-and-dead", month, reports: 0, incidents: 1, byPartner: [] },
    ]);
  });
});

describe("incidents of a public register", () => {
  it("are seen by every partner, are told once however often they come, and follow a map that changes", async () => {
    const [mine, other] = [caseWorker(), caseWorker()];
    const parts = [
      part({ incident: "2026.MMP7" }),
      part({ incident: "2026.MMP7", part: 2, persons: 4, cause: "Shot_or_Stabbed" }),
      part({ incident: "2026.MMP8", latitude: null, longitude: null, persons: 1 }),
      part({ incident: "2026.MMP9", route: "Darien", persons: null, plainFigures: false }),
    ];
    const load = () => node.doors.perform(mine, "protection", loadIncidents(parts));
    const loaded = { parts: 4, assigned: 2, unassigned: { "no-coordinates": 1, "route-not-on-map": 1 } };
    expect(await load()).toEqual({ ...loaded, observations: 2 });
    expect(await load()).toEqual({ ...loaded, observations: 2 });
    const mineOf = async (actor: MemberActor) =>
      (await seen(actor)).filter(({ origin }) => origin === "2026.MMP7");
    expect((await mineOf(other)).map(({ kind, persons }) => [kind, persons]).sort()).toEqual([
      ["missing-and-dead", 3],
      ["violence", 4],
    ]);
    const [leg] = await mineOf(other);
    const corridor = startingMap.corridors.find(({ legs }) => legs.includes(leg?.leg ?? ""));
    const map = changeCorridor(startingMap, corridor?.id ?? "", {
      name: "Darien",
      names: {},
      route: "Darien",
      places: ["sebha", "tripoli"],
    });
    const saving = saveRouteMap({ basedOn: 1, words: "Another route", map });
    await node.doors.perform(mine, "protection", saving);
    const again = await node.doors.perform(mine, "protection", reassignIncidents());
    expect(again.parts).toBe(4);
    expect(again.assigned).toBe(3);
    const { totals, mapVersion } = await node.doors.ask(mine, "protection", incidentTotals());
    expect(mapVersion).toBe(2);
    expect(totals.reduce((sum, { parts: count }) => sum + count, 0)).toBe(5);
  });
});
