/**
 * Do a sign, a currency and a rate go together, whatever the amount?
 */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { EntryKind } from "../entries/entry-kinds.ts";
import type { Content } from "../entries/entry-schemas.ts";
import { setOf } from "../testing/set-of.ts";
import type { Check } from "./check.ts";
import { checkBudgetAmount, checkMoneyEvent } from "./check-money.ts";
import { checkBudgetPeriod } from "./check-periods.ts";

const context = { set: setOf([]), entry: null, today: "2026-06-15" };

/** What is said: "field: code". */
function said<Kind extends EntryKind>(check: Check<Kind>, content: Content<Kind>): readonly string[] {
  return check(content, context).map(({ field, code }) => `${field}: ${code}`);
}

describe("money", () => {
  const event: Content<"money-event"> = {
    programme: "p",
    component: "c",
    type: "expenditure",
    date: "2026-03-01",
    amount: 100,
    currency: "USD",
    usd: 100,
    rate: null,
    from: "org",
    to: null,
    fromActivity: null,
    toActivity: null,
    agreement: null,
    certified: false,
    costClass: "direct",
    category: "travel",
    note: "",
  };
  test("is never below 0, but for a difference of exchange", () => {
    expect(said(checkMoneyEvent, { ...event, amount: -5, usd: -5 })).toEqual([
      "amount: money-negative",
      "usd: money-negative",
    ]);
    expect(said(checkMoneyEvent, { ...event, type: "exchange-difference", amount: -5, usd: -5 })).toEqual([]);
  });

  test("in another currency goes by its rate, whatever the amount", () => {
    const money = fc.double({ min: 1, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(money, fc.double({ min: 0.01, max: 5_000, noNaN: true }), (amount, rate) => {
        const usd = Math.round((amount / rate) * 100) / 100;
        const euro = { ...event, currency: "EUR", amount, rate, usd };
        expect(said(checkMoneyEvent, euro)).toEqual([]);
        expect(said(checkMoneyEvent, { ...euro, usd: usd * 1.01 + 1 })).toEqual(["usd: usd-not-by-rate"]);
        expect(said(checkMoneyEvent, { ...euro, rate: null })).toEqual(["rate: rate-missing"]);
      }),
    );
  });

  const line: Content<"budget-line"> = {
    component: "c",
    start: "2026-01-01",
    end: "2026-12-31",
    category: "travel",
    amount: 1,
    currency: "USD",
    usd: 1,
    funded: false,
    fundingSource: null,
  };

  test("that is planned in another currency is never nothing in USD, and is told by its line", () => {
    const amount = fc.double({ min: 0.01, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(amount, fc.constantFrom("EUR", "XOF", "NGN"), (planned, currency) => {
        const untold = { ...line, currency, amount: planned, usd: 0 };
        expect(checkBudgetAmount(untold, context)).toEqual([
          {
            field: "usd",
            code: "usd-missing",
            weight: "error",
            values: { amount: planned, currency, start: line.start, end: line.end },
          },
        ]);
        expect(said(checkBudgetAmount, { ...untold, usd: planned / 2 })).toEqual([]);
      }),
    );
    expect(said(checkBudgetAmount, { ...line, currency: "EUR", amount: 0, usd: 0 })).toEqual([]);
  });

  test("is planned for twelve months at most", () => {
    expect(said(checkBudgetPeriod, line)).toEqual([]);
    expect(said(checkBudgetPeriod, { ...line, start: "2025-12-31" })).toContain("end: over-twelve-months");
  });
});
