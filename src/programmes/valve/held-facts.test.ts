/** Is what must not be told held, and does nothing that is held follow from what is shown? (W8; trust.md rule 36) */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { checkedGrid, daysOfQuarter, type FactGrid, type GridCell } from "./fact-grid.ts";
import { heldFacts, type PlacedFact } from "./held-facts.ts";
import { operationalIndicators, valveRules } from "./operational-indicators.ts";

const folder = join(process.env.WAYMARK_SHARED ?? "../shared", "data/programmes");
const read = (name: string) => JSON.parse(readFileSync(join(folder, name), "utf8"));

const cell = (place: string | null, quarter: string, counts: readonly number[], open = false): GridCell => ({
  place,
  quarter,
  byPartner: Object.fromEntries(counts.map((all, at) => [`partner ${at}`, { all, met: null }])),
  operationOpen: open,
});
const grid = (cells: readonly GridCell[]): FactGrid => ({ indicator: "OPS-11", cells });
const reasons = (facts: readonly PlacedFact[]) =>
  Object.fromEntries(facts.map(({ row, column, held }) => [`${row}/${column}`, held]));

test("the indicators and rules are those of the contract", () => {
  const shipped = JSON.parse(
    readFileSync(new URL("../data/operational-indicators.json", import.meta.url), "utf8"),
  );
  expect(shipped).toEqual(read("operational-indicators.json"));
  expect(valveRules).toEqual({
    floor: 10,
    contributors: 3,
    dominancePercent: 80,
    roundedTo: 5,
    lagDays: 45,
    epsilon: 0.5,
  });
  expect(operationalIndicators.filter(({ neverHeld }) => neverHeld).map(({ code }) => code)).toEqual([
    "OPS-12",
  ]);
  expect(operationalIndicators.filter(({ kind }) => kind === null).map(({ code }) => code)).toEqual([
    "OPS-05",
    "OPS-07",
  ]);
});

test("W8: K2/Q2 is held for dominance although n is 16, K1/Q2 is released", () => {
  const { cells } = read("worked-inputs.json").W8 as { cells: Record<string, number[]> };
  const given = (name: string) => cells[name] ?? [];
  const facts = heldFacts({
    grid: grid([
      cell("NE", "2026-Q2", given("K1/Q2")),
      cell("LY", "2026-Q2", given("K2/Q2")),
      cell("TD", "2026-Q2", [20, 20, 20]),
      cell("ML", "2026-Q2", [40, 40, 40]),
    ]),
    today: "2026-11-26",
  });
  expect(reasons(facts)).toEqual({
    "place LY/2026-Q2": "dominated",
    // The cheapest cell that keeps LY from following from the total.
    "place NE/2026-Q2": "complementary",
    "place TD/2026-Q2": null,
    "place ML/2026-Q2": null,
    "total/2026-Q2": null,
  });
  const alone = heldFacts({ grid: grid([cell("NE", "2026-Q2", given("K1/Q2"))]), today: "2026-11-26" });
  expect(reasons(alone)).toEqual({ "place NE/2026-Q2": null });
});

test("reasons in the order of the contract; the lag and open operations hold for now alone", () => {
  const cells = [
    cell("NE", "2026-Q1", [9, 0, 0]),
    cell("NE", "2026-Q2", [30, 30, 30]),
    cell("LY", "2026-Q1", [20, 20, 0]),
    cell("LY", "2026-Q2", [30, 30, 30]),
    cell("TD", "2026-Q1", [30, 30, 30]),
    cell("TD", "2026-Q2", [60, 60, 60], true),
  ];
  expect(reasons(heldFacts({ grid: grid(cells), today: "2026-08-13" }))).toMatchObject({
    "place NE/2026-Q1": "below-floor",
    "place LY/2026-Q1": "few-contributors",
    "place TD/2026-Q2": "too-new",
    "total/2026-Q2": "too-new",
  });
  const later = reasons(heldFacts({ grid: grid(cells), today: "2026-08-14" }));
  expect(later["place TD/2026-Q2"]).toBe("operation-open");
  expect(later["total/2026-Q2"]).toBeNull();
  const over = cells.map((one) => ({ ...one, operationOpen: false }));
  const afterwards = reasons(heldFacts({ grid: grid(over), today: "2026-08-14" }));
  // What was held for good was closed off without leaning on the operation: it stays so.
  const forGood = (held: string | null | undefined) => held === "complementary" || held === "below-floor";
  for (const [name, held] of Object.entries(later))
    if (forGood(held)) expect([name, afterwards[name]]).toEqual([name, held]);
});

