/**
 * Does a workbook that goes out come in again without changing anything, and is what may not stand told cell by cell?
 */
import { deflateRawSync } from "node:zlib";
import exceljs, { type Worksheet } from "exceljs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sheetsTaken } from "../../src/programmes/api.ts";
import { entryKinds } from "../../src/programmes/index.ts";
import { type ProgrammeHttp, programmeHttp } from "./programme-http.ts";

let office: ProgrammeHttp;
beforeAll(async () => {
  office = await programmeHttp();
});
afterAll(() => office?.close());

const headers = { member: "manager", "waymark-purpose": "oversight" };
const standing = () => office.node.standing(office.manager);

async function taken(query: string): Promise<exceljs.Workbook> {
  const { statusCode, rawPayload } = await office.ask(`/programme-sheets?${query}`);
  expect(statusCode).toBe(200);
  return opened(rawPayload);
}

async function opened(bytes: Buffer): Promise<exceljs.Workbook> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  return workbook;
}

async function bring(file: exceljs.Workbook | Buffer, query = "check=false") {
  const bytes = Buffer.isBuffer(file) ? file : Buffer.from(await file.xlsx.writeBuffer());
  const form = new FormData();
  form.append("file", new Blob([new Uint8Array(bytes)]), "sheets.xlsx");
  const encoded = new Response(form);
  const type = encoded.headers.get("content-type") ?? "";
  const payload = Buffer.from(await encoded.arrayBuffer());
  return office.http.inject({
    method: "POST",
    url: `/programme-sheets?${query}`,
    headers: { ...headers, "content-type": type },
    payload,
  });
}

async function outcome(file: exceljs.Workbook, query?: string) {
  const answered = await bring(file, query);
  expect(answered.statusCode).toBe(200);
  return sheetsTaken.parse(answered.json());
}

