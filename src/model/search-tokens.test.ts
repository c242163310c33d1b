import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { mostTokens, searchTokens, searchTokensOf } from "./search-tokens.ts";

function shared(one: string, other: string): string[] {
  const tokens = new Set(searchTokens(one));
  return searchTokens(other).filter((token) => tokens.has(token));
}

const same: readonly (readonly [string, string])[] = [
  ["Mohamed", "Muhammed"],
  ["Mohamed", "محمد"],
  ["Muhammad", "Мухаммад"],
  ["Ivanov", "Иванов"],
  ["Ivanof", "Иванов"],
  ["Иванов Иван", "Ivan Ivanoff"],
  ["Щукин", "Shchukin"],
  ["王小明", "Wang Xiaoming"],
  ["김민준", "Kim Min-jun"],
  ["الحسن", "Hassan"],
  ["منصور", "Mansour"],
  ["علي", "Ali"],
  ["Oleksandr", "Alexander"],
  ["თამარ", "Tamar"],
  ["Γεώργιος", "Georgios"],
  ["José", "Jose"],
  ["Kovalenko", "Kovlenko"],
  ["Kowalenko", "Коваленко"],
  ["Yusuf", "يوسف"],
  ["Chișinău", "Chisinau"],
];

test.each(same)("%s meets %s", (one, other) => {
  expect(shared(one, other)).not.toEqual([]);
});

test.each([
  ["Ivanov", "Smith"],
  ["Mohamed", "Fatima"],
  ["Anna", "Robert"],
])("%s does not meet %s", (one, other) => {
  expect(shared(one, other)).toEqual([]);
});

test("an identifier is one token, in every way it is written", () => {
  expect(searchTokens("+44 20 7946 0018")[0]).toBe("i:phone:+442079460018");
  expect(searchTokens("Anna.K@Example.org")).toContain("i:email:anna.k@example.org");
  expect(searchTokens("who wrote anna.k@example.org?")).toContain("i:email:anna.k@example.org");
  expect(searchTokens("GB82 WEST 1234 5698 7654 32")).toContain("i:iban:GB82WEST12345698765432");
  expect(shared("020 7946 0018", "+44 20 7946 0018")).toContain("t:79460018");
});

test("a record is found by names, places and identifiers, not by its long texts", () => {
  const record = { name: ["محمد"], phone: ["+442079460018"], notes: ["met a stranger"], birthDate: ["1990"] };
  const tokens = searchTokensOf("Person", record);
  expect(tokens).toEqual(expect.arrayContaining(["w:mhmd", "s:mhmd", "i:phone:+442079460018", "t:79460018"]));
  expect(tokens).not.toContain("w:stranger");
  expect(searchTokensOf("UserAccount", { username: ["telegram:anna_k"] })).toEqual(
    expect.arrayContaining(["i:handle:telegram:anna_k", "w:anna"]),
  );
});

test("tokens are capped, unique, and identifiers survive the cap", () => {
  const many = Array.from(
    { length: 400 },
    (_, at) => `Name${String.fromCodePoint(97 + (at % 26))}${at.toString(36)} Kovalenko`,
  );
  const tokens = searchTokensOf("Person", { name: many, phone: ["+442079460018"] });
  expect(tokens).toHaveLength(mostTokens);
  expect(new Set(tokens).size).toBe(mostTokens);
  expect(tokens[0]).toBe("i:phone:+442079460018");
});

test("any text gives well-formed tokens", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
      const tokens = searchTokens(text);
      expect(tokens.length).toBeLessThanOrEqual(mostTokens);
      for (const token of tokens) expect(token).toMatch(/^(?:[wsd]:[a-z0-9]+|t:\d{8}|i:[a-z-]+:\S.*)$/u);
    }),
    { numRuns: 1000 },
  );
});

test.each(["arabic", "russian", "hebrew", "chinese", "korean"])(
  "names in %s meet their Latin spelling: floor of recall",
  (language) => {
    const folder = process.env.WAYMARK_SHARED ?? join(import.meta.dirname, "../../../shared");
    const lines = readFileSync(join(folder, `data/xscript-names/wd_${language}_16.tsv`), "utf8")
      .trim()
      .split("\n")
      .slice(0, 3000);
    const pairs = lines
      .map((line) => line.split("\t"))
      .map(([latin = "", other = ""]) => [latin, other.replaceAll(" ", "")] as const);
    const met = pairs.filter(([latin, other]) => shared(latin, other).length > 0).length / pairs.length;
    expect(met).toBeGreaterThan(floors[language] ?? 1);
  },
);

const floors: Readonly<Record<string, number>> = {
  arabic: 0.84,
  russian: 0.83,
  hebrew: 0.55,
  chinese: 0.47,
  korean: 0.45,
};
