import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldName } from "./fold.ts";

const partsOf = (text: string) => foldName(text)?.parts;

describe("parts of a name", () => {
  test.each([
    ["Dr. Jean-Claude O'Neill", ["jean", "claude", "oneill"]],
    ["J.P. Morgan & Co.", ["jp", "morgan"]],
    ["Louis XIV", ["louis", "14"]],
    ["Brigade Forty-Four", ["brigade", "44"]],
    ["21st Harbour Regiment", ["21", "harbour", "regiment"]],
    ["Harbour Capital Fund V", ["harbour", "capital", "fund", "5"]],
    ["V. Orlov", ["v", "orlov"]],
    ["Xi Jinping", ["xi", "jinping"]],
    ["Ig0r Sech1n", ["igor", "sechin"]],
    ["G4S", ["g4s"]],
    ["Ben Harbour", ["ben", "harbour"]],
    ["Isa ben Ali", ["isa", "ali"]],
    ["Акционерное общество «Ромашка»", ["romashka"]],
    ["Mr. Dr.", ["mr", "dr"]],
    ["السيد خالد بن الوليد", ["syd", "khld", "wlyd"]],
  ])("%s", (text, parts) => expect(partsOf(text)).toEqual(parts));

  test("none where there is no letter and no digit", () => {
    for (const text of ["", "  ", "???", "'", "\ud800"]) expect(foldName(text)).toBeNull();
  });

  test("the key forgets order, but for fathers", () => {
    expect(foldName("Anna Rossi")?.key).toBe(foldName("ROSSI, Anna")?.key);
    expect(foldName("Salman bin Muhammad")?.key).not.toBe(foldName("Muhammad bin Salman")?.key);
  });

  test("any text is read, and what is read is lower-case ASCII", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        for (const part of partsOf(text) ?? []) expect(part).toMatch(/^[a-z0-9&]+$/);
      }),
      { numRuns: 1_000 },
    );
  });

  test("names beside each other are kept beside each other", () => {
    const [first, second] = foldName("Anna Rossi a.k.a. Maria Bianchi")?.alternatives ?? [];
    expect([first?.key, second?.key]).toEqual(["anna rossi", "bianchi maria"]);
    expect(foldName("Hotel Delta A/S")?.alternatives).toEqual([]);
  });
});
