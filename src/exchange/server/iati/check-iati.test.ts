import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { checkText, sampleFiles, sampleText, sharedFile, testDay } from "../../testing/iati-files.ts";
import { checkIati, type IatiCheck } from "./check-iati.ts";

const nothing = { xsd: [], rules: [], codelists: [] };
let aa = "";
beforeAll(async () => {
  aa = await sampleText("aa");
});

function lineWith(text: string, what: string): number {
  return text.slice(0, text.indexOf(what)).split("\n").length;
}

function times(check: IatiCheck, rule: string): number {
  return check.rules.filter((one) => one.rule === rule).length;
}

describe("published files", () => {
  test.each(sampleFiles)("%s has no fault", async (path) => {
    expect(await checkIati(sharedFile(path), testDay)).toMatchObject({ ...nothing, activities: 1 });
  });

  test.each(["activity-standard/activity", "organisation-standard/organisation"])(
    "the standard's %s example validates",
    async (name) => {
      const path = sharedFile(`iati/examples/en/${name}-standard-example-annotated.xml`);
      expect((await checkIati(path, testDay)).xsd).toEqual([]);
    },
  );

  test("IOM's file of 2019 has its known faults", async () => {
    const check = await checkIati(sharedFile("iati/real/iom_2019_activities_203.xml"), testDay);
    expect(check).toMatchObject({ xsd: [], codelists: [], activities: 577 });
    expect(times(check, "7.5.3")).toBe(300);
    expect(check.traceability).toMatchObject({
      providerOrganisations: 577,
      providerActivityIds: 0,
      pooledFunders: 99,
    });
  });
});

describe("planted faults are named, placed and remedied", () => {
  test.each([
    ["xsd", "schema", `<activity-status code="2"/>`, ""],
    ["xsd", "schema", `iso-date="2026-01-01" type="1"`, `iso-date="January" type="1"`],
    ["rules", "2.1.2", `code="15190" percentage="60"`, `code="15190" percentage="61"`],
    ["rules", "12.3.1", `code="15190" percentage="60"`, `code="15190" percentage="160"`],
    ["rules", "7.5.3", `<period-end iso-date="2027-12-31"/>`, `<period-end iso-date="2028-01-02"/>`],
    [
      "rules",
      "11.2.1",
      `<transaction-date iso-date="2026-02-20"/>`,
      `<transaction-date iso-date="2026-12-20"/>`,
    ],
    ["rules", "11.1.2", `iso-date="2028-12-31" type="3"`, `iso-date="2025-12-31" type="3"`],
    ["rules", "1.3.1", `JP001</iati-identifier>`, `JP001 </iati-identifier>`],
    ["rules", "7.8.1", ` default-currency="USD"`, ""],
    ["codelists", "TransactionType", `<transaction-type code="11"/>`, `<transaction-type code="77"/>`],
    ["codelists", "Sector", `code="15190" percentage="60"`, `code="99999" percentage="60"`],
  ] as const)("%s %s", async (layer, rule, good, bad) => {
    expect(aa).toContain(good);
    const found = (await checkText(aa.replace(good, bad)))[layer].filter((one) => one.rule === rule);
    expect(found.length).toBeGreaterThan(0);
    expect(found[0]?.identifier).toBe("XI-IATI-DEMOAA-JP001");
    expect(found[0]?.remedy).toMatch(/^[A-Z].*\.$/);
    const line = found[0]?.line ?? 0;
    if (bad !== "" && rule !== "2.1.2") expect(Math.abs(line - lineWith(aa, good))).toBeLessThanOrEqual(4);
    expect(line).toBeGreaterThan(3);
  });

  test("what keeps the rules and is likely wrong is asked about, and is no error", async () => {
    const budget = aa.slice(aa.indexOf("<budget "), aa.indexOf("</budget>") + 9);
    const doubted = async (text: string) =>
      (await checkText(text)).rules.map(({ rule, severity }) => [rule, severity]);
    expect(await doubted(aa.replace(budget, budget + budget))).toEqual([["periods-overlap", "warning"]]);
    expect(await doubted(aa.replace(budget, budget + budget.replace('type="1"', 'type="2"')))).toEqual([]);
    const below = aa.replace(budget, budget.replace(/>(\d+)/, ">-$1"));
    expect(await doubted(below)).toEqual([["below-zero", "warning"]]);
    expect(await doubted(aa.replace('version="2.03"', 'version="2.01"'))).toEqual([["version", "warning"]]);
  });

  test("two activities with one identifier", async () => {
    const activity = aa.slice(aa.indexOf("<iati-activity "), aa.indexOf("</iati-activities>"));
    const check = await checkText(aa.replace("</iati-activities>", `${activity}</iati-activities>`));
    expect(check.activities).toBe(2);
    expect(check.rules).toMatchObject([{ rule: "identifier-once", identifier: "XI-IATI-DEMOAA-JP001" }]);
  });

  test("what others add in their own namespace is passed over", async () => {
    const text = aa
      .replace("<iati-activities ", `<iati-activities xmlns:x="https://example.org/x" `)
      .replace("</iati-activity>", `<x:sector code="nonsense"><x:title/></x:sector></iati-activity>`)
      .replace("<activity-status ", `<activity-status x:note="1" `);
    expect(await checkText(text)).toMatchObject({ rules: [], codelists: [], activities: 1, xsd: [] });
  });

  test("every activity keeps its line in a file of many batches", async () => {
    const [head = "", rest = ""] = aa.split(/(?=<iati-activity )/);
    const activity = rest.replace("</iati-activities>", "");
    const copies = Array.from({ length: 260 }, (_, at) =>
      activity.replaceAll("DEMOAA-JP001<", `DEMOAA-JP${at}<`),
    );
    const text = `${head}${copies.join("")}</iati-activities>`.replace(
      /(DEMOAA-JP250<[\s\S]*?)<activity-status code="2"\/>/,
      "$1",
    );
    const { xsd, rules, activities } = await checkText(text);
    expect([activities, rules]).toEqual([260, []]);
    expect(xsd).toMatchObject([{ identifier: "XI-IATI-DEMOAA-JP250" }]);
    expect(xsd[0]?.line).toBe(
      text.slice(0, text.indexOf("<activity-date", text.indexOf("JP250<"))).split("\n").length,
    );
  });

  test("whatever the schema demands, its removal is found", async () => {
    const demanded = [
      "iati-identifier",
      "reporting-org",
      "title",
      "activity-status",
      "transaction-type",
      "transaction-date",
      "period-start",
      "period-end",
      "value",
    ];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...demanded), fc.nat(6), async (name, which) => {
        const all = [...aa.matchAll(new RegExp(`<${name}[ >](?:[^>]*/>|[^]*?</${name}>)`, "g"))];
        const one = all[which % all.length];
        const at = one?.index ?? 0;
        const { xsd } = await checkText(aa.slice(0, at) + aa.slice(at + (one?.[0].length ?? 0)));
        expect(xsd.length).toBeGreaterThan(0);
        expect(Math.abs((xsd[0]?.line ?? 0) - aa.slice(0, at).split("\n").length)).toBeLessThan(8);
      }),
      { numRuns: 9, seed: 5 },
    );
  });
});

