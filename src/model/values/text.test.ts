import { expect, test } from "vitest";
import { text } from "./text.ts";

const cases: readonly (readonly [string, string | null])[] = [
  ["a\r\nb", "a\nb"],
  ["a\n\n\n\nb", "a\n\nb"],
  ["  a \t b ", "a b"],
  ["a \n b", "a\nb"],
  ["é", "é"],
  ["a\u202eb", "ab"],
  ["…", "…"],
  ["=1+1", "=1+1"],
];

test.each(cases)("%j → %j", (given, cleaned) => {
  expect(text.clean(given)).toBe(cleaned);
});

test("what is too long is cut and says so", () => {
  const cleaned = text.clean("x".repeat(70_000)) ?? "";
  expect(cleaned).toHaveLength(65_536);
  expect(cleaned.endsWith("x…")).toBe(true);
  expect(text.warn?.(cleaned)).toContain("only the beginning");
  expect(text.warn?.("and so on…")).toBeNull();
});
