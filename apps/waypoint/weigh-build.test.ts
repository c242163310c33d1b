import { expect, test } from "vitest";
import { buildReport, firstLoadLimit, publishedShare, weighBuild } from "./weigh-build.ts";

const file = (path: string, weight: number, when: "first" | "language" | "later") => ({ path, weight, when });

test("the first load is what is loaded first and the heaviest language; what comes later weighs nothing", () => {
  const files = [
    file("app/main.js", 20_000, "first"),
    file("strings/en.json", 5000, "language"),
    file("strings/ru.json", 7000, "language"),
    file("app/report.js", 900_000, "later"),
  ];
  expect(weighBuild(files)).toEqual({
    first: 27_000,
    heaviestLanguage: "strings/ru.json",
    later: 900_000,
    tooHeavy: false,
  });
  const room = firstLoadLimit - publishedShare - 27_000;
  expect(weighBuild([...files, file("app/more.js", room, "first")]).tooHeavy).toBe(false);
  expect(weighBuild([...files, file("app/more.js", room + 1, "first")]).tooHeavy).toBe(true);
});

test("the report names every language with sentences that nobody has signed", () => {
  const report = buildReport(
    [],
    new Map([
      ["ti", { drafts: 64, missing: 221 }],
      ["en", { drafts: 0, missing: 0 }],
    ]),
  );
  expect(report).toContain("ti: 64 sentences are drafts, 221 still English");
  expect(report).toContain("en: source or signed");
});
