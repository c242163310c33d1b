/**
 * Does the register say who was passed over, what is owed, and what may not go out?
 *
 * Source: programmes.md 2.4, worked example W4 (read from the shared data); rules T22, T23.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { reviewedThings, reviewOutcomes } from "../entries/safety-review.ts";
import { type SomeEntry, setOf } from "../testing/set-of.ts";
import { heldBack } from "./may-go-out.ts";
import { visibilityView } from "./visibility-view.ts";

const folder = join(process.env.WAYMARK_SHARED ?? "../shared", "data/programmes");
const read = (name: string) => JSON.parse(readFileSync(join(folder, name), "utf8"));
const [{ W4: input }, { W4: expected }] = [read("worked-inputs.json"), read("worked-examples.json")];

const today = "2026-06-30";
const asked = { programme: "p", today };

const organisation = (id: string): SomeEntry<"organisation"> => ({
  id,
  kind: "organisation",
  content: { name: id, acronym: id, type: "un" },
});
const money = (id: string, type: "deposit" | "expenditure", usd: number, from: string | null) =>
  ({
    id,
    kind: "money-event",
    content: { programme: "p", component: null, type, usd, from, to: null, date: "2026-01-01" },
  }) satisfies SomeEntry<"money-event">;
const mention = (
  id: string,
  of: string,
  mentions: number,
  more: object = {},
): SomeEntry<"acknowledgement"> => ({
  id,
  kind: "acknowledgement",
  content: {
    programme: "p",
    organisation: of,
    product: "Press note",
    channel: "web",
    date: "2026-02-01",
    mentions,
    link: null,
    safetyReview: null,
    ...more,
  },
});
const programme: SomeEntry<"programme"> = {
  id: "p",
  kind: "programme",
  content: { code: "JP", title: "Joint" },
};

type Given = Record<string, [number, number]>;
const giving = (given: Given, type: "deposit" | "expenditure"): SomeEntry[] =>
  Object.entries(given).flatMap(([id, [usd, mentions]]) => [
    organisation(id),
    money(`money ${id}`, type, usd, id),
    mention(`named ${id}`, id, mentions),
  ]);

describe("worked example W4, from entries", () => {
  const set = setOf([
    programme,
    ...giving(input.donor_shares, "deposit"),
    ...giving(input.agency_shares, "expenditure"),
  ]);
  const { donors, agencies } = visibilityView(set, asked);

  test.each([
    ["donor", donors, input.donor_totals],
    ["agency", agencies, input.agency_totals],
  ] as const)("parity of each %s, flagged below a half", (side, { rows, given, mentions }, totals) => {
    expect([given, mentions]).toEqual(totals);
    for (const row of rows) {
      const wanted = expected.parity[side][row.name];
      expect(row.parity).toBeCloseTo(wanted, 2);
      expect(row.flagged).toBe(wanted < 0.5);
    }
    expect(rows).toHaveLength(2);
  });

  test("obligations done of those due", () => {
    const owed = Array.from({ length: input.obligations.due + 1 }, (_, at): SomeEntry<"obligation"> => {
      const done = at < input.obligations.done ? "2026-03-01" : null;
      const due = at === input.obligations.due ? "2026-12-01" : "2026-03-15";
      const content = {
        programme: "p",
        to: "resident-coordinator",
        organisation: null,
        what: `${at}`,
        due,
        done,
      };
      return { id: `o${at}`, kind: "obligation", content: content as SomeEntry<"obligation">["content"] };
    });
    const { obligations } = visibilityView(setOf([programme, ...owed]), asked);
    const theirs = obligations.find(({ to }) => to === "resident-coordinator");
    expect(theirs).toMatchObject({
      due: expected.obligations.due,
      done: expected.obligations.done,
      ahead: 1,
    });
    expect((theirs?.rate ?? 0) * 100).toBeCloseTo(expected.obligations.pct, 1);
    expect(theirs?.overdue.map(({ late }) => late)).toEqual([107, 107]);
    expect(obligations.find(({ to }) => to === "community")).toMatchObject({ due: 0, rate: null });
  });
});

test("who was never named is in the register, with a parity of 0, and so is who gave nothing, with none", () => {
  const taking = (of: string): SomeEntry<"participation"> => ({
    id: `t ${of}`,
    kind: "participation",
    content: { programme: "p", organisation: of, role: "donor" },
  });
  const set = setOf([
    programme,
    organisation("silent"),
    organisation("named"),
    organisation("pledged"),
    taking("pledged"),
    money("one", "deposit", 900, "silent"),
    money("two", "deposit", 100, "named"),
    money("three", "deposit", 50, null),
    mention("m", "named", 3),
    mention("n", "pledged", 1),
  ]);
  const { donors } = visibilityView(set, asked);
  const row = (name: string) => donors.rows.find((one) => one.name === name);
  expect(row("silent")).toMatchObject({ mentions: 0, parity: 0, flagged: true });
  expect(row("pledged")).toMatchObject({ given: 0, parity: null, flagged: false });
  expect(donors.unattributed).toBe(50);
});

describe("money that was returned", () => {
  const returned = (id: string, usd: number, to: string | null, more: object = {}): SomeEntry => ({
    id,
    kind: "money-event",
    content: { ...money(id, "deposit", usd, "agent").content, type: "return", to, ...more },
  });
  const donors = (more: readonly SomeEntry[]) => {
    const both = [organisation("one"), organisation("two")];
    const given = [money("m1", "deposit", 900, "one"), money("m2", "deposit", 100, "two")];
    const named = [mention("n1", "one", 1), mention("n2", "two", 1)];
    return visibilityView(setOf([programme, ...both, ...given, ...named, ...more]), asked).donors;
  };
  const row = (name: string, more: readonly SomeEntry[]) =>
    donors(more).rows.find((one) => one.name === name);

  test("is no contribution: who got it back bore less, and the others more", () => {
    expect(row("one", [])).toMatchObject({ given: 900, flagged: false });
    expect(row("two", [])).toMatchObject({ givenShare: 0.1, parity: 5 });
    const back = [returned("r", 800, "one")];
    expect(donors(back).given).toBe(200);
    expect(row("one", back)).toMatchObject({ given: 100, givenShare: 0.5, parity: 1 });
    expect(row("two", back)).toMatchObject({ given: 100, givenShare: 0.5, parity: 1 });
  });

  test("to come is still a contribution, and so is what an organisation refunds its agent", () => {
    expect(row("one", [returned("r", 800, "one", { date: "2026-12-01" })])?.given).toBe(900);
    expect(row("one", [returned("r", 800, "one", { type: "refund" })])?.given).toBe(900);
  });

  test("to nobody who is written down is that of the agreement, and without one it is taken off nobody", () => {
    const agreement: SomeEntry = {
      id: "s",
      kind: "agreement",
      content: { programme: "p", donor: "one", type: "grant" },
    };
    const by = { agreement: "s" };
    expect(row("one", [agreement, returned("r", 800, null, by)])?.given).toBe(100);
    const late = { id: "m3", kind: "money-event" } as const;
    const deposit = { ...money("m3", "deposit", 300, null).content, ...by };
    expect(row("one", [agreement, { ...late, content: deposit }])?.given).toBe(1_200);
    expect(row("one", [returned("r", 800, null)])).toMatchObject({ given: 900, givenShare: 0.9 });
    expect(donors([returned("r", 800, null)]).unattributed).toBe(-800);
  });

  test("beyond what was given leaves nothing borne, and nobody bears more than all", () => {
    const back = [returned("r", 950, "one")];
    expect(row("one", back)).toMatchObject({ given: -50, givenShare: 0, parity: null, flagged: false });
    expect(row("two", back)).toMatchObject({ givenShare: 1, parity: 0.5 });
  });
});

describe("nothing goes out without its review (T22, T23)", () => {
  const outcome = fc.constantFrom(...reviewOutcomes);
  const contains = fc.subarray([...reviewedThings]);

  test("what could lead to a person never does, and what waits names nobody", () => {
    fc.assert(
      fc.property(outcome, fc.boolean(), contains, (said, couldIdentify, things) => {
        const set = setOf([
          programme,
          organisation("a"),
          money("one", "deposit", 10, "a"),
          {
            id: "r",
            kind: "safety-review",
            content: {
              programme: "p",
              product: "Film",
              contains: things,
              couldIdentify,
              composite: true,
              outcome: said,
            },
          },
          mention("m", "a", 4, { product: "Film", safetyReview: "r" }),
        ]);
        const goes = !couldIdentify && (said === "may-go-out" || said === "changed");
        const { donors, held, reviews } = visibilityView(set, asked);
        expect(held.length).toBe(goes ? 0 : 1);
        expect(donors.mentions).toBe(goes ? 4 : 0);
        expect(reviews.map((review) => review.outcome)).toEqual([said]);
      }),
    );
  });

  test.each(["Photo story", "Map of the way", "Video portrait"])(
    "%s needs a review to begin with",
    (product) => {
      expect(heldBack(setOf([programme]), { product, safetyReview: null })).toBe("review-missing");
      expect(heldBack(setOf([programme]), { product: "Annual report", safetyReview: null })).toBeNull();
      expect(heldBack(setOf([programme]), { product, safetyReview: "not there" })).toBe("review-pending");
    },
  );
});
