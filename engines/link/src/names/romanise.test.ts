import { describe, expect, test } from "vitest";
import { romanise } from "./romanise.ts";
import { scriptOf } from "./script-of.ts";

describe("words of other scripts", () => {
  test.each([
    ["παπανδρέου", "Greek", "papandreou"],
    ["μπακογιάννη", "Greek", "bakogianni"],
    ["ευάγγελος", "Greek", "evangelos"],
    ["ντόρα", "Greek", "dora"],
    ["नरेन्द्र", "Devanagari", "narendra"],
    ["महात्मा", "Devanagari", "mahatma"],
    ["गांधी", "Devanagari", "gandhi"],
    ["शाहरुख", "Devanagari", "shaharukh"],
    ["काठमांडू", "Devanagari", "kathamandu"],
    ["রবীন্দ্রনাথ", "Bengali", "rabindranath"],
    ["ঢাকা", "Bengali", "dhaka"],
    ["অমর্ত্য", "Bengali", "amartya"],
    ["አስመራ", "Ethiopic", "asmera"],
    ["ኢትዮጵያ", "Ethiopic", "ityopya"],
    ["መለስ", "Ethiopic", "meles"],
    ["щербаков", "Cyrillic", "shcherbakov"],
    ["ロッシ", "Japanese", "roshi"],
    ["ジョンソン", "Japanese", "jiyonson"],
    ["צʹרצʹיל", "Hebrew", "chrchyl"],
    ["الخرطوم", "Arabic", "khrtwm"],
    ["müller", "Latin", "muller"],
  ])("%s", (word, script, written) => {
    expect(scriptOf(word)[0]).toBe(script);
    expect(romanise(word, script)).toBe(written);
  });
});
