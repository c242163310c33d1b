import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import exceljs from "exceljs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleanRecord, propertiesOf } from "../../../../model/index.ts";
import { codesIn, draftsIn, readAll } from "../../testing/read-sample.ts";
import { CODE_LISTS } from "./code-lists.ts";
import { FIELDS, fieldOfName, propertyOfField, SPREADSHEET_FIELDS } from "./fields.ts";
import { format } from "./format.ts";
import { readCodes } from "./read-code.ts";
import { writeHtcds, writeHtcdsWorkbook } from "./write.ts";

const folder = join(process.env.WAYMARK_SHARED ?? "../shared", "data/htcds");
if (!existsSync(folder))
  throw new Error(`No data at ${folder}. Set WAYMARK_SHARED to the folder that holds data/.`);

function fileOf(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(folder, name)));
}

/** What may never come in without consent, whatever a model calls sensitive. */
const IDENTIFYING = [
  ...[
    "salutation",
    "firstName",
    "middleName",
    "secondName",
    "birthDate",
    "identityNumber",
    "title",
    "email",
    "age",
  ],
  ...[
    "homePhone",
    "mobilePhone",
    "mailingStreet",
    "mailingCity",
    "mailingState",
    "mailingPostalCode",
    "caseNumber",
  ],
  ...[
    "detailsOfVulnerabilities",
    "incomingReferralDetails",
    "outgoingReferralDetails",
    "caseComment",
    "caseOwner",
  ],
  ...[
    "locationOfRecruitment",
    "locationOfExploitation",
    "reasonForCaseClosure",
    "referringPrimaryCaseWorker",
  ],
];

describe("fields", () => {
  test("every field has its property in the model", () => {
    const known = propertiesOf("CaseRecord");
    expect(FIELDS.filter((field) => known[propertyOfField(field)] === undefined)).toEqual([]);
  });

  test("every core field of the standard is taken, and every code of its lists read as itself", () => {
    const published = JSON.parse(readFileSync(join(folder, "htcds-2.0-fields.json"), "utf8")) as {
      fullName: string;
      core: boolean;
      values: string[];
    }[];
    const core = published.filter(({ core: isCore }) => isCore).map(({ fullName }) => fullName);
    expect(core.length).toBe(40);
    expect(core.filter((name) => fieldOfName(name) === null)).toEqual([]);
    for (const { fullName, values } of published.filter(
      ({ fullName: name }) => CODE_LISTS[name] !== undefined,
    )) {
      for (const value of values)
        expect(readCodes(fullName, value)).toEqual({ codes: [value.trim()], unknown: [] });
    }
  });

  test("the published misspellings are known", () => {
    expect(fieldOfName("prs_First_Name")).toBe("prs_FirstName");
    expect(fieldOfName("vic_TraffickinStatusDecisionMakingOrg")).toBe(
      "vic_TraffickingStatusDecisionMakingOrg",
    );
    expect(fieldOfName("vic_Methods_of_Control")).toBe("vic_MethodsOfControl");
    expect(readCodes("vic_RelationshipToTrafficker", "Unacquainted").codes).toEqual(["Unaquainted"]);
    expect(readCodes("vic_ForcedLabourIndustry", "Agriculture, forestry and fishing").codes).toEqual([
      "A_AgricultureForestryAndFishing",
    ]);
  });
});

describe("IOM's form submissions", () => {
  const submission = async (count: number) =>
    readAll(format, fileOf(`xform-submissions/submission-${count}.xml`));

  test("with consent give the whole case", async () => {
    const [draft] = draftsIn(await submission(1));
    expect(draft?.key).toBe("uuid:d4f2f061-a13e-423f-99f4-9e90224f3ded");
    expect(draft?.properties).toMatchObject({
      firstName: ["Example"],
      secondName: ["One"],
      birthDate: ["2004-02-29"],
      methodsOfControl: ["ThreatensChildrenFamily", "DebtBondage", "WithholdsDocuments"],
      methodOfRecruitment: ["ThroughOnlineSocialNetworks", "ThroughAnOnlineAdvertisement"],
      incomingReferralDate: ["2026-03-01"],
    });
  });

  test("without consent give no identifying field", async () => {
    const items = await submission(2);
    const [draft] = draftsIn(items);
    expect(codesIn(items)).toEqual(["no-consent"]);
    expect(Object.keys(draft?.properties ?? {}).filter((property) => IDENTIFYING.includes(property))).toEqual(
      [],
    );
    expect(JSON.stringify(items)).not.toMatch(/مثال|اثنان/);
    expect(draft?.properties.typeOfExploitation).toEqual(["SexualExploitation", "Other"]);
  });

  test("with silence about consent give no identifying field either", async () => {
    const items = await submission(3);
    expect(codesIn(items)).toEqual(["consent-unsaid"]);
    expect(draftsIn(items)[0]?.properties).toEqual({
      gender: ["TransgenderFeminine"],
      methodsOfControl: ["Other"],
      status: ["FollowUp"],
    });
  });

  test("and the form itself is no submission", async () => {
    expect(format.recognises(fileOf("htcds_xlsform.xml"), "form.xml")).toBe(0);
  });
});

