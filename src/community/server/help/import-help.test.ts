/**
 * Does a file of services come in row by row: the good ones in, the others back with their reasons? (rule 40)
 */
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type HelpNode, helpNode } from "../../../../tests/api/help-node.ts";
import type { MemberActor } from "../../../safeguards/index.ts";
import { sql } from "../../../store/index.ts";
import { dayAfter } from "../../help/days-between.ts";
import { helpFileTaken } from "../../help/help-api.ts";
import { utcDay } from "./asking.ts";
import { readHelpFile } from "./help-file.ts";

let api: HelpNode;
let worker: MemberActor;

beforeAll(async () => {
  api = await helpNode();
  worker = await api.member("Accueil");
});
afterAll(() => api?.close());

const header =
  "Places,Name,Run by,Kinds,Languages,Hours,Cost,Contact,Authority,Works with authorities,Child-friendly,Informal,Address,Confirmed";
const row = (name: string, more: Partial<Record<string, string>> = {}) => {
  const cells = {
    places: "Agadez",
    run: "Accueil",
    kinds: "medical;legal",
    languages: "ha;fr",
    hours: "Mo-Fr 08:00-17:00",
    cost: "free",
    contact: "+227 20 72 34 56",
    authority: "no",
    ties: "no",
    child: "yes",
    informal: "no",
    address: "",
    confirmed: "",
    ...more,
  };
  return [
    cells.places,
    name,
    cells.run,
    cells.kinds,
    cells.languages,
    cells.hours,
    cells.cost,
    cells.contact,
    cells.authority,
    cells.ties,
    cells.child,
    cells.informal,
    cells.address,
    cells.confirmed,
  ]
    .map((cell) => `"${(cell ?? "").replaceAll('"', '""')}"`)
    .join(",");
};
const file = (...rows: string[]) => `\ufeff${[header, ...rows].join("\r\n")}\r\n`;

async function send(content: string | Uint8Array<ArrayBuffer>, check = false, as = worker) {
  const answer = await api.upload(as, `/help-entries/file?check=${check}`, content);
  return { status: answer.status, code: answer.body.code, ...helpFileTaken.partial().parse(answer.body) };
}

const names = async () =>
  (await api.node.owner<{ name: string }>(sql`select name from community.help_entry order by name`)).map(
    ({ name }) => name,
  );

