/**
 * How does a file appear whole or not at all?
 *
 * It is written under a name of its own beside the place where it belongs, and renamed at the end. An interruption
 * removes what is unfinished.
 *
 * @module
 */
import { accessSync, closeSync, constants, openSync, renameSync, writeSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { LinkError } from "../errors.ts";
import { removeAtEnd, removed } from "../load/left-behind.ts";

/** Characters gathered before they are written. */
const PIECE = 1 << 20;

/**
 * Runs `write` with a path of its own, and moves what it wrote to `path`.
 *
 * @throws LinkError `output_refused` when nothing can be written there.
 */
export async function writtenWhole(path: string, write: (temporary: string) => Promise<void>): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.part`);
  checkWritable(path);
  removeAtEnd(temporary);
  try {
    await write(temporary);
    renameSync(temporary, path);
  } finally {
    removed(temporary);
  }
}

/** Writes texts one after the other, giving way between pieces so that an interruption is heard. */
export async function writeWhole(path: string, texts: Iterable<string>): Promise<void> {
  await writtenWhole(path, async (temporary) => {
    const file = openSync(temporary, "w");
    try {
      let piece = "";
      for (const text of texts) {
        piece += text;
        if (piece.length < PIECE) continue;
        writeSync(file, piece);
        piece = "";
        await new Promise((resume) => setImmediate(resume));
      }
      writeSync(file, piece);
    } finally {
      closeSync(file);
    }
  });
}

/** Told before the work, not after it. @throws LinkError `output_refused`. */
export function checkWritable(path: string): void {
  try {
    accessSync(dirname(path), constants.W_OK);
  } catch {
    throw new LinkError("output_refused", {
      file: path,
      problem: "its folder is not there or may not be written to",
    });
  }
}
