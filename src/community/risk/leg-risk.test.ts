import { readFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gradingWeight } from "./grading-weight.ts";
import { evidenceOfLeg, type LegTravel } from "./leg-evidence.ts";
import { overallRates, type RiskSetting, riskLevels, riskOfLeg } from "./leg-risk.ts";
import {
  channels,
  credibilities,
  isDay,
  type Observation,
  refuseObservation,
  reliabilities,
} from "./observation.ts";
import { monthlyWeight } from "./released-risk.ts";
import { riskKinds } from "./risk-kind.ts";
import { riskUnits, strengthOf } from "./strength.ts";

const today = "2026-11-25";
const leg: LegTravel = { id: "agadez--sebha", movements: 12 };
const ordinary = new Map(riskKinds.map((kind) => [kind, 1] as const));
const setting: RiskSetting = {
  leg,
  today,
  overall: { "per-thousand-movements": ordinary, "per-year": ordinary },
};

function told(said: Partial<Observation> = {}): Observation {
  return {
    leg: leg.id,
    kind: "extortion",
    day: "2026-11-01",
    origin: "one",
    channel: "report",
    reliability: "F",
    credibility: 6,
    vetted: false,
    persons: 1,
    child: false,
    partner: "desk",
    ...said,
  };
}

const day = fc.integer({ min: 0, max: 900 }).map((back) => {
  return new Date(Date.parse(today) - back * 86_400_000).toISOString().slice(0, 10);
});

/** Origins carry their partner and channel, as they do in life: one teller has one desk. */
const observation: fc.Arbitrary<Observation> = fc
  .record({
    kind: fc.constantFrom("extortion", "violence", "missing-and-dead"),
    day,
    teller: fc.integer({ min: 0, max: 12 }),
    reliability: fc.constantFrom(...reliabilities),
    credibility: fc.constantFrom(...credibilities),
    vetted: fc.boolean(),
    persons: fc.integer({ min: 1, max: 40 }),
    child: fc.boolean(),
  })
  .map(({ teller, ...said }) => ({
    ...said,
    leg: leg.id,
    origin: `teller ${teller}`,
    channel: channels[teller % channels.length] ?? "report",
    partner: `partner ${teller % 3}`,
  }));

const strengthIn = (observations: readonly Observation[], kind: string) =>
  riskOfLeg(observations, setting).find((risk) => risk.kind === kind)?.strength ?? 0;

describe("the worked example W8", () => {
  it("holds to the second digit, and the corridor that few travel does not lead", async () => {
    const folder = join(process.env.WAYMARK_SHARED ?? "../shared", "data/programmes");
    const { W8 } = JSON.parse(await readFile(join(folder, "worked-examples.json"), "utf8"));
    const inputs = JSON.parse(await readFile(join(folder, "worked-inputs.json"), "utf8")).W8;
    const rows = W8.risk as { c: string; y: number; e: number; raw: number; shrunk: number }[];
    const found = rows.map(({ y, e }) =>
      strengthOf({
        words: y,
        exposure: e,
        unit: "per-thousand-movements",
        overall: inputs.alpha / inputs.beta,
      }),
    );
    expect(found.map(({ strength }) => strength.toFixed(2))).toEqual(["1.62", "1.48", "2.13"]);
    expect(found.map(({ strength }) => Number(strength.toFixed(2)))).toEqual(
      rows.map(({ shrunk }) => shrunk),
    );
    const leading = (numbers: number[]) => rows[numbers.indexOf(Math.max(...numbers))]?.c;
    expect(leading(rows.map(({ y, e }) => y / e))).toBe("K2");
    expect(leading(found.map(({ strength }) => strength))).toBe("K3");
  });
});

