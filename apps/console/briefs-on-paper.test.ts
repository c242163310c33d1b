/**
 * Does every brief print on exactly two sheets of A4, with nothing cut off and nothing from elsewhere?
 *
 * In Chromium, for each audience, of a programme with next to nothing and of the largest that the model takes.
 */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { briefAudiences } from "../../src/programmes/api.ts";
import type { Entry, EntrySet } from "../../src/programmes/index.ts";
import { type ConsoleBrowser, leave, startConsoleBrowser, type Visit } from "./testing/console-browser.ts";

let browser: ConsoleBrowser;
beforeAll(async () => {
  browser = await startConsoleBrowser();
});
afterAll(() => browser?.stop());

const long = (words: string, length: number) =>
  words.repeat(Math.ceil(length / words.length)).slice(0, length);
const text = "Shelter and legal counsel for those who were exploited on the way ";

/** Everything as long and as many as it may be. */
function swollen(set: EntrySet, programme: string): EntrySet {
  const often = <Kind extends Entry["kind"]>(kind: Kind, of: readonly Entry<Kind>[], change: object) =>
    Array.from({ length: 40 }, (_, at) => {
      const entry = of[at % Math.max(1, of.length)];
      if (entry === undefined) throw new Error(`The portfolio has no ${kind}.`);
      const id = `${entry.id.slice(0, 24)}${String(at).padStart(12, "0")}`;
      return { ...entry, id, programme, content: { ...entry.content, programme, ...change } };
    });
  const one = set.programme.find(({ id }) => id === programme);
  if (one === undefined) throw new Error("no programme");
  const content = {
    ...one.content,
    title: long(text, 200),
    objective: long(text, 4_000),
    code: long("JP", 60),
  };
  const indicators = set.indicator.map((entry) => ({
    ...entry,
    content: { ...entry.content, code: long("IND", 60), text: long(text, 600) },
  }));
  const organisations = set.organisation.map((entry, at) => ({
    ...entry,
    content: { ...entry.content, name: long(`${at} ${text}`, 200) },
  }));
  const targets = set.target.filter((entry) => entry.programme === programme);
  const sayings = often("evidence", set.evidence, { citation: long(text, 600), type: "survey" });
  const audience = { what: long(text, 400), due: "2026-01-01", done: null };
  return {
    ...set,
    programme: set.programme.map((entry) => (entry === one ? { ...one, content } : entry)),
    indicator: indicators,
    organisation: organisations,
    target: [...set.target, ...often("target", targets, { component: null })],
    evidence: [...set.evidence, ...sayings],
    gap: [...set.gap, ...often("gap", set.gap, { name: long(text, 200), status: "open", severity: 4 })],
    decision: [
      ...set.decision,
      ...often("decision", set.decision, { question: long(text, 600), decided: null }),
    ],
    obligation: (["donor", "resident-coordinator", "country-team", "agency"] as const).flatMap((to) =>
      often("obligation", set.obligation, { ...audience, to, organisation: null }),
    ),
    "ledger-entry": often("ledger-entry", set["ledger-entry"], { counterfactual: long(text, 600) }),
    acknowledgement: often("acknowledgement", set.acknowledgement, {
      safetyReview: null,
      product: "Press note",
    }),
    participation: [
      ...set.participation,
      ...set.organisation.flatMap(({ id: organisation }) =>
        often("participation", set.participation, { organisation, role: "donor" }).slice(0, 1),
      ),
      ...set.organisation.flatMap(({ id: organisation }) =>
        often("participation", set.participation, { organisation, role: "participating" }).slice(0, 1),
      ),
    ],
  };
}

/** Page objects of the file that Chromium wrote. */
function pagesOf(pdf: Buffer): number {
  return [...pdf.toString("latin1").matchAll(/\/Type\s*\/Page(?!s)/g)].length;
}

async function printed(path: string, as: Visit["as"] = "programmeManager") {
  const visited = await browser.visit({ as, path });
  const { page } = visited;
  await page.locator(".waymark-brief").waitFor();
  await page.emulateMedia({ media: "print" });
  const sheets = await page.locator(".waymark-brief-sheet").evaluateAll((all) =>
    all.map((sheet) => ({
      over: sheet.scrollHeight - sheet.clientHeight,
      wide: sheet.scrollWidth - sheet.clientWidth,
      text: (sheet as HTMLElement).innerText,
    })),
  );
  const pages = pagesOf(await page.pdf({ preferCSSPageSize: true }));
  const shown = await page.locator("body").innerText();
  const { troubles } = visited;
  await leave(visited);
  return { pages, sheets, troubles, shown };
}

describe.each(briefAudiences)("the brief for %s", (audience) => {
  test.each(["small", "large"])("of a %s programme is two pages, whole", async (size) => {
    const { programmes } = browser.server.answers;
    const id = programmes.programme(size === "small" ? "JP12" : "JP05");
    const before = programmes.set;
    if (size === "large") programmes.use(swollen(before, id));
    const donors = before.participation.filter(({ content }) => content.programme === id);
    const named = audience === "agency" ? "participating" : "donor";
    const organisation = donors.find(({ content }) => content.role === named)?.content.organisation;
    const one = audience === "donor" || audience === "agency" ? `&organisation=${organisation}` : "";
    const { pages, sheets, troubles, shown } = await printed(`/briefs/${id}?for=${audience}${one}`);
    programmes.use(before);
    expect(pages).toBe(2);
    expect(sheets).toHaveLength(2);
    for (const sheet of sheets) {
      expect(sheet.over, sheet.text).toBeLessThanOrEqual(0);
      expect(sheet.wide, sheet.text).toBeLessThanOrEqual(0);
    }
    expect(troubles).toEqual([]);
    // Nothing of the page around it is on paper.
    expect(shown).not.toContain("Two-page brief");
    expect(shown).toContain(size === "small" ? "JP12" : "and ");
  });
});

test("a net value below 0 is said in words, and donors have shares and no money of their own", async () => {
  const { programmes } = browser.server.answers;
  const { sheets } = await printed(`/briefs/${programmes.programme("JP01")}`);
  const said = sheets.map(({ text: words }) => words).join("\n");
  expect(said).toMatch(/The joint mode costs more here: USD|The joint mode saves USD/);
  expect(said).not.toMatch(/your (dollars|money|contribution)/i);
});

test("a guest prints the same two pages, without signing in", async () => {
  const { pages, sheets, troubles } = await printed("/guest#open", null);
  expect(pages).toBe(2);
  expect(sheets[0]?.text).toContain("JP01");
  expect(troubles).toEqual([]);
});
