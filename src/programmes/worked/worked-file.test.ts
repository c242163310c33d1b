/**
 * Do the worked examples of the contract come out, and does bad input leave the rest standing?
 *
 * Inputs and results are read from the shared data (`WAYMARK_SHARED`), never typed here.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { workedFile } from "./worked-file.ts";

const folder = join(process.env.WAYMARK_SHARED ?? "../shared", "data/programmes");
type Json = Record<string, Record<string, unknown>>;
const read = (name: string) => JSON.parse(readFileSync(join(folder, name), "utf8")) as Json;
const expected = read("worked-examples.json");
const inputs = () => read("worked-inputs.json");
const outcome = workedFile(inputs());
const got = outcome.worked as Json;

/** What is stated as measured on draws, by how far ours may lie from it. */
const drawn = /^W1\.smaa_/;
/** What the report of the fund says, which the inputs do not tell. */
const stated = /^W10\.reported_/;

function compare(place: string, one: unknown, other: unknown): void {
  if (stated.test(place)) return;
  if (typeof other === "number" && typeof one === "number")
    expect(Math.abs(one - other), place).toBeLessThanOrEqual(drawn.test(place) ? 0.01 : 1e-9);
  else if (other !== null && typeof other === "object") {
    expect(Object.keys(Object(one)), place).toEqual(Object.keys(other));
    for (const [name, value] of Object.entries(other))
      compare(`${place}.${name}`, (one as Record<string, unknown>)[name], value);
  } else expect(one, place).toEqual(other);
}

describe("the worked examples, value by value and in their shape", () => {
  test.each(Object.keys(expected).filter((name) => name !== "W9"))("%s", (name) => {
    compare(name, got[name], expected[name]);
  });

  test("nothing of them is refused or odd", () => {
    expect(outcome.refused).toEqual([]);
    expect(outcome.noted).toEqual([]);
  });

  test("the same file gives the same figures to the last digit", () => {
    expect(workedFile(inputs())).toEqual(outcome);
  });
});

/** The worked inputs with one ask changed, and fewer draws: what they come to is tested above. */
function changed(ask: string, change: object): Json {
  const file: Json = { ...inputs(), W1: { ...inputs().W1, draws: 500 } };
  return { ...file, [ask]: { ...file[ask], ...change } };
}
const codesOf = (file: Json) => workedFile(file).refused.map(({ place, code }) => `${place} ${code}`);

