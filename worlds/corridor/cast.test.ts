import { expect, test } from "vitest";
import { type CastPerson, drawPerson, type Role } from "./cast.ts";
import { generateCorridor } from "./generate-corridor.ts";
import { setStage } from "./stage.ts";

/** Pearson's statistic of a table of counts: how far rows and columns are from being independent. */
function chiSquare(pairs: readonly (readonly [string, string])[]): number {
  const count = (pick: (pair: readonly [string, string]) => string) => {
    const counts = new Map<string, number>();
    for (const pair of pairs) counts.set(pick(pair), (counts.get(pick(pair)) ?? 0) + 1);
    return counts;
  };
  const [rows, columns] = [count(([row]) => row), count(([, column]) => column)];
  const cells = count((pair) => pair.join("/"));
  let sum = 0;
  for (const [row, inRow] of rows) {
    for (const [column, inColumn] of columns) {
      const expected = (inRow * inColumn) / pairs.length;
      sum += ((cells.get(`${row}/${column}`) ?? 0) - expected) ** 2 / expected;
    }
  }
  return sum;
}

/** Quantiles of the chi-square distribution at 0.999, by degrees of freedom. */
const critical = { 3: 16.27, 6: 22.46, 8: 26.12, 24: 51.18 } as const;

const roles: readonly Role[] = ["trafficker", "recruiter", "buyer", "victim", "resident"];

function people(seed: number): CastPerson[] {
  const stage = setStage(seed);
  return Array.from({ length: 10_000 }, (_, index) => drawPerson(roles[index % 5] ?? "resident", stage));
}

test.each([1, 2, 3])("roles are independent of culture, script and gender (seed %i)", (seed) => {
  const drawn = people(seed);
  expect(chiSquare(drawn.map(({ role, name }) => [role, name.culture.name]))).toBeLessThan(critical[24]);
  expect(chiSquare(drawn.map(({ role, name }) => [role, name.culture.script]))).toBeLessThan(critical[8]);
  expect(chiSquare(drawn.map(({ role, gender }) => [role, gender]))).toBeLessThan(critical[8]);
});

test("a small lean of one role to one culture would be found", () => {
  const leaning = people(1).filter(
    ({ role, name }, index) => role !== "trafficker" || name.culture.name !== "anglo" || index % 2 === 0,
  );
  expect(chiSquare(leaning.map(({ role, name }) => [role, name.culture.name]))).toBeGreaterThan(critical[24]);
});

test("what people went through is independent of their gender", () => {
  const { partners } = generateCorridor({ seed: 5, size: 40_000 });
  const cases = partners
    .flatMap(({ sources }) => sources.flatMap(({ records }) => records))
    .filter(({ entityType, properties }) => entityType === "CaseRecord" && properties.gender !== undefined);
  const pairs = cases.map(({ properties }): [string, string] => [
    properties.gender?.[0] ?? "",
    properties.typeOfExploitation?.[0] ?? "",
  ]);
  expect(pairs.length).toBeGreaterThan(2000);
  expect(chiSquare(pairs)).toBeLessThan(critical[6]);
});
