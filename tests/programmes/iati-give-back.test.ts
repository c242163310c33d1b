/**
 * Does a change that a member makes reach the file of somebody else, and leave everything else in it?
 *
 * Source: programmes.md 5.
 */
import { randomUUID } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readXmlTree } from "../../src/exchange/server/iati/read-xml-tree.ts";
import { checkIati, exportIati } from "../../src/exchange/server/index.ts";
import { type ExchangeNode, exchangeNode } from "../../src/exchange/testing/exchange-node.ts";
import { sharedFile } from "../../src/exchange/testing/iati-files.ts";
import { writeXml, type XmlTree } from "../../src/exchange/xml/xml-tree.ts";
import type { Content, Entry, EntryKind } from "../../src/programmes/index.ts";
import { changeEntry, removeEntry } from "../../src/programmes/server/entries/write-entry.ts";
import { someManager } from "../../src/programmes/testing/programme-node.ts";

const today = "2026-11-26";
const actor = someManager();
let node: ExchangeNode;
beforeAll(async () => {
  node = await exchangeNode();
});
afterAll(() => node.close());

const rich = `<sector vocabulary="1" code="15190" percentage="100"/><sector vocabulary="99" vocabulary-uri="https://own.example" code="Z1" percentage="100"/>
  <policy-marker vocabulary="1" code="2" significance="1"/>
  <default-aid-type code="A01"/>
  <budget type="2" status="2"><period-start iso-date="2025-01-01"/><period-end iso-date="2025-12-31"/><value value-date="2025-01-01">100</value></budget>
  <planned-disbursement><period-start iso-date="2025-01-01"/><value value-date="2025-01-01">7</value></planned-disbursement>
  <transaction ref="T1"><transaction-type code="11"/><transaction-date iso-date="2025-02-01"/><value value-date="2025-02-01">40</value><description><narrative>Signed</narrative></description><provider-org ref="XI-IATI-GIVER" type="10"><narrative>Giver</narrative><narrative xml:lang="fr">Donneur</narrative></provider-org><flow-type code="10"/></transaction>
  <transaction ref="T2"><transaction-type code="2"/><transaction-date iso-date="2025-02-01"/><value value-date="2025-02-01">8</value></transaction>
  <transaction ref="T3"><transaction-type code="11"/><transaction-date iso-date="2025-03-01"/><value value-date="2025-03-01">60</value></transaction>
  <document-link format="text/html" url="https://own.example/a"><title><narrative>Paper</narrative></title><category code="A02"/></document-link>
  <result type="2" aggregation-status="1">
    <title><narrative>People reached</narrative></title><description><narrative>Why it matters.</narrative></description>
    <indicator measure="1" ascending="1">
      <title><narrative>People helped</narrative></title><description><narrative>Each person once.</narrative></description>
      <reference vocabulary="5" code="WHO-1"/>
      <baseline year="2024" value="3"><comment><narrative>From a survey.</narrative></comment></baseline>
      <period><period-start iso-date="2025-01-01"/><period-end iso-date="2025-12-31"/>
        <target value="60"><dimension name="sex" value="female"/></target>
        <target value="100"><comment><narrative>Of the plan.</narrative></comment></target>
        <actual value="80"><comment><narrative>Counted at the door.</narrative></comment></actual>
      </period>
    </indicator>
    <indicator measure="5"><title><narrative>Quality</narrative></title><baseline year="2024"/></indicator>
  </result>`;
const source = `<?xml version="1.0" encoding="UTF-8"?>
<iati-activities version="2.03">
<iati-activity default-currency="EUR" xml:lang="fr">
  <iati-identifier>X-7</iati-identifier>
  <reporting-org ref="XI-IATI-SOME" type="22"><narrative>Some</narrative></reporting-org>
  <title><narrative>Help on the way</narrative></title>
  <description type="4"><narrative>Autre</narrative></description>
  <description><narrative>Help.</narrative></description>
  <participating-org ref="XI-IATI-SOME" type="22" role="4"><narrative>Some</narrative></participating-org>
  <activity-status code="2"/>
  <activity-date iso-date="2025-01-01" type="1"/><activity-date iso-date="2026-12-31" type="3"/>
  <recipient-country code="NE" percentage="100"/>
  ${rich}
</iati-activity>
</iati-activities>`;

const rates = new Map([["EUR", 0.8]]);
const take = (path = join(node.folder, "rich.xml"), check = false) =>
  node.take(actor, { path, check, rates, today });

const plan = { generated: null, today, node: null, secondary: false, reporters: ["xi-iati-some"] };

