/**
 * Do incidents come in, and risks go out, by the words of the API? (rules 9, 21 and 39)
 */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type HelpNode, helpNode } from "../../../../tests/api/help-node.ts";
import type { MemberActor } from "../../../safeguards/index.ts";
import { incidentBatches } from "../../risk/incident-batches.ts";
import { readIncidentRows } from "../../risk/incident-part.ts";
import type { Observation } from "../../risk/observation.ts";
import { incidentsTaken, incidentTotalsView, legRisksView, mostIncidentParts } from "../../risk/risks-api.ts";
import { routeMapView } from "../../routes/routes-api.ts";
import { recordObservation } from "./record-observation.ts";

let api: HelpNode;
let worker: MemberActor;
let other: MemberActor;
beforeAll(async () => {
  api = await helpNode();
  worker = await api.member("Accueil");
  other = await api.member("Croix Verte");
});
afterAll(() => api?.close());

const day = new Date().toISOString().slice(0, 10);

/** Rows as the register's API gives them. */
const row = (said: Record<string, string> = {}) => ({
  web_id: "2026.MMP00001",
  reported_date: day,
  total_dead_and_missing: "12",
  cause_death: "Drowning",
  location_coodinates: "33.4, 12.4",
  migration_route: "Central Mediterranean",
  source_quality: "5",
  ...said,
});

async function told(by: MemberActor, said: Partial<Observation>): Promise<void> {
  const observation: Observation = {
    leg: "sebha--tripoli",
    kind: "extortion",
    day,
    origin: "one",
    channel: "report",
    reliability: "F",
    credibility: 6,
    vetted: false,
    persons: 1,
    child: false,
    ...said,
  };
  await api.node.doors.perform(by, "protection", recordObservation(observation));
}

describe("incidents", () => {
  test("come in as the register gives them, and every part is counted", async () => {
    const rows = [
      row(),
      row({ total_dead_and_missing: "1,022", cause_death: "Shot" }),
      row({ web_id: "2026.MMP00002", location_coodinates: "" }),
      row({ web_id: "", reported_date: "" }),
    ];
    const { parts, refused } = readIncidentRows([...rows, "no row", null]);
    expect(refused).toEqual([4, 5, 6]);
    const taken = await api.ask("POST", "/incidents", { as: worker, body: { parts } });
    expect([taken.status, incidentsTaken.parse(taken.body)]).toEqual([
      200,
      { parts: 3, assigned: 2, unassigned: { "no-coordinates": 1 }, observations: 2 },
    ]);
    const totals = incidentTotalsView.parse((await api.ask("GET", "/incidents/totals", { as: other })).body);
    expect(totals).toEqual({
      totals: [
        { reason: null, incidents: 1, parts: 2, deadAndMissing: 1_034, inPlainFigures: 12 },
        { reason: "no-coordinates", incidents: 1, parts: 1, deadAndMissing: 12, inPlainFigures: 12 },
      ],
      mapVersion: null,
    });
  });

  test("are refused by who may not edit, and when they are none", async () => {
    const analyst = await api.member("Unit", { roles: ["analyst"], partnerKind: "state-police" });
    const { parts } = readIncidentRows([row()]);
    const as = { as: analyst, purpose: "analysis" };
    expect((await api.ask("POST", "/incidents", { ...as, body: { parts } })).status).toBe(403);
    const broken = parts.map((part) => ({ ...part, latitude: 91 }));
    expect((await api.ask("POST", "/incidents", { as: worker, body: { parts: broken } })).status).toBe(400);
  });

  test("are sent whole, in requests that the node takes", () => {
    const rows = Array.from({ length: 5_000 }, (_, at) => row({ web_id: `2026.MMP${at % 2_600}` }));
    const { parts } = readIncidentRows(rows);
    const batches = incidentBatches(parts, mostIncidentParts);
    expect(batches.flat()).toHaveLength(5_000);
    const homes = new Map<string, Set<number>>();
    for (const [at, batch] of batches.entries()) {
      expect(batch.length).toBeLessThanOrEqual(mostIncidentParts);
      for (const { incident } of batch) homes.set(incident, (homes.get(incident) ?? new Set()).add(at));
    }
    expect([...homes.values()].every((places) => places.size === 1)).toBe(true);
  });
});

describe("the risks of legs", () => {
  test("are those of one's own word and public registers, with what they rest on", async () => {
    for (const origin of ["a", "b"]) await told(worker, { origin });
    await told(worker, { origin: "c", channel: "vouched" });
    await told(worker, { origin: "d", child: true });
    const trained = { ...worker, childTrained: true };
    const read = async (as: MemberActor) =>
      legRisksView.parse((await api.ask("GET", "/leg-risks", { as })).body);
    const mine = await read(trained);
    const extortion = mine.risks.find(({ kind }) => kind === "extortion");
    expect(extortion).toMatchObject({
      leg: "sebha--tripoli",
      level: "reported",
      unit: "per-year",
      sources: 3,
      channels: 2,
      reports: 3,
      incidents: 0,
    });
    expect(mine.legs.find(({ leg }) => leg === "sebha--tripoli")).toMatchObject({
      heard: ["report", "vouched"],
      aboutChildren: 1,
    });
    expect((await read(other)).risks.map(({ kind }) => kind).sort()).toEqual([
      "missing-and-dead",
      "violence",
    ]);
    const { legs } = routeMapView.parse((await api.ask("GET", "/route-map", { as: other })).body);
    expect(mine.legs.map(({ leg }) => leg)).toEqual(legs.map(({ id }) => id));
  });

  test("are nobody's without a purpose of theirs", async () => {
    const asked = await api.ask("GET", "/leg-risks", { as: worker, purpose: "oversight" });
    expect([asked.status, asked.body.code]).toEqual([403, "purpose-not-yours"]);
  });
});
