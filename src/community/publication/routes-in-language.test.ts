import { readdirSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type PublicLanguage, publicLanguages } from "../routes/public-languages.ts";
import type { RouteMap } from "../routes/route-map.ts";
import { startingMap } from "../routes/starting-map.ts";
import { publicRoutes } from "./public-routes.ts";
import { routesInLanguage } from "./routes-in-language.ts";

const folder = join(import.meta.dirname, "../../../languages/waypoint");
const scripts: Partial<Record<PublicLanguage, RegExp>> = {
  ar: /\p{Script=Arabic}/u,
  prs: /\p{Script=Arabic}/u,
  ps: /\p{Script=Arabic}/u,
  ru: /\p{Script=Cyrillic}/u,
  zh: /\p{Script=Han}/u,
  am: /\p{Script=Ethiopic}/u,
  ti: /\p{Script=Ethiopic}/u,
  bn: /\p{Script=Bengali}/u,
};

test("the languages of the public pages are those that have a file", () => {
  expect([...publicLanguages].sort()).toEqual(
    readdirSync(folder)
      .map((name) => name.replace(".json", ""))
      .sort(),
  );
});

describe("the map that a node begins with", () => {
  test.each(Object.entries(scripts) as [PublicLanguage, RegExp][])(
    "every town has a name in the script of %s",
    (language, script) => {
      const { places } = routesInLanguage(startingMap, language);
      const foreign = Object.values(places).filter(
        ({ name }) => !script.test(name) && !/^(Sea|Desert|Steppe) /.test(name),
      );
      expect(foreign).toEqual([]);
    },
  );

  test("what is open sea or desert is described in the languages that are translated whole", () => {
    for (const language of ["fr", "es", "ar", "ru", "zh", "pt"] as const) {
      const places = Object.values(routesInLanguage(startingMap, language).places);
      const untold = ({ name, original }: (typeof places)[number]) =>
        original === undefined && /^(Sea|Desert|Steppe) /.test(name);
      expect(places.filter(untold)).toEqual([]);
    }
  });

  test("a language tells the same map, with what the map calls a place beside it", () => {
    const told = publicRoutes(startingMap);
    fc.assert(
      fc.property(fc.constantFrom(...publicLanguages), (language) => {
        const routes = routesInLanguage(startingMap, language);
        expect(routes.legs).toEqual(told.legs);
        expect(routes.corridors.map(({ id, legs }) => ({ id, legs }))).toEqual(
          told.corridors.map(({ id, legs }) => ({ id, legs })),
        );
        for (const [id, { name, original, country }] of Object.entries(routes.places)) {
          expect(told.places[id]).toEqual({ name: original ?? name, country });
          expect(original).not.toBe(name);
        }
      }),
    );
  });
});

describe("corridors", () => {
  const map: RouteMap = {
    ...startingMap,
    corridors: [
      { id: "a", name: "Agadez – Sebha", names: {}, route: "", legs: ["agadez--dirkou", "dirkou--sebha"] },
      { id: "b", name: "The old road", names: {}, route: "", legs: ["agadez--dirkou"] },
      {
        id: "c",
        name: "Agadez – Dirkou",
        names: { ar: "الطريق القديم" },
        route: "",
        legs: ["agadez--dirkou"],
      },
    ],
    legs: [
      { id: "agadez--dirkou", from: "agadez", to: "dirkou", line: [], movements: null },
      { id: "dirkou--sebha", from: "dirkou", to: "sebha", line: [], movements: null },
    ],
  };
  const names = (language: PublicLanguage) =>
    routesInLanguage(map, language).corridors.map(({ name }) => name);

  test("named after their ends are so in every language; others keep their name, or have one of their own", () => {
    expect(names("ar")).toEqual(["أغاديز – سبها", "The old road", "الطريق القديم"]);
    expect(names("ru")).toEqual(["Агадес – Себха", "The old road", "Агадес – Дирку"]);
    expect(names("es")).toEqual(["\u2068Agadez\u2069 – Sabha", "The old road", "Agadez – Dirkou"]);
    expect(names("en")).toEqual(map.corridors.map(({ name }) => name));
  });
});
