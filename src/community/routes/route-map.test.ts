import { readFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kilometresTo, onSphere, stretchesOf } from "../risk/great-circle.ts";
import {
  addCorridor,
  addPlace,
  changeCorridor,
  changePlace,
  placesOfCorridor,
  removeCorridor,
  removePlace,
  stateMovements,
} from "./edit-map.ts";
import { changesIn, mapChange } from "./map-change.ts";
import { mapFaults } from "./refuse-map.ts";
import type { RouteDraft } from "./route-map.ts";
import { freeSlug } from "./slug.ts";
import { startingMap } from "./starting-map.ts";

const kilometresBetween = (one: readonly [number, number], other: readonly [number, number]) =>
  kilometresTo(onSphere(...one), { a: onSphere(...other), b: onSphere(...other), normal: null });

describe("the map a node begins with", () => {
  it("is a sound map, credited to those who drew it", () => {
    expect(mapFaults(startingMap)).toEqual([]);
    expect(startingMap.credit.join(" ")).toMatch(/giocopp.*IOM.*CC BY 4\.0/);
  });

  it("has all 62 corridors of the source, each over its points in their order", async () => {
    const path = join(process.env.WAYMARK_SHARED ?? "../shared", "data/migration-routes/routes.json");
    const source = JSON.parse(await readFile(path, "utf8"));
    const lines = source.ROUTE_LINES as { route: string; coords: [number, number][] }[];
    expect(startingMap.corridors).toHaveLength(62);
    const placeOf = new Map(startingMap.places.map((place) => [place.id, place]));
    for (const [at, { route, coords }] of lines.entries()) {
      const corridor = startingMap.corridors[at] ?? { id: "", name: "", names: {}, route: "", legs: [] };
      const places = placesOfCorridor(startingMap, corridor).map((id) => placeOf.get(id));
      expect(places).toHaveLength(coords.length);
      if (route !== "Other") expect(corridor.route).toBe(route);
      for (const [index, place] of places.entries())
        expect(
          kilometresBetween(coords[index] ?? [0, 0], [place?.latitude ?? 90, place?.longitude ?? 0]),
        ).toBeLessThan(34);
    }
    for (const { name, latlng } of [...source.HUBS, ...source.CITIES])
      expect(
        startingMap.places.some(
          (place) => place.name === name && kilometresBetween(latlng, [place.latitude, place.longitude]) < 1,
        ),
      ).toBe(true);
  });

  it("shares legs between corridors", () => {
    const uses = startingMap.corridors.flatMap(({ legs }) => legs);
    expect(new Set(uses).size).toBe(startingMap.legs.length);
    expect(uses.length).toBeGreaterThan(startingMap.legs.length);
  });
});

describe("a distance on the globe", () => {
  it("is that of known places, across the date line too", () => {
    expect(kilometresBetween([51.5074, -0.1278], [48.8566, 2.3522])).toBeCloseTo(343.6, 0);
    expect(kilometresBetween([0, 179.5], [0, -179.5])).toBeCloseTo(111.2, 0);
    const [equator] = stretchesOf([
      [0, 170],
      [0, -170],
    ]);
    if (equator !== undefined) expect(kilometresTo(onSphere(1, 180), equator)).toBeCloseTo(111.2, 0);
  });

  it("to a line is never more than to its ends, and never less than to any point of it", () => {
    const degrees = (most: number) => fc.double({ min: -most, max: most, noNaN: true });
    const point = fc.tuple(degrees(85), degrees(180));
    fc.assert(
      fc.property(point, point, point, (a, b, p) => {
        const [stretch] = stretchesOf([a, b]);
        const distance = stretch === undefined ? Number.NaN : kilometresTo(onSphere(...p), stretch);
        const ends = [kilometresBetween(p, a), kilometresBetween(p, b)];
        expect(distance).toBeLessThanOrEqual(Math.min(...ends) + 1e-6);
        expect(distance).toBeGreaterThanOrEqual(Math.max(...ends) - kilometresBetween(a, b) - 1e-6);
      }),
    );
  });
});

