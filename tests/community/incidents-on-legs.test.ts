/**
 * Is every incident of Missing Migrants, 2014 to 2025, on a leg of the map or listed with the reason why not?
 *
 * Source: IOM Missing Migrants Project, CC BY-IGO; the sums are those of the register's own files.
 */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { type Assignment, assignIncidents, reach } from "../../src/community/risk/assign-incidents.ts";
import { incidentObservations } from "../../src/community/risk/incident-observations.ts";
import { type IncidentPart, readIncidentRows } from "../../src/community/risk/incident-part.ts";
import { refuseObservation } from "../../src/community/risk/observation.ts";
import { riskPage } from "../../src/community/risk/risk-page.ts";
import { startingMap } from "../../src/community/routes/starting-map.ts";
import { communityMigrations, loadIncidents } from "../../src/community/server/index.ts";
import { incidentTotals } from "../../src/community/server/risk/incident-totals.ts";
import { readVisibleWord } from "../../src/community/server/risk/read-risks.ts";
import { identityMigrations } from "../../src/identity/server/index.ts";
import { someMember, testDoors } from "../../src/safeguards/testing/test-doors.ts";

let rows: Record<string, unknown>[] = [];
let parts: readonly IncidentPart[] = [];
let assignments: readonly Assignment[] = [];

beforeAll(async () => {
  const folder = join(process.env.WAYMARK_SHARED ?? "../shared", "data/missing-migrants");
  if (!existsSync(folder))
    throw new Error(`No data at ${folder}. Set WAYMARK_SHARED to the folder that holds data/.`);
  const years = Array.from({ length: 12 }, (_, at) => join(folder, `${2014 + at}.json`));
  const files = await Promise.all(years.map((path) => readFile(path, "utf8")));
  rows = files.flatMap((text) => JSON.parse(text));
  parts = readIncidentRows(rows).parts;
  assignments = assignIncidents(parts, startingMap);
});

const plainSum = (chosen: readonly IncidentPart[]) =>
  chosen.reduce((sum, { plainFigures, persons }) => sum + (plainFigures ? (persons ?? 0) : 0), 0);

describe("the incidents of twelve years", () => {
  it("are all read: 17,846 parts of 17,220 incidents", () => {
    expect(readIncidentRows(rows).refused).toEqual([]);
    expect(parts).toHaveLength(17_846);
    expect(new Set(parts.map(({ incident }) => incident)).size).toBe(17_220);
  });

  it("are each on one leg or listed with one reason, and the dead and missing add up to the register's own sum", () => {
    expect(assignments).toHaveLength(parts.length);
    const counts = new Map<string, number>();
    for (const { leg, reason } of assignments) {
      expect((leg === null) !== (reason === null)).toBe(true);
      counts.set(reason ?? "assigned", (counts.get(reason ?? "assigned") ?? 0) + 1);
    }
    expect(Object.fromEntries(counts)).toEqual({
      assigned: 6_025,
      "no-coordinates": 1,
      "off-route": 161,
      "route-not-on-map": 8_019,
      "too-far": 3_640,
    });
    const on = parts.filter((_, at) => assignments[at]?.leg !== null);
    const off = parts.filter((_, at) => assignments[at]?.leg === null);
    expect([on.length + off.length, plainSum(on) + plainSum(off)]).toEqual([17_846, 70_215]);
    expect([on.length, plainSum(on), plainSum(off)]).toEqual([6_025, 38_998, 31_217]);
  });

  it("lie within reach of their leg, and on a corridor of their route where the map has that route", () => {
    const routes = new Set(startingMap.corridors.map(({ route }) => route));
    const corridorsOf = (leg: string) => startingMap.corridors.filter(({ legs }) => legs.includes(leg));
    for (const [at, { leg, kilometres }] of assignments.entries()) {
      if (leg === null) continue;
      expect(kilometres).toBeLessThanOrEqual(reach);
      const route = parts[at]?.route ?? "";
      if (route !== "" && routes.has(route))
        expect(corridorsOf(leg).map((corridor) => corridor.route)).toContain(route);
    }
  });

  it("become observations that can be taken, one an incident, leg and kind, with all their people", () => {
    const observations = incidentObservations(parts, assignments);
    expect(observations.map(refuseObservation).filter((code) => code !== null)).toEqual([]);
    const keys = observations.map(({ origin, leg, kind }) => JSON.stringify([origin, leg, kind]));
    expect(new Set(keys).size).toBe(observations.length);
    const on = new Set(
      parts.filter((_, at) => assignments[at]?.leg !== null).map(({ incident }) => incident),
    );
    expect(new Set(observations.map(({ origin }) => origin))).toEqual(on);
    expect(observations.every(({ child, channel }) => !child && channel === "incident")).toBe(true);
  });

  it("are assigned one by one: the order of the file and what else is in it mean nothing", () => {
    const every = parts.flatMap((part, at) => (at % 97 === 0 ? [{ part, at }] : [])).reverse();
    const again = assignIncidents(
      every.map(({ part }) => part),
      startingMap,
    );
    expect(again).toEqual(every.map(({ at }) => assignments[at]));
  });

  it("would not add up if a part were lost: the check is one that can fail", () => {
    const lost = parts.slice(1);
    expect(lost.length === 17_846 && plainSum(lost) === 70_215).toBe(false);
  });
});

describe("the incidents of twelve years on a node", () => {
  it("are all in, twice the same, and every total can be held against the register", async () => {
    const node = await testDoors([await identityMigrations(), await communityMigrations()]);
    try {
      const member = someMember({ partnerKind: "un-entity", roles: ["case-worker"] });
      const load = () => node.doors.perform(member, "protection", loadIncidents(parts));
      const loaded = await load();
      expect(await load()).toEqual(loaded);
      expect([loaded.parts, loaded.assigned, loaded.observations]).toEqual([17_846, 6_025, 5_626]);
      const { totals } = await node.doors.ask(member, "protection", incidentTotals());
      const sum = (of: (total: (typeof totals)[number]) => number) =>
        totals.reduce((all, total) => all + of(total), 0);
      expect([sum((one) => one.parts), sum((one) => one.inPlainFigures)]).toEqual([17_846, 70_215]);
      expect(sum((one) => one.deadAndMissing)).toBe(70_215 + 1_022);
      const another = someMember({ partnerKind: "ngo", roles: ["moderator"] });
      const { map, observations } = await node.doors.ask(another, "prevention", readVisibleWord());
      expect(observations).toHaveLength(5_626);
      const { risks } = riskPage(map.legs, observations, "2025-09-08");
      expect(risks.filter(({ risk }) => risk?.level === "frequent").length).toBeGreaterThan(5);
      expect(new Set(risks.map(({ kind }) => kind))).toEqual(new Set(["missing-and-dead", "violence"]));
    } finally {
      await node.store.close();
    }
  });
});
