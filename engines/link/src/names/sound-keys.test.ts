import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldName } from "./fold.ts";
import { loosePartKeys, looseSoundKeys, soundKeys } from "./sound-keys.ts";

function keysOf(text: string, keys: typeof soundKeys): readonly string[] {
  const name = foldName(text);
  return name === null ? [] : keys(name);
}

function share(a: string, b: string, keys: typeof soundKeys): boolean {
  const ofA = new Set(keysOf(a, keys));
  return keysOf(b, keys).some((key) => ofA.has(key));
}

describe("keys of a sound", () => {
  test.each([
    ["Vladimir Putin", "Владимир Путин"],
    ["Mohammed Salah", "محمد صلاح"],
    ["Benjamin Netanyahu", "בנימין נתניהו"],
    ["Mao Zedong", "毛泽东"],
    ["Zedong Mao", "毛泽东"],
    ["Kim Jong-un", "김정은"],
    ["Barack Obama", "バラク・オバマ"],
    ["Narendra Modi", "नरेन्द्र मोदी"],
    ["Meles Zenawi", "መለስ ዜናዊ"],
    ["Kyriakos Mitsotakis", "Κυριάκος Μητσοτάκης"],
    ["Michel", "Mikel"],
  ])("%s and %s share a loose one", (a, b) => {
    expect(share(a, b, looseSoundKeys)).toBe(true);
  });

  test("names that have nothing in common share none", () => {
    expect(share("Vladimir Putin", "محمد صلاح", looseSoundKeys)).toBe(false);
  });

  test("each key once, none empty, few", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zа-я ]{1,60}$/), (text) => {
        for (const keys of [soundKeys, looseSoundKeys, loosePartKeys]) {
          const found = keysOf(text, keys);
          expect(new Set(found).size).toBe(found.length);
          expect(found).not.toContain("");
        }
        expect(keysOf(text, soundKeys).length).toBeLessThanOrEqual(16);
      }),
    );
  });
});
