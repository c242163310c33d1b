import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeBundle, encodeBundle, MAXIMUM_ENTRY_BYTES } from "./bundle.ts";

test("what was put in comes out", () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 700 }), { maxLength: 256 }), (entries) => {
      const decoded = decodeBundle(encodeBundle(entries));
      expect(decoded.map((entry) => [...entry])).toEqual(entries.map((entry) => [...entry]));
    }),
  );
});

test("the layout is two bytes of length, then the entry", () => {
  expect([...encodeBundle([Uint8Array.of(7, 8), new Uint8Array(0)])]).toEqual([0, 2, 7, 8, 0, 0]);
  expect([...encodeBundle([new Uint8Array(258)]).subarray(0, 2)]).toEqual([1, 2]);
});

test("the longest entry fits, one byte more does not", () => {
  const longest = new Uint8Array(MAXIMUM_ENTRY_BYTES).fill(1);
  expect(decodeBundle(encodeBundle([longest]))[0]?.length).toBe(65_535);
  expect(() => encodeBundle([new Uint8Array(MAXIMUM_ENTRY_BYTES + 1)])).toThrow("65536");
});

test("any cut inside an entry is noticed", () => {
  const bytes = encodeBundle([Uint8Array.of(1, 2, 3), Uint8Array.of(4)]);
  for (const length of [1, 2, 3, 4, 6, 7])
    expect(() => decodeBundle(bytes.subarray(0, length))).toThrow("cut off");
});
