/**
 * How does a test get a photo as a camera writes it?
 *
 * A picture that the browser draws, with an Exif block behind its head that names a camera, and a comment.
 *
 * @module
 */
import type { Page } from "playwright-core";

export async function photoWithTraces(page: Page): Promise<Buffer> {
  const plain = await page.evaluate(async () => {
    const canvas = document.createElement("canvas");
    canvas.width = 3000;
    canvas.height = 2000;
    const context = canvas.getContext("2d");
    if (context) {
      context.fillStyle = "#7a9";
      context.fillRect(0, 0, 3000, 2000);
      context.fillStyle = "#fc0";
      context.fillRect(1000, 700, 900, 600);
    }
    const blob = await new Promise<Blob | null>((made) => canvas.toBlob(made, "image/jpeg"));
    return [...new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer(0))];
  });
  const bytes = Buffer.from(plain);
  return Buffer.concat([
    bytes.subarray(0, 2),
    exif("SECRET-CAMERA"),
    comment("SECRET-CAMERA comment"),
    bytes.subarray(2),
  ]);
}

/** An Exif segment with one entry, the camera's model. */
function exif(model: string): Buffer {
  const text = Buffer.from(`${model}\0`);
  const tiff = Buffer.alloc(26);
  tiff.write("II*\0", 0, "latin1");
  tiff.writeUInt32LE(8, 4);
  tiff.writeUInt16LE(1, 8);
  tiff.writeUInt16LE(0x0110, 10);
  tiff.writeUInt16LE(2, 12);
  tiff.writeUInt32LE(text.length, 14);
  tiff.writeUInt32LE(26, 18);
  return segment(0xe1, Buffer.concat([Buffer.from("Exif\0\0", "latin1"), tiff, text]));
}

function comment(text: string): Buffer {
  return segment(0xfe, Buffer.from(text));
}

function segment(marker: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}
