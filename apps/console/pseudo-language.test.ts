import { expect, test } from "vitest";
import { mirrorMessages } from "./pseudo-language.ts";

test("turns words around and leaves what is put in alone", () => {
  const { a, b } = mirrorMessages({ a: "Seen by {{who}}.", b: { c: "12" } });
  expect(a).toBe("\u202eSeen\u202c \u202eby\u202c {{who}}.");
  expect(b).toEqual({ c: "12" });
});
