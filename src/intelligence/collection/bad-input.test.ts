import { beforeAll, describe, expect, test } from "vitest";
import { CollectionError, type CollectionErrorCode } from "./collection-error.ts";
import type { Format, ReadItem } from "./format.ts";
import { recogniseFormat } from "./formats.ts";
import { MAXIMUM_CELL } from "./limits.ts";
import { makeWorkbook, makeZip, textRow } from "./testing/make-zip.ts";
import { codesIn, draftsIn, personMapping, readAll, theFormat } from "./testing/read-sample.ts";

let csv: Format;
let xlsx: Format;
let htcds: Format;
let followTheMoney: Format;
let missingMigrants: Format;

beforeAll(async () => {
  csv = await theFormat("csv");
  xlsx = await theFormat("xlsx");
  htcds = await theFormat("htcds");
  followTheMoney = await theFormat("followthemoney");
  missingMigrants = await theFormat("missing-migrants");
});

const mapping = personMapping({ name: "name", phone: "phone" });
const MEBIBYTE = 1_048_576;

async function codeOf(reading: Promise<unknown>): Promise<CollectionErrorCode> {
  const error = await reading.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof CollectionError))
    throw new Error(`expected a CollectionError, got ${String(error)}`);
  expect(error.message).toContain('"');
  expect(error.message).toMatch(/\)\. [A-Z].*\.$/);
  return error.code;
}

/** Reads without keeping items; gives the peak of memory above the start, looked at with every piece. Unit: bytes. */
async function growthOf(
  format: Format,
  bytes: AsyncIterable<Uint8Array>,
  onItem: (item: ReadItem) => void,
): Promise<number> {
  const before = process.memoryUsage().rss;
  let peak = before;
  const watched = async function* () {
    for await (const piece of bytes) {
      peak = Math.max(peak, process.memoryUsage().rss);
      yield piece;
    }
  };
  for await (const item of format.read(watched(), { fileName: "big", mapping })) onItem(item);
  return Math.max(peak, process.memoryUsage().rss) - before;
}

async function* repeated(
  start: string,
  piece: Uint8Array,
  times: number,
  end: string,
): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(start);
  for (let count = 0; count < times; count++) yield piece;
  yield new TextEncoder().encode(end);
}

describe("files that are refused", () => {
  test("empty ones", async () => {
    for (const format of [csv, xlsx, htcds, followTheMoney, missingMigrants]) {
      expect(await codeOf(readAll(format, "", { mapping }))).toBe("empty-file");
    }
    expect(await codeOf(recogniseFormat(new Uint8Array(0), "a.csv"))).toBe("empty-file");
    expect(await codeOf(readAll(csv, "\n\n  \n", { mapping }))).toBe("empty-file");
  });

  test("other formats under a wrong name, called what they are", async () => {
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]);
    const zip = makeZip([{ name: "a.txt", content: "a" }]);
    const html = new TextEncoder().encode("<!DOCTYPE html><html><body>Sign in, please</body></html>");
    const json = new TextEncoder().encode('[{"a": 1, "b": 2}]');
    for (const bytes of [png, zip, html, json]) {
      expect(await codeOf(recogniseFormat(bytes, "list.csv"))).toBe("not-this-format");
      expect(await codeOf(readAll(csv, bytes, { mapping }))).toBe("not-this-format");
    }
    await expect(recogniseFormat(png, "list.csv")).rejects.toThrow("a PNG picture");
    expect(await codeOf(readAll(missingMigrants, json))).toBe("not-this-format");
    expect(await codeOf(readAll(followTheMoney, json))).toBe("not-this-format");
    expect(await codeOf(readAll(htcds, "<note><to>x</to></note>"))).toBe("not-this-format");
    expect(await codeOf(readAll(xlsx, zip, { mapping }))).toBe("not-this-format");
  });

  test("a workbook named .csv is a workbook all the same", async () => {
    const bytes = makeWorkbook(textRow("name", "phone") + textRow("Amina", "1"));
    expect((await recogniseFormat(bytes, "list.csv")).name).toBe("xlsx");
  });

  test("tables without a mapping, or with one that does not fit", async () => {
    expect(await codeOf(readAll(csv, "name,phone\na,b\n"))).toBe("mapping-missing");
    expect(await codeOf(readAll(csv, "nom,phone\na,b\n", { mapping }))).toBe("mapping-wrong");
  });

  test("passwords, macros, old workbooks", async () => {
    const compound = new Uint8Array(600);
    compound.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    expect(await codeOf(readAll(xlsx, compound, { mapping }))).toBe("encrypted");
    const locked = makeWorkbook("", [{ name: "xl/worksheets/sheet1.xml", content: "x", flags: 1 }]);
    expect(await codeOf(readAll(xlsx, locked, { mapping }))).toBe("encrypted");
    const macros = makeWorkbook(textRow("name"), [{ name: "xl/vbaProject.bin", content: "x" }]);
    expect(await codeOf(readAll(xlsx, macros, { mapping }))).toBe("macro-workbook");
  });

  test("a workbook that is cut off", async () => {
    const bytes = makeWorkbook(textRow("name", "phone"));
    expect(await codeOf(readAll(xlsx, bytes.subarray(0, bytes.length - 30), { mapping }))).toBe(
      "truncated-file",
    );
  });

  test("binary that has zero bytes everywhere", async () => {
    expect(await codeOf(readAll(csv, new Uint8Array([1, 0, 0, 5, 0, 0, 9, 0]), { mapping }))).toBe(
      "wrong-encoding",
    );
  });
});

