/**
 * Does the cockpit say who waits for whom, and nothing about any person?
 *
 * Inputs and results of W5 are read from the shared data (`WAYMARK_SHARED`).
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import type { Content } from "../entries/entry-schemas.ts";
import { driven } from "../testing/driven-programme.ts";
import { dayAfter as after, uuid } from "../testing/plain-ids.ts";
import { type SomeEntry, setOf } from "../testing/set-of.ts";
import { coordinationAnswer } from "./coordination-api.ts";
import { coordinationView } from "./coordination-view.ts";
import { decisionLimit } from "./decisions-waiting.ts";

const folder = join(process.env.WAYMARK_SHARED ?? "../shared", "data/programmes");
const read = (name: string) => JSON.parse(readFileSync(join(folder, name), "utf8"));
const inputs = read("worked-inputs.json").W5 as {
  readonly latency_days: number[];
  readonly sla_days: number;
};
const expected = read("worked-examples.json").W5 as {
  readonly latency_days: { median: number; p90: number; met_pct: number };
};
const today = "2026-11-26";

function decision(at: number, more: Partial<Content<"decision">>): SomeEntry {
  const plain = { programme: null, body: "resident-coordinator", question: `Question ${at}?` } as const;
  const open = { requested: "2026-11-01", papersComplete: null, due: null, decided: null };
  return {
    id: uuid(3, at),
    kind: "decision",
    content: { ...plain, ...open, outcome: "Yes", conflicts: [], ...more },
  };
}

describe("who waits for whom", () => {
  test("days from whole papers to the decision are the body's, those before are the papers' (W5)", () => {
    const set = setOf(
      inputs.latency_days.map((days, at) =>
        decision(at, {
          requested: "2026-01-01",
          papersComplete: "2026-01-05",
          decided: after("2026-01-05", days),
        }),
      ),
    );
    const [all] = coordinationView(set, { programme: null, today }).latencies;
    const { median, p90, met_pct } = expected.latency_days;
    expect(decisionLimit).toBe(inputs.sla_days);
    expect(all?.forBody?.median).toBe(median);
    expect(all?.forBody?.p90).toBeCloseTo(p90, 9);
    expect((all?.forBody?.inTime ?? 0) * 100).toBeCloseTo(met_pct, 1);
    expect(all?.forPapers).toEqual({ decisions: 7, median: 4, p90: 4, inTime: 1 });
  });

  test("a decision without a day of whole papers is counted and tells nothing", () => {
    const set = setOf([decision(1, { requested: "2026-01-01", decided: "2026-03-01" })]);
    expect(coordinationView(set, { programme: null, today }).latencies[0]).toEqual({
      body: null,
      forPapers: null,
      forBody: null,
      untold: 1,
    });
  });

  test("papers that were whole before they were asked for wait from the day on which they were asked for", () => {
    const early = { requested: "2026-11-20", papersComplete: "2026-10-01" };
    const set = setOf([decision(1, early), decision(2, { ...early, decided: "2026-11-24" })]);
    const { decisions, latencies } = coordinationView(set, { programme: null, today });
    expect(decisions).toMatchObject([{ waitsFor: "body", waiting: 6 }]);
    expect(latencies[0]).toMatchObject({ untold: 0, forPapers: { median: 0 }, forBody: { median: 4 } });
  });

  test("what is decided on a later day still waits", () => {
    const set = setOf([decision(1, { decided: "2026-11-27" })]);
    const { decisions, latencies } = coordinationView(set, { programme: null, today });
    expect([decisions.length, latencies[0]?.untold]).toEqual([1, 0]);
  });

  test("overdue comes first, then this week; without whole papers the body waits", () => {
    const set = setOf([
      decision(1, { due: "2027-02-01" }),
      decision(2, { due: "2026-12-01", papersComplete: "2026-11-20" }),
      decision(3, {}),
      decision(4, { due: "2026-11-20", body: "lead" }),
      decision(5, { decided: "2026-11-10" }),
    ]);
    const lines = coordinationView(set, { programme: null, today }).decisions;
    expect(
      lines.map(({ when, waitsFor, waiting, coordinators }) => [when, waitsFor, waiting, coordinators]),
    ).toEqual([
      ["overdue", "papers", 25, false],
      ["this-week", "body", 6, true],
      ["no-day", "papers", 25, true],
      ["later", "papers", 25, true],
    ]);
  });

  test("a committee is the coordinator's where the coordinator's office chairs it", () => {
    const office = uuid(5, 1);
    const chairs: SomeEntry[] = [
      { id: office, kind: "organisation", content: { acronym: "RCO", type: "coordinator-office" } },
      {
        id: uuid(6, 1),
        kind: "participation",
        content: { programme: uuid(1, 1), organisation: office, role: "chair" },
      },
    ];
    const asked = [...driven(1, []), decision(1, { programme: uuid(1, 1), body: "steering-committee" })];
    const flag = (entries: SomeEntry[]) =>
      coordinationView(setOf(entries), { programme: null, today }).decisions[0]?.coordinators;
    expect(flag([...asked, ...chairs])).toBe(true);
    expect(flag(asked)).toBe(false);
  });
});

describe("where organisations plan the same", () => {
  const planned = (
    at: number,
    organisation: number,
    more: Partial<Content<"activity">> = {},
  ): SomeEntry[] => [
    {
      id: uuid(7, at),
      kind: "component",
      content: { programme: uuid(1, 1), organisation: uuid(5, organisation) },
    },
    {
      id: uuid(8, at),
      kind: "activity",
      content: {
        component: uuid(7, at),
        title: `Work ${at}`,
        type: "training",
        areas: ["NE-1"],
        months: ["2026-05", "2026-06"],
        targetGroup: "officers",
        budget: at * 1_000,
        ...more,
      },
    },
  ];
  test("same work, place and month by two organisations exposes the smaller budget; by one it exposes nothing", () => {
    const common = (second: SomeEntry[]) =>
      coordinationView(setOf([...driven(1, []), ...planned(1, 1), ...second]), { programme: null, today })
        .common;
    expect(common(planned(2, 2))).toMatchObject([{ exposure: 1_000, similarity: 1, areas: ["NE-1"] }]);
    expect(common(planned(2, 1))).toEqual([]);
    expect(common(planned(2, 2, { areas: ["ML", "NE"] }))).toMatchObject([
      { similarity: 1, areas: ["NE-1"] },
    ]);
    expect(common(planned(2, 2, { areas: ["NE-7"] }))).toEqual([]);
    expect(common(planned(2, 2, { months: ["2026-09"] }))).toEqual([]);
    expect(common(planned(2, 2, { type: "shelter" }))).toEqual([]);
  });
});

describe("nothing about any person reaches it", () => {
  /** Names of all fields that an answer may have, however deep. */
  function fields(schema: unknown): string[] {
    if (schema instanceof z.ZodObject)
      return Object.entries(schema.shape).flatMap(([name, inner]) => [name, ...fields(inner)]);
    if (schema instanceof z.ZodArray) return fields(schema.element);
    if (schema instanceof z.ZodNullable) return fields(schema.unwrap());
    return [];
  }
  const personal =
    /member|person|name|email|signature|reviewer|evaluator|confirmed|owner|channel|minutes|outcome|partner/i;

  test("the form of the answer has no field for one, and the fields it has are these", () => {
    const found = fields(coordinationAnswer);
    expect(found.length).toBeGreaterThan(50);
    expect(found.filter((name) => personal.test(name))).toEqual([]);
  });

  test("words of outcomes, minutes and channels stay out", () => {
    const secret = "Amara Okello";
    const set = setOf([
      ...driven(1, []),
      decision(1, { programme: uuid(1, 1), outcome: secret, minutes: secret, decided: "2026-11-02" }),
      decision(2, { programme: uuid(1, 1), outcome: secret, minutes: secret }),
      {
        id: uuid(9, 1),
        kind: "obligation",
        content: {
          programme: uuid(1, 1),
          to: "country-team",
          organisation: null,
          what: "Two pages",
          due: "2026-11-01",
          done: null,
          channel: secret,
          link: secret,
        },
      },
    ]);
    const view = coordinationView(set, { programme: null, today });
    expect(coordinationAnswer.parse(view)).toEqual(view);
    expect(view.promises).toMatchObject([{ to: "country-team", overdue: 25 }]);
    expect(JSON.stringify(view)).not.toContain(secret);
  });
});