describe("bad input is named with its place, and the rest is worked out", () => {
  test("an actual that is no number is unknown, and its weight widens the interval", () => {
    const file = inputs();
    const [first, ...others] = (file.W0?.indicators ?? []) as object[];
    const { worked, refused } = workedFile(
      changed("W0", { indicators: [{ ...first, actual: "many" }, ...others] }),
    );
    expect(refused.map(({ place }) => place)).toEqual(["W0.indicators.0.actual"]);
    const [low, high] = (worked.W0 as { interval: [number, number] }).interval;
    expect(high - low).toBeCloseTo(0.55, 9);
    expect(worked.W2).toEqual(got.W2);
  });

  test("a target equal to its baseline is met or not met", () => {
    const indicators = [
      { weight: 1, baseline: 5, target: 5, actual: 5 },
      { weight: 1, baseline: 5, target: 5, actual: 4 },
      { weight: 1, baseline: 5, target: 5, actual: 4, direction: "down" },
    ];
    const { worked, noted } = workedFile({ W0: { indicators } });
    expect((worked.W0 as { raw: number[] }).raw).toEqual([1, 0, 1]);
    expect(noted).toHaveLength(3);
  });

  test.each<[string, Json, string[]]>([
    ["no weights", changed("W1", { weights: [0, 0, 0, 0, 0, 0] }), ["W1.weights weights-nothing"]],
    ["no indicators", changed("W0", { indicators: [] }), ["W0.indicators list-empty"]],
    ["negative money", changed("W10", { deposits: -1 }), ["W10.deposits too-small"]],
    ["more refunded than transferred", changed("W10", { refunds: 1e9 }), ["W10.refunds count-above-total"]],
    ["an overlap larger than a part", changed("W2", { overlap: 5000 }), ["W2.overlap overlap-too-large"]],
    [
      "a place without people",
      changed("W2", { ratio_places: [[0, 0]] }),
      ["W2.ratio_places.0 denominator-zero"],
    ],
    ["a stage without a limit", changed("W3", { sla_days: {} }), ["limit-missing"]],
    [
      "more fund-driven than there are",
      changed("W5", { fund_driven: [13, 12] }),
      ["W5.fund_driven count-above-total"],
    ],
    [
      "a probability over 1",
      changed("W7", { windows: [{ id: "a", p: 80, feasibility: 1, priority: 1, cost_usd: 1 }] }),
      ["W7.windows.0.p too-big"],
    ],
    ["a cell of halves", changed("W8", { cells: { K: [1.5] } }), ["W8.cells.K.0 invalid-type"]],
    ["an ε past all promises", changed("W8", { epsilon: 50 }), ["W8.epsilon epsilon-refused"]],
  ])("%s", (_, file, places) => {
    const codes = codesOf(file);
    for (const place of places) expect(codes.join("\n")).toContain(place);
  });

  test("an indirect cost over 100 % takes the waterfall with it and nothing else", () => {
    const { waterfall } = inputs().W4 as { waterfall: object };
    const { worked, refused } = workedFile(changed("W4", { waterfall: { ...waterfall, indirect_pct: 107 } }));
    expect(refused.map(({ place }) => place)).toEqual(["W4.waterfall.indirect_pct"]);
    const { waterfall: gone, ...kept } = got.W4 as Record<string, unknown>;
    expect(gone).toBeDefined();
    expect(worked.W4).toEqual(kept);
  });

  test("an option that cannot be read keeps its place, and windows that name it are refused", () => {
    const { options } = inputs().W1 as { options: number[][] };
    const { worked, refused } = workedFile(changed("W1", { options: [options[0], ["x"], options[2]] }));
    expect((worked.W1 as { score: unknown[] }).score[1]).toBeNull();
    expect(refused.map(({ place }) => place)).toContain("W7.windows.1.priority");
    expect((worked.W7 as { entry: unknown[] }).entry).toHaveLength(2);
  });

  test("a veto takes an option out and is told; it is not a low score", () => {
    const { worked, lines } = workedFile(changed("W1", { vetoes: [{ option: 1, reason: "does harm" }] }));
    const found = worked.W1 as { score: (number | null)[]; smaa_uniform: (number | null)[]; vetoed: unknown };
    expect(found.score).toEqual([null, 0.5895, 0.5915]);
    expect(found.smaa_uniform[0]).toBeNull();
    expect(found.vetoed).toEqual([{ option: 1, reason: "does harm" }]);
    expect(lines).toContain("  Option 1 is vetoed: does harm");
  });

  test("unknown overlap gives bounds and no sum", () => {
    const found = workedFile(changed("W2", { overlap: null })).worked.W2 as Record<string, unknown>;
    expect(found.union).toBeNull();
    expect(found.achievement).toBeNull();
    expect(found.fractional_credit_by_expenditure).toBeNull();
    expect(found.bounds).toEqual((got.W2 as Record<string, unknown>).bounds);
  });

  test("whatever the file holds, nothing throws, and every refusal has a place", () => {
    const asks = Object.fromEntries(
      ["W0", "W1", "W2", "W3", "W4", "W5", "W7", "W8", "W10"].map((name) => [
        name,
        fc.oneof(
          fc.jsonValue(),
          fc.dictionary(fc.constantFrom(...Object.keys(inputs()[name] ?? {})), fc.jsonValue()),
        ),
      ]),
    );
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.record(asks)), (file) => {
        for (const { code, message } of workedFile(file).refused) expect(code && message).toBeTruthy();
      }),
      { numRuns: 300 },
    );
  });
});