describe("bombs", () => {
  test("a sheet that unpacks a thousand times", async () => {
    const zeros = Buffer.alloc(120 * MEBIBYTE, "<row></row>");
    const bytes = makeWorkbook("", [
      {
        name: "xl/worksheets/sheet1.xml",
        content: Buffer.concat([Buffer.from("<worksheet><sheetData>"), zeros]),
      },
    ]);
    expect(bytes.length).toBeLessThan(MEBIBYTE);
    expect(await codeOf(readAll(xlsx, bytes, { mapping }))).toBe("zip-bomb");
  });

  test("a list of parts that is longer than any workbook's", async () => {
    const parts = Array.from({ length: 2_100 }, (_, index) => ({ name: `p${index}`, content: "" }));
    expect(await codeOf(readAll(xlsx, makeZip(parts), { mapping }))).toBe("zip-bomb");
  });

  const laughs =
    '<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;">]>';

  test("XML entities in a workbook", async () => {
    const sheet = `${laughs}<worksheet><sheetData><row><c t="str"><v>&lol2;</v></c></row></sheetData></worksheet>`;
    expect(
      await codeOf(
        readAll(xlsx, makeWorkbook("", [{ name: "xl/worksheets/sheet1.xml", content: sheet }]), { mapping }),
      ),
    ).toBe("xml-bomb");
    const bare = makeWorkbook('<row><c t="str"><v>&lol2;</v></c></row>');
    expect(await codeOf(readAll(xlsx, bare, { mapping }))).toBe("xml-bomb");
  });

  test("XML entities in a submission, internal or external", async () => {
    const form = "<data id='htcds_xlsform'><prs_First_Name>&lol2;</prs_First_Name></data>";
    expect(await codeOf(readAll(htcds, `<?xml version="1.0"?>${laughs}${form}`))).toBe("xml-bomb");
    expect(await codeOf(readAll(htcds, form))).toBe("xml-bomb");
    const external =
      '<!DOCTYPE data [<!ENTITY x SYSTEM "file:///etc/passwd">]><data><prs_First_Name>&x;</prs_First_Name></data>';
    expect(await codeOf(readAll(htcds, external))).toBe("xml-bomb");
  });

  test("XML that makes a careless reader look at everything twice, or hold it all", async () => {
    const begin = performance.now();
    const names = `<row ${"a".repeat(60_000)}><c ${" ".repeat(60_000)}/></row>`;
    const comment = `<!--${"-x".repeat(500_000)}-->`;
    const bytes = makeWorkbook(textRow("name", "phone") + names.repeat(20) + comment + textRow("Amina", "1"));
    expect(draftsIn(await readAll(xlsx, bytes, { mapping })).length).toBe(1);
    const endless = makeWorkbook(`<row><c t="str"><v><![CDATA[${"x y ".repeat(MEBIBYTE / 2)}`);
    expect(await codeOf(readAll(xlsx, endless, { mapping }))).toBe("damaged-file");
    const row = {
      web_id: "a",
      reported_date: "2020-01-01",
      number_missing: "1",
      total_dead_and_missing: "1",
      cause_death: "",
    };
    await readAll(missingMigrants, JSON.stringify([{ ...row, url: `a${" ".repeat(MEBIBYTE)}b` }]));
    // Not a matter of speed: what is looked at twice here takes minutes.
    expect(performance.now() - begin).toBeLessThan(30_000);
  });

  test("XML and JSON nested without end", async () => {
    expect(await codeOf(readAll(htcds, `<data><con_Consent/>${"<a>".repeat(5_000)}`))).toBe("too-deep");
    const deep = `{"id":"1","schema":"Person","properties":{"name":${"[".repeat(50_000)}${"]".repeat(50_000)}}}\n`;
    const good = '{"id":"2","schema":"Person","properties":{"name":["Kept"]}}\n';
    const items = await readAll(followTheMoney, deep + good);
    expect(codesIn(items)).toEqual(["too-deep"]);
    expect(draftsIn(items).length).toBe(1);
  });
});

