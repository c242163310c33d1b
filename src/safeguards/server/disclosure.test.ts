/**
 * Is every published number paid for, and can nobody pay too little? (trust.md rule 36)
 */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sql } from "../../store/index.ts";
import { disclosurePolicy } from "../disclosure/disclosure-policy.ts";
import { type TestDoors, testDoors } from "../testing/test-doors.ts";
import { type PrivacyRelease, privacyLedger, type ReleasePlan, releaseFacts } from "./disclosure.ts";
import type { Action, Query } from "./doors.ts";

let node: TestDoors;
beforeAll(async () => {
  node = await testDoors();
});
afterAll(() => node?.store.close());

const secret = new Uint8Array(32).fill(9);
const facts = [
  { name: "a", value: 40 },
  { name: "b", value: 0 },
];

function release(plan: Partial<ReleasePlan>, fail = false): Action<readonly number[]> {
  return {
    name: "test.release",
    needs: null,
    scope: "door",
    touched: () => [],
    run: async (desk) => {
      const whole = {
        dataset: "d",
        day: "2026-11-25",
        epsilon: 1,
        policy: disclosurePolicy(),
        facts,
        secret,
        ...plan,
      };
      const values = await releaseFacts(desk, whole, (noisy) => ({
        result: noisy.map(({ value }) => value),
        released: 1,
        held: { "below-floor": 1 },
      }));
      if (fail) throw new Error("planted");
      return values;
    },
  };
}

const ledger: Query<readonly PrivacyRelease[]> = {
  name: "test.ledger",
  needs: null,
  scope: "door",
  touched: () => [],
  run: privacyLedger,
};
const perform = (action: Action<readonly number[]>) =>
  node.doors.perform({ kind: "node" }, "prevention", action);
const lines = () => node.doors.ask({ kind: "node" }, "prevention", ledger);

describe("the budget", () => {
  test("one line a release, with what it cost, showed and held", async () => {
    await perform(release({ dataset: "one" }));
    const line = { dataset: "one", quarter: "2026-Q4", epsilon: 1, day: "2026-11-25", released: 1 };
    expect(await lines()).toContainEqual({ ...line, held: { "below-floor": 1 } });
  });

  test("what is spent is spent, and the next quarter has its own", async () => {
    await perform(release({ dataset: "two", epsilon: 0.6 }));
    const second = perform(release({ dataset: "two", epsilon: 0.400001 }));
    await expect(second).rejects.toMatchObject({ code: "budget-spent" });
    await perform(release({ dataset: "two", epsilon: 0.4 }));
    await perform(release({ dataset: "two", day: "2027-01-01" }));
  });

  test("two releases at once cannot spend it twice", async () => {
    const many = Array.from({ length: 12 }, () => perform(release({ dataset: "race", epsilon: 0.3 })));
    const settled = await Promise.allSettled(many);
    expect(settled.filter(({ status }) => status === "fulfilled").length).toBe(3);
    const spent = (await lines()).filter(({ dataset }) => dataset === "race");
    expect(spent.reduce((sum, { epsilon }) => sum + epsilon, 0)).toBeLessThanOrEqual(1);
  });

  test("a release that comes to nothing costs nothing", async () => {
    await expect(perform(release({ dataset: "failed" }, true))).rejects.toThrow("planted");
    await perform(release({ dataset: "failed" }));
  });

  test("a stricter node has less; no setting makes it more", async () => {
    const policy = disclosurePolicy({ epsilonPerQuarter: 0.5 });
    await expect(perform(release({ dataset: "strict", policy }))).rejects.toMatchObject({
      code: "budget-spent",
    });
    const loose = { ...policy, epsilonPerQuarter: 5 };
    await perform(release({ dataset: "loose", policy: loose }));
    await expect(perform(release({ dataset: "loose", policy: loose, epsilon: 0.1 }))).rejects.toMatchObject({
      code: "budget-spent",
    });
  });
});

describe("the ledger", () => {
  test.each([
    [
      "add to",
      sql`insert into safeguards.privacy_release (dataset, quarter, epsilon, delta, day, released, held)
      values ('x', '2026-Q4', 1, 1e-6, '2026-11-25', 0, '{}')`,
    ],
    ["change", sql`update safeguards.privacy_release set epsilon = 1`],
    ["remove from", sql`delete from safeguards.privacy_release`],
  ])("the node's login cannot %s it", async (_what, statement) => {
    const attack: Query<unknown> = { ...ledger, run: (desk) => desk.rows(statement) } as Query<unknown>;
    await expect(node.doors.ask({ kind: "node" }, "prevention", attack)).rejects.toMatchObject({
      code: "statement-refused",
    });
  });

  test("without a ticket nothing is spent and nothing is read", async () => {
    const spend = sql`select safeguards.spend_privacy('x', '2026-11-25', 1, 1000000, 1e-6, 0, '{}')`;
    await expect(node.store.app.query(spend)).rejects.toThrow(/no ticket/);
    expect((await node.store.app.query(sql`select * from safeguards.privacy_release`)).rows).toEqual([]);
  });
});

test("the same fact carries the same noise, another value or another secret another", async () => {
  const values = async (plan: Partial<ReleasePlan>, at: number) =>
    await perform(release({ dataset: `noise`, day: `20${30 + at}-01-01`, epsilon: 0.01, ...plan }));
  const first = await values({}, 0);
  expect(await values({}, 1)).toEqual(first);
  const more = await values({ facts: [{ name: "a", value: 41 }, facts[1] ?? { name: "", value: 0 }] }, 2);
  expect(more[1]).toBe(first[1]);
  // The bare change of 1 would show that the noise was used again.
  expect((more[0] ?? 0) - (first[0] ?? 0)).not.toBe(1);
  expect(await values({ secret: new Uint8Array(32).fill(8) }, 3)).not.toEqual(first);
});
