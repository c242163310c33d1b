import { describe, expect, test } from "vitest";
import { certaintyOf } from "./certainty.ts";
import { findLegs } from "./find-legs.ts";
import { legsAt, legsToKeep } from "./neighbouring-legs.ts";
import { fixtureRoutes } from "./testing/fixture-publication.ts";

describe("finding a leg by typing", () => {
  test("without case and marks, by the beginning of a word, in the script of the name", () => {
    expect(findLegs(fixtureRoutes, "SABHA")).toEqual(["sebha--tripoli", "agadez--sebha"]);
    expect(findLegs(fixtureRoutes, "سبها")).toHaveLength(2);
    expect(findLegs(fixtureRoutes, "adez")).toEqual([]);
    expect(findLegs(fixtureRoutes, "  ")).toEqual([]);
    expect(findLegs(fixtureRoutes, "(((")).toEqual([]);
  });

  test("in the reader's language and as the map has it, however the keyboard writes a letter", () => {
    const { places } = fixtureRoutes;
    const routes = {
      ...fixtureRoutes,
      places: {
        ...places,
        agadez: { name: "أغاديز", original: "Agadez", country: "NE" },
        tripoli: { name: "القاهرة", original: "Cairo", country: "EG" },
      },
    };
    const agadez = findLegs(fixtureRoutes, "agadez");
    expect(agadez.length).toBeGreaterThan(0);
    for (const typed of ["agad", "أغاديز", "اغاديز", "اغادیز"])
      expect(findLegs(routes, typed)).toEqual(agadez);
    const tripoli = findLegs(fixtureRoutes, "tripoli");
    for (const typed of ["قاهرة", "القاهره", "cairo"]) expect(findLegs(routes, typed)).toEqual(tripoli);
  });
});

describe("what lies next to a leg", () => {
  test("legs that touch its ends, itself first, by turns; nothing for one that is not there", () => {
    expect(legsAt(fixtureRoutes, "agadez", "agadez--sebha")).toEqual(["agadez--arlit"]);
    expect(legsToKeep(fixtureRoutes, "agadez--sebha")).toEqual([
      "agadez--sebha",
      "sebha--tripoli",
      "agadez--arlit",
    ]);
    expect(legsToKeep(fixtureRoutes, "nowhere")).toEqual([]);
  });
});

describe("rule 28: how sure", () => {
  const risk = (sources: number, interval: [number, number]) => ({ sources, interval });
  test("follows from sources and interval, and is never more than good", () => {
    expect(certaintyOf(risk(1, [1, 1.1]))).toBe("rough");
    expect(certaintyOf(risk(20, [1, 5]))).toBe("rough");
    expect(certaintyOf(risk(6, [1, 3]))).toBe("fair");
    expect(certaintyOf(risk(10, [1, 2]))).toBe("good");
    expect(certaintyOf(risk(10, [0, 2]))).toBe("rough");
  });
});