describe("size", () => {
  test("a million columns", async () => {
    const bytes = new TextEncoder().encode(`${"a,".repeat(1_000_000)}a\n1,2\n`);
    expect(await codeOf(readAll(csv, bytes, { mapping }))).toBe("too-many-columns");
  });

  test("a row of a million cells is refused, its neighbours kept", async () => {
    const items = await readAll(csv, `name,phone\nAmina,1\n${"x,".repeat(1_000_000)}\nBoris,2\n`, {
      mapping,
    });
    expect(codesIn(items)).toEqual(["too-many-columns"]);
    expect(draftsIn(items).map(({ properties }) => properties.name)).toEqual([["Amina"], ["Boris"]]);
  });

  test("a cell of 300 MB is skipped with flat memory, its neighbours kept", async () => {
    const piece = new Uint8Array(MEBIBYTE).fill(120);
    for (const quote of ['"', ""]) {
      const items: ReadItem[] = [];
      const bytes = repeated(`name,phone\nAmina,1\n${quote}`, piece, 300, `${quote},2\nBoris,3\n`);
      const growth = await growthOf(csv, bytes, (item) => items.push(item));
      expect(growth).toBeLessThan(150 * MEBIBYTE);
      expect(codesIn(items)).toEqual(["cell-too-large"]);
      expect(draftsIn(items).map(({ properties }) => properties.name)).toEqual([["Amina"], ["Boris"]]);
    }
  });

  test("a JSON value of 300 MB is skipped with flat memory, its neighbours kept", async () => {
    const piece = new Uint8Array(MEBIBYTE).fill(120);
    const row = (id: string) =>
      `{"web_id":"${id}","reported_date":"2020-01-01","number_missing":"1","total_dead_and_missing":"1","cause_death":""}`;
    const items: ReadItem[] = [];
    const bytes = repeated(`[${row("a")},{"web_id":"`, piece, 300, `"},${row("b")}]`);
    expect(await growthOf(missingMigrants, bytes, (item) => items.push(item))).toBeLessThan(150 * MEBIBYTE);
    expect(codesIn(items)).toEqual(["no-value", "object-too-large", "no-value"]);
    expect(draftsIn(items).map(({ key }) => key)).toEqual(["a#1", "b#1", "a", "b"]);
  });

  test("a workbook's cell beyond the limit refuses its row only", async () => {
    const bytes = makeWorkbook(
      textRow("name", "phone") + textRow("x".repeat(MAXIMUM_CELL + 1), "1") + textRow("Boris", "2"),
    );
    const items = await readAll(xlsx, bytes, { mapping });
    expect(codesIn(items)).toEqual(["cell-too-large"]);
    expect(draftsIn(items).length).toBe(1);
  });

  test("60 MB of rows stream with flat memory", async () => {
    const rows = `${"Amina Example of Exampleville ".repeat(9)},+44 7700 900101\n`.repeat(3_600);
    const piece = new TextEncoder().encode(rows);
    let records = 0;
    const growth = await growthOf(csv, repeated("name,phone\n", piece, 60, ""), () => records++);
    expect(records).toBe(60 * 3_600);
    expect(growth).toBeLessThan(150 * MEBIBYTE);
  });
});

describe("encodings", () => {
  const table = "name,phone\nЕлена Петрова,1\nОльга Иванова,2\n";

  test("UTF-16 with a byte order mark, and without one under a warning", async () => {
    const little = Buffer.from(`\uFEFF${table}`, "utf16le");
    const big = Buffer.from(little).swap16();
    for (const bytes of [little, big]) {
      const items = await readAll(csv, new Uint8Array(bytes), { mapping, piece: 3 });
      expect(codesIn(items)).toEqual([]);
      expect(draftsIn(items)[0]?.properties.name).toEqual(["Елена Петрова"]);
    }
    const items = await readAll(csv, new Uint8Array(little.subarray(2)), { mapping });
    expect(codesIn(items)).toEqual(["assumed-encoding"]);
    expect(draftsIn(items)[0]?.properties.name).toEqual(["Елена Петрова"]);
  });

  test.each([
    ["windows-1256", "name,phone\nمحمد عبد الله الأحمد,1\nفاطمة الزهراء حسن,2\n", "محمد عبد الله الأحمد"],
    ["windows-1251", table, "Елена Петрова"],
    ["windows-1252", "name,phone\nZoé Lefèvre,1\nJosé Núñez,2\n", "Zoé Lefèvre"],
  ])("%s, under a warning that names it", async (encoding, text, name) => {
    const items = await readAll(csv, encode(text, encoding), { mapping, piece: 5 });
    expect(draftsIn(items)[0]?.properties.name).toEqual([name]);
    const [warning] = items;
    expect(
      warning?.kind === "warning" &&
        warning.code === "assumed-encoding" &&
        warning.message.includes(encoding),
    ).toBe(true);
  });

  test("an encoding chosen by hand is taken at its word", async () => {
    const items = await readAll(csv, encode(table, "windows-1251"), { mapping, encoding: "windows-1251" });
    expect(codesIn(items)).toEqual([]);
    expect(await codeOf(readAll(csv, table, { mapping, encoding: "ebcdic" }))).toBe("wrong-encoding");
  });

  test("a byte that is no UTF-8 after a long good beginning refuses its row only", async () => {
    const good = "Amina,1\n".repeat(10_000);
    const bytes = Buffer.concat([
      Buffer.from(`name,phone\n${good}`),
      Buffer.from([0x5a, 0xe9, 0x2c, 0x32, 0x0a]),
      Buffer.from("Boris \uFFFD,3\n"),
    ]);
    const items = await readAll(csv, new Uint8Array(bytes), { mapping });
    expect(codesIn(items)).toEqual(["wrong-encoding"]);
    expect(draftsIn(items).at(-1)?.properties.name).toEqual(["Boris \uFFFD"]);
  });
});

