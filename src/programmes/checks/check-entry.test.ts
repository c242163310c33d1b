/**
 * Is what may not stand refused, what should be looked at remarked, and nothing said of what is right?
 *
 * Source: programmes.md 1.4 (UQ1 to UQ13), 2.2, section 4; bad input. The rules' own data: uninfo-model.json.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { EntryKind } from "../entries/entry-kinds.ts";
import type { Content } from "../entries/entry-schemas.ts";
import { type SomeEntry, setOf } from "../testing/set-of.ts";
import { checkEntry } from "./check-entry.ts";
import { driverDays } from "./check-programme.ts";

const today = "2026-06-15";
const shared = process.env.WAYMARK_SHARED ?? join(import.meta.dirname, "../../../../shared");

const programme = { code: "JP1", start: "2026-01-01", end: "2027-12-31", leadOrganisation: "org" };
const component: Content<"component"> = {
  programme: "p",
  organisation: "org",
  code: "C1",
  title: "Shelter",
  description: "",
  resultNode: null,
  start: "2026-01-01",
  end: "2026-12-31",
  status: "implementation",
  sdgTargets: ["16.2"],
  places: [{ country: "NE", admin1: "NE-1", percent: 100 }],
  sectors: [{ code: "15190", percent: 100 }],
  contributingPartners: ["org"],
  implementingPartners: ["org"],
  genderEquality: 2,
  humanRights: 3,
  sustainingPeace: null,
  childSensitivity: null,
  markerReasons: "The document says so.",
  qcprFunction: "Norms",
  humanitarian: false,
};
const count: Partial<Content<"indicator">> = {
  code: "I1",
  text: "People who got legal aid",
  unit: "count",
  direction: "up",
  cumulative: false,
};
const observation: Content<"observation"> = {
  programme: "p",
  component: "c",
  indicator: "i",
  start: "2026-01-01",
  end: "2026-03-31",
  place: null,
  value: 10,
  numerator: null,
  denominator: null,
  disaggregation: [],
  status: "submitted",
  evidence: ["e"],
  comment: "",
};
const world: readonly SomeEntry[] = [
  { id: "org", kind: "organisation", content: { acronym: "AAA" } },
  { id: "i", kind: "indicator", content: count },
  { id: "p", kind: "programme", content: programme },
  { id: "e", kind: "evidence", content: { programme: "p" } },
  { id: "c", kind: "component", content: component },
];

/** What is said: "field: code". */
function said<Kind extends EntryKind>(kind: Kind, content: Content<Kind>, more: readonly SomeEntry[] = []) {
  const rest = world.filter(({ id }) => !more.some((other) => other.id === id));
  const context = { set: setOf([...rest, ...more]), entry: null, today };
  return checkEntry(kind, content, context).map(({ field, code }) => `${field}: ${code}`);
}

/** The same component as a new one, under a code of its own. */
const another = (more: Partial<Content<"component">>) => ({ ...component, code: "C2", ...more });

describe("what UN INFO would say of a component", () => {
  const broken: Readonly<Record<string, Partial<Content<"component">>>> = {
    UQ1: { status: "implementation", end: "2026-05-01" },
    UQ2: { status: "pipeline" },
    UQ3: { status: "finalization" },
    UQ4: { status: "closed" },
    UQ5: { sdgTargets: [] },
    UQ6: { contributingPartners: [] },
    UQ7: { implementingPartners: [] },
    UQ8: { genderEquality: null },
    UQ9: { humanRights: null },
    UQ10: { qcprFunction: null },
    UQ11: { code: "C1", organisation: "org2" },
    UQ12: { end: "2028-01-01" },
    UQ13: { sdgTargets: Array.from({ length: 11 }, (_, at) => `1.${at}`) },
  };
  const second: SomeEntry = { id: "org2", kind: "organisation", content: { acronym: "BBB" } };

  test("is every rule that it published", () => {
    const file = join(shared, "data/programmes/uninfo-model.json");
    const published = JSON.parse(readFileSync(file, "utf8")) as { qa_rules: { id: string }[] };
    expect(Object.keys(broken)).toEqual(published.qa_rules.map(({ id }) => id));
  });

  test("is nothing where none is broken, and the one that is", () => {
    expect(said("component", another({}))).toEqual([]);
    for (const [id, more] of Object.entries(broken)) {
      const found = said("component", another(more), [second]).filter((one) => / UQ/.test(one));
      expect(found.map((one) => one.split(": ")[1])).toEqual([id]);
    }
  });

  test("holds for any days: inside of the programme, and nowhere else", () => {
    const days = fc.integer({ min: 0, max: 1_500 }).map((day) => new Date(Date.UTC(2025, 0, 1 + day)));
    fc.assert(
      fc.property(days, days, (one, other) => {
        const [start = "", end = ""] = [one, other].map((day) => day.toISOString().slice(0, 10)).sort();
        const inside = start >= programme.start && end <= programme.end;
        expect(said("component", another({ start, end })).includes("end: UQ12")).toBe(!inside);
      }),
    );
  });
});

