/**
 * Does a figure cross from operations once, protected, paid for, and by the node alone? (W8; trust.md rules 36 and 37)
 */
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { disclosurePolicy, noiseDeviation, noiseEpsilon } from "../../../safeguards/index.ts";
import { privacyLedger, releaseFacts } from "../../../safeguards/server/index.ts";
import { someMember } from "../../../safeguards/testing/test-doors.ts";
import { sql } from "../../../store/index.ts";
import { entrySet } from "../../entries/entry.ts";
import { answeredShare } from "../../operational-figures.ts";
import { type ProgrammeNode, programmeNode, someManager } from "../../testing/programme-node.ts";
import { evidenceOf } from "../../valve/fact-evidence.ts";
import type { FactGrid, GridCell } from "../../valve/fact-grid.ts";
import { factsPage } from "../../valve/valve-api.ts";
import { valveView } from "../../valve/valve-view.ts";
import { listFacts } from "./fact-row.ts";
import { type FactsOrder, takeIndicatorFacts } from "./take-indicator-facts.ts";

let node: ProgrammeNode;
beforeAll(async () => {
  node = await programmeNode();
});
afterAll(() => node?.store.close());

const secret = new Uint8Array(32).fill(7);
const manager = someManager();
const worked = JSON.parse(
  readFileSync(join(process.env.WAYMARK_SHARED ?? "../shared", "data/programmes/worked-inputs.json"), "utf8"),
).W8 as { cells: Record<string, number[]>; acknowledged: [number, number]; epsilon: number };

/** Each given number as the denominators of partners, four fifths of each met. */
const cell = (
  place: string | null,
  quarter: string,
  counts: readonly number[],
  more: Partial<GridCell> = {},
) => ({
  place,
  quarter,
  byPartner: Object.fromEntries(counts.map((all) => [randomUUID(), { all, met: Math.floor(all * 0.83) }])),
  operationOpen: false,
  ...more,
});
const take = (grid: FactGrid, more: Partial<FactsOrder> = {}) =>
  takeIndicatorFacts(node.doors, { grid, today: "2026-11-26", secret, ...more });
const facts = async (indicator: string) =>
  (await node.doors.ask(manager, "oversight", listFacts({ indicator, cursor: null, limit: 200 }))).facts;
const ledger = async (dataset: string) =>
  (
    await node.doors.ask({ kind: "node" }, "oversight", {
      name: "test.ledger",
      needs: null,
      scope: "door",
      touched: () => [],
      run: privacyLedger,
    })
  ).filter((line) => line.dataset === dataset);