/** Encodes with a code page by looking each letter up in what the decoder knows. */
function encode(text: string, encoding: string): Uint8Array {
  const table = new Map<string, number>();
  for (let byte = 255; byte >= 0; byte--)
    table.set(new TextDecoder(encoding).decode(new Uint8Array([byte])), byte);
  return new Uint8Array([...text].map((letter) => table.get(letter) ?? 63));
}

describe("rows", () => {
  test("duplicate and nameless headers get names of their own", async () => {
    const items = await readAll(csv, "name,phone,phone,\nAmina,1,2,3\n", {
      mapping: personMapping({ name: "name", "phone (2)": "phone" }),
    });
    expect(codesIn(items)).toEqual(["duplicate-header", "too-many-cells"]);
    expect(draftsIn(items).length).toBe(0);
    expect(items.at(-1)).toMatchObject({ kind: "refused", code: "too-many-cells" });
    const wide = await readAll(csv, "name,,phone,phone\nAmina,0,1,2\n", {
      mapping: personMapping({ name: "name", "phone (2)": "phone" }),
    });
    expect(draftsIn(wide)[0]?.properties.phone).toEqual(["2"]);
    expect(
      wide
        .filter(({ kind }) => kind === "unknown-column")
        .map((item) => item.kind === "unknown-column" && item.column),
    ).toEqual(["column 2", "phone"]);
  });

  test("direction overrides are taken out, with a warning that has its place", async () => {
    const items = await readAll(csv, "name,phone\n\u202Eanima\u202C,1\n", { mapping });
    expect(draftsIn(items)[0]?.properties.name).toEqual(["anima"]);
    expect(items.find(({ kind }) => kind === "warning")).toMatchObject({
      code: "direction-override",
      place: { row: 2, column: "name" },
    });
  });

  test("characters that a database cannot store are taken out", async () => {
    const line = '{"id":"1","schema":"Person","properties":{"name":["a\\u0000b","\\ud800c"]}}';
    expect(draftsIn(await readAll(followTheMoney, line))[0]?.properties.name).toEqual(["ab", "\uFFFDc"]);
  });

  test("formulas stay text", async () => {
    const items = await readAll(csv, 'name,phone\n"=HYPERLINK(""http://x"",""y"")",\'+44 7700 900101\n', {
      mapping,
    });
    expect(draftsIn(items)[0]?.properties).toEqual({
      name: ['=HYPERLINK("http://x","y")'],
      phone: ["+44 7700 900101"],
    });
  });

  test("impossible dates are flagged and kept", async () => {
    const dated = personMapping({ name: "name", born: "birthDate" });
    const items = await readAll(csv, "name,born\nAmina,31/02/1990\nBoris,2199-01-01\nCleo,1990-02-28\n", {
      mapping: dated,
    });
    expect(codesIn(items)).toEqual(["unreadable-value", "doubtful-value"]);
    expect(draftsIn(items).map(({ properties }) => properties.birthDate)).toEqual([
      ["31/02/1990"],
      ["2199-01-01"],
      ["1990-02-28"],
    ]);
  });

  test("a quotation mark that is never closed, and a row that breaks off, are refused with their place", async () => {
    const open = await readAll(csv, 'name,phone\nAmina,1\n"Boris,2\nCleo,3\n', { mapping });
    expect(draftsIn(open).length).toBe(1);
    expect(open.at(-1)).toMatchObject({ kind: "refused", code: "truncated-file", place: { row: 3 } });
    const cut = await readAll(csv, "name,phone\nAmina,1\nBor", { mapping });
    expect(draftsIn(cut).length).toBe(1);
    expect(codesIn(cut)).toEqual(["truncated-file"]);
  });
});