describe("observations", () => {
  const first: SomeEntry = { id: "o1", kind: "observation", content: observation };
  test("never tell of a day twice, unless of another place or component, or sent back", () => {
    const days = fc.tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 60 }));
    fc.assert(
      fc.property(days, ([from, length]) => {
        const day = (number: number) => new Date(Date.UTC(2026, 0, 1 + number)).toISOString().slice(0, 10);
        const [start, end] = [day(from), day(from + length)];
        const apart = start > observation.end;
        const found = said("observation", { ...observation, start, end }, [first]);
        expect(found.includes("start: period-overlaps")).toBe(!apart);
      }),
    );
    expect(said("observation", { ...observation, place: "NE-1" }, [first])).toEqual([]);
    expect(said("observation", { ...observation, component: null }, [first])).toEqual([]);
    const back: SomeEntry = { ...first, content: { ...observation, status: "sent-back" } };
    expect(said("observation", observation, [back])).toEqual([]);
  });

  test("of a cumulative series overlap and never fall", () => {
    const running: SomeEntry = { id: "i", kind: "indicator", content: { ...count, cumulative: true } };
    const next = { ...observation, end: "2026-06-01", value: 12 };
    expect(said("observation", next, [running, first])).toEqual([]);
    expect(said("observation", { ...next, value: 9 }, [running, first])).toEqual(["value: series-falls"]);
  });

  test("of a ratio have both numbers, the part no larger than the whole", () => {
    const ratio: SomeEntry = { id: "i", kind: "indicator", content: { ...count, unit: "ratio" } };
    const of = (numerator: number | null, denominator: number | null, value: number | null = null) =>
      said("observation", { ...observation, value, numerator, denominator }, [ratio]);
    expect(of(40, 50)).toEqual([]);
    expect(of(60, 50)).toEqual(["numerator: part-above-whole"]);
    expect(of(40, null)).toEqual(["denominator: ratio-parts-needed"]);
    expect(of(0, 0)).toEqual(["denominator: denominator-zero"]);
    expect(of(40, 50, 0.8)).toEqual(["value: ratio-from-parts"]);
  });

  test("that nobody knows are drafts, and no 0", () => {
    expect(said("observation", { ...observation, value: null })).toEqual(["value: value-needed"]);
    expect(said("observation", { ...observation, value: null, status: "draft" })).toEqual([
      "value: value-unknown",
    ]);
  });
});

describe("aims", () => {
  const aim: Content<"target"> = {
    programme: "p",
    component: null,
    indicator: "i",
    start: "2026-01-01",
    end: "2026-12-31",
    baseline: 0,
    baselineYear: 2025,
    baselineSource: "Counted",
    value: 100,
    weight: 1,
  };
  test("that equal the baseline are remarked, met or not met", () => {
    expect(said("target", aim)).toEqual([]);
    expect(said("target", { ...aim, value: 0 })).toEqual(["value: target-is-baseline"]);
    expect(said("target", { ...aim, baseline: 200 })).toEqual(["value: target-against-direction"]);
  });

  test("are never set on what nobody should be paid to produce, and 16.2.2 is context", () => {
    const bad: SomeEntry = {
      id: "i",
      kind: "indicator",
      content: { ...count, text: "Number of victims identified" },
    };
    expect(said("target", aim, [bad])).toEqual(["indicator: counts-victims"]);
    const place: SomeEntry = {
      id: "n",
      kind: "result-node",
      content: { framework: "f", code: "SDG 16.2.2" },
    };
    const hung: SomeEntry = { id: "i", kind: "indicator", content: { ...count, resultNode: "n" } };
    expect(said("target", aim, [place, hung])).toEqual(["indicator: is-goal-indicator"]);
    const link = { indicator: "i", framework: "f", code: "16.2.2", note: "", approvedBy: "-", date: today };
    const goals: SomeEntry = { id: "f", kind: "framework", content: {} };
    for (const relation of ["identical", "component", "proxy", "contributes"] as const)
      expect(said("crosswalk", { ...link, relation }, [goals])).toEqual(["relation: goal-is-context"]);
    expect(said("crosswalk", { ...link, relation: "context" }, [goals])).toEqual([]);
  });
});

