import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nameComparison } from "./name.ts";

/** Name of the level, or null when either text cannot be read. */
function level(a: string, b: string): string | null {
  const [left, right] = [nameComparison.encode(a), nameComparison.encode(b)];
  if (left === null || right === null) return null;
  return nameComparison.levels[nameComparison.compare(left, right)]?.name ?? "no such level";
}

describe("one script", () => {
  test.each([
    ["Ahmed Ali", "ALI, Ahmed", "same name"],
    ["Dr. Björn Müller", "Bjorn Muller", "same name"],
    ["Bashar al-Assad", "Bashar Assad", "same name"],
    ["The Harbour & Sons Company", "Harbour and Sons Co.", "same name"],
    ["Brigade Forty-Four", "Brigade 44", "same name"],
    ["First Harbour Bank", "1st Harbour Bank", "same name"],
    ["Louis XIV", "Louis 14", "same name"],
    ["M0hammed Salah", "Mohammed Salah", "same name"],
    ["Маriа Rоssі", "Maria Rossi", "same name"],
    ["Abdulrahman Said", "Abdul Rahman Said", "same name, joined or split differently"],
    ["van der Bilt", "Vanderbilt", "same name, joined or split differently"],
    ["Bill Harbour", "William Harbour", "same name, another form of it"],
    ["Yusuf Demir", "Joseph Demir", "same name, another form of it"],
    ["Sasha Petrov", "Aleksandr Petrov", "same name, another form of it"],
    ["Usama Ladin", "Osama Laden", "nearly the same name"],
    ["Mohammed Salah", "Muhammad Salah", "nearly the same name"],
    ["Kim Jong Un", "Kim Jong On", "same name but for a few letters"],
    ["Mohammed Yahya Azhar", "Mohammed Yahya Anwar", "same name but for a few letters"],
    ["Ngozi Eze", "Ngozi Eez", "nearly the same name"],
    ["J. Smith", "John Smith", "same name, parts abbreviated"],
    ["JC Dupont", "Jean-Claude Dupont", "same name, parts abbreviated"],
    ["Akhtar Mansour", "Akhtar Mohammad Mansour", "same name, parts missing"],
    ["Anna Rossi alias Maria Bianchi", "Maria Bianchi", "same name, parts missing"],
    ["Hotel Delta A/S", "Hotel Delta", "same name"],
    ["Trust 2004-1", "Trust 2004-2", "same name, another number"],
    ["Al Salam", "Al Salam 3", "same name, another number"],
    ["Harbour Fund III L.P.", "Harbour Fund IV L.P.", "same name, another number"],
    ["Mohammed Yahya Azhar", "Mohammed Yahya Idris", "similar name"],
    ["Abeba Tesfaye", "Abeba Haile", "some parts in common"],
    ["Shamsuddin", "Shamsuddin Mohammed Haqqani", "some parts in common"],
    ["Anna", "Olga", "different name"],
    ["N. N.", "Nursultan Nazarbayev", "different name"],
    ["???", "Anna", null],
  ])("%s and %s: %s", (a, b, expected) => {
    expect(level(a, b)).toBe(expected);
  });

  test.each([
    ["Volkswagen Gesellschaft mit beschränkter Haftung", "Volkswagen GmbH"],
    ["OOO Romashka", "Romashka LLC"],
    ["ООО «Ромашка»", "Общество с ограниченной ответственностью «Ромашка»"],
    ["Harbour Sp. z o.o.", "Harbour"],
    ["Hotel Delta S.p.A.", "Hotel Delta Società per Azioni"],
  ])("legal forms say nothing: %s and %s", (a, b) => {
    expect(level(a, b)).toBe("same name");
  });

  test("a title that may be a name is one only where enough is left", () => {
    expect(level("General Motors", "Motors")).not.toBe("same name");
    expect(level("General Omar Hassan", "Omar Hassan")).toBe("same name");
  });
});

