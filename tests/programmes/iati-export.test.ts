/**
 * Is whatever stands written as IATI that any reader takes?
 *
 * Source: programmes.md 5, mapping and pitfalls 1, 2, 6 and 8; IATI Standard 2.03.
 */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hxlColumns, hxlRows } from "../../src/exchange/hxl/hxl-rows.ts";
import { iatiFiles } from "../../src/exchange/iati/export/iati-files.ts";
import type { Publishing } from "../../src/exchange/iati/export/publishing.ts";
import { netTransactions, traceTransfers } from "../../src/exchange/index.ts";
import { checkIati, type IatiCheck, readIatiTransactions } from "../../src/exchange/server/index.ts";
import { hxlCsv } from "../../src/exchange/server/publication/hxl-csv.ts";
import { programmeOf } from "../../src/programmes/entries/programme-of.ts";
import {
  type Content,
  type Entry,
  type EntrySet,
  entryKinds,
  entrySchemas,
  entrySet,
} from "../../src/programmes/index.ts";
import { portfolioWorld } from "../../worlds/portfolio/index.ts";

const today = "2026-11-26";
const now = new Date(`${today}T12:00:00Z`);
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "waymark-iati-export-"));
});
afterAll(() => rm(folder, { recursive: true }));

const world = invented();

function invented(): EntrySet {
  const base = { version: 1, owner: "", seenBy: "everybody" as const, changed: today };
  const drafts = portfolioWorld(today).map((draft): Entry => ({ ...draft, ...base, programme: null }));
  const placed = (set: EntrySet) =>
    entrySet(all(set).map((entry) => ({ ...entry, programme: programmeOf(entry, set) })));
  return placed(placed(entrySet(drafts)));
}

function all(set: EntrySet): readonly Entry[] {
  return entryKinds.flatMap((kind): readonly Entry[] => set[kind]);
}

const publishing = (set: EntrySet): Publishing => ({
  set,
  today,
  generated: `${today}T00:00:00Z`,
  identifiers: new Map(),
  node: { ref: "XI-IATI-EXNODE", name: "Node" },
  secondary: false,
  reporters: null,
});

async function checked(set: EntrySet): Promise<readonly [name: string, check: IatiCheck][]> {
  const told: [string, IatiCheck][] = [];
  for (const [name, text] of iatiFiles(publishing(set)).files) {
    const path = join(folder, name);
    await writeFile(path, text);
    told.push([name, await checkIati(path, now)]);
  }
  return told;
}

/** One programme with what hangs on it, and what several share. */
function only(programme: string): EntrySet {
  return entrySet(all(world).filter((entry) => entry.programme === null || entry.programme === programme));
}

/** Words that files are broken by, and numbers nobody expects. */
const nasty = fc.oneof(
  fc.constantFrom(
    "\u0000\u0007 bell",
    "<b>&amp;</b>",
    "]]>",
    "\ud800 half",
    "رحلة آمنة",
    "🚸 ‮back",
    "a\r\nb\tc",
  ),
  fc.string({ minLength: 1, maxLength: 40, unit: "binary" }),
);
const spoiled = (value: unknown): fc.Arbitrary<unknown> => {
  if (typeof value === "number")
    return fc.oneof(fc.constantFrom(0, 1e-9, 1e12, 99.999), fc.double({ noNaN: true }));
  if (typeof value !== "string") return fc.constantFrom(null, [], value);
  return /^\d{4}-\d\d-\d\d$/.test(value)
    ? fc.constantFrom("0001-01-01", "2026-02-28", "9999-12-31", null)
    : fc.oneof(nasty, fc.constant(null));
};

/** Some fields of some entries say something else that their kind allows. */
function altered(set: EntrySet): fc.Arbitrary<EntrySet> {
  const entries = all(set);
  const change = fc.record({ at: fc.nat(entries.length - 1), field: fc.nat(40) });
  return fc.array(change, { minLength: 5, maxLength: 25 }).chain((changes) =>
    fc
      .tuple(
        ...changes.map(({ at, field }) => {
          const entry = entries[at] as Entry;
          const names = Object.keys(entry.content);
          const name = names[field % names.length] ?? "";
          const value = (entry.content as Record<string, unknown>)[name];
          return spoiled(value).map((said) => ({ entry, content: { ...entry.content, [name]: said } }));
        }),
      )
      .map((spoilt) => {
        const by = new Map<string, Entry>();
        for (const { entry, content } of spoilt) {
          const read = entrySchemas[entry.kind].safeParse(content);
          if (read.success) by.set(entry.id, { ...entry, content: read.data } as Entry);
        }
        return entrySet(entries.map((entry) => by.get(entry.id) ?? entry));
      }),
  );
}

describe("what is written", () => {
  test("of twelve programmes has no finding at all, and the same bytes each time", async () => {
    const told = await checked(world);
    expect(told.length).toBeGreaterThan(5);
    for (const [name, { xsd, rules, codelists }] of told)
      expect([...xsd, ...rules, ...codelists], name).toEqual([]);
    expect(iatiFiles(publishing(world)).files).toEqual(
      iatiFiles(publishing(entrySet([...all(world)].reverse()))).files,
    );
  });

  test("of whatever the kinds of entries allow is well-formed; what the schema refuses is named and remedied", async () => {
    const [joint] = world.programme.filter(({ content }) => content.administrativeAgent !== null);
    await fc.assert(
      fc.asyncProperty(altered(only(joint?.id ?? "")), async (set) => {
        for (const [name, { xsd, rules, codelists, activities }] of await checked(set)) {
          for (const finding of [...xsd, ...rules, ...codelists])
            expect([finding.rule, finding.remedy], name).toEqual([
              expect.not.stringMatching(/not-well-formed|doctype|encoding|too-large|not-iati/),
              expect.stringMatching(/^[A-Z].*\.$/s),
            ]);
          if (name !== "organisations.xml") expect(activities).toBeGreaterThan(0);
        }
      }),
      { numRuns: 8, seed: 11, endOnFailure: true },
    );
  }, 120_000);
});

