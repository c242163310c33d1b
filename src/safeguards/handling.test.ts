/**
 * Does what is derived inherit the strictest handling of its inputs? (trust.md rule 11)
 */
import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { defaultHandling, type Handling, handlingRefused, labels, strictest } from "./handling.ts";
import { sharingPurposes } from "./purpose.ts";

const partners = Array.from({ length: 4 }, () => randomUUID());
const handlings: fc.Arbitrary<Handling> = fc.record({
  label: fc.constantFrom(...labels),
  audience: fc.oneof(
    fc.constantFrom("owner" as const, "node" as const),
    fc.subarray(partners, { minLength: 1 }),
  ),
  purposes: fc.subarray([...sharingPurposes], { minLength: 1 }),
  until: fc.constantFrom(null, "2026-01-01", "2026-06-01", "2027-01-01"),
});
const several = fc.array(handlings, { minLength: 1, maxLength: 6 }) as fc.Arbitrary<
  [Handling, ...Handling[]]
>;
const one = (handling: Handling): [Handling, ...Handling[]] => [handling];

/** Whether a partner that owns none of it may read it, for a purpose, on a day. */
function allows(
  { audience, purposes, until }: Handling,
  partner: string,
  purpose: string,
  day: string,
): boolean {
  const named = audience === "node" || (audience !== "owner" && audience.includes(partner));
  return named && (purposes as readonly string[]).includes(purpose) && (until === null || day <= until);
}

describe("the strictest of several handlings", () => {
  test("allows a partner exactly what every one of them allows", () => {
    const asked = fc.record({
      partner: fc.constantFrom(...partners, randomUUID()),
      purpose: fc.constantFrom(...sharingPurposes),
      day: fc.constantFrom("2025-12-31", "2026-01-01", "2026-03-01", "2026-06-02", "2027-01-02"),
    });
    fc.assert(
      fc.property(several, asked, (all, { partner, purpose, day }) => {
        const derived = allows(strictest(all), partner, purpose, day);
        expect(derived).toBe(all.every((each) => allows(each, partner, purpose, day)));
      }),
      { numRuns: 2000 },
    );
  });

  test("has the strictest label, and does not depend on order, repetition or grouping", () => {
    const said = (handling: Handling) => ({
      ...handling,
      audience: typeof handling.audience === "string" ? handling.audience : [...handling.audience].sort(),
      purposes: [...handling.purposes].sort(),
    });
    fc.assert(
      fc.property(several, several, (some, others) => {
        const whole = strictest([...some, ...others]);
        expect(labels.indexOf(whole.label)).toBe(
          Math.min(...[...some, ...others].map(({ label }) => labels.indexOf(label))),
        );
        expect(said(strictest([...others, ...some]))).toEqual(said(whole));
        expect(said(strictest([strictest(some), strictest(others)]))).toEqual(said(whole));
        expect(said(strictest([...some, ...some, ...others]))).toEqual(said(whole));
        expect(said(strictest(one(whole)))).toEqual(said(whole));
      }),
    );
  });
});

describe("a handling", () => {
  test("is its owner's alone when nobody chose, and sound (rule 9)", () => {
    for (const protection of [true, false]) {
      const handling = defaultHandling(protection);
      expect(handling.audience).toBe("owner");
      expect(handlingRefused(handling, protection)).toBeNull();
    }
    expect(defaultHandling(true).purposes).toEqual(["protection"]);
  });

  test("of a record about somebody at risk serves protection and nothing else, or is refused (rule 14)", () => {
    fc.assert(
      fc.property(handlings, (handling) => {
        if (handlingRefused(handling, true) === null) expect(handling.purposes).toEqual(["protection"]);
      }),
    );
  });
});