describe("fathers", () => {
  test("who is whose father is part of the name", () => {
    expect(level("Salman bin Muhammad", "Muhammad bin Salman")).toBe("similar name");
    expect(level("Muhammad bin Salman al-Rawi", "AL-RAWI, Muhammad bin Salman")).toBe("same name");
    expect(level("Muhammad ibn Salman", "Muhammad bin Salman")).toBe("same name");
    expect(level("Salman bin Muhammad", "Salman Muhammad")).toBe("nearly the same name");
  });

  test("a patronymic is not the name it is made of", () => {
    expect(level("Oleksandr Melnyk", "Volodymyr Oleksandrovych Melnyk")).toBe("some parts in common");
    expect(level("Sergey Ivanovich Orlov", "Sergey Petrovich Orlov")).toBe("similar name");
    expect(level("Sergey Ivanovich Orlov", "Sergey Orlov")).toBe("same name, parts missing");
  });
});

describe("two scripts", () => {
  test.each([
    ["Владимир Путин", "Vladimir Putin", "same name, other script"],
    ["محمد", "Mohammed", "same name, other script"],
    ["毛泽东", "Mao Zedong", "same name, other script"],
    ["毛泽东", "Zedong Mao", "same name, other script"],
    ["Νίκος Καζαντζάκης", "Nikos Kazantzakis", "same name, other script"],
    ["Ελευθέριος Βενιζέλος", "Eleftherios Venizelos", "same name, other script"],
    ["अमिताभ बच्चन", "Amitabh Bachchan", "same name, other script"],
    ["नरेन्द्र मोदी", "Narendra Modi", "same name, other script"],
    ["শেখ হাসিনা", "Sheikh Hasina Wazed", "some parts in common"],
    ["রবীন্দ্রনাথ ঠাকুর", "Rabindranath Thakur", "same name, other script"],
    ["ኃይለ ሥላሴ", "Haile Selassie", "same name, other script"],
    ["መለስ ዜናዊ", "Meles Zenawi", "same name, other script"],
    ["ኢሳይያስ አፈወርቂ", "Isaias Afwerki", "same name, other script"],
    ["Анна", "Olga", "different name"],
    ["ኃይለ ሥላሴ", "Narendra Modi", "different name"],
  ])("%s and %s: %s", (a, b, expected) => {
    expect(level(a, b)).toBe(expected);
  });

  test("one other syllable is another name in Han and Hangul", () => {
    expect(level("习近朋", "习近平")).not.toBe("nearly the same name");
    expect(level("김종은", "김정은")).not.toBe("nearly the same name");
    expect(level("習近平", "习近平")).toBe("same name");
  });
});

const words = fc.constantFrom(
  ..."Ahmed Ali Mohammed Muhammad A. bin ibn Salman Ivanovich Ivan 3 III Fund Bill William van der Jean-Claude JC".split(
    " ",
  ),
  ..."أحمد محمد Ахмед Иван 毛泽东 김정은 ኃይለ Ελένη नरेन्द्र マリア".split(" "),
);
const names = fc.array(words, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(" "));

describe("always", () => {
  test("the same both ways, and the same again", () => {
    fc.assert(
      fc.property(names, names, (a, b) => {
        expect(level(a, b)).toBe(level(b, a));
        expect(level(a, b)).toBe(level(a, b));
      }),
      { numRuns: 2_000 },
    );
  });

  test("only names of one key are the same name", () => {
    fc.assert(
      fc.property(names, names, (a, b) => {
        if (level(a, b) !== "same name") return;
        expect(nameComparison.encode(a)?.key).toBe(nameComparison.encode(b)?.key);
      }),
      { numRuns: 2_000 },
    );
  });

  test("reads whatever text comes: long, of many parts, broken, of mixed scripts", () => {
    const texts = [
      "a".repeat(10_000),
      "ab ".repeat(5_000),
      "Anna \ud800 Rossi",
      "Аnnа Müller毛",
      "ا".repeat(9_999),
    ];
    for (const a of texts) for (const b of texts) expect(level(a, b)).toBe(level(b, a));
    expect(level("Anna \ud800 Rossi", "Anna Rossi")).toBe("same name");
  });
});
