import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Handling, labels } from "./handling.ts";
import { handlingSentence } from "./handling-sentence.ts";
import { sharingPurposes } from "./purpose.ts";

const shared: Handling = {
  label: "TLP:AMBER",
  audience: ["2f1c4a7e-0000-4000-8000-000000000001"],
  purposes: ["analysis"],
  until: "2027-03-03",
};
const reading = {
  handling: shared,
  mine: true,
  names: ["IOM"],
  withoutEnforcement: false,
  today: "2026-11-23",
};

describe("the sentence of a handling", () => {
  test("names who sees it, why, until when and under which label, in this order", () => {
    expect(handlingSentence({ ...reading, withoutEnforcement: true })).toEqual([
      { message: "seen-by", you: true, names: ["IOM"] },
      { message: "not-by-enforcement" },
      { message: "only-for", purposes: ["analysis"] },
      { message: "until", day: "2027-03-03", past: false },
      { message: "label", label: "TLP:AMBER" },
    ]);
  });

  test("says nobody else once sharing has ended", () => {
    expect(handlingSentence({ ...reading, today: "2027-03-04" })[0]).toEqual({
      message: "seen-by",
      you: true,
      names: [],
    });
  });

  test("never says that everybody sees what only its owner or named partners see", () => {
    const handling = fc.record({
      label: fc.constantFrom(...labels),
      audience: fc.oneof(fc.constant("owner" as const), fc.array(fc.uuid(), { minLength: 1 })),
      purposes: fc.subarray([...sharingPurposes], { minLength: 1 }),
      until: fc.constantFrom(null, "2020-01-01", "2090-01-01"),
    });
    fc.assert(
      fc.property(handling, fc.boolean(), (chosen, mine) => {
        const said = handlingSentence({ ...reading, handling: chosen, mine });
        expect(said.map((part) => part.message)).not.toContain("seen-by-all");
        expect(said.at(-1)).toEqual({ message: "label", label: chosen.label });
      }),
    );
  });
});