function sheetIn(workbook: exceljs.Workbook, name: string): Worksheet {
  const sheet = workbook.getWorksheet(name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** The cell of a column by its name. */
function cellAt(sheet: Worksheet, row: number, column: string) {
  const names = sheet.getRow(1).values as (string | undefined)[];
  return sheet.getRow(row).getCell(names.indexOf(column));
}

/** A workbook of one sheet: its header, then rows. */
function small(name: string, header: readonly string[], ...rows: readonly (readonly unknown[])[]) {
  const workbook = new exceljs.Workbook();
  workbook.addWorksheet(name).addRows([[...header], ...rows.map((row) => [...row])]);
  return workbook;
}

const organisation = ["name", "acronym", "type", "iatiIdentifier", "country", "partner"];

describe("a workbook", () => {
  test("of everything comes in again and changes nothing", async () => {
    const before = await standing();
    const answered = await outcome(await taken(""));
    expect(answered.findings).toEqual([]);
    const worked = ["gate-passage", "term-run", "priority-result"];
    const kinds = entryKinds.filter((kind) => !worked.includes(kind));
    const count = kinds.reduce((sum, kind) => sum + before[kind].length, 0);
    expect(answered).toMatchObject({ added: 0, changed: 0, refused: 0, unchanged: count });
    expect(await standing()).toEqual(before);
  });

  test("changes what was changed in it, keeps it in a check, refuses what is older than what stands", async () => {
    const before = await standing();
    const workbook = await taken("kind=component");
    const sheet = sheetIn(workbook, "component");
    cellAt(sheet, 2, "title").value = "Another title; with a semicolon";
    const id = cellAt(sheet, 2, "id").text;
    expect(await outcome(workbook, "check=true")).toMatchObject({ check: true, changed: 1, added: 0 });
    expect(await standing()).toEqual(before);
    expect(await outcome(workbook)).toMatchObject({ changed: 1, refused: 0 });
    const changed = (await standing()).component.find((entry) => entry.id === id);
    expect(changed).toMatchObject({ version: 2, content: { title: "Another title; with a semicolon" } });
    expect(await outcome(workbook)).toMatchObject({ changed: 0, unchanged: before.component.length });
    cellAt(sheet, 2, "title").value = "Written on an old copy";
    const late = await outcome(workbook);
    expect(late.findings.map(({ row, code }) => [row, code])).toEqual([[2, "version-changed"]]);
  });

  test("brings a programme with what hangs on it, named by codes, once however often it comes", async () => {
    const workbook = small("organisation", organisation, ["Example Fund", "EX-NEW", "un", null, null, null]);
    workbook.addWorksheet("programme").addRows([
      ["code", "title", "form", "start", "end", "scope", "countries.country", "countries.percent"],
      ["JP-S", "From a sheet", "joint-initiative", "2026-01-01", "2027-12-31", "regional", "NE", 60],
      [null, null, null, null, null, null, "LY", 40],
    ]);
    const component = [
      "programme",
      "organisation",
      "code",
      "title",
      "start",
      "end",
      "status",
      "humanitarian",
    ];
    const row = ["JP-S", "ex-new", "S1", "Work", new Date("2026-01-01"), "2026-12-31", "pipeline", "no"];
    workbook.addWorksheet("component").addRows([component, row]);
    expect(await outcome(workbook)).toMatchObject({ added: 3, refused: 0 });
    expect(await outcome(workbook)).toMatchObject({ added: 0, changed: 0, unchanged: 3, refused: 0 });
    const [programme] = (await standing()).programme.filter(({ content }) => content.code === "JP-S");
    expect(programme?.content.countries).toEqual([
      { country: "NE", percent: 60 },
      { country: "LY", percent: 40 },
    ]);
  });

  test("names formulas, merged cells, numbers that are days, texts, shares; keeps the good rows and gives back the bad", async () => {
    const header = ["component", "start", "end", "category", "amount", "currency", "usd", "funded"];
    const good = ["S1", "2026-01-01", "2026-12-31", "travel", 500, "USD", 500, "no"];
    const workbook = small("budget-line", header, good, ...Array.from({ length: 6 }, () => [...good]));
    const sheet = sheetIn(workbook, "budget-line");
    cellAt(sheet, 3, "amount").value = { formula: "1+1", date1904: false };
    cellAt(sheet, 4, "start").value = 46_023;
    cellAt(sheet, 5, "amount").value = "1 500,50";
    cellAt(sheet, 6, "usd").value = 0.6;
    cellAt(sheet, 6, "usd").numFmt = "0%";
    sheet.mergeCells("D7:D8");
    workbook.addWorksheet("budget lines").addRow(["amount"]);
    const answered = await outcome(workbook);
    expect(answered).toMatchObject({ added: 1, refused: 6 });
    const told = answered.findings.map(({ sheet: name, cell, code, values }) => [
      name,
      cell,
      code,
      values.meant,
    ]);
    expect(told).toEqual([
      ["budget lines", null, "sheet-misspelt", undefined],
      ["budget-line", "E3", "cell-formula", undefined],
      ["budget-line", "B4", "cell-day-as-number", "2026-01-01"],
      ["budget-line", "E5", "cell-number-as-text", "1500.50"],
      ["budget-line", "G6", "cell-percent", 60],
      ["budget-line", "D7", "cell-merged", undefined],
      ["budget-line", "D8", "cell-merged", undefined],
    ]);
    const back = await opened(Buffer.from(answered.refusedFile, "base64"));
    const refused = sheetIn(back, "budget-line");
    expect(refused.rowCount).toBe(7);
    expect(cellAt(refused, 2, "why").text).toContain("E3: cell-formula");
    // Put right where it came back, it goes in.
    for (let row = 2; row <= 7; row++)
      for (const [at, column] of header.entries()) cellAt(refused, row, column).value = good[at] ?? null;
    for (let row = 2; row <= 7; row++) cellAt(refused, row, "amount").value = 500 + row;
    for (let row = 2; row <= 7; row++) cellAt(refused, row, "usd").value = 500 + row;
    cellAt(refused, 3, "usd").numFmt = "General";
    expect(await outcome(back)).toMatchObject({ added: 6, refused: 0 });
  });

  test("says where the rules of entries are broken, in the cell of the table that it is about", async () => {
    const header = [
      "code",
      "title",
      "form",
      "start",
      "end",
      "scope",
      "countries.country",
      "countries.percent",
    ];
    const workbook = small(
      "programme",
      header,
      ["JP-X", "Over", "single", "2026-05-01", "2026-01-01", "regional", "NE", 60],
      [null, null, null, null, null, null, "ne", 41],
    );
    const answered = await outcome(workbook);
    expect(answered).toMatchObject({ added: 0, refused: 1 });
    expect(answered.findings.map(({ cell, code }) => [cell, code])).toEqual([
      ["G3", "form-invalid_format"],
      ["E2", "end-before-start"],
    ]);
    cellAt(sheetIn(workbook, "programme"), 3, "countries.country").value = "LY";
    const again = (await outcome(workbook)).findings;
    expect(again.map(({ cell, code }) => [cell, code])).toEqual(
      expect.arrayContaining([
        ["E2", "end-before-start"],
        ["G2", "percent-above"],
      ]),
    );
  });

  test("is refused whole when it is none, or would unpack into too much", async () => {
    for (const bytes of [Buffer.from("code,title\n"), Buffer.from("PK\u0003\u0004 and nothing behind")])
      expect((await bring(bytes)).json()).toMatchObject({ code: "sheet-unreadable" });
    expect((await bring(bomb())).json()).toMatchObject({ code: "sheet-too-large" });
  });
});

/** A zip file of a few kilobytes whose one part is 60 MB of blanks. */
function bomb(): Buffer {
  const packed = deflateRawSync(Buffer.alloc(60 * 1024 * 1024, 32));
  const name = Buffer.from("xl/worksheets/sheet1.xml");
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  // What it says of its own size is a lie.
  entry.writeUInt32LE(10, 24);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(local.length + name.length + packed.length, 16);
  return Buffer.concat([local, name, packed, entry, name, end]);
}
