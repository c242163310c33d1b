/**
 * Is a warning a text for a leg or a region, from independent sources, for thirty days at most, that names nobody and
 * calls nothing safe? (rules 38 and 39)
 */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayAfter, daysBetween } from "../help/days-between.ts";
import { claimsOfSafety } from "./claims-of-safety.ts";
import { publicWarnings } from "./public-warning.ts";
import { type KnownLegs, refuseSources, refuseWarning } from "./refuse-warning.ts";
import { countryOfRegion } from "./region.ts";
import { screenWarning } from "./screen-warning.ts";
import { type Warning, type WarningSource, warningStates } from "./warning.ts";

const today = "2026-11-25";

const known: KnownLegs = {
  countries: new Map([
    ["agadez--sebha", ["NE", "LY"]],
    ["dirkou--sebha", ["NE", "LY"]],
    ["zuwara--lampedusa", ["LY", null]],
  ]),
  placeNames: ["Agadez", "Sebha", "Al Qatrun"],
};

const source = (origin: string, vetted = false): WarningSource => ({
  kind: "observation",
  reference: "00000000-0000-4000-8000-000000000001",
  origin,
  vetted,
  note: "",
});

function good(more: Partial<Warning> = {}): Warning {
  return {
    id: "5b0c5f1e-0000-4000-8000-000000000001",
    state: "released",
    region: null,
    legs: ["agadez--sebha"],
    text: {
      en: "Armed men stop buses north of Agadez and ask for money.",
      ha: "’Yan bindiga suna tare motoci.",
    },
    notPersons: [],
    from: today,
    until: dayAfter(today, 14),
    sources: [source("a", true), source("b")],
    ...more,
  };
}

const codes = (more: Partial<Warning>) =>
  refuseWarning(good(more), known, today).map(({ part, code }) => `${part}: ${code}`);

describe("rule 38: what is written", () => {
  test("nothing of a good one", () => {
    expect(codes({})).toEqual([]);
    expect(refuseSources(good().sources)).toEqual([]);
  });

  test.each<readonly [string, Partial<Warning>]>([
    ["legs: missing", { legs: [] }],
    ["legs: one-leg", { legs: ["agadez--sebha", "dirkou--sebha"] }],
    ["legs: leg-unknown", { legs: ["agadez--paris"] }],
    ["region: region-unknown", { region: "Agadez" }],
    ["region: region-unknown", { region: "ZZ-1" }],
    ["region: region-unknown", { region: "FR-75" }],
    ["region: region-elsewhere", { region: "SN-DK" }],
    ["until: too-long-ahead", { until: dayAfter(today, 31) }],
    ["until: day-past", { until: dayAfter(today, -1) }],
    ["until: day-unreadable", { until: "2026-02-30" }],
    ["text: missing", { text: {} }],
    ["text: missing", { text: { en: " " } }],
    ["text: too-long", { text: { en: "a".repeat(501) } }],
    ["text: language-unchecked", { text: { so: "Ka digtoonow" } }],
    ["text: claims-safety", { text: { en: "Take the western road, it is safe." } }],
    ["text: claims-safety", { text: { en: "Danger.", ar: "الطريق الغربي آمن" } }],
    ["text: reaches-somebody", { text: { en: "Danger. Call +227 90 12 34 56." } }],
    ["text: reaches-somebody", { text: { ar: "خطر. اتصل ٠٩٠١٢٣٤٥٦٧" } }],
    ["text: reaches-somebody", { text: { en: "Danger. See https://example.org/x" } }],
    ["text: names-person", { text: { en: "A smuggler called Yusuf takes phones." } }],
    ["text: names-person", { text: { en: "Beware of a driver, Ibrahim Musa, at the station." } }],
    ["text: map-point", { text: { en: "Mines at 16.9733, 7.9911 beside the road." } }],
  ])("%s", (code, more) => {
    expect(codes(more)).toContain(code);
  });

  test("a region of the first level, on the legs that touch it", () => {
    expect(codes({ region: "NE-1", legs: ["agadez--sebha", "dirkou--sebha"] })).toEqual([]);
    expect(codes({ region: "IT-82", legs: ["zuwara--lampedusa"] })).toEqual([]);
    expect(
      ["FR-IDF", "FR-75", "IT-PA", "IT-82", "ES-CE", "ES-M", "GB-ENG", "NE-1"].map(countryOfRegion),
    ).toEqual(["FR", null, null, "IT", "ES", null, "GB", "NE"]);
  });

  test("words with capitals that are no person may be said to be none; a name that is introduced may not", () => {
    const text = "Trucks of the Desert Patrol leave people behind.";
    expect(screenWarning(text, "en", { places: [], notPersons: [] })).toEqual([
      { code: "names-person", words: "Desert Patrol", waivable: true },
    ]);
    expect(codes({ text: { en: text }, notPersons: ["Desert Patrol"] })).toEqual([]);
    const named = "Trucks of a man named Moussa leave people behind.";
    expect(codes({ text: { en: named }, notPersons: ["Moussa"] })).toEqual(["text: names-person"]);
  });
});