const counts = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 3, maxLength: 4 });
const anyGrid = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
  .chain(([places, quarters]) =>
    fc
      .array(fc.tuple(counts, fc.boolean()), { minLength: places * quarters, maxLength: places * quarters })
      .map((all) =>
        all.map(([given, open], at) =>
          cell(
            ["NE", "LY", "TD", "ML"][at % places] ?? "NE",
            `2025-Q${1 + Math.floor(at / places)}`,
            given,
            open,
          ),
        ),
      ),
  );

/** Places of the held facts that the shown ones and the sums fix: by elimination over the equations of a table. */
function exposed(facts: readonly PlacedFact[]): string[] {
  const key = ({ row, column }: PlacedFact) => `${row}/${column}`;
  const sums = [...new Set(facts.map(({ row }) => row))].map((row) =>
    facts.filter((fact) => fact.row === row),
  );
  const downs = [...new Set(facts.map(({ column }) => column))].map((column) =>
    facts.filter((fact) => fact.column === column),
  );
  // A row or column is an equation only if its total is there.
  const equations = [
    ...sums.filter((line) => line.some(({ column }) => column === "total")),
    ...downs.filter((line) => line.some(({ row }) => row === "total")),
  ];
  const unknown = facts.filter(({ held }) => held !== null).map(key);
  const matrix = equations.map((line) =>
    unknown.map((name) => {
      const fact = line.find((each) => key(each) === name);
      if (fact === undefined) return 0;
      return (line.some(({ column }) => column === "total") && sums.includes(line)
        ? fact.column
        : fact.row) === "total"
        ? -1
        : 1;
    }),
  );
  const rank = rankOf(matrix);
  // Fixed exactly when knowing it as well adds nothing.
  return unknown.filter(
    (_, at) => rankOf([...matrix, unknown.map((__, other) => (other === at ? 1 : 0))]) === rank,
  );
}

function rankOf(rows: readonly (readonly number[])[]): number {
  const left = rows.map((row) => [...row]);
  let rank = 0;
  for (let column = 0; column < (left[0]?.length ?? 0); column++) {
    const pivot = left.findIndex((row, at) => at >= rank && Math.abs(row[column] ?? 0) > 1e-9);
    if (pivot === -1) continue;
    const [chosen = []] = left.splice(pivot, 1);
    left.splice(rank, 0, chosen);
    for (let at = 0; at < left.length; at++) {
      const factor = at === rank ? 0 : (left[at]?.[column] ?? 0) / (chosen[column] ?? 1);
      if (factor !== 0)
        left[at] = (left[at] ?? []).map((value, here) => value - factor * (chosen[here] ?? 0));
    }
    rank += 1;
  }
  return rank;
}

test("no held fact follows from the shown ones and the sums, now or after an operation is over", () => {
  fc.assert(
    fc.property(anyGrid, (cells) => {
      const facts = heldFacts({ grid: grid(cells), today: "2026-11-26" });
      expect(exposed(facts)).toEqual([]);
      const over = heldFacts({
        grid: grid(cells.map((one) => ({ ...one, operationOpen: false }))),
        today: "2026-11-26",
      });
      // Whoever kept both publications knows all that was shown in either.
      const both = facts.map((fact, at) => (over[at]?.held === null ? { ...fact, held: null } : fact));
      expect(exposed(both)).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test("a table in which one cell is held is exposed: the check above can fail", () => {
  const facts = heldFacts({
    grid: grid([cell("NE", "2025-Q1", [30, 30, 30]), cell("LY", "2025-Q1", [30, 30, 30])]),
    today: "2026-11-26",
  });
  const planted = facts.map((fact, at) => (at === 0 ? { ...fact, held: "below-floor" as const } : fact));
  expect(exposed(planted)).toHaveLength(1);
});

test("grids that are none are refused with their place", () => {
  const good = cell("NE", "2026-Q2", [1]);
  const refused = (place: string, given: Partial<FactGrid>) =>
    expect(() => checkedGrid({ ...grid([good]), ...given })).toThrow(
      expect.objectContaining({ code: "grid-refused", place }),
    );
  refused("indicator", { indicator: "OPS-05" });
  refused("indicator", { indicator: "OPS-99" });
  refused("cells", { cells: [] });
  refused("cells.0", { cells: [{ ...good, quarter: "2026-06" }] });
  refused("cells.0", { cells: [{ ...good, place: "Agadez, rue de la Gare" }] });
  refused("cells.1", { cells: [good, good] });
  refused("cells.0", { indicator: "OPS-10" });
  refused("cells.0.byPartner", { cells: [cell("NE", "2026-Q2", [-1])] });
  refused("cells.0.byPartner", { cells: [cell("NE", "2026-Q2", [1.5])] });
  refused("cells.0.byPartner", {
    indicator: "OPS-01",
    cells: [{ ...good, byPartner: { a: { all: 3, met: 4 } } }],
  });
  expect(daysOfQuarter("2024-Q1")).toEqual({ start: "2024-01-01", end: "2024-03-31" });
});
