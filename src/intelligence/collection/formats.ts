/**
 * Which formats can be brought in, and which one is this file?
 *
 * Every folder under formats/ that has a format.ts is one; nothing else lists them.
 *
 * @module
 */
import { readdir } from "node:fs/promises";
import { CollectionError } from "./collection-error.ts";
import { isCompoundFile, otherKindOf } from "./file-kind.ts";
import type { Format } from "./format.ts";

const FOLDER = new URL("./formats/", import.meta.url);
/** Below this a format only thinks it possible. Range 0 to 1. */
const LEAST = 0.1;

let found: Promise<Format[]> | null = null;

async function loadFormats(): Promise<Format[]> {
  const entries = await readdir(FOLDER, { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
  const modules = await Promise.all(
    names.map((name) => import(new URL(`${name}/format.ts`, FOLDER).href) as Promise<{ format: Format }>),
  );
  return modules.map(({ format }) => format);
}

/** Every format, by name. Read once a process. */
export function findFormats(): Promise<Format[]> {
  found ??= loadFormats();
  return found;
}

/**
 * The format of that name.
 * @returns null when there is none.
 */
export async function formatNamed(name: string): Promise<Format | null> {
  return (await findFormats()).find((format) => format.name === name) ?? null;
}

function unrecognised(head: Uint8Array, file: string, titles: string): CollectionError {
  if (head.length === 0) {
    return new CollectionError({
      code: "empty-file",
      what: "The file is empty",
      place: { file },
      remedy: "Export it again from where it came from, and check that it is larger than 0 bytes.",
    });
  }
  if (isCompoundFile(head)) {
    const remedy = "Open it and save a copy as .xlsx without password.";
    return new CollectionError({
      code: "encrypted",
      what: "The file is an old or password-protected Office file",
      place: { file },
      remedy,
    });
  }
  const what = `This is ${otherKindOf(head) ?? "a file of a kind that we do not know"}, which no format reads`;
  return new CollectionError({
    code: "not-this-format",
    what,
    place: { file },
    remedy: `Bring in one of: ${titles}.`,
  });
}

/**
 * Finds the format of a file by its first bytes.
 * @param head at most the first 64 KiB.
 * @throws CollectionError empty-file, encrypted, not-this-format when no format reads it; ambiguous-format when two are as sure.
 */
export async function recogniseFormat(head: Uint8Array, fileName: string): Promise<Format> {
  const formats = await findFormats();
  const marked = formats.map((format) => ({ format, sureness: format.recognises(head, fileName) }));
  const best = marked.reduce((first, one) => (one.sureness > first.sureness ? one : first));
  if (best.sureness < LEAST) throw unrecognised(head, fileName, formats.map(({ title }) => title).join(", "));
  const rivals = marked.filter(({ sureness }) => sureness === best.sureness);
  if (rivals.length === 1) return best.format;
  throw new CollectionError({
    code: "ambiguous-format",
    what: `The file may be any of: ${rivals.map(({ format }) => format.title).join(", ")}`,
    place: { file: fileName },
    remedy: "Choose the format by hand.",
  });
}
