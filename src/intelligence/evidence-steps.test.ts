import fc from "fast-check";
import { expect, test } from "vitest";
import { evidenceSteps, levelKey } from "./evidence-steps.ts";

const reason = (field: string, bits: number) => ({
  field,
  level: "same value",
  bits,
  termFrequencyBits: null,
});

test("begins at the prior that was handed over and ends at the score", () => {
  const line = evidenceSteps([reason("birthDate", -3), reason("phone", 9), reason("prior", -12)], -6);
  expect(line.prior).toBe(-12);
  expect(line.steps.map(({ reason: one, from, to }) => [one.field, from, to])).toEqual([
    ["phone", -12, -3],
    ["birthDate", -3, -6],
  ]);
  expect([line.lowest, line.highest]).toEqual([-12, 0]);
});

test("finds the prior that nobody handed over", () => {
  expect(evidenceSteps([reason("phone", 9)], -1).prior).toBe(-10);
});

test("always ends at the score, whatever the reasons", () => {
  const bits = fc.double({ min: -50, max: 50, noNaN: true });
  fc.assert(
    fc.property(fc.array(bits), bits, (all, score) => {
      const line = evidenceSteps(
        all.map((one, index) => reason(`field${index}`, one)),
        score,
      );
      expect(line.steps.at(-1)?.to ?? line.prior).toBeCloseTo(score, 6);
    }),
  );
});

test("a level becomes one step of a message key", () => {
  expect(levelKey("same name, other script")).toBe("same-name-other-script");
  expect(levelKey("within 5 %")).toBe("within-5");
});