/** A grant from one organisation of a joint programme to another of it, as somebody would write it down. */
function withGrant(set: EntrySet, more: Partial<Content<"money-event">>): EntrySet {
  const agents = new Set(set.programme.map(({ content }) => content.administrativeAgent));
  const [giver, taker] = set.component.filter(({ content }) => !agents.has(content.organisation));
  const spent = set["money-event"].find(
    ({ content: { type, component, to, costClass } }) =>
      type === "expenditure" && component === giver?.id && to === null && costClass === "direct",
  );
  if (giver === undefined || taker === undefined || spent === undefined) throw new Error("No such pair.");
  const content = { ...spent.content, amount: 4_321, usd: 4_321, to: taker.content.organisation, ...more };
  const grant: Entry = { ...spent, id: "00000000-0000-4000-8000-00000000abcd", content };
  return entrySet([...all(set), grant]);
}

async function grantsIn(set: EntrySet) {
  await checked(set);
  const names = [...iatiFiles(publishing(set)).files.keys()].filter((name) => name !== "organisations.xml");
  const transactions = await readIatiTransactions(names.map((name) => join(folder, name)));
  return { transactions, grants: transactions.filter(({ amount }) => amount === 4_321) };
}

const [joint] = world.programme.filter(({ content }) => content.administrativeAgent !== null);

test("a memorandum makes nobody a funder: who signed it passes on what donors gave", () => {
  const set = only(joint?.id ?? "");
  const [agreed] = set.agreement;
  const [elsewhere] = set.organisation.filter(
    ({ id }) =>
      !set.agreement.some(({ content }) => content.donor === id) &&
      !set.participation.some(({ content }) => content.organisation === id),
  );
  if (agreed === undefined || elsewhere === undefined) throw new Error("The world has no such agreement.");
  const signed = (type: Content<"agreement">["type"]) => {
    const content = { ...agreed.content, type, donor: elsewhere.id };
    const more: Entry = { ...agreed, id: "00000000-0000-4000-8000-00000000abce", content };
    return [...iatiFiles(publishing(entrySet([...all(set), more]))).files.values()].join("\n");
  };
  const funder = new RegExp(`<participating-org ref="${elsewhere.content.iatiIdentifier}"[^>]* role="1"`);
  expect(signed("grant")).toMatch(funder);
  expect(signed("memorandum")).not.toMatch(funder);
});

describe("a grant within a programme", () => {
  const programme = only(joint?.id ?? "");

  test("stands in both files, each naming the other's activity, and is no new money", async () => {
    const { transactions, grants } = await grantsIn(withGrant(programme, {}));
    expect(grants.map(({ type }) => type).sort()).toEqual(["1", "3"]);
    const [one, other] = grants;
    expect(one?.providerActivity).toBe(other?.providerActivity);
    expect(one?.receiverActivity).toBe(other?.receiverActivity);
    expect(new Set(grants.map(({ activity }) => activity))).toEqual(
      new Set([one?.providerActivity, one?.receiverActivity]),
    );
    expect(traceTransfers(transactions).links.filter(({ matched }) => !matched)).toEqual([]);
    const without = (await grantsIn(programme)).transactions;
    expect(netTransactions(transactions)[0]?.nettedIncoming).toBe(
      netTransactions(without)[0]?.nettedIncoming,
    );
  });

  test("to an activity that nobody here tells of stands in the giver's file alone", async () => {
    const { grants } = await grantsIn(withGrant(programme, { toActivity: "XX-ELSEWHERE-1" }));
    expect(grants.map(({ type }) => type)).toEqual(["3"]);
  });
});

describe("money that is written", () => {
  test("appears at both ends, and nets to what came from outside", async () => {
    await checked(world);
    const names = [...iatiFiles(publishing(world)).files.keys()].filter(
      (name) => name !== "organisations.xml",
    );
    const transactions = await readIatiTransactions(names.map((name) => join(folder, name)));
    const { links } = traceTransfers(transactions);
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter(({ matched }) => !matched)).toEqual([]);
    for (const { naiveIncoming, nettedIncoming } of netTransactions(transactions))
      expect(nettedIncoming).toBeLessThanOrEqual(naiveIncoming);
    expect(transactions.every(({ amount }) => amount > 0)).toBe(true);
  });
});

describe("the table with HXL tags", () => {
  test("has a title and a tag a column, and money once a component", () => {
    const rows = hxlRows(publishing(world));
    const [titles, tags] = hxlCsv(rows).split("\n");
    expect(titles?.split(",").length).toBeGreaterThan(10);
    expect(tags).toBe(hxlColumns.map(({ tag }) => tag).join(","));
    const told = new Set(rows.map(({ activity }) => activity));
    expect(rows.filter(({ budget }) => budget !== undefined)).toHaveLength(told.size);
    expect(rows.every(({ reached }) => reached === undefined || Number(reached) >= 0)).toBe(true);
  });
});