/** The activity as it would be published now, without the day of its last change; it keeps to the schema. */
async function told(): Promise<string> {
  const { files } = await node.doors.ask(actor, "oversight", exportIati(plan));
  const text = files.get("xi-iati-some-activities.xml") ?? "";
  await writeFile(join(node.folder, "told.xml"), text);
  expect((await checkIati(join(node.folder, "told.xml"))).xsd).toEqual([]);
  const [activity] = readXmlTree(text).children;
  return writeXml(activity as XmlTree).replace(/ last-updated-datetime="[\d-]{10}T00:00:00Z"/, "");
}

async function change<Kind extends EntryKind>(
  kind: Kind,
  which: (content: Content<Kind>) => boolean,
  more: Partial<Content<Kind>>,
): Promise<void> {
  const list: readonly Entry<Kind>[] = (await node.standing(actor))[kind];
  const entry = list.find(({ content }) => which(content));
  if (entry === undefined) throw new Error(`There is no such ${kind}.`);
  const { id, version, seenBy, content } = entry;
  const order = { act: randomUUID(), entry: id, seen: version, seenBy };
  await node.doors.perform(actor, "oversight", changeEntry({ ...order, content: { ...content, ...more } }));
}
/** Lines that are in one text and not in the other. */
const difference = (one: string, other: string) => {
  const [before, after] = [one, other].map((text) => text.split("\n").map((line) => line.trim()));
  return {
    gone: before?.filter((line) => !after?.includes(line)),
    come: after?.filter((line) => !before?.includes(line)),
  };
};

test("amounts, a title, a target, a place, an accepted count", async () => {
  await writeFile(join(node.folder, "rich.xml"), source);
  const so = await take();
  expect(so.findings.map(({ rule }) => rule)).toEqual(["transaction-type"]);
  const asItCame = await told();
  expect(difference(asItCame, writeXml(readXmlTree(source).children[0] as XmlTree))).toEqual({
    gone: [],
    come: [],
  });

  await change("money-event", ({ amount, date }) => amount === 40 && date === "2025-02-01", {
    amount: 44,
    usd: 55,
  });
  const paid = await told();
  expect(difference(asItCame, paid)).toEqual({
    gone: ['<value value-date="2025-02-01">40</value>'],
    come: ['<value currency="EUR" value-date="2025-02-01">44.00</value>'],
  });

  await change("component", ({ code }) => code === "X-7", { title: "Help along the way" });
  expect(difference(paid, await told())).toEqual({
    gone: ["<narrative>Help on the way</narrative>"],
    come: ["<narrative>Help along the way</narrative>"],
  });
  const titled = await told();
  await change("target", ({ value }) => value === 100, { value: 120 });
  expect(difference(titled, await told())).toEqual({
    gone: ['<target value="100">'],
    come: ['<target value="120">'],
  });

  const aimed = await told();
  await change("observation", ({ value }) => value === 80, { status: "accepted" });
  expect(difference(aimed, await told())).toEqual({ gone: [], come: [] });

  await change("budget-line", ({ amount }) => amount === 100, { amount: 200, usd: 250 });
  const budgeted = await told();
  expect(difference(aimed, budgeted)).toEqual({
    gone: ['<value value-date="2025-01-01">100</value>'],
    come: ['<value currency="USD" value-date="2025-01-01">250.00</value>'],
  });

  await change("component", ({ code }) => code === "X-7", {
    places: [
      { country: "NE", percent: 50, admin1: null },
      { country: "LY", percent: 50, admin1: null },
    ],
  });
  expect(difference(budgeted, await told())).toEqual({
    gone: ['<recipient-country code="NE" percentage="100"/>'],
    come: [
      '<recipient-country code="LY" percentage="50"/>',
      '<recipient-country code="NE" percentage="50"/>',
    ],
  });
});

test("what was removed here goes from the file and does not come back with it", async () => {
  const before = await told();
  const list = (await node.standing(actor))["money-event"];
  const entry = list.find(({ content }) => content.amount === 60 && content.date === "2025-03-01");
  await node.doors.perform(
    actor,
    "oversight",
    removeEntry({ act: randomUUID(), entry: entry?.id ?? "", seen: entry?.version ?? 0 }),
  );
  expect(difference(before, await told())).toMatchObject({
    gone: expect.arrayContaining(['<transaction ref="T3">']),
    come: [],
  });
  const again = await take(undefined, true);
  expect(again.findings.map(({ rule }) => rule)).toContain("removed");
});