describe("rule 38: the sources", () => {
  const of = (...sources: WarningSource[]) => refuseSources(sources).map(({ code }) => code);

  test("are two at least, of two origins, one of them vetted", () => {
    expect(of()).toEqual(["sources-too-few", "sources-unvetted"]);
    expect(of(source("a", true))).toEqual(["sources-too-few"]);
    expect(of(source("a", true), source("a"), source("a"))).toEqual(["sources-not-independent"]);
    expect(of(source("a"), source("b"))).toEqual(["sources-unvetted"]);
    expect(of(source("a"), source("b", true))).toEqual([]);
  });
});

const days = fc.integer({ min: -60, max: 60 }).map((by) => dayAfter(today, by));

const warnings: fc.Arbitrary<Warning> = fc
  .record(
    {
      state: fc.constantFrom(...warningStates),
      region: fc.constantFrom(null, "NE-1"),
      legs: fc.subarray([...known.countries.keys()], { minLength: 1 }),
      text: fc.dictionary(
        fc.constantFrom("en", "fr", "ar"),
        fc.constantFrom(
          "Mines.",
          "This road is safe.",
          "Call +227 90 12 34 56",
          "route sûre",
          "16.9733, 7.9911",
          "",
        ),
        { maxKeys: 2 },
      ),
      from: fc.option(days),
      until: days,
      sources: fc.array(
        fc
          .tuple(fc.constantFrom("a", "b", "c"), fc.boolean())
          .map(([origin, vetted]) => source(origin, vetted)),
        { maxLength: 3 },
      ),
    },
    { requiredKeys: [] },
  )
  .chain((odd) => fc.subarray(Object.entries(odd), { maxLength: Math.min(2, Object.keys(odd).length) }))
  .map((odd) => good(Object.fromEntries(odd)));

describe("rule 38: what is told", () => {
  test("whatever was written: released, within its days, thirty at most, on two origins, without claim, number or point", () => {
    let told = 0;
    fc.assert(
      fc.property(fc.array(warnings, { maxLength: 6 }), days, (all, day) => {
        const distinct = all.map((one, at) => ({ ...one, id: `${at}` }));
        for (const line of publicWarnings(distinct, day)) {
          told += 1;
          const warning = distinct[Number(line.id)] ?? good();
          expect(warning.state).toBe("released");
          expect(line.from <= day && day <= line.until && daysBetween(line.from, line.until) <= 30).toBe(
            true,
          );
          expect(new Set(warning.sources.map(({ origin }) => origin)).size).toBeGreaterThan(1);
          expect(warning.sources.some(({ vetted }) => vetted)).toBe(true);
          for (const [language, text] of Object.entries(line.text)) {
            expect(claimsOfSafety(text, language)).toEqual([]);
            expect(text).not.toMatch(/227|16\.97/);
          }
          expect(JSON.stringify(line)).not.toContain("origin");
        }
      }),
      { numRuns: 2000 },
    );
    expect(told).toBeGreaterThan(100);
  });

  test("one line a leg; its first and last day included; nothing of who and why", () => {
    const region = good({ region: "NE-1", legs: ["dirkou--sebha", "agadez--sebha"] });
    expect(publicWarnings([region], today)).toEqual(
      ["agadez--sebha", "dirkou--sebha"].map((leg) => ({
        id: region.id,
        leg,
        region: "NE-1",
        text: region.text,
        from: today,
        until: region.until,
      })),
    );
    const on = (by: number) => publicWarnings([good()], dayAfter(today, by)).length;
    expect([on(-1), on(0), on(14), on(15)]).toEqual([0, 1, 1, 0]);
    expect(publicWarnings([good({ state: "withdrawn" })], today)).toEqual([]);
    expect(publicWarnings([good({ until: dayAfter(today, 31) })], today)).toEqual([]);
  });
});
