/**
 * How is one part of a workbook's archive told to whoever reads it?
 *
 * @module
 */
import type { FilePlace } from "../format.ts";
import { type XmlHandler, XmlReader } from "./xml-reader.ts";
import type { ZipArchive } from "./zip-archive.ts";

/** Feeds a part to a handler, piece by piece; each step is one piece that has been told. */
export async function* feedPart(
  archive: ZipArchive,
  part: string,
  reading: { readonly handler: XmlHandler; readonly place: FilePlace },
): AsyncGenerator<undefined> {
  const reader = new XmlReader(reading.handler, reading.place);
  const decoder = new TextDecoder("utf-8");
  for await (const chunk of archive.read(part)) {
    reader.push(decoder.decode(chunk, { stream: true }));
    yield;
  }
  reader.end();
}

/** Tells a whole part to a handler; a part that is absent says nothing. */
export async function readPart<T extends XmlHandler>(
  archive: ZipArchive,
  part: string,
  reading: { readonly handler: T; readonly place: FilePlace },
): Promise<T> {
  if (!archive.has(part)) return reading.handler;
  for await (const _ of feedPart(archive, part, reading));
  return reading.handler;
}
