/**
 * What does the fixture node answer about routes and risks?
 *
 * The map that every node begins with, told of by two kinds of source on one leg and by too few on another.
 *
 * @module
 */
import type { z } from "zod";
import {
  incidentsGiven,
  incidentsTaken,
  incidentTotalsView,
  legRisksView,
  routeMapSaving,
  routeMapVersions,
  routeMapView,
} from "../../../src/community/api.ts";
import { startingMap } from "../../../src/community/index.ts";
import type { Answered, Asked } from "./fixture-answers.ts";

type MapView = z.infer<typeof routeMapView>;

/** One node's map, made anew for each test. */
export class FixtureRoutes {
  #map: MapView = routeMapView.parse(startingMap);

  /** Null when the path is none of routes or risks. */
  answer({ method, path, body }: Asked): Answered | null {
    if (path === "/route-map" && method === "GET") return { status: 200, body: this.#map };
    if (path === "/route-map" && method === "PUT") return this.#save(body);
    if (path === "/route-map/versions") return { status: 200, body: this.#versions() };
    if (path === "/leg-risks") return { status: 200, body: risks };
    if (path === "/incidents" && method === "POST") return { status: 200, body: taken(body) };
    if (path === "/incidents/totals") return { status: 200, body: totals };
    return null;
  }

  #save(body: unknown): Answered {
    const { basedOn, map } = routeMapSaving.parse(body);
    if (basedOn !== this.#map.version) return { status: 409, body: { status: 409, code: "version-changed" } };
    this.#map = { ...this.#map, ...map, version: basedOn + 1 };
    return { status: 200, body: this.#map };
  }

  #versions(): z.infer<typeof routeMapVersions> {
    const { version, places, legs, corridors } = this.#map;
    const counts = { places: places.length, legs: legs.length, corridors: corridors.length };
    const shipped = {
      version: 1,
      partner: null,
      words: "The map that came with the program.",
      savedOn: null,
    };
    const saved = { version, partner: "Harbour Trust", words: "Changed", savedOn: "2026-11-24" };
    const items = [
      { ...saved, ...counts },
      { ...shipped, ...counts },
    ];
    return routeMapVersions.parse({ items: items.slice(version === 1 ? 1 : 0) });
  }
}

const row = {
  leg: "sebha--tripoli",
  kind: "missing-and-dead",
  level: "frequent",
  strength: 8.24,
  low: 5.1,
  high: 12.03,
  unit: "per-year",
  newest: "2026-10",
  sources: 31,
  channels: 2,
  vetted: true,
  reports: 4,
  incidents: 27,
  persons: 212,
  halfLife: 365,
} as const;

const risks = legRisksView.parse({
  today: "2026-11-20",
  risks: [
    row,
    {
      ...row,
      kind: "extortion",
      level: null,
      strength: null,
      low: null,
      high: null,
      incidents: 0,
      vetted: false,
    },
  ],
  legs: [{ leg: "sebha--tripoli", heard: ["incident", "report"], aboutChildren: 1 }],
});

const totals = incidentTotalsView.parse({
  totals: [
    { reason: null, incidents: 5_980, parts: 6_025, deadAndMissing: 40_020, inPlainFigures: 38_998 },
    { reason: "too-far", incidents: 3_600, parts: 3_640, deadAndMissing: 12_000, inPlainFigures: 12_000 },
  ],
  mapVersion: 1,
});

function taken(body: unknown): z.infer<typeof incidentsTaken> {
  const { length } = incidentsGiven.parse(body).parts;
  return incidentsTaken.parse({ parts: length, assigned: length, unassigned: {}, observations: length });
}