describe("changing a map", () => {
  const [first] = startingMap.corridors;
  const dakar = { name: "Dakar", names: {}, latitude: 14.6928, longitude: -17.4467, country: "SN" };
  const place = { name: "Zinder", names: {}, latitude: 13.8, longitude: 9, country: "NE" };

  it("keeps ids when names change, and takes a new id when a name is there already", () => {
    const renamed = changePlace(startingMap, "agadez", { ...place, name: "Agadès" });
    expect(renamed.places.find(({ id }) => id === "agadez")?.name).toBe("Agadès");
    expect(mapFaults(renamed)).toEqual([]);
    expect(addPlace(startingMap, place).places.at(-1)?.id).toBe("zinder-2");
    expect(freeSlug("أغاديز", new Set())).toMatch(/^[a-z0-9-]+$/);
    expect(freeSlug("…", new Set())).toBe("place");
  });

  it("makes the legs a corridor needs, uses those that are there, and drops those nobody travels", () => {
    const stops = { name: "Agadez to Kano", names: {}, route: "", places: ["agadez", "zinder", "lagos"] };
    const more = addCorridor(startingMap, stops);
    expect(mapChange(startingMap, more)).toEqual({
      places: { added: [], removed: [], changed: [] },
      legs: { added: ["zinder--lagos"], removed: [], changed: [] },
      corridors: { added: ["agadez-to-kano"], removed: [], changed: [] },
    });
    expect(mapFaults(more)).toEqual([]);
    const turned = changeCorridor(more, "agadez-to-kano", { ...stops, places: ["zinder", "agadez"] });
    expect(mapChange(more, turned).legs.removed).toEqual(["zinder--lagos"]);
    expect(changesIn(mapChange(startingMap, removeCorridor(turned, "agadez-to-kano")))).toBe(0);
  });

  it("leaves a place alone that a leg touches", () => {
    expect(removePlace(startingMap, "agadez")).toBe(startingMap);
    const more = addPlace(startingMap, place);
    expect(changesIn(mapChange(startingMap, removePlace(more, "zinder-2")))).toBe(0);
  });

  it("any corridor over any places gives a sound map that tells the same places", () => {
    const ids = startingMap.places.map(({ id }) => id);
    const stops = fc.uniqueArray(fc.constantFrom(...ids), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(stops, (places) => {
        const map = addCorridor(startingMap, { name: "Some way", names: {}, route: "", places });
        expect(mapFaults(map)).toEqual([]);
        const corridor = map.corridors.at(-1);
        const told = corridor && placesOfCorridor(map, corridor);
        // A leg is travelled both ways: one that stood before tells two places in its own order.
        const orders = places.length === 2 ? [places, places.toReversed()] : [places];
        expect(orders).toContainEqual(told);
      }),
      { numRuns: 60 },
    );
  });

  it("is refused when the map would be no map, or call something safe (rule 39)", () => {
    const faults = (map: RouteDraft) => mapFaults(map).map(({ code }) => code);
    const named = (name: string) =>
      faults(
        changeCorridor(startingMap, first?.id ?? "", {
          name,
          names: {},
          route: "",
          places: ["dakar", "banjul"],
        }),
      );
    expect(named("The safe way")).toEqual(["says-safe"]);
    expect(named("Chemin sûr")).toEqual(["says-safe"]);
    expect(named("طريق آمن")).toEqual(["says-safe"]);
    expect(named("الطريق الآمن")).toEqual(["says-safe"]);
    expect(named("Safi – Dakar")).toEqual([]);
    expect(faults(changePlace(startingMap, "dakar", { ...dakar, names: { ar: "داكار الآمنة" } }))).toEqual([
      "says-safe",
    ]);
    expect(faults(changePlace(startingMap, "dakar", { ...dakar, names: { fr: " " } }))).toEqual([
      "name-missing",
    ]);
    expect(named(" ")).toEqual(["name-missing"]);
    expect(faults(stateMovements(startingMap, "agadez--dirkou", -1))).toEqual(["movements-out-of-range"]);
    expect(faults(stateMovements(startingMap, "agadez--dirkou", Number.NaN))).toEqual([
      "movements-out-of-range",
    ]);
    expect(faults(changePlace(startingMap, "dakar", { ...place, latitude: 91 }))).toContain("off-the-globe");
    expect(faults({ ...startingMap, legs: startingMap.legs.slice(1) })).toContain("leg-unknown");
    expect(faults({ ...startingMap, places: startingMap.places.slice(1) })).toContain("place-unknown");
    expect(faults({ ...startingMap, legs: [...startingMap.legs, ...startingMap.legs.slice(0, 1)] })).toEqual([
      "id-twice",
      "leg-twice",
    ]);
    const broken = startingMap.corridors.map((one, at) =>
      at === 0 ? { ...one, legs: [...one.legs].reverse().slice(0, 1).concat(one.legs) } : one,
    );
    expect(faults({ ...startingMap, corridors: broken })).toEqual(["chain-broken"]);
  });
});
