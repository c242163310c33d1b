import { expect, test } from "vitest";
import { wayBack } from "./way-back.ts";

const origin = "https://node.example";

test("leads back to where one was", () => {
  expect(wayBack("/records?q=Amina", origin)).toBe("/records?q=Amina");
  expect(wayBack(undefined, origin)).toBe("/");
});

test.each([
  "https://evil.example/",
  "//evil.example",
  "/\\evil.example",
  "\\\\evil.example",
  "///evil.example",
  "/.//evil.example",
  "javascript:alert(1)",
  "http://node.example/records",
  "https://",
])("never leads to %s", (wanted) => {
  const back = wayBack(wanted, origin);
  expect(new URL(back, origin).origin).toBe(origin);
  expect(back.startsWith("//")).toBe(false);
});
