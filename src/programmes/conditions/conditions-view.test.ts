/**
 * Does the queue put first what needs a look, and is the newest check the one that was made last?
 *
 * Source: programmes.md 2.6 and section 3.
 */
import { expect, test } from "vitest";
import { dayAfter, uuid } from "../testing/plain-ids.ts";
import { type SomeEntry, setOf } from "../testing/set-of.ts";
import { conditionsView } from "./conditions-view.ts";

const today = "2026-11-26";
type Terms = Readonly<Record<string, number | boolean | string>>;

const agreement = (at: number, terms: Terms, signed: string | null = null): SomeEntry<"agreement"> => ({
  id: uuid(2, at),
  kind: "agreement",
  content: {
    programme: uuid(1),
    donor: uuid(3),
    type: "standard-administrative",
    modality: "pass-through",
    title: `Agreement ${at}`,
    signed,
    amount: 1,
    currency: "USD",
    terms,
    clauses: [],
  },
});
const programme: SomeEntry = { id: uuid(1), kind: "programme", content: { code: "JP1", title: "One" } };
const view = (entries: readonly SomeEntry[]) =>
  conditionsView(setOf([programme, ...entries]), { programme: null, today });

test("of two with one score, the one of which less is known comes first; what is signed comes later", () => {
  const known = { indirect_pct: 7, aa_fee_pct: 1, months: 36 };
  const { agreements } = view([
    agreement(1, known),
    agreement(2, {}),
    agreement(3, { indirect_pct: 5 }, "2026-01-01"),
    agreement(4, { indirect_pct: 5 }),
  ]);
  expect(agreements.map(({ id }) => id)).toEqual([4, 2, 1, 3].map((at) => uuid(2, at)));
  expect(agreements.map(({ standing }) => standing?.score)).toEqual([85, 100, 100, 85]);
});

test("of checks of one day the one on the terms as they stand is the newest, whatever the ids", () => {
  const run = (id: string, date: string, terms: Terms, deviations: string[]): SomeEntry => ({
    id,
    kind: "term-run",
    content: { agreement: uuid(2, 1), date, terms, deviations, unknown: [], rulesHash: "0", score: 100 },
  });
  for (const [first, second] of [
    [uuid(5, 1), uuid(5, 2)],
    [uuid(5, 2), uuid(5, 1)],
  ] as const) {
    const [shown] = view([
      agreement(1, { indirect_pct: 7 }),
      run(second, today, { indirect_pct: 7 }, []),
      run(first, today, { indirect_pct: 5 }, ["T02"]),
      run(uuid(5, 3), dayAfter(today, -3), { indirect_pct: 7 }, ["T01"]),
    ]).agreements;
    expect(shown?.runs.map(({ id }) => id)).toEqual([second, first, uuid(5, 3)]);
    expect(shown?.runs[0]).toMatchObject({ appeared: [], gone: ["T02"] });
  }
});
