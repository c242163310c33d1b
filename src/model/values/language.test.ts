import { expect, test } from "vitest";
import { language } from "./language.ts";

const cases: readonly (readonly [string, string | null])[] = [
  ["en", "en"],
  ["eng", "en"],
  ["English", "en"],
  ["fre", "fr"],
  ["fra", "fr"],
  ["pt-BR", "pt"],
  ["pt_BR", "pt"],
  ["Arabic", "ar"],
  ["ARA", "ar"],
  ["ckb", "ckb"],
  ["Sorani", "ckb"],
  ["Tigrinya", "ti"],
  ["Dari", "prs"],
  ["Farsi", "fa"],
  ["rhg", "rhg"],
  ["Rohingya", "rhg"],
  ["tagalog", "fil"],
  ["zzz", null],
  ["x", null],
  ["und", null],
  ["Klingonian", null],
  ["arabic and english", null],
];

test.each(cases)("%j → %j", (given, cleaned) => {
  expect(language.clean(given)).toBe(cleaned);
});

test("a language is captioned in English", () => {
  expect(["ar", "ti", "rhg"].map(language.caption)).toEqual(["Arabic", "Tigrinya", "Rohingya"]);
});
