import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldName } from "./fold.ts";
import { nameSimilarity } from "./similarity.ts";

function similarity(a: string, b: string): number {
  const [left, right] = [foldName(a), foldName(b)];
  return left === null || right === null ? Number.NaN : nameSimilarity(left, right);
}

const words = fc.constantFrom(
  ..."Ahmed Mohammed Muhammad A. bin Salman Ivanovich Ivan 3 III Fund Bill William van JC Jean Claude".split(
    " ",
  ),
  ..."أحمد Ахмед Иван 毛泽东 김정은 ኃይለ Ελένη मोदी マリア".split(" "),
);
const names = fc.array(words, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(" "));

describe("nameSimilarity", () => {
  test("lies in [0, 1], is the same both ways, and 1 for a name itself", () => {
    fc.assert(
      fc.property(names, names, (a, b) => {
        const found = similarity(a, b);
        expect(found).toBeGreaterThanOrEqual(0);
        expect(found).toBeLessThanOrEqual(1);
        expect(similarity(b, a)).toBe(found);
        expect(similarity(a, a)).toBe(1);
      }),
      { numRuns: 2_000 },
    );
  });

  test.each([
    ["Sergei Lavrov", "Sergi Lavrov", "Sergei Orlov"],
    ["Anna Maria Rossi", "Anna Rossi", "Anna Bianchi"],
    ["Bill Harbour", "William Harbour", "Peter Harbour"],
    ["Mao Zedong", "毛泽东", "习近平"],
    ["Lee Myung-bak", "이명박", "박근혜"],
    ["Isabella", "伊莎貝拉", "埃爾溫"],
    ["Jugović", "Југовић", "Јовановић"],
  ])("%s is more like %s than like %s", (name, like, unlike) => {
    expect(similarity(name, like)).toBeGreaterThan(similarity(name, unlike));
  });
});
