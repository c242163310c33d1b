/**
 * Do one donor's extras fall on those who give, by what they give, and on nobody else?
 *
 * Source: programmes.md 1.1 (memorandum: between organisations and their agent) and section 3.
 */
import fc from "fast-check";
import { expect, test } from "vitest";
import { type AgreementBurden, donorExtras } from "./donor-extras.ts";

const burden = (donor: string, amount: number, more: Partial<AgreementBurden> = {}): AgreementBurden => ({
  programme: "p",
  donor,
  contributes: true,
  amount,
  currency: "USD",
  hours: 0,
  atLeast: false,
  ...more,
});
const of = (donor: string, burdens: readonly AgreementBurden[]) =>
  donorExtras(burdens, 50).find((one) => one.donor === donor);

const agreed = [burden("one", 400, { hours: 100 }), burden("two", 600)];

test("a memorandum promises the same money once more: it is no contribution, and who made it bears nothing", () => {
  const memorandum = burden("agent", 1_000, { contributes: false, currency: "EUR" });
  expect(of("one", agreed)?.bornBy).toEqual([{ donor: "two", usd: 3_000 }]);
  expect(of("one", [...agreed, memorandum])?.bornBy).toEqual([{ donor: "two", usd: 3_000 }]);
  const own = burden("one", 9_000, { contributes: false, hours: 10 });
  expect(of("one", [...agreed, own])).toMatchObject({ hours: 110, bornBy: [{ donor: "two", usd: 3_300 }] });
  expect(of("one", [agreed[0] as AgreementBurden, memorandum])?.bornBy).toBeNull();
});

test("what the others bear and the donor's own share are the whole cost", () => {
  const given = fc.array(fc.tuple(fc.constantFrom("one", "two", "three"), fc.integer({ min: 1, max: 900 })), {
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(given, fc.integer({ min: 0, max: 90 }), (list, hours) => {
      const burdens = [
        burden("one", 100, { hours }),
        ...list.map(([donor, amount]) => burden(donor, amount)),
      ];
      const { usd = 0, bornBy = null } = of("one", burdens) ?? {};
      expect(bornBy === null).toBe(list.every(([donor]) => donor === "one"));
      if (bornBy === null) return;
      const sum = (all: readonly { readonly amount: number }[]) =>
        all.reduce((to, { amount }) => to + amount, 0);
      const own = sum(burdens.filter(({ donor }) => donor === "one")) / sum(burdens);
      expect(bornBy.reduce((all, one) => all + one.usd, 0)).toBeCloseTo(usd * (1 - own), 6);
    }),
  );
});
