import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { alignValues } from "./align-values.ts";

const value = (given: string, caption: string | null = given) => ({ given, caption, hub: false });
const property = (name: string, ...values: ReturnType<typeof value>[]) => ({ name, kind: "name", values });

describe("two records side by side", () => {
  test("equal when cleaned stands on one line, however it was written", () => {
    const left = [property("phone", value("0171 234", "+49 171 234"))];
    const right = [property("phone", value("+49171234", "+49 171 234"))];
    expect(alignValues(left, right)[0]?.lines.map((line) => line.agreement)).toEqual(["same"]);
  });

  test("tells a difference from a silence", () => {
    const left = [property("name", value("Amina")), property("birthDate", value("1990"))];
    const right = [property("name", value("Aminah")), property("email", value("a@example.org"))];
    const aligned = alignValues(left, right).map(({ name, lines }) => [name, lines[0]?.agreement]);
    expect(aligned).toEqual([
      ["name", "differs"],
      ["birthDate", "left-only"],
      ["email", "right-only"],
    ]);
  });

  test("a second name beside an equal one contradicts nothing", () => {
    const [name] = alignValues([property("name", value("A"), value("B"))], [property("name", value("B"))]);
    expect(name?.lines.map((line) => line.agreement)).toEqual(["same", "left-only"]);
  });

  test("what is known to speak for one is alike, unless something is the same", () => {
    const names = ["name"];
    const agreements = (left: string[], right: string[], alike = names) =>
      alignValues(
        [property("name", ...left.map((one) => value(one)))],
        [property("name", ...right.map((one) => value(one)))],
        new Set(alike),
      ).flatMap((one) => one.lines.map((line) => line.agreement));
    expect(agreements(["A", "B"], ["C"])).toEqual(["alike", "left-only"]);
    expect(agreements(["A", "B"], ["A", "C"])).toEqual(["same", "differs"]);
    expect(agreements(["A"], ["C"], [])).toEqual(["differs"]);
  });

  test("keeps every value of both sides exactly once, and mirrors when the sides change places", () => {
    const side = fc
      .uniqueArray(fc.constantFrom("name", "phone", "email"))
      .chain((names) =>
        fc.tuple(
          ...names.map((name) =>
            fc
              .array(fc.constantFrom("a", "b", "C", "c"), { minLength: 1, maxLength: 4 })
              .map((all) => property(name, ...all.map((one) => value(one)))),
          ),
        ),
      );
    fc.assert(
      fc.property(side, side, (left, right) => {
        const lines = alignValues(left, right).flatMap((one) => one.lines);
        const held = (all: typeof left) => all.flatMap((one) => one.values.map((v) => v.given)).sort();
        expect(lines.flatMap((line) => (line.left ? [line.left.given] : [])).sort()).toEqual(held(left));
        expect(lines.flatMap((line) => (line.right ? [line.right.given] : [])).sort()).toEqual(held(right));
        const count = (one: typeof left, other: typeof left) =>
          alignValues(one, other).flatMap((each) => each.lines.filter((line) => line.agreement === "same"))
            .length;
        expect(count(left, right)).toBe(count(right, left));
      }),
    );
  });
});
