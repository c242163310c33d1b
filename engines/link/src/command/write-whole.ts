/**
 * How does a file appear whole or not at all?
 *
 * It is written under a name of its own beside the place where it belongs and renamed at the end. What is
 * unfinished when the process ends is removed.
 *
 * @module
 */
import { closeSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { basename, dirname, join } from "node:path";

const unfinished = new Set<string>();
process.on("exit", () => {
  for (const path of unfinished) rmSync(path, { force: true });
});

/** Characters gathered before they are written. */
const PIECE = 1 << 16;

/** Runs `write` with a path of its own, and moves what it wrote to `path`. */
export async function writtenWhole(
  path: string,
  write: (temporary: string) => Promise<void> | void,
): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.part`);
  unfinished.add(temporary);
  try {
    await write(temporary);
    renameSync(temporary, path);
  } finally {
    rmSync(temporary, { force: true });
    unfinished.delete(temporary);
  }
}

/** Writes texts one after the other. */
export async function writeWhole(path: string, texts: Iterable<string>): Promise<void> {
  await writtenWhole(path, (temporary) => {
    const file = openSync(temporary, "w");
    try {
      let piece = "";
      for (const text of texts) {
        piece += text;
        if (piece.length < PIECE) continue;
        writeSync(file, piece);
        piece = "";
      }
      writeSync(file, piece);
    } finally {
      closeSync(file);
    }
  });
}