describe("one taking", () => {
  const cells = [
    cell("NE", "2026-Q2", [60, 50, 40]),
    cell("LY", "2026-Q2", worked.cells["K2/Q2"] ?? []),
    cell("TD", "2026-Q2", worked.cells["K1/Q2"] ?? []),
  ];
  const grid = { indicator: "OPS-01", cells };

  test("shows what may be shown, holds what may not, keeps no true count and pays once", async () => {
    expect(await take(grid)).toEqual({ released: 2, held: { dominated: 1, complementary: 1 }, unchanged: 0 });
    const all = await facts("OPS-01");
    const by = Object.fromEntries(all.map((fact) => [fact.place ?? "all", fact]));
    expect(by.LY).toMatchObject({ held: "dominated", n: null, numerator: null, partners: null });
    expect(by.TD?.held).toBe("complementary");
    expect(by.NE).toMatchObject({
      held: null,
      partners: 3,
      revision: 1,
      draws: 2,
      epsilon: 0.5,
      lagDays: 45,
    });
    for (const { n, numerator } of [by.NE, by.all].flatMap((fact) => (fact ? [fact] : [])))
      expect([(n ?? 1) % 5, (numerator ?? 1) % 5]).toEqual([0, 0]);
    expect(Math.abs((by.NE?.n ?? 0) - 150)).toBeLessThan(40);
    expect(by.NE?.seedCommitment).toMatch(/^[0-9a-f]{64}$/);
    expect(by.NE?.seedCommitment).not.toBe(by.LY?.seedCommitment);
    expect(await ledger("indicator OPS-01")).toHaveLength(1);
  });

  test("the same again adds nothing, costs nothing and carries the same noise", async () => {
    const before = await facts("OPS-01");
    expect(await take(grid)).toEqual({ released: 0, held: {}, unchanged: 4 });
    expect(await facts("OPS-01")).toEqual(before);
    expect(await ledger("indicator OPS-01")).toHaveLength(1);
  });

  test("what was counted anew is a revision beside the old one; without budget it waits", async () => {
    const more = (count: number) => ({
      indicator: "OPS-01",
      cells: [cell("NE", "2026-Q2", [60 + count, 50, 40]), ...cells.slice(1)],
    });
    expect(await take(more(40))).toMatchObject({ released: 2 });
    const before = await facts("OPS-01");
    expect(before.filter(({ place }) => place === "NE").map(({ revision }) => revision)).toEqual([2, 1]);
    // ε 1 of this quarter is spent: what stands stays, and nothing new is shown.
    expect(await take(more(80))).toMatchObject({ released: 0 });
    expect(await facts("OPS-01")).toEqual(before);
    const late = cell("NE", "2026-Q1", [60, 50, 40]);
    expect(await take({ indicator: "OPS-01", cells: [late] })).toEqual({
      released: 0,
      held: { "budget-spent": 1 },
      unchanged: 0,
    });
    // The next quarter of the calendar has a budget of its own.
    expect(await take({ indicator: "OPS-01", cells: [late] }, { today: "2027-01-04" })).toMatchObject({
      released: 1,
    });
    expect(await ledger("indicator OPS-01")).toHaveLength(3);
  });

  test("a stricter node is stricter, and no node is looser than the contract", async () => {
    const one = { indicator: "OPS-09", cells: [cell("NE", "2026-Q2", [20, 20, 20])] };
    const policy = disclosurePolicy({ floor: 100 });
    expect(await take(one, { policy })).toMatchObject({ held: { "below-floor": 1 } });
    expect(
      await take(one, { policy: { ...policy, floor: 1, lagDays: 1 }, today: "2026-08-13" }),
    ).toMatchObject({
      held: { "too-new": 1 },
    });
    expect(await ledger("indicator OPS-09")).toEqual([]);
  });

  test("OPS-12 is never held: one finding of one partner is told as it is, at once", async () => {
    const cells = [cell("NE", "2026-Q4", [1], { operationOpen: true }), cell("LY", "2026-Q4", [0])].map(
      (one) => ({
        ...one,
        byPartner: Object.fromEntries(
          Object.entries(one.byPartner).map(([id, { all }]) => [id, { all, met: null }]),
        ),
      }),
    );
    expect(await take({ indicator: "OPS-12", cells })).toEqual({ released: 3, held: {}, unchanged: 0 });
    expect((await facts("OPS-12")).map(({ place, n, mechanism }) => [place, n, mechanism])).toEqual([
      [null, 1, "none"],
      ["LY", 0, "none"],
      ["NE", 1, "none"],
    ]);
    expect(await ledger("indicator OPS-12")).toEqual([]);
  });

  test("a grid that is none is refused, and nothing of it is kept", async () => {
    const bad = { indicator: "OPS-02", cells: [cell("Agadez", "2026-Q2", [20, 20, 20])] };
    await expect(take(bad)).rejects.toMatchObject({ code: "grid-refused", place: "cells.0" });
    expect(await facts("OPS-02")).toEqual([]);
  });

  test("a fact becomes evidence that names it, with its bounds; a held one never does", async () => {
    const all = await facts("OPS-01");
    const programme = randomUUID();
    const shown = all.find(({ held }) => held === null);
    const held = all.find(({ held: reason }) => reason !== null);
    if (shown === undefined || held === undefined) throw new Error("Both kinds were taken above.");
    const evidence = evidenceOf(shown, programme);
    expect(evidence).toMatchObject({ type: "operational-fact", link: `/indicator-facts#${shown.id}` });
    expect(evidence?.limits).toMatch(/epsilon 0\.5.+between [\d.]+ % and [\d.]+ %/);
    expect(evidenceOf(held, programme)).toBeNull();
    const content = evidence as NonNullable<typeof evidence>;
    const entry = {
      id: randomUUID(),
      kind: "evidence",
      version: 1,
      programme,
      owner: randomUUID(),
      content,
    } as const;
    const set = entrySet([{ ...entry, seenBy: "everybody", changed: "2026-11-26" }]);
    const view = factsPage.parse({
      ...valveView(set, { programme: null, today: "2026-11-26" }, all),
      next: null,
    });
    expect(view.items.flatMap(({ evidence: rests }) => rests)).toEqual([{ id: entry.id, programme }]);
    for (const { value, bounds } of view.items)
      if (value !== null) expect(bounds?.low).toBeLessThanOrEqual(value);
  });
});

