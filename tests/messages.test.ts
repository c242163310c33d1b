/**
 * Is languages/en.json the one place of every sentence people read on a screen of the console, and
 * languages/waypoint/en.json of every one in the public app?
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { repositoryRoot, type SourceFile, sourceFiles } from "./boundaries/source-files.ts";
import { flatten, illSaid, type Messages, missing, unused } from "./messages/judge-messages.ts";
import { askedIn, saidIn } from "./messages/screen-text.ts";

/** An app, its screens, and the file that its sentences stand in. */
const apps = [
  { app: "the console", screen: /^(src\/.*\/screens\/|apps\/console\/)/, file: "languages/en.json" },
  { app: "the public app", screen: /^apps\/waypoint\//, file: "languages/waypoint/en.json" },
];

function screensIn(screen: RegExp): SourceFile[] {
  return sourceFiles().filter(
    ({ path }) => screen.test(path) && !/\.test\.tsx?$|vite\.config\.ts$/.test(path),
  );
}

/** Sentences by key. "_" says who signed a language, and is no sentence. */
function englishIn(file: string): Map<string, string> {
  const { _: _head, ...messages } = JSON.parse(readFileSync(join(repositoryRoot, file), "utf8")) as Messages;
  return flatten(messages);
}

/** The words LANGUAGE.md forbids, from its sentence "Never in anything people read". */
function neverSaid(): string[] {
  const line = /^Never in anything people read: (.+)$/m.exec(
    readFileSync(join(repositoryRoot, "LANGUAGE.md"), "utf8"),
  )?.[1];
  if (!line) throw new Error('LANGUAGE.md has lost its line "Never in anything people read: ...".');
  return [...line.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? "");
}

function expectNone(found: readonly string[]): void {
  if (found.length > 0) throw new Error(`${found.length} found\n\n${found.join("\n")}\n`);
}

describe("the tester finds what is planted", () => {
  const planted = (text: string): SourceFile => ({ path: "src/x/screens/a.tsx", text });
  const messages = flatten({
    page: { title: "Records", count_one: "{{count}} record", count_other: "{{count}} records", lost: "Lost" },
    roles: { analyst: { name: "Analyst" }, overseer: { name: "Overseer" } },
  });

  test("keys asked for and not there, plainly, by choice, with gaps, through a constant", () => {
    const text = `const key = "page.typo"; const near = "page.title"; const file = "./page.ts";
      t("page.gone"); t(many ? "page.count" : "page.none"); t(\`roles.\${role}.name\`); i18n.t(\`roles.\${role}.does\`); t(key); s("whatever");`;
    expect(
      missing(askedIn(planted(text)), messages).map((message) => /"([^"]+)"/.exec(message)?.[1]),
    ).toEqual(["page.typo", "page.gone", "page.none", "roles.*.does"]);
  });

  test("messages nobody asks for; a plural is one message; a gap uses all it may stand for", () => {
    const text = `t("page.title"); t("page.count", { count }); t(\`roles.\${role}.name\`); cut(\`\${a}.\${b}\`);`;
    expect(unused(askedIn(planted(text)), messages)).toEqual([
      'languages/en.json says "page.lost", which no screen asks for. Delete it.',
    ]);
  });

  test("sentences in tags, attributes and braces; not code, classes, or single words", () => {
    const text = `const a = <p className="big red box">Nobody has seen this {name} <b>OK</b><i title="Close the door" id="close the door"/>{"Two words"}{t("page.title")} · 12 km</p>`;
    expect(saidIn(planted(text)).map((each) => each.text)).toEqual([
      "Nobody has seen this",
      "Close the door",
      "Two words",
    ]);
  });

  test("words we do not say, as whole words only", () => {
    const said = new Map([
      ["a", "Add a User"],
      ["b", "Useful and used"],
    ]);
    expect(illSaid(said, ["user", "illegal"])).toEqual([
      'languages/en.json "a" says "User". LANGUAGE.md has the word for it.',
    ]);
  });
});

describe.each(apps)("the screens of $app", ({ screen, file }) => {
  const inFile = (found: readonly string[]) =>
    found.map((message) => message.replace("languages/en.json", file));

  test("ask only for messages that are there", () => {
    expectNone(inFile(missing(screensIn(screen).flatMap(askedIn), englishIn(file))));
  });

  test("ask for every message there is", () => {
    expectNone(inFile(unused(screensIn(screen).flatMap(askedIn), englishIn(file))));
  });

  test("say nothing of their own", () => {
    expectNone(
      screensIn(screen)
        .flatMap(saidIn)
        .map(({ path, line, text }) => `${path}:${line} says "${text}". Move it to ${file}.`),
    );
  });

  test("say no word we do not say", () => {
    expectNone(inFile(illSaid(englishIn(file), neverSaid())));
  });
});
