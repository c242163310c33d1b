import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { barePhoto } from "./bare-photo.ts";
import { imageSize } from "./image-size.ts";
import { cellAt, cellSide, cellsBetween } from "./photo-cells.ts";

const segment = (marker: number, content: Uint8Array) =>
  Uint8Array.of(0xff, marker, (content.length + 2) >> 8, (content.length + 2) & 0xff, ...content);
const joined = (...parts: readonly Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));
const start = Uint8Array.of(0xff, 0xd8);
const end = Uint8Array.of(0xff, 0xd9);
const frame = segment(0xc0, Uint8Array.of(8, 0, 50, 0, 100, 1, 1, 0x11, 0));
const scan = joined(
  segment(0xda, Uint8Array.of(1, 1, 0, 0, 63, 0)),
  Uint8Array.of(1, 2, 0xff, 0, 3, 0xff, 0xd0, 4),
);
const jfif = segment(0xe0, Uint8Array.of(74, 70, 73, 70, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0));
const clean = joined(start, jfif, frame, scan, end);

describe("rule 45: a bare photo", () => {
  test("a clean one stays as it is", () => {
    expect(barePhoto(clean)).toEqual(clean);
  });

  test("whatever else is put between, before, inside or behind goes, and the picture stays", () => {
    const extra = fc
      .tuple(fc.constantFrom(0xe1, 0xe2, 0xed, 0xee, 0xef, 0xfe, 0xf0), fc.uint8Array({ maxLength: 40 }))
      .map(([marker, content]) => segment(marker, content));
    fc.assert(
      fc.property(
        fc.array(extra),
        fc.array(extra),
        fc.array(extra),
        fc.uint8Array(),
        (one, two, three, tail) => {
          const dirty = joined(start, jfif, ...one, frame, ...two, scan, ...three, end, tail);
          expect(barePhoto(dirty)).toEqual(clean);
        },
      ),
    );
  });

  test("a small picture in the head goes with the head", () => {
    const thumbnail = segment(0xe0, new Uint8Array(60));
    expect(barePhoto(joined(start, thumbnail, frame, scan, end))).toEqual(joined(start, frame, scan, end));
  });

  test("anything that is no whole JPEG is refused, and nothing hangs or throws", () => {
    expect(barePhoto(clean.subarray(0, clean.length - 2))).toBe(null);
    expect(barePhoto(joined(start, end))).toBe(null);
    fc.assert(fc.property(fc.uint8Array(), (bytes) => void barePhoto(joined(start, bytes))));
  });
});

describe("the size of a picture before it is opened", () => {
  test("is read from four formats", () => {
    expect(imageSize(clean)).toEqual({ width: 100, height: 50 });
    const png = new Uint8Array(24);
    png.set([0x89, 0x50, 0x4e, 0x47]);
    new DataView(png.buffer).setUint32(16, 30_000);
    new DataView(png.buffer).setUint32(20, 40_000);
    expect(imageSize(png)).toEqual({ width: 30_000, height: 40_000 });
    expect(imageSize(Uint8Array.from([...new TextEncoder().encode("GIF89a"), 4, 1, 2, 0]))).toEqual({
      width: 260,
      height: 2,
    });
    const webp = new Uint8Array(30);
    webp.set(new TextEncoder().encode("RIFF....WEBPVP8X"));
    webp.set([0xff, 0xff, 0, 9, 0, 0], 24);
    expect(imageSize(webp)).toEqual({ width: 65_536, height: 10 });
  });

  test("a film, a text and broken heads have none", () => {
    expect(imageSize(new TextEncoder().encode("....ftypmp42"))).toBe(null);
    expect(imageSize(new Uint8Array())).toBe(null);
    fc.assert(
      fc.property(
        fc.constantFrom(start, Uint8Array.of(0x89, 0x50, 0x4e, 0x47)),
        fc.uint8Array(),
        (head, rest) => {
          imageSize(joined(head, rest));
        },
      ),
    );
  });
});

describe("covering", () => {
  test("a stroke covers every cell between its ends, and leaves no gap", () => {
    const point = fc.record({ x: fc.integer({ min: 0, max: 2559 }), y: fc.integer({ min: 0, max: 1919 }) });
    fc.assert(
      fc.property(point, point, (from, to) => {
        const side = cellSide(2560, 1920);
        const cells = cellsBetween(from, to, side);
        expect(cells[0]).toBe(cellAt(from, side));
        expect(cells.at(-1)).toBe(cellAt(to, side));
        const steps = cells.map((cell) => cell.split(",").map(Number));
        for (const [at, [column = 0, row = 0]] of steps.entries()) {
          const [beforeColumn = column, beforeRow = row] = steps[at - 1] ?? [];
          expect(Math.max(Math.abs(column - beforeColumn), Math.abs(row - beforeRow))).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
