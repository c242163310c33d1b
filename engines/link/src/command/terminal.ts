/**
 * What is said to whoever runs the command, and where?
 *
 * Answers go to standard output; progress and warnings to standard error, progress only where that is a terminal.
 *
 * @module
 */
import { CommanderError } from "commander";
import { LinkError } from "../errors.ts";
import type { Watch } from "./run-linking.ts";

/** Between two reports of progress. Unit: milliseconds. */
const PAUSE = 100;

export function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Each warning once, however often it is given. */
export function warn(warnings: Iterable<string>): void {
  for (const warning of new Set(warnings)) process.stderr.write(`warning: ${warning}\n`);
}

/** One line that is written over; silent where nobody watches. */
export function progressLine(): Watch & { end(): void } {
  const watched = process.stderr.isTTY === true;
  let last = 0;
  return {
    onProgress(doing, share) {
      const now = performance.now();
      if (!watched || (share !== null && now - last < PAUSE)) return;
      last = now;
      const percent = share === null ? "" : ` ${Math.floor(100 * share)} %`;
      process.stderr.write(`\r\u001b[K${doing}${percent} …`);
    },
    end() {
      if (watched) process.stderr.write("\r\u001b[K");
    },
  };
}

/** Ends the process: what went wrong, named, and 2. What is nobody's mistake but ours keeps its stack, and ends in 1. */
export function fail(error: unknown): never {
  // It has had its say already.
  if (error instanceof CommanderError) process.exit(error.exitCode === 0 ? 0 : 2);
  if (error instanceof LinkError) process.stderr.write(`waymark-link: ${error.code}: ${error.message}\n`);
  else
    process.stderr.write(
      `waymark-link: unexpected: ${error instanceof Error ? error.stack : String(error)}\n`,
    );
  process.exit(error instanceof LinkError ? 2 : 1);
}
