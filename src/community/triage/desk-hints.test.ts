/**
 * Does a desk see reports that tell the same, and no picture that would fill its memory?
 */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { imageSize, isShowable, mostPixels } from "./image-size.ts";
import { fingerprintOfReport, likenessOf } from "./near-duplicate.ts";

const told = (text: string) => fingerprintOfReport({ leg: null, what: null, text });
const story =
  "They promised work in a hotel and took our documents at the bus station, then asked for more money.";

describe("two reports", () => {
  test("with nearly the same words, or one number written in two ways, are called alike", () => {
    expect(likenessOf(told(story), told(`${story.replace("hotel", "Hotel!")} Please help.`))).toBe(
      "same-words",
    );
    expect(likenessOf(told("Call +227 90 11-22-33 for work"), told("Il répond au 22790112233"))).toBe(
      "same-number",
    );
    expect(likenessOf(told("اتصل ٢٢٧٩٠١١٢٢٣٣"), told("رقمه ٢٢٧-٩٠-١١-٢٢-٣٣ في المحطة"))).toBe("same-number");
  });

  test("of other words are not, and an empty one is like nothing", () => {
    expect(
      likenessOf(told(story), told("The boat left at night and nobody has heard of the others since.")),
    ).toBeNull();
    expect(likenessOf(told(""), told(""))).toBeNull();
  });

  test("alike are alike both ways, and a text is like itself", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 200 }),
        fc.string({ maxLength: 200 }),
        (one, other) => {
          expect(likenessOf(told(one), told(other))).toBe(likenessOf(told(other), told(one)));
          if (told(one).runs.size > 0) expect(likenessOf(told(one), told(one))).not.toBeNull();
        },
      ),
    );
  });

  test("are remembered without their words (rule 44)", () => {
    expect(JSON.stringify([...told(story).runs])).toMatch(/^[[\]\d,]+$/);
  });
});

describe("the size of a picture", () => {
  const png = (width: number, height: number) => {
    const bytes = Buffer.alloc(24);
    bytes.write("89504e470d0a1a0a0000000d49484452", "hex");
    bytes.writeUInt32BE(width, 16);
    bytes.writeUInt32BE(height, 20);
    return bytes;
  };
  const jpeg = Buffer.from("ffd8ffe000104a46494600010100000100010000ffc000110800c8012c03", "hex");

  test("is read from its first bytes", () => {
    expect(imageSize(png(640, 480))).toEqual({ width: 640, height: 480 });
    expect(imageSize(jpeg)).toEqual({ width: 300, height: 200 });
    const lossy = Buffer.from("524946460000000057454250565038200000000000000000009d012a40012c01", "hex");
    expect(imageSize(Buffer.concat([lossy.subarray(0, 26), Buffer.from([0x40, 0x01, 0xf0, 0x00])]))).toEqual({
      width: 320,
      height: 240,
    });
  });

  test("that would fill all memory is not shown (T13)", () => {
    expect(isShowable(imageSize(png(640, 480)))).toBe(true);
    expect(isShowable(imageSize(png(60_000, 60_000)))).toBe(false);
    expect(isShowable(imageSize(png(0, 10)))).toBe(false);
    expect(isShowable(imageSize(png(mostPixels, 1)))).toBe(true);
  });

  test("of what is no picture, or is cut off, is unknown; reading ends", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
        imageSize(bytes);
        imageSize(Uint8Array.from([0xff, 0xd8, ...bytes]));
      }),
    );
    expect(imageSize(png(1, 1).subarray(0, 20))).toBeNull();
    expect(imageSize(Buffer.from("<svg onload=alert(1)>"))).toBeNull();
  });
});
