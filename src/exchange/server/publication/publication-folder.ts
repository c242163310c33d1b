/**
 * Where do the files of a publication lie, and how do they come there whole or not at all?
 *
 * Written into a folder beside, each flushed; then the folder gets the name of its hash. What is there already is the same.
 *
 * Source: POSIX rename.
 *
 * @module
 */
import { randomUUID } from "node:crypto";
import { mkdir, open, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type PublishedRecord, publishedRecord } from "../../iati/publication/compare-activities.ts";
import { childNamed, identifierOf, textOf, type XmlElement } from "../../xml/xml-element.ts";
import { ElementReader } from "../iati/read-elements.ts";
import type { PreparedPublication } from "./prepare-publication.ts";

/** Folder of all publications, inside the data folder. */
export const iatiFolder = (dataFolder: string): string => join(dataFolder, "iati");

export async function writeIatiFolder(
  dataFolder: string,
  { hash, files }: Pick<PreparedPublication, "hash" | "files">,
): Promise<void> {
  const folder = iatiFolder(dataFolder);
  const beside = join(folder, `.${randomUUID()}`);
  await mkdir(beside, { recursive: true });
  try {
    for (const { name, text } of files) await writeFile(join(beside, name), text, { flush: true });
    const made = await open(beside);
    await made.sync().finally(() => made.close());
    await rename(beside, join(folder, hash));
  } catch (error) {
    await rm(beside, { recursive: true, force: true });
    if (!["EEXIST", "ENOTEMPTY"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
  }
}

/** Bytes of one file; null when it is not there. @param file - Name and publication as the row of it says them. */
export async function readIatiFile(
  dataFolder: string,
  { hash, name }: { readonly hash: string; readonly name: string },
): Promise<Buffer | null> {
  return readFile(join(iatiFolder(dataFolder), hash, name)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
}

/** What is told of in the files of a publication; null when its folder is gone. */
export async function publishedRecords(dataFolder: string, hash: string): Promise<PublishedRecord[] | null> {
  const names = await readdir(join(iatiFolder(dataFolder), hash)).catch(() => null);
  if (names === null) return null;
  const all: PublishedRecord[] = [];
  for (const name of names.filter((each) => each.endsWith(".xml"))) {
    const bytes = await readIatiFile(dataFolder, { hash, name });
    all.push(...recordsIn(name, bytes?.toString("utf8") ?? ""));
  }
  return all;
}

/** @throws ExchangeError for what is no XML. */
export function recordsIn(file: string, text: string): PublishedRecord[] {
  const reader = new ElementReader();
  const items = [...reader.write(text), ...reader.end()];
  return items
    .filter(({ kind }) => kind === "record")
    .map(({ element }) => publishedRecord(file, identifierOf(element) ?? nameOf(element), element));
}

function nameOf(element: XmlElement): string {
  const name = childNamed(element, "name");
  return name === null ? element.name : textOf(name).trim();
}