test("whatever stands in a case without consent, nothing of it but codes comes in", async () => {
  const secret = fc
    .string({ minLength: 1, maxLength: 12 })
    .map((text) => `geheim${text.replace(/[\r\n"]/g, "")}`);
  await fc.assert(
    fc.asyncProperty(
      fc.record(Object.fromEntries(FIELDS.map((field) => [field, secret]))),
      secret,
      async (fields, consent) => {
        for (const said of ["FALSE", "no", "", consent]) {
          const cells = FIELDS.map((field) => (field === "con_Consent" ? said : fields[field]));
          const csv = `${FIELDS.join(",")}\n${cells.map((cell) => `"${cell}"`).join(",")}\n`;
          const items = await readAll(format, csv);
          expect(JSON.stringify(items)).not.toContain("geheim");
        }
      },
    ),
    { numRuns: 60 },
  );
});

describe("going out and coming back", () => {
  const text = fc
    .string({ unit: "grapheme", minLength: 1, maxLength: 20 })
    .map((given) => `x${given.replace(/[^\p{L}\p{N}=+@ -]/gu, "")}`);
  const free = ["firstName", "secondName", "email", "mobilePhone", "incomingReferralDetails"] as const;
  const cases = fc.array(
    fc.record({
      texts: fc.tuple(
        ...free.map(() =>
          fc.oneof(text, fc.constantFrom("=1+1", "+44 7700 900123", "@x", "-5", 'say "hi", you', "مثال")),
        ),
      ),
      controls: fc.uniqueArray(fc.constantFrom(...(CODE_LISTS.vic_MethodsOfControl ?? [])), {
        minLength: 1,
      }),
      gender: fc.constantFrom(...(CODE_LISTS.prs_Gender ?? [])),
    }),
    { minLength: 1, maxLength: 5 },
  );
  const draftsFrom = (given: { texts: readonly string[]; controls: readonly string[]; gender: string }[]) =>
    given.map(({ texts, controls, gender }, index) => ({
      key: String(index),
      entityType: "CaseRecord",
      properties: {
        consent: ["TRUE"],
        gender: [gender],
        methodsOfControl: controls,
        ...Object.fromEntries(free.map((property, at) => [property, [(texts[at] ?? "").trim()]])),
      },
    }));

  test("as CSV, no cell begins a formula", async () => {
    await fc.assert(
      fc.asyncProperty(cases, async (given) => {
        const drafts = draftsFrom(given);
        const csv = writeHtcds(drafts);
        expect(csv).not.toMatch(/(^|[,\n"])[=+@]/);
        expect(csv.split("\n")[0]?.replace("\uFEFF", "").split(",")).toEqual(SPREADSHEET_FIELDS);
        expect(draftsIn(await readAll(format, csv)).map(({ properties }) => properties)).toEqual(
          drafts.map(({ properties }) => properties),
        );
      }),
      { numRuns: 50 },
    );
  });

  test("as a workbook, every cell is text", async () => {
    await fc.assert(
      fc.asyncProperty(cases, async (given) => {
        const drafts = draftsFrom(given);
        const bytes = await writeHtcdsWorkbook(drafts);
        expect(format.recognises(bytes.subarray(0, 65_536), "cases.xlsx")).toBeGreaterThan(0.9);
        expect(draftsIn(await readAll(format, bytes)).map(({ properties }) => properties)).toEqual(
          drafts.map(({ properties }) => properties),
        );
      }),
      { numRuns: 8 },
    );
  });

  test("IOM's own spreadsheet, filled in, gives case records that the model reads", async () => {
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.readFile(join(folder, "HTCDS_Excel_Spreadsheet_v2.0.xlsx"));
    const sheet = workbook.worksheets[0];
    const header = sheet?.getRow(1).values as (string | undefined)[];
    const put = (field: string, value: exceljs.CellValue) => {
      const row = sheet?.getRow(3);
      if (row === undefined) return;
      row.getCell(header.indexOf(field)).value = value;
      if (value instanceof Date) row.getCell(header.indexOf(field)).numFmt = "dd/mm/yyyy";
    };
    put("con_Consent", true);
    put("prs_FirstName", "Example");
    put("prs_Birthdate", new Date("2001-05-06T00:00:00Z"));
    put("vic_MethodsOfControl", "DebtBondage ");
    put("vic_TraffickinStatusDecisionMakingOrg", "NGO");
    const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
    const drafts = draftsIn(await readAll(format, bytes));
    expect(drafts.map(({ properties }) => properties)).toEqual([
      {
        firstName: ["Example"],
        consent: ["TRUE"],
        birthDate: ["2001-05-06"],
        traffickingStatusDecisionMakingOrg: ["NGO"],
        methodsOfControl: ["DebtBondage"],
      },
    ]);
    expect(drafts.flatMap((draft) => cleanRecord(draft).refused)).toEqual([]);
  });
});
