/** Does nothing of a figure that is not accepted reach somebody outside, but that there is one? */
import fc from "fast-check";
import { expect, test } from "vitest";
import { observationStatuses } from "../entries/observation.ts";
import { type SomeEntry, setOf } from "../testing/set-of.ts";
import { withoutDrafts } from "./without-drafts.ts";

const marker = 987_654_321;

test("a draft keeps its days and its place, and loses every number and word", () => {
  const some = fc.record({
    status: fc.constantFrom(...observationStatuses),
    field: fc.constantFrom("value", "numerator", "denominator"),
  });
  fc.assert(
    fc.property(fc.array(some, { maxLength: 8 }), (drawn) => {
      const entries = drawn.map(
        ({ status, field }, at): SomeEntry<"observation"> => ({
          id: `o${at}`,
          kind: "observation",
          content: {
            programme: "p",
            indicator: "i",
            status,
            value: null,
            numerator: null,
            denominator: null,
            [field]: marker,
            comment: `${marker}`,
            disaggregation: [{ dimension: "sex", value: "f", number: marker }],
            evidence: [],
          },
        }),
      );
      const { observation } = withoutDrafts(setOf(entries));
      expect(observation.map(({ id }) => id)).toEqual(entries.map(({ id }) => id));
      for (const { content } of observation)
        expect(JSON.stringify(content).includes(`${marker}`)).toBe(content.status === "accepted");
    }),
  );
});