describe("days", () => {
  test("what has not happened yet shows nothing: neither what drove a programme, nor evidence, nor an evaluation", () => {
    const tomorrow = "2026-06-17";
    const codes = (kind: EntryKind, content: object) =>
      said(kind, content as Content<EntryKind>).filter((one) => one.endsWith("day-to-come"));
    for (const field of driverDays) {
      expect(codes("programme", { ...programme, countries: [], resultNodes: [], [field]: tomorrow })).toEqual(
        [`${field}: day-to-come`],
      );
      expect(codes("programme", { ...programme, countries: [], resultNodes: [], [field]: today })).toEqual(
        [],
      );
    }
    const call = { ...programme, countries: [], resultNodes: [], callForProposals: tomorrow };
    expect(codes("programme", call)).toEqual([]);
    expect(codes("evidence", { grade: 2, limits: "", date: tomorrow })).toEqual(["date: day-to-come"]);
    expect(codes("evaluation", { ratings: [], date: tomorrow })).toEqual(["date: day-to-come"]);
    const gap = { seen: [], evidence: [], status: "closed", closed: tomorrow };
    expect(codes("gap", gap)).toEqual(["closed: day-to-come"]);
  });
});

describe("places, reviews and names", () => {
  test("nothing finer than a first-level division is kept", () => {
    const at = (admin1: string) =>
      said("component", another({ places: [{ country: "NE", admin1, percent: 100 }] }));
    expect(at("NE-8")).toEqual([]);
    expect(at("NE008001")).toEqual(["places.0.admin1: place-too-fine"]);
    expect(at("LY-BA")).toEqual(["places.0.admin1: place-of-another-country"]);
  });

  test("T22, T23: what could lead to a person never goes out, and a picture is reviewed first", () => {
    const review: Content<"safety-review"> = {
      programme: "p",
      product: "Film",
      contains: ["picture"],
      couldIdentify: true,
      composite: false,
      outcome: "may-go-out",
      reviewer: "Somebody",
      date: today,
      reason: "",
    };
    expect(said("safety-review", review)).toEqual(["outcome: could-identify"]);
    const named = {
      programme: "p",
      organisation: "org",
      channel: "web",
      date: today,
      mentions: 1,
      link: null,
    };
    expect(said("acknowledgement", { ...named, product: "Film on the way", safetyReview: null })).toEqual([
      "safetyReview: review-missing",
    ]);
    expect(said("acknowledgement", { ...named, product: "Annual report", safetyReview: null })).toEqual([]);
  });

  test("what is named stands, is of its kind, and of this programme", () => {
    const elsewhere: readonly SomeEntry[] = [
      { id: "p2", kind: "programme", content: { ...programme, code: "JP2" } },
      { id: "c2", kind: "component", content: { ...component, programme: "p2" } },
    ];
    expect(said("observation", { ...observation, indicator: "none" })).toEqual([
      "indicator: reference-missing",
    ]);
    expect(said("observation", { ...observation, indicator: "org" })).toEqual([
      "indicator: reference-of-another-kind",
    ]);
    expect(said("observation", { ...observation, component: "c2" }, elsewhere)).toEqual([
      "component: of-another-programme",
    ]);
  });

  test("three sentences of reasons at most, and a code is one component's", () => {
    expect(said("component", another({ markerReasons: "One. Two, e.g. 3.5 of it. Three." }))).toEqual([]);
    expect(said("component", another({ markerReasons: "One. Two. Three. Four." }))).toEqual([
      "markerReasons: reasons-too-long",
    ]);
    expect(said("component", { ...component, code: " c1" })).toEqual(["code: code-taken"]);
  });
});
