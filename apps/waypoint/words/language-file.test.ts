import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { draftKeys, type LanguageFile, sentencesOf, shipLanguage } from "./language-file.ts";
import { Words } from "./words.tsx";

const folder = join(import.meta.dirname, "../../../languages/waypoint");
const files = readdirSync(folder).map(
  (name) =>
    [name.slice(0, -5), JSON.parse(readFileSync(join(folder, name), "utf8")) as LanguageFile] as const,
);

const english: LanguageFile = {
  _: { name: "English", direction: "ltr", source: true, drafts: false, signedBy: [], audio: [] },
  core: {
    leave: "Leave now",
    hello: "Hello {{name}}",
    count_one: "{{count}} way",
    count_other: "{{count}} ways",
  },
};
const other = (head: Partial<LanguageFile["_"]>, core: Record<string, string>): LanguageFile => ({
  _: { name: "Example", direction: "rtl", drafts: true, signedBy: [], audio: [], ...head },
  core,
});

describe("what a phone gets", () => {
  test("every sentence: the language's own, and the English where there is none, named as English", () => {
    const shipped = shipLanguage("xx", other({}, { leave: "Evael" }), english);
    expect(shipped.messages).toEqual({
      "core.leave": "Evael",
      "core.hello": "Hello {{name}}",
      "core.count_one": "{{count}} way",
      "core.count_other": "{{count}} ways",
    });
    expect(shipped.english).toEqual(["core.hello", "core.count_one", "core.count_other"]);
  });

  test("the plural forms of a language stand for those of English", () => {
    const shipped = shipLanguage("zh", other({}, { count_other: "{{count}} 条" }), english);
    expect(shipped.english).not.toContain("core.count_one");
    expect(new Words(shipped).label.t("core.count", { count: 1 })).toBe("1 条");
  });

  test("a sentence that nobody has signed is a draft: all, the named ones, or none", () => {
    const own = { leave: "Evael", hello: "Olleh" };
    expect(draftKeys(other({}, own))).toEqual(["core.leave", "core.hello"]);
    expect(draftKeys(other({ drafts: false }, own))).toHaveLength(2);
    expect(draftKeys(other({ drafts: ["core.hello"], signedBy: ["A. Example"] }, own))).toEqual([
      "core.hello",
    ]);
    expect(draftKeys(other({ drafts: false, signedBy: ["A. Example"] }, own))).toEqual([]);
    expect(draftKeys(english)).toEqual([]);
  });
});

describe("what a screen says", () => {
  const words = new Words(shipLanguage("ar", other({}, { leave: "غادر" }), english));

  test("gaps are filled, numbers in the digits of the language, nothing is left of a gap", () => {
    expect(words.label.t("core.hello", { name: "A" })).toBe("Hello A");
    expect(words.label.t("core.hello")).toBe("Hello ");
    expect(new Words(shipLanguage("fa", english, english)).label.t("core.count", { count: 12 })).toBe(
      "۱۲ ways",
    );
  });

  test("an English sentence in another language is marked as English; its own is bare", () => {
    expect(words.t("core.leave")).toBe("غادر");
    expect(words.t("core.hello", { name: "A" })).toMatchObject({
      type: "span",
      props: { lang: "en", dir: "ltr" },
    });
  });
});

describe.each(files)("%s", (code, file) => {
  const source = files.find(([name]) => name === "en")?.[1];

  test("has no key that English does not have, and no gap that English does not fill", () => {
    const known = source ? sentencesOf(source) : new Map<string, string>();
    const base = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, "");
    const bases = new Map([...known].map(([key, sentence]) => [base(key), sentence]));
    const gaps = (sentence: string) =>
      [...sentence.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? "");
    const wrong = [...sentencesOf(file)].filter(([key, sentence]) => {
      const original = bases.get(base(key));
      return original === undefined || gaps(sentence).some((gap) => !gaps(original).includes(gap));
    });
    expect(wrong).toEqual([]);
  });

  test("is signed by a named speaker, or says that it is a draft", () => {
    const { drafts, signedBy, source: isSource, direction } = file._;
    expect(isSource === true ? code === "en" : drafts === true || signedBy.length > 0).toBe(true);
    expect(["ltr", "rtl"]).toContain(direction);
  });
});
