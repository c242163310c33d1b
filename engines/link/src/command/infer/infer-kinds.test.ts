import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openTables } from "../../load/open-tables.ts";
import { readSample, type SampledColumn } from "../../load/read-sample.ts";
import { sharedFile } from "../shared-file.test-data.ts";
import { inferKinds } from "./infer-kinds.ts";

async function kindsOf(...files: string[]): Promise<Record<string, string>> {
  const tables = await openTables(files.map(sharedFile));
  try {
    return summaryOf(await readSample(tables));
  } finally {
    tables.close();
  }
}

/** Column to its comparison and cleaner; "left out" where it is; "finds pairs" where it is no evidence. */
function summaryOf(columns: readonly SampledColumn[]): Record<string, string> {
  const { fields, leftOut } = inferKinds(columns);
  return Object.fromEntries([
    ...fields.map(({ name, comparison, cleaner, evidence }) => [
      name,
      evidence
        ? `${comparison}${cleaner.kind === "text" || cleaner.kind === comparison ? "" : ` ${cleaner.kind}`}`
        : "finds pairs",
    ]),
    ...leftOut.map(({ column }) => [column, "left out"]),
  ]);
}

describe("columns of real files", () => {
  test("FEBRL 4", async () => {
    expect(await kindsOf("febrl/dataset4a.csv", "febrl/dataset4b.csv")).toEqual({
      rec_id: "exact code",
      given_name: "name",
      surname: "name",
      street_number: "category word",
      address_1: "text",
      address_2: "text",
      suburb: "text",
      postcode: "spelling code",
      state: "category word",
      date_of_birth: "date",
      soc_sec_id: "exact code",
    });
  });

  test("historical_50k: whole names only find pairs, the answer is left out", async () => {
    expect(await kindsOf("splink/historical_figures_with_errors_50k.parquet")).toEqual({
      unique_id: "exact code",
      cluster: "left out",
      full_name: "finds pairs",
      first_and_surname: "finds pairs",
      first_name: "name",
      surname: "name",
      dob: "date",
      birth_place: "text",
      postcode_fake: "spelling code",
      gender: "category word",
      occupation: "category word",
    });
  });

  test("fake_1000", async () => {
    expect(await kindsOf("splink/fake_1000.csv")).toEqual({
      unique_id: "left out",
      first_name: "name",
      surname: "name",
      dob: "date",
      city: "text",
      email: "exact email",
      cluster: "left out",
    });
  });

  test("restaurants, whose columns are named by addresses", async () => {
    const kinds = await kindsOf("er-benchmarks/D1_rest2.csv");
    expect(kinds).toEqual({ id: "left out", name: "name", phone_number: "exact phone", street: "text" });
  });

  test("products: a name with model numbers in it is free text", async () => {
    const kinds = await kindsOf("er-benchmarks/D2_abt.csv");
    expect(kinds).toMatchObject({ name: "text", description: "text", price: "number" });
  });

  test("publications", async () => {
    const kinds = await kindsOf("er-benchmarks/D4_dblp.csv", "er-benchmarks/D4_acm.csv");
    expect(kinds).toMatchObject({ title: "text", authors: "text", venue: "text", year: "date" });
  });

  test("films and people", async () => {
    expect(await kindsOf("er-benchmarks/D5_imdb.csv")).toMatchObject({
      title: "text",
      name: "name",
      birthYear: "date",
      startYear: "date",
      id: "left out",
    });
  });

  test("citations, typed by hand", async () => {
    const kinds = await kindsOf("er-benchmarks/cora.csv");
    expect(kinds).toMatchObject({
      author: "text",
      title: "text",
      venue: "text",
      pages: "text",
      year: "date",
    });
    expect(kinds["column 14"]).toBe("left out");
  });

  test("childcare sites", async () => {
    const kinds = await kindsOf("dedupe-examples/csv_example_input_with_true_ids.csv");
    expect(kinds).toMatchObject({
      "True Id": "left out",
      Source: "left out",
      "Site name": "name",
      Address: "text",
      Zip: "spelling code",
      Phone: "exact phone",
      Fax: "exact phone",
      "Program Name": "left out",
      "Funded Enrollment": "left out",
      Director: "left out",
    });
  });

  test("patents, with places in two columns", async () => {
    const kinds = await kindsOf("dedupe-examples/patstat_input.csv");
    expect(kinds).toEqual({
      person_id: "left out",
      Name: "name",
      Coauthor: "text",
      Class: "text",
      "Lat, Lng": "place",
    });
  });

  test("donations", async () => {
    expect(await kindsOf("name-bench/fixtures_donations.csv")).toMatchObject({
      DonationEUR: "number",
      DonorType: "category word",
      Donor: "name",
      Street: "text",
      Country: "category word",
      DonationDate: "date",
    });
  });

  test("people for private linkage, and accounts", async () => {
    expect(await kindsOf("pprl-clkhash/dirty_1000_50_1.csv")).toMatchObject({
      given_name: "name",
      date_of_birth: "date",
      age: "number",
      phone_number: "exact phone",
      soc_sec_id: "exact code",
    });
    expect(await kindsOf("amlsim/nodes.csv")).toMatchObject({ nodeid: "left out", init_balance: "number" });
    expect(await kindsOf("amlsim/transactions.csv")).toMatchObject({
      sourceNodeId: "exact code",
      value: "number",
    });
  });
});

