import { expect, test } from "vitest";
import type { CleanHint } from "../value-kind.ts";
import { plate } from "./plate.ts";

const cases: readonly (readonly [string, string | null, CleanHint?])[] = [
  ["А123ВС 77", "RU:A123BC77", { country: "RU" }],
  ["a123bc-77", "RU:A123BC77", { country: "RU" }],
  ["GB:AB12 CDE", "GB:AB12CDE"],
  ["AB12 CDE", "ZZ:AB12CDE"],
  ["ZZ:AB12CDE", "GB:AB12CDE", { country: "GB" }],
  ["دمشق ١٢٣٤٥٦", "SY:دمشق123456", { country: "SY" }],
  ["B-MW 1234", "DE:BMW1234", { country: "DE" }],
  ["GBR:AB12CDE", "GB:AB12CDE"],
  ["ABC", null],
  ["1", null],
  ["a:b:1c", null],
  ["!!!", null],
];

test.each(cases.map(([given, cleaned, hint]) => ({ given, cleaned, hint })))(
  "$given → $cleaned",
  ({ given, cleaned, hint }) => {
    expect(plate.clean(given, hint)).toBe(cleaned);
  },
);

test("a plate is captioned with its country when that is known", () => {
  expect(plate.caption("GB:AB12CDE")).toBe("AB12CDE (GB)");
  expect(plate.caption("ZZ:AB12CDE")).toBe("AB12CDE");
});