describe("a file", () => {
  test("says what it would do, does it, and does nothing the second time", async () => {
    const content = file(row("Clinic A"), row("Clinic B", { kinds: "shelter", contact: "116 000" }));
    const before = await names();
    expect(await send(content, true)).toMatchObject({ check: true, added: 2, refused: [] });
    expect(await names()).toEqual(before);
    expect(await send(content)).toMatchObject({
      check: false,
      added: 2,
      changed: 0,
      refused: [],
      refusedFile: "",
    });
    expect(await names()).toEqual([...before, "Clinic A", "Clinic B"]);
    expect(await send(content)).toMatchObject({ added: 0, changed: 0, confirmed: 0, unchanged: 2 });
    const later = file(
      row("Clinic A", { cost: "paid" }),
      row("Clinic B", { kinds: "shelter", contact: "116 000" }),
    );
    expect(await send(later)).toMatchObject({ added: 0, changed: 1, unchanged: 1 });
  });

  test("lets good rows in and gives bad ones back with number and reasons", async () => {
    const taken = await send(
      file(
        row("Good one"),
        row("Shelter with address", { kinds: "shelter", address: "12 Rue de la Gare" }),
        row("Point", { address: "16.9733, 7.9911" }),
        row("", { kinds: "spa" }),
        row("Nowhere", { places: "Atlantis" }),
        row("=HYPERLINK(1)", { cost: "cheap", confirmed: "2026-02-30" }),
        row("Good one"),
        row("Tomorrow", { confirmed: dayAfter(utcDay(), 1) }),
        row("Last good one"),
      ),
    );
    expect(taken).toMatchObject({ added: 2 });
    expect(taken.refused).toEqual([
      { row: 3, reasons: ["address: address-hidden"] },
      { row: 4, reasons: ["address: coordinates-in-text"] },
      { row: 5, reasons: ["name: missing", "kinds: not-on-the-list"] },
      { row: 6, reasons: ["places: place-unknown"] },
      { row: 7, reasons: ["cost: not-on-the-list", "confirmed: not-on-the-list"] },
      { row: 8, reasons: ["name: twice-in-file"] },
      { row: 9, reasons: ["confirmed: day-to-come"] },
    ]);
    expect(taken.refusedFile?.split("\n")).toHaveLength(9);
    expect(taken.refusedFile).toContain("'=HYPERLINK(1)");
    expect(await names()).toContain("Last good one");
  });

  test("names the columns it does not read, and those that hold points; a point comes in by none", async () => {
    const content = `name,places,kinds,latitude,longitude,Nationality,name\nTap,agadez,water,16.9733,7.9911,NE,x\n`;
    const taken = await send(content);
    expect(taken).toMatchObject({
      added: 1,
      unknownColumns: ["latitude", "longitude", "Nationality", "name"],
      pointColumns: ["latitude", "longitude"],
    });
    const [kept] = await api.node.owner<{ row: string }>(
      sql`select h::text || (select string_agg(a::text, '') from community.help_act a) as row
        from community.help_entry h where name = 'Tap'`,
    );
    expect(kept?.row).not.toMatch(/16\.97|7\.99/);
  });

  test("an old day comes in as what is to be done, a newer one confirms", async () => {
    const old = dayAfter(utcDay(), -120);
    expect(await send(file(row("Old", { confirmed: old })))).toMatchObject({ added: 1 });
    expect(await send(file(row("Old", { confirmed: old })))).toMatchObject({ unchanged: 1 });
    expect(await send(file(row("Old")))).toMatchObject({ confirmed: 1 });
  });

  test("of one partner changes nothing of another's", async () => {
    const other = await api.member("Croix Verte");
    await send(file(row("Shared name")));
    expect(await send(file(row("Shared name", { cost: "paid" })), false, other)).toMatchObject({
      added: 1,
      changed: 0,
    });
    expect((await names()).filter((name) => name === "Shared name")).toHaveLength(2);
  });

  test("that is none is refused as a whole, with what to do", async () => {
    expect((await send("a,b,c\n1,2,3\n")).code).toBe("columns-missing");
    expect((await send("")).code).toBe("file-unreadable");
    expect((await send(new Uint8Array([0xff, 0xfe, 0, 1, 2]))).code).toBe("file-unreadable");
    expect((await send(file(...Array.from({ length: 2001 }, (_, n) => row(`Row ${n}`))))).code).toBe(
      "file-too-long",
    );
    expect((await send("x".repeat(2 * 1024 * 1024 + 1))).code).toBe("file-too-long");
  });

  test("with semicolons, tabs, and a quotation mark that is never closed", async () => {
    expect(await send("name;places;kinds\nSemi;agadez|sebha;water|food\n")).toMatchObject({ added: 1 });
    expect(await send("name\tplaces\tkinds\nTabs\tagadez\twater\n")).toMatchObject({ added: 1 });
    const broken = await send(
      'name,places,kinds\nBefore,agadez,water\n"Never closed,agadez,water\nAfter,agadez,water\n',
    );
    expect(broken).toMatchObject({ added: 1, refused: [{ row: 3, reasons: ["row: unreadable"] }] });
  });
});

test("any bytes are read to their end or refused with a code", () => {
  const read = (bytes: Uint8Array) => {
    try {
      return typeof readHelpFile(bytes);
    } catch (error) {
      return (error as { code?: unknown }).code;
    }
  };
  const text = fc.string({ unit: fc.constantFrom('"', ",", ";", "\n", "\r", "a", "é", "\t") });
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    text.map((one) => new TextEncoder().encode(one)),
  );
  fc.assert(
    fc.property(bytes, (given) => {
      expect(["object", "file-unreadable"]).toContain(read(given));
    }),
    { numRuns: 2000 },
  );
});
