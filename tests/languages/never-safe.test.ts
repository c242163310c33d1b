/**
 * Does any sentence that people read say that a place or a route is safe, or a danger small? (rule 39)
 *
 * Every file under languages/ is looked through in its own language, whatever is there. How false alarms are kept out
 * without opening a door is written in claims-of-nothing.ts and in src/community/warnings/safety-words.ts.
 */
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";
import { claimsOfSafety, languagesChecked, listFor } from "../../src/community/warnings/claims-of-safety.ts";
import { repositoryRoot } from "../boundaries/source-files.ts";
import { flatten, type Messages } from "../messages/judge-messages.ts";
import { type ClaimOfNothing, claimsOfNothing } from "./claims-of-nothing.ts";

interface LanguageFile {
  /** "languages/waypoint/ti.json" */
  readonly path: string;
  readonly of: string;
  readonly language: string;
  readonly messages: ReadonlyMap<string, string>;
}

function languageFiles(): LanguageFile[] {
  return readdirSync(join(repositoryRoot, "languages"), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".json"))
    .sort()
    .map((path) => {
      const text = readFileSync(join(repositoryRoot, "languages", path), "utf8");
      const messages = withoutNotes(flatten(JSON.parse(text) as Messages));
      const of = path.includes("/") ? (path.split("/")[0] ?? "") : "console";
      return { path: `languages/${path}`, of, language: basename(path, ".json"), messages };
    });
}

/** What a file says of itself, and what is no sentence, is not read to anybody. */
function withoutNotes(messages: ReadonlyMap<string, unknown>): Map<string, string> {
  return new Map(
    [...messages].flatMap(([key, said]) =>
      typeof said === "string" && !key.startsWith("_.") ? [[key, said]] : [],
    ),
  );
}

/** What is claimed in some files, a line a claim; empty when nothing is. */
function claimed(files: readonly LanguageFile[], excused: readonly ClaimOfNothing[]): string[] {
  return files.flatMap((file) =>
    [...file.messages].flatMap(([key, sentence]) => {
      if (excused.some((one) => one.of === file.of && one.key === key)) return [];
      return claimsOfSafety(sentence, file.language).map(
        ({ words }) => `${file.path} "${key}" says "${words}". Say what is known, or write a reason.`,
      );
    }),
  );
}

function englishOf(files: readonly LanguageFile[], of: string): ReadonlyMap<string, string> {
  return files.find((file) => file.of === of && file.language === "en")?.messages ?? new Map();
}

describe("rule 39", () => {
  const files = languageFiles();

  test("nobody is told that a place is safe, or a danger small, in any language", () => {
    expect(claimed(files, claimsOfNothing)).toEqual([]);
  });

  test("every language there is can be looked through", () => {
    expect(files.filter(({ language }) => listFor(language) === null).map(({ path }) => path)).toEqual([]);
    expect(files.length).toBeGreaterThan(0);
  });

  test.each(claimsOfNothing)(
    "the exception for $key stands for the sentence it was written for",
    (exception) => {
      expect(englishOf(files, exception.of).get(exception.key)).toBe(exception.english);
      const without = claimsOfNothing.filter((one) => one !== exception);
      expect(claimed(files, without).length).toBeGreaterThan(0);
      expect(exception.reason.length).toBeGreaterThan(40);
    },
  );
});

describe("the tester finds what is planted", () => {
  const planted: Readonly<Record<string, string>> = {
    en: "This stretch is safe at the moment.",
    fr: "Ce tronçon est sûr en ce moment.",
    es: "Este tramo es seguro por ahora.",
    pt: "Este troço é seguro por agora.",
    ar: "هذا المقطع آمن الآن.",
    ru: "Сейчас этот участок безопасен.",
    zh: "这一段现在安全。",
    ti: "እዚ ክፋል መንገዲ ሕጂ ውሑስ እዩ።",
    am: "ይህ መንገድ አሁን ደህንነቱ የተጠበቀ ነው።",
    prs: "این بخش راه فعلاً امن است.",
    ps: "د لارې دا برخه اوس خوندي ده.",
    bn: "পথের এই অংশ এখন নিরাপদ।",
    sw: "Sehemu hii sasa ni salama.",
    ha: "Wannan sashe yanzu yana da aminci.",
  };

  test.each(languagesChecked.map((language) => [language]))("in %s, among the real sentences", (language) => {
    const real = languageFiles().find((file) => file.language === language && file.of === "waypoint");
    const messages = new Map([...(real?.messages ?? []), ["risk.none", planted[language] ?? ""]]);
    const file = { path: "planted.json", of: "waypoint", language, messages };
    expect(claimed([file], claimsOfNothing)).toHaveLength(1);
  });

  test("a claim that hides behind an exception's key in another file, or in a plural form", () => {
    const messages = new Map([
      ["core.notTheSame", "No danger."],
      ["risk.count_one", "One report: low risk."],
    ]);
    expect(claimed([{ path: "x", of: "console", language: "en", messages }], claimsOfNothing)).toHaveLength(
      2,
    );
  });
});