describe("who may", () => {
  test.each([
    [
      "add",
      sql`insert into programmes.indicator_fact (indicator, period_start, period_end, kind, n, partners, mechanism,
      rounded_to, draws, lag_days, released, revision)
      values ('OPS-12', '2026-01-01', '2026-03-31', 'count', 1, 1, 'none', 1, 0, 0, '2026-11-26', 1)`,
    ],
    ["change", sql`update programmes.indicator_fact set n = 5`],
    ["remove", sql`delete from programmes.indicator_fact`],
  ])("no member can %s a fact, whatever they write", async (_what, statement) => {
    for (const roles of [["programme-manager"], ["coordinator"], ["evaluator"]] as const) {
      const attack = {
        name: "test.attack",
        needs: "programme:write" as const,
        scope: "none" as const,
        touched: () => [],
        run: (desk: { rows: (one: typeof statement) => Promise<unknown> }) => desk.rows(statement),
      };
      const member = someMember({ partnerKind: "un-entity", roles: [...roles] });
      await expect(node.doors.perform(member, "oversight", attack)).rejects.toMatchObject({
        code: "statement-refused",
      });
    }
  });

  test("nobody but who oversees programmes reads them", async () => {
    const all = listFacts({ indicator: null, cursor: null, limit: 50 });
    for (const roles of [["analyst"], ["case-worker"], ["administrator"]] as const)
      for (const purpose of ["analysis", "protection", "administration", "oversight"])
        await expect(
          node.doors.ask(someMember({ partnerKind: "ngo", roles: [...roles] }), purpose, all),
        ).rejects.toMatchObject({ code: expect.stringMatching(/not-allowed|purpose-not-yours/) });
  });

  test("not even the node adds a number that is bare, unrounded, new or of two partners", async () => {
    const row = (said: object) => {
      const plain = {
        n: 50,
        partners: 3,
        mechanism: "two-sided geometric",
        epsilon: 0.5,
        rounded: 5,
        lag: 45,
      };
      const values = { ...plain, released: "2026-11-26", ...said };
      return node.owner(sql`insert into programmes.indicator_fact (indicator, period_start, period_end, kind, n,
        partners, mechanism, epsilon, rounded_to, draws, lag_days, released, revision)
        values ('OPS-11', '2026-04-01', '2026-06-30', 'count', ${values.n}, ${values.partners}, ${values.mechanism},
        ${values.epsilon}, ${values.rounded}, 1, ${values.lag}, ${values.released}::date, 1)`);
    };
    await node.owner(sql`alter table programmes.indicator_fact no force row level security`);
    for (const said of [
      { n: 52 },
      { partners: 2 },
      { mechanism: "none", epsilon: null },
      { epsilon: 0.9 },
      { rounded: 1 },
      { lag: 44 },
      { released: "2026-08-13" },
    ])
      await expect(row(said)).rejects.toThrow(/23514/);
    await row({});
  });
});

test("W8: OPS-01 of 415 among 500 is 83.0 %", () => {
  expect(answeredShare(...worked.acknowledged)).toBeCloseTo(0.83, 10);
});

test("W8: on 100,000 draws of the safeguards' own noise, 83.15 and 96.24 % within 3 and 6, sd 2.80", async () => {
  const draws = 100_000;
  const values = await node.doors.perform({ kind: "node" }, "oversight", {
    name: "test.noise",
    needs: null,
    scope: "door",
    touched: () => [],
    run: (desk) =>
      releaseFacts(
        desk,
        {
          dataset: "noise of W8",
          day: "2026-11-26",
          epsilon: worked.epsilon,
          policy: disclosurePolicy(),
          facts: Array.from({ length: draws }, (_, at) => ({ name: String(at), value: 1000 })),
          secret,
          plainCounts: true,
        },
        (noisy) => ({ result: noisy.map(({ value }) => value - 1000), released: draws, held: {} }),
      ),
  });
  const within = (most: number) => (100 * values.filter((value) => Math.abs(value) <= most).length) / draws;
  expect(values.every(Number.isInteger)).toBe(true);
  expect(Math.abs(within(3) - 83.15)).toBeLessThan(0.5);
  expect(Math.abs(within(6) - 96.24)).toBeLessThan(0.5);
  const deviation = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / draws);
  expect(Math.abs(deviation - 2.8)).toBeLessThan(0.05);
  expect(noiseDeviation({ epsilon: noiseEpsilon(0.5), sensitivity: 1 })).toBeCloseTo(2.8, 2);
});