const text = fc.string({ unit: "grapheme", maxLength: 12 });
const table = fc.integer({ min: 1, max: 30 }).chain((rows) =>
  fc.uniqueArray(fc.record({ name: text, cells: fc.array(text, { minLength: rows, maxLength: rows }) }), {
    selector: ({ name }) => name,
    maxLength: 6,
  }),
);

describe("inferKinds", () => {
  test("decides on every column once, whatever it holds, and the same way again", () => {
    fc.assert(
      fc.property(table, (columns) => {
        const found = inferKinds(columns);
        const decided = [
          ...found.fields.flatMap((field) => field.columns),
          ...found.leftOut.map(({ column }) => column),
        ];
        expect(decided.sort()).toEqual(columns.map(({ name }) => name).sort());
        expect(inferKinds(columns)).toEqual(found);
      }),
    );
  });

  test("the order of rows means nothing to values that are not numbers of rows", () => {
    const names = fc.array(fc.constantFrom("Anna Berg", "Bo Dahl", "Carl Ek", "Dag Falk", "Eva Gran"), {
      minLength: 20,
    });
    fc.assert(
      fc.property(names, fc.constantFrom("name", "city", "x"), (cells, name) => {
        expect(summaryOf([{ name, cells: [...cells].reverse() }])).toEqual(summaryOf([{ name, cells }]));
      }),
    );
  });

  const many = <T>(make: (i: number) => T): T[] => Array.from({ length: 60 }, (_, i) => make(i));
  const scattered = (i: number) => (i * 7_919 + 13) % 10_007;
  test.each([
    ["e-mail addresses", "contact", many((i) => `Person${i % 40}@example.org`), "exact email"],
    [
      "phone numbers without a name for it",
      "x",
      many((i) => `+44 20 7946 ${1000 + (scattered(i) % 900)}`),
      "exact phone",
    ],
    ["account numbers", "x", many((i) => iban(scattered(i))), "exact code"],
    ["handles", "x", many((i) => `@night_owl${scattered(i)}`), "exact online"],
    ["web addresses", "page", many((i) => `https://example.org/${scattered(i)}`), "exact online"],
    ["plates", "plate", many((i) => `AB${10 + (i % 50)} XYZ`), "exact code"],
    ["passports", "passport_no", many((i) => `P${1_000_000 + scattered(i)}`), "exact code"],
    ["British postcodes", "x", many((i) => `SW${1 + (i % 9)}A ${i % 9}AA`), "spelling code"],
    ["days, month first", "x", many((i) => `${1 + (i % 12)}/${1 + (i % 28)}/19${10 + i}`), "date"],
    ["years", "year", many((i) => String(1950 + i)), "date"],
    ["spreadsheet days", "date of birth", many((i) => String(20_000 + scattered(i))), "date"],
    ["coordinates", "position", many((i) => `${(i % 80) + 0.1234}, ${(i % 170) + 0.5678}`), "place"],
    ["prices", "price", many((i) => `$${scattered(i)}.99`), "number"],
    ["house numbers", "street number", many((i) => String(i % 11)), "category word"],
    ["sexes", "sex", many((i) => (i % 2 === 0 ? "f" : "m")), "category word"],
    ["surnames", "Nachname", many((i) => ["Müller", "Schmidt", "Weiß"][i % 3] ?? ""), "name"],
    ["names in another script", "name", many((i) => ["محمد صلاح", "سارة هايلي"][i % 2] ?? ""), "name"],
    [
      "free words",
      "remarks",
      many((i) => `seen near the bridge at dawn, number ${i}, went on by bus`),
      "text",
    ],
    ["rows counted", "x", many((i) => String(i + 1)), "left out"],
    ["one value", "x", many(() => "same"), "left out"],
    ["nothing", "x", many(() => "n/a"), "left out"],
    ["names of files", "x", many((i) => `list${i % 3}.csv`), "left out"],
  ])("%s", (_, name, cells, kind) => {
    const beside = { name: "beside", cells: cells.map((_, i) => `word ${i % 7}`) };
    expect(summaryOf([{ name, cells }, beside])[name]).toBe(kind);
  });

  test.each([
    ["phones", "phone", many((i) => `0${scattered(i)}77 12; +44 ${scattered(i)}123`), ";"],
    ["addresses of mail", "x", many((i) => (i % 3 === 0 ? `a${i}@x.org|b${i}@x.org` : `c${i}@x.org`)), "|"],
    ["aliases", "aliases name", many((i) => `["Anna ${"ABCDE"[i % 5]}", "Ana Q"]`), "json"],
  ])("several %s in a cell", (_, name, cells, mark) => {
    expect(inferKinds([{ name, cells }]).fields[0]?.mark).toBe(mark);
  });

  test("a semicolon in free words parts nothing", () => {
    const cells = many((i) => `seen at dawn; went on by bus ${i} towards the river; nobody followed`);
    expect(inferKinds([{ name: "remarks", cells }]).fields[0]?.mark).toBeUndefined();
  });

  test("a copy of another column is left out; a column that joins two finds pairs only", () => {
    const first = many((i) => ["Ann", "Bo", "Cy", "Di", "Eva"][i % 5] ?? "");
    const last = many((i) => ["Moss", "Nye", "Orr", "Poe", "Quin", "Roe", "Sim"][i % 7] ?? "");
    const whole = first.map((name, i) => `${last[i]}, ${name}`);
    expect(
      summaryOf([
        { name: "first name", cells: first },
        { name: "surname", cells: last },
        { name: "full name", cells: whole },
        { name: "name again", cells: first.map((name) => name.toUpperCase()) },
      ]),
    ).toEqual({
      "first name": "name",
      surname: "name",
      "full name": "finds pairs",
      "name again": "left out",
    });
  });

  test("each decision says why", () => {
    const { fields, leftOut } = inferKinds([
      { name: "a", cells: ["x y", "z w"] },
      { name: "b", cells: ["", ""] },
    ]);
    for (const { because } of [...fields, ...leftOut]) expect(because).toMatch(/^its? /);
  });
});

/** With right check digits. */
function iban(number: number): string {
  const account = String(number).padStart(18, "0");
  const rest = BigInt(`${account}131400`) % 97n;
  return `DE${String(98n - rest).padStart(2, "0")}${account}`;
}
