/**
 * Do others' files come in whole, once, and go out as they came?
 *
 * The four-file sample and IOM's published file are read from the shared data (`WAYMARK_SHARED`).
 *
 * Source: programmes.md 5 and 6.
 */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { someManager } from "../../../programmes/testing/programme-node.ts";
import { type ExchangeNode, exchangeNode } from "../../testing/exchange-node.ts";
import type { XmlTree } from "../../xml/xml-tree.ts";
import { checkIati } from "./check-iati.ts";
import { exportIati } from "./export-iati.ts";
import type { IatiImport } from "./import-iati.ts";
import { readXmlTree } from "./read-xml-tree.ts";

const folder = join(process.env.WAYMARK_SHARED ?? "../shared", "data/iati");
const sample = ["aa", "puno-a", "puno-b", "ngo"].map((name) => join(folder, "waymark-sample", `${name}.xml`));
const iom = join(folder, "real/iom_2019_activities_203.xml");
const today = "2026-11-26";
const generated = "2026-11-26T00:00:00Z";

let node: ExchangeNode;
beforeAll(async () => {
  node = await exchangeNode();
});
afterAll(() => node.close());

const actor = someManager();
const take = (path: string, check = false) => node.take(actor, { path, check, today });

async function takeText(xml: string): Promise<IatiImport> {
  const path = join(node.folder, "said.xml");
  await writeFile(path, xml);
  return take(path);
}

function publish(reporters: readonly string[] | null = null) {
  return node.doors.ask(
    actor,
    "oversight",
    exportIati({
      generated,
      today,
      node: { ref: "XI-IATI-DEMONODE", name: "Node" },
      secondary: false,
      reporters,
    }),
  );
}

/** Elements with sorted attributes and single spaces, so that only what is said is compared. */
function canonical({ name, attributes, children, text }: XmlTree): unknown {
  return [
    name,
    Object.entries(attributes).sort(([one], [other]) => (one < other ? -1 : 1)),
    text.replace(/\s+/g, " ").trim(),
    children.map(canonical),
  ];
}

function activitiesIn(xml: string): Map<string, unknown> {
  const root = readXmlTree(xml);
  return new Map(
    root.children.map((activity) => [
      activity.children.find(({ name }) => name === "iati-identifier")?.text ?? "",
      canonical(activity),
    ]),
  );
}

describe("the four files of a joint programme", () => {
  test("come in, are one programme with its components, and come in again without a change", async () => {
    const rounds: IatiImport[] = [];
    for (const path of [...sample, ...sample]) rounds.push(await take(path));
    for (const { activities, refused, findings } of rounds) {
      expect(findings).toEqual([]);
      expect([activities, refused]).toEqual([1, 0]);
    }
    for (const { added, changed, same } of rounds.slice(4)) {
      expect([added, changed]).toEqual([0, 0]);
      expect(same).toBeGreaterThan(4);
    }
    const set = await node.standing(actor);
    expect(set.programme.map(({ content }) => content.code)).toEqual(["JP001"]);
    expect(set.component).toHaveLength(3);
    const transfers = set["money-event"].filter(({ content }) => content.type === "transfer");
    expect(transfers.map(({ content }) => content.amount).sort()).toEqual([700_000, 900_000]);
    expect(transfers.every(({ content }) => set.component.some(({ id }) => id === content.component))).toBe(
      true,
    );
  });

  test("go out as they came, and hold to the schema, the rules and the code lists", async () => {
    const { files, activities } = await publish();
    expect(activities).toBe(4);
    const out = new Map<string, unknown>();
    for (const [name, text] of files) {
      const path = join(node.folder, name);
      await writeFile(path, text);
      const { xsd, rules, codelists } = await checkIati(path);
      expect([...xsd, ...rules, ...codelists], name).toEqual([]);
      if (name !== "organisations.xml") for (const [id, tree] of activitiesIn(text)) out.set(id, tree);
    }
    for (const path of sample)
      for (const [id, tree] of activitiesIn(await readFile(path, "utf8")))
        expect(out.get(id), id).toEqual(tree);
  });

  test("the same entries give the same bytes", async () => {
    expect((await publish()).files).toEqual((await publish()).files);
  });
});

const activity = (id: string, inside: string) => `<iati-activity default-currency="USD" xml:lang="en">
  <iati-identifier>${id}</iati-identifier>
  <reporting-org ref="XI-IATI-SOME" type="22"><narrative>Some</narrative></reporting-org>
  <title><narrative>Help on the way</narrative></title>
  <description><narrative>Help.</narrative></description>
  <participating-org ref="XI-IATI-SOME" type="22" role="4"><narrative>Some</narrative></participating-org>
  <activity-status code="2"/>
  <activity-date iso-date="2025-01-01" type="1"/><activity-date iso-date="2026-12-31" type="3"/>
  ${inside}
</iati-activity>`;
const file = (...activities: readonly string[]) =>
  `<?xml version="1.0"?><iati-activities version="2.03" xmlns:their="https://their.example">${activities.join("\n")}</iati-activities>`;