test("the words of an indicator that came from the file go into it, and the file's other words stay", async () => {
  const before = await told();
  await change("indicator", ({ text }) => text === "People helped", {
    text: "People helped on the way",
    direction: "down",
  });
  const after = await told();
  expect(difference(before, after)).toEqual({
    gone: ['<indicator measure="1" ascending="1">', "<narrative>People helped</narrative>"],
    come: ['<indicator measure="1" ascending="0">', "<narrative>People helped on the way</narrative>"],
  });
  // Taken in again the file says what it said: the node's word stands, and still goes out.
  await take();
  expect(difference(after, await told()).come).not.toContain("<narrative>People helped</narrative>");
});

test("of an indicator that the node had before in words of its own, the file keeps its words", async () => {
  const known = { ...(await node.standing(actor)).indicator[0]?.content, code: "OWN-1", text: "Our words" };
  await node.add(actor, { kind: "indicator", content: known });
  const theirs = source
    .replace("X-7", "X-8")
    .replace('<reference vocabulary="5" code="WHO-1"/>', '<reference vocabulary="99" code="OWN-1"/>');
  const path = join(node.folder, "other.xml");
  await writeFile(path, theirs);
  await take(path);
  const helped = async () => {
    const { files } = await node.doors.ask(actor, "oversight", exportIati(plan));
    const root = readXmlTree(files.get("xi-iati-some-activities.xml") ?? "");
    return writeXml(root.children.find((one) => one.children[0]?.text === "X-8") as XmlTree);
  };
  const before = await helped();
  expect(before).toContain("<narrative>People helped</narrative>");
  await change("indicator", ({ code }) => code === "OWN-1", { text: "Our other words" });
  expect(await helped()).toBe(before);
});

const names = ["aa", "puno-a", "ngo"] as const;
const refunded = (type: "1" | "3", day: string) => `</transaction><transaction ref="R-${type}">
  <transaction-type code="${type}"/><transaction-date iso-date="${day}"/>
  <value value-date="${day}">25000.00</value><description><narrative>Not spent</narrative></description>
  <provider-org ref="XI-IATI-DEMOUNA" type="40" provider-activity-id="XI-IATI-DEMOUNA-JP001-A"><narrative>A</narrative></provider-org>
  <receiver-org ref="XI-IATI-DEMOAA" type="40" receiver-activity-id="XI-IATI-DEMOAA-JP001"><narrative>AA</narrative></receiver-org>
</transaction>`;

/** The sample chain, with money that went back from an organisation to the agent in both of their files. */
async function takeChain(): Promise<void> {
  for (const name of names) {
    const text = await readFile(sharedFile(`iati/waymark-sample/${name}.xml`), "utf8");
    const added = { aa: refunded("1", "2026-07-10"), "puno-a": refunded("3", "2026-07-08"), ngo: null }[name];
    const last = text.lastIndexOf("</transaction>");
    const path = join(node.folder, `${name}.xml`);
    const more = added === null ? text : text.slice(0, last) + added + text.slice(last + 14);
    await writeFile(path, more);
    const { findings } = await take(path);
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
  }
}

/** Files of agent, organisation and partner as they would go out now. */
async function chainTold(): Promise<readonly string[]> {
  const { files } = await node.doors.ask(actor, "oversight", exportIati({ ...plan, reporters: null }));
  return ["aa", "una", "ngo"].map((name) => files.get(`xi-iati-demo${name}-activities.xml`) ?? "");
}

test.each([
  ["transfer", 900_000, 950_000, ["aa", "puno-a"]],
  ["refund", 25_000, 30_000, ["aa", "puno-a"]],
  ["expenditure", 300_000, 320_000, ["puno-a", "ngo"]],
] as const)(
  "a %s that two files tell of is changed in both; what a file says of a whole programme stays its own",
  async (type, sum, other, sides) => {
    await takeChain();
    const before = await chainTold();
    await change("money-event", (said) => said.type === type && said.amount === sum, {
      amount: other,
      usd: other,
    });
    const after = await chainTold();
    for (const [at, name] of names.entries()) {
      const { gone, come } = difference(before[at] ?? "", after[at] ?? "");
      const values = sides.some((side) => side === name) ? [expect.stringContaining(`>${other}.00<`)] : [];
      expect(gone?.filter((line) => line.startsWith("<value"))).toHaveLength(values.length);
      expect(come?.filter((line) => line.startsWith("<value"))).toEqual(values);
      const rest = [...(gone ?? []), ...(come ?? [])].filter((line) => !/^<(value|iati-activit)/.test(line));
      expect(rest).toEqual([]);
    }
  },
);