describe("bad input", () => {
  const bomb = `<!DOCTYPE a [<!ENTITY a "x"><!ENTITY b "&a;&a;&a;">]>\n<iati-activities version="2.03">&b;</iati-activities>`;
  test.each([
    ["an entity bomb", "doctype", bomb],
    ["XML that is not IATI", "not-iati", `<html><body/></html>`],
    [
      "an activity that is never closed",
      "not-well-formed",
      `<iati-activities version="2.03">\n<iati-activity>`,
    ],
    ["no XML", "not-well-formed", "Programme;Amount\n1;2\n"],
    ["nothing", "not-well-formed", ""],
    ["a namespace of its own", "not-iati", `<iati-activities xmlns="https://example.org/"/>`],
    ["elements without end", "too-large", `<iati-activities version="2.03">${"<a>".repeat(5000)}`],
  ])("%s", async (_, rule, text) => {
    const check = await checkText(text);
    expect(check.xsd).toMatchObject([{ rule, severity: "error", line: expect.any(Number) }]);
    expect(check.xsd[0]?.remedy).toMatch(/^[A-Z].*\.$/);
  });

  test("bytes that are not in the encoding stated", async () => {
    const bytes = Buffer.from(
      `<?xml version="1.0" encoding="UTF-8"?><iati-activities>é</iati-activities>`,
      "latin1",
    );
    expect((await checkText(bytes)).xsd).toMatchObject([{ rule: "encoding" }]);
  });

  test("good activities before a broken one are counted, and what is wrong in them is said", async () => {
    const check = await checkText(aa.replace("</iati-activities>", "<iati-activity"));
    expect(check).toMatchObject({ activities: 1, xsd: [{ rule: "not-well-formed" }] });
    const broken = aa
      .replace(`<activity-status code="2"/>`, "")
      .replace("</iati-activities>", "<iati-activity");
    expect((await checkText(broken)).xsd).toMatchObject([
      { rule: "schema", identifier: "XI-IATI-DEMOAA-JP001" },
      { rule: "not-well-formed", identifier: null },
    ]);
  });

  test("a file that ends within an activity names it", async () => {
    const { xsd } = await checkText(aa.slice(0, aa.indexOf("<transaction ")));
    expect(xsd).toMatchObject([{ rule: "not-well-formed", identifier: "XI-IATI-DEMOAA-JP001" }]);
  });

  test.each([
    ["gzip", [0x1f, 0x8b, 8, 0]],
    ["zip", [0x50, 0x4b, 3, 4]],
  ])("a file packed as %s is to be unpacked", async (_, bytes) => {
    expect((await checkText(Uint8Array.from(bytes))).xsd).toMatchObject([
      { rule: "packed", line: 1, remedy: expect.stringContaining("Unpack") },
    ]);
  });

  test("what a finding quotes stays short", async () => {
    const { xsd } = await checkText(aa.replace(`hierarchy="1"`, `hierarchy="${"1".repeat(100_000)}x"`));
    expect(xsd).toHaveLength(1);
    expect(JSON.stringify(xsd).length).toBeLessThan(2_000);
  });
});
