/**
 * How does a photo lose everything but its picture, before it is sealed?
 *
 * It is opened, drawn anew no larger than needed, and written as a new file without a name. What cannot be opened
 * cannot be cleaned, and is refused.
 *
 * Source: trust.md section 5.4, rule 45.
 *
 * @module
 */
import { barePhoto } from "./bare-photo.ts";
import { imageSize, mostPixels } from "./image-size.ts";

/** Longest side of what is sent. Unit: pixels. */
export const longestSide = 2560;

/** Largest file that is opened. Unit: bytes. */
export const largestFile = 30 * 1024 * 1024;

const quality = 0.85;

/** Why a file was not taken: the key of a sentence. */
export type FileRefusal = "report.files.notPhoto" | "report.files.broken" | "report.files.tooBig";

/** Draws a photo anew. */
export async function openPhoto(file: Blob): Promise<HTMLCanvasElement | FileRefusal> {
  if (file.size > largestFile) return "report.files.tooBig";
  const size = imageSize(new Uint8Array(await file.slice(0, 262_144).arrayBuffer()));
  if (size === null) return "report.files.notPhoto";
  if (size.width * size.height > mostPixels) return "report.files.tooBig";
  const picture = await createImageBitmap(file).catch(() => null);
  if (picture === null) return "report.files.broken";
  const share = Math.min(1, longestSide / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(picture.width * share));
  canvas.height = Math.max(1, Math.round(picture.height * share));
  canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return canvas;
}

/** The bytes of a bare JPEG. @throws {Error} when the browser writes none: nothing is then sent. */
export async function photoBytes(canvas: HTMLCanvasElement): Promise<Uint8Array<ArrayBuffer>> {
  const blob = await new Promise<Blob | null>((written) => canvas.toBlob(written, "image/jpeg", quality));
  const bytes = barePhoto(new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer(0)));
  if (bytes === null) throw new Error("This browser writes no JPEG.");
  return bytes;
}
