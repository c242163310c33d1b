import { expect, test } from "vitest";
import { LedgerError } from "./errors.ts";
import { partialFolder, tilePath, tileWidth } from "./tile.ts";

test("paths are those of tlog-tiles", () => {
  expect(tilePath({ level: 0, index: 1234067, width: 256 })).toBe("tile/0/x001/x234/067");
  expect(tilePath({ level: 63, index: 0, width: 1 })).toBe("tile/63/000.p/1");
  expect(tilePath({ level: "entries", index: 1000, width: 255 })).toBe("tile/entries/x001/000.p/255");
  expect(tilePath({ level: 1, index: 999, width: 256 })).toBe("tile/1/999");
  expect(partialFolder("entries", 12)).toBe("tile/entries/012.p");
});

test("a tree of 70,000 entries has the tiles that the specification counts", () => {
  const widths = (level: number, count: number) =>
    Array.from({ length: count }, (_, at) => tileWidth(70_000, level, at));
  expect(widths(0, 275)).toEqual([...Array(273).fill(256), 112, 0]);
  expect(widths(1, 3)).toEqual([256, 17, 0]);
  expect(widths(2, 2)).toEqual([1, 0]);
  expect(widths(3, 1)).toEqual([0]);
  expect([tileWidth(256, 0, 0), tileWidth(256, 1, 0)]).toEqual([256, 1]);
});

test.each([
  { level: 64, index: 0, width: 1 },
  { level: -1, index: 0, width: 1 },
  { level: 0, index: -1, width: 1 },
  { level: 0, index: 0.5, width: 1 },
  { level: 0, index: 0, width: 0 },
  { level: 0, index: 0, width: 257 },
])("refuses %o", (address) => {
  expect(() => tilePath(address)).toThrow(LedgerError);
});