describe("the risk of a leg", () => {
  it("says nothing of a leg of which nobody told: not observed, never low (rule 39)", () => {
    expect(riskOfLeg([], setting)).toEqual([]);
    expect(riskOfLeg([told({ leg: "other--leg", vetted: true })], setting)).toEqual([]);
    expect(riskLevels.join(" ")).not.toMatch(/low|safe|none|green/);
  });

  it("speaks of reports only with three origins over two channels, or one vetted source (5.5)", () => {
    const three = ["a", "b", "c"].map((origin) => told({ origin }));
    expect(riskOfLeg(three, setting)).toEqual([]);
    expect(riskOfLeg([...three, told({ origin: "d" }), told({ origin: "e" })], setting)).toEqual([]);
    expect(riskOfLeg([told({ origin: "a" }), told({ origin: "b", channel: "vouched" })], setting)).toEqual(
      [],
    );
    const across = [told({ origin: "a" }), told({ origin: "b" }), told({ origin: "c", channel: "vouched" })];
    expect(riskOfLeg(across, setting).map(({ kind, level }) => [kind, level])).toEqual([
      ["extortion", "reported"],
    ]);
    const improbable = [...across.slice(0, 2), told({ origin: "c", channel: "vouched", credibility: 5 })];
    expect(riskOfLeg(improbable, setting)).toEqual([]);
    expect(riskOfLeg([told({ vetted: true })], setting)).toHaveLength(1);
  });

  it("counts F6 as a quarter of A1, and above what is known to be unreliable", () => {
    expect(gradingWeight({ reliability: "F", credibility: 6 })).toBe(0.25);
    expect(gradingWeight({ reliability: "A", credibility: 1 })).toBe(1);
    expect(gradingWeight({ reliability: "E", credibility: 5 })).toBeLessThan(0.25);
  });

  it("weighs word half after a half-life, and nothing after four or before its day came", () => {
    const words = (when: string) =>
      evidenceOfLeg(leg, [told({ reliability: "A", credibility: 1, day: when })], today)[0]?.words ?? 0;
    expect(words("2026-11-25")).toBe(1);
    expect(words("2026-05-29")).toBeCloseTo(0.5, 10);
    expect(words("2024-11-30")).toBe(0);
    expect(words("2026-11-26")).toBe(0);
  });

  it("hears one word a month as twelve a year, whatever the half-life", () => {
    const days = Array.from({ length: 60 }, (_, back) => {
      return new Date(Date.UTC(2026, 10 - back, 25)).toISOString().slice(0, 10);
    });
    for (const kind of riskKinds) {
      const monthly = days.map((when) => told({ kind, day: when, reliability: "A", credibility: 1 }));
      const [evidence] = evidenceOfLeg({ id: leg.id, movements: null }, monthly, today);
      const rate = (evidence?.words ?? 0) / (evidence?.exposure ?? 1);
      expect(rate).toBeGreaterThan(10.5);
      expect(rate).toBeLessThan(14.5);
    }
  });

  it("lessens many origins of one partner: four times as many for about twice the strength (T12)", () => {
    const many = (count: number, partner: (at: number) => string) =>
      Array.from({ length: count }, (_, at) =>
        told({ origin: `o${at}`, partner: partner(at), vetted: true }),
      );
    const words = (observations: readonly Observation[]) =>
      evidenceOfLeg(leg, observations, today)[0]?.words ?? 0;
    const ratio = words(many(400, () => "one")) / words(many(100, () => "one"));
    expect(ratio).toBeGreaterThan(1.95);
    expect(ratio).toBeLessThan(2.15);
    expect(words(many(100, (at) => `${at}`))).toBeGreaterThan(5 * words(many(100, () => "one")));
  });

  it("calls a leg repeated with three sources over two months, frequent when even the lower end is high", () => {
    const levelOf = (observations: readonly Observation[]) => riskOfLeg(observations, setting)[0]?.level;
    const clear = { reliability: "A", credibility: 1, vetted: true } as const;
    const spread = (count: number) =>
      Array.from({ length: count }, (_, at) =>
        told({ ...clear, origin: `o${at}`, partner: `p${at}`, day: `2026-${at % 2 === 0 ? "11" : "10"}-02` }),
      );
    expect(levelOf(spread(1))).toBe("reported");
    expect(levelOf(spread(4))).toBe("repeated");
    expect(levelOf(spread(60))).toBe("frequent");
    const sameMonth = spread(60).map((said) => ({ ...said, day: "2026-11-02" }));
    expect(levelOf(sameMonth)).toBe("reported");
  });
});