const country = '<recipient-country code="NE" percentage="100"/>';

describe("what is wrong is named with its line, and what is right is kept", () => {
  test("shares over a hundred, one identifier twice, a year too long, below zero, and no rate", async () => {
    const budget = (start: string, end: string, value: string) =>
      `<budget><period-start iso-date="${start}"/><period-end iso-date="${end}"/>${value}</budget>`;
    const so = await takeText(
      file(
        activity(
          "X-1",
          '<recipient-country code="NE" percentage="70"/><recipient-country code="LY" percentage="70"/>',
        ),
        activity(
          "X-2",
          country +
            budget("2025-01-01", "2026-12-31", '<value value-date="2025-01-01">5</value>') +
            budget("2025-01-01", "2025-12-31", '<value value-date="2025-01-01">-5</value>') +
            budget("2025-01-01", "2025-12-31", '<value currency="EUR" value-date="2025-01-01">5</value>') +
            budget("2026-01-01", "2026-12-31", '<value value-date="2026-01-01">7</value>'),
        ),
        activity("X-2", country),
      ),
    );
    expect(so.findings.map(({ rule }) => rule)).toEqual([
      "percentages",
      "7.5.3",
      "negative",
      "currency",
      "twice",
    ]);
    expect(so.findings.every(({ line, remedy }) => line > 1 && remedy.length > 10)).toBe(true);
    expect([so.activities, so.refused]).toEqual([3, 2]);
    const set = await node.standing(actor);
    expect(set["budget-line"].filter(({ content }) => content.amount === 7)).toHaveLength(1);
  });

  test("entities, another document, and a file that is cut off: said, and what came before stays", async () => {
    const bomb = '<!DOCTYPE a [<!ENTITY b "bb">]><iati-activities version="2.03"/>';
    expect((await takeText(bomb)).findings[0]?.rule).toBe("doctype");
    expect((await takeText("<feed/>")).findings[0]?.rule).toBe("not-iati");
    const cut = await takeText(
      `${file(activity("X-3", country)).replace("</iati-activities>", "")}<iati-act`,
    );
    expect(cut.findings.at(-1)?.rule).toBe("not-well-formed");
    expect(cut.added).toBeGreaterThan(0);
  });

  test("a check says what would happen and keeps nothing", async () => {
    await writeFile(join(node.folder, "check.xml"), file(activity("X-4", country)));
    const so = await take(join(node.folder, "check.xml"), true);
    expect(so.added).toBeGreaterThan(1);
    const set = await node.standing(actor);
    expect(set.component.some(({ content }) => content.code === "X-4")).toBe(false);
  });

  test("what belongs to others' namespaces is kept aside and given back; what was changed is written anew", async () => {
    const theirs = '<their:note their:grade="3">Theirs &amp; only theirs</their:note>';
    const transaction =
      '<transaction ref="T1"><transaction-type code="11"/><transaction-date iso-date="2025-02-01"/><value value-date="2025-02-01">40</value></transaction>';
    await takeText(file(activity("X-5", country + transaction + theirs)));
    const text = [...(await publish(["xi-iati-some"])).files.values()].join("");
    expect(text).toContain('xmlns:their="https://their.example"');
    expect(text).toContain('<their:note their:grade="3">Theirs &amp; only theirs</their:note>');
    expect(text).toContain('<transaction ref="T1">');
    // Of what others publish themselves nothing is told unless it is asked for.
    expect([...(await publish()).files.values()].join("")).not.toContain("X-5");
  });
});

test("another partner's file changes neither what stands nor what goes out under somebody's name", async () => {
  const path = join(node.folder, "theirs.xml");
  const said = file(activity("X-6", `${country}<contact-info><email>own@example.org</email></contact-info>`));
  await takeText(said);
  await writeFile(path, said.replace("own@example.org", "other@example.org"));
  const so = await node.take(someManager(), { path, today });
  expect(so.findings.map(({ rule }) => rule)).toEqual(["duty-refused"]);
  const text = [...(await publish(["xi-iati-some"])).files.values()].join("");
  expect(text).toContain("own@example.org");
  expect(text).not.toContain("other@example.org");
});

describe("IOM's published file", () => {
  test("577 activities load, with what they are known for named", async () => {
    const so = await take(iom);
    expect(so.activities).toBe(577);
    // One more ends on the day of its first: the standard's rule lets it pass, the node's does not.
    const others = so.findings.filter(({ rule }) => rule !== "7.5.3").map(({ message }) => message);
    expect(others).toEqual(["budget-line: end: over-twelve-months"]);
    expect(so.refused).toBe(0);
    expect(so.findings.filter(({ rule }) => rule === "7.5.3")).toHaveLength(300);
    const set = await node.standing(actor);
    expect(set.component.filter(({ content }) => content.code.startsWith("XM-DAC-47066"))).toHaveLength(577);
    // Texts that are cut off at a space are no change either.
    const again = await take(iom);
    expect([again.added, again.changed]).toEqual([0, 0]);
  }, 120_000);
});