describe("whatever is told", () => {
  it("more independent word never lowers the strength of a risk, nor its level", () => {
    fc.assert(
      fc.property(fc.array(observation, { maxLength: 40 }), observation, (before, said) => {
        const more = [...before, { ...said, origin: "somebody new" }];
        const after = riskOfLeg(more, setting);
        for (const risk of riskOfLeg(before, setting)) {
          const now = after.find(({ kind }) => kind === risk.kind);
          expect(now?.strength ?? 0).toBeGreaterThanOrEqual(risk.strength - 1e-12);
          expect(riskLevels.indexOf(now?.level ?? "reported")).toBeGreaterThanOrEqual(
            riskLevels.indexOf(risk.level),
          );
        }
      }),
    );
  });

  it("nor does further word of one partner within one month, however it is graded", () => {
    fc.assert(
      fc.property(fc.array(observation, { maxLength: 12 }), observation, (before, said) => {
        const together = [...before, said].map((one, at) => ({
          ...one,
          day: "2026-11-03",
          kind: "extortion" as const,
          channel: "report" as const,
          partner: "desk",
          origin: `o${at}`,
        }));
        const words = (observations: readonly Observation[]) =>
          evidenceOfLeg(leg, observations, today)[0]?.words ?? 0;
        expect(words(together)).toBeGreaterThanOrEqual(words(together.slice(0, -1)) - 1e-12);
      }),
    );
  });

  it("one origin that repeats itself within a month counts once, by its best word", () => {
    fc.assert(
      fc.property(
        fc.array(observation, { maxLength: 25 }),
        observation,
        fc.integer({ min: 1, max: 30 }),
        (others, said, times) => {
          const once = strengthIn([...others, said], said.kind);
          const repeated = Array.from({ length: times }, () => said);
          expect(strengthIn([...others, ...repeated], said.kind)).toBe(once);
        },
      ),
    );
  });

  it("one observation moves a month's weight by at most 1: what noise is measured against (rule 36)", () => {
    fc.assert(
      fc.property(fc.array(observation, { maxLength: 40 }), observation, (others, said) => {
        const month = [...others, said].map((one) => ({ ...one, day: "2026-11-03" }));
        const difference = monthlyWeight(month) - monthlyWeight(month.slice(0, -1));
        expect(Math.abs(difference)).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });

  it("the order of telling means nothing", () => {
    const shuffled = fc
      .array(observation, { maxLength: 40 })
      .chain((told) => fc.tuple(fc.constant(told), fc.shuffledSubarray(told, { minLength: told.length })));
    fc.assert(
      fc.property(shuffled, ([one, other]) => {
        expect(riskOfLeg(other, setting)).toEqual(riskOfLeg(one, setting));
      }),
    );
  });

  it("the strength lies within its interval, and more exposure never raises it above what was told", () => {
    const part = fc.double({ min: 0, max: 500, noNaN: true });
    fc.assert(
      fc.property(part, part, part, fc.constantFrom(...riskUnits), (words, exposure, overall, unit) => {
        const { strength, interval } = strengthOf({ words, exposure, overall, unit });
        expect(interval[0]).toBeLessThanOrEqual(interval[1]);
        expect(strength).toBeLessThanOrEqual(Math.max(overall, words / (exposure || 1e-9)) + 1e-9);
        expect(Number.isFinite(strength + interval[0] + interval[1])).toBe(true);
      }),
    );
  });

  it("the overall rate is moved by no leg whose word nobody supports (5.5)", () => {
    const legs: LegTravel[] = [
      leg,
      { id: "other--leg", movements: 3 },
      { id: "third--leg", movements: null },
    ];
    const alone = Array.from({ length: 50 }, (_, at) => told({ origin: `o${at}`, leg: "other--leg" }));
    expect(overallRates(legs, alone, today)["per-thousand-movements"].get("extortion")).toBe(0);
    const supported = [...alone, told({ origin: "field officer", leg: "other--leg", vetted: true })];
    expect(overallRates(legs, supported, today)["per-thousand-movements"].get("extortion")).toBeGreaterThan(
      0,
    );
    expect(overallRates(legs, supported, today)["per-year"].get("extortion")).toBe(0);
  });
});

describe("an observation", () => {
  it("is refused when it is no observation", () => {
    expect(refuseObservation(told())).toBeNull();
    const refused = (said: object) => refuseObservation({ ...told(), ...said } as Observation);
    expect(refused({ leg: "Agadez -> Sebha" })).toBe("leg-unreadable");
    expect(refused({ kind: "safe" })).toBe("kind-unknown");
    expect(refused({ day: "2026-02-30" })).toBe("day-unreadable");
    expect(refused({ day: "2026-11-25T04:10:00Z" })).toBe("day-unreadable");
    expect(refused({ origin: " " })).toBe("origin-missing");
    expect(refused({ channel: "rumour" })).toBe("channel-unknown");
    expect(refused({ credibility: 7 })).toBe("grading-unknown");
    expect(refused({ persons: 0 })).toBe("persons-out-of-range");
  });

  it("has a day of the calendar", () => {
    fc.assert(fc.property(fc.string(), (text) => !isDay(text) || text.length === 10));
    expect(isDay("2024-02-29")).toBe(true);
    expect(isDay("2025-02-29")).toBe(false);
  });
});
