/**
 * How does a command speak: to a person, or, with `--json`, to a program?
 *
 * @module
 */

/** One line for a person; with `--json` nothing but the last line goes to standard output. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** The command's answer: with `--json` one JSON object on the last line, else the words. */
export function answer(json: boolean, result: object, words: string): void {
  process.stdout.write(json ? `${JSON.stringify(result)}\n` : `${words}\n`);
}

/** Shows how far something is, on one line that is written over; silent where nobody looks. */
export function progressLine(what: string): (share: number) => void {
  let shown = -1;
  return (share) => {
    const percent = Math.floor(share * 100);
    if (!process.stderr.isTTY || percent === shown) return;
    shown = percent;
    process.stderr.write(`\r${what} ${String(percent).padStart(3)} %${percent >= 100 ? "\n" : ""}`);
  };
}

/** What the person at the terminal asked for cannot be done as asked; the message says what can. */
export function usageError(message: string): Error {
  return Object.assign(new Error(message), { name: "UsageError", code: "usage" });
}

/** Ends the command with a message that says what to do; an error that nobody named shows where it happened. */
export function fail(error: unknown): never {
  const { name, message, code, stack } = error as Error & { code?: unknown };
  const known = typeof code === "string" && name !== "Error" && name !== "TypeError";
  const words = troubleWithFile(error) ?? (known ? message : (stack ?? String(error)));
  process.stderr.write(`waymark: ${words}\n`);
  process.exit(1);
}

/** What the operating system says of a file or folder that a person named. */
const fileTroubles: Readonly<Record<string, string>> = {
  ENOENT: "is not there",
  EACCES: "may not be opened by you",
  EISDIR: "is a folder, not a file",
  ENOTDIR: "leads through a file that is no folder",
};

/** @returns null for any other error. */
function troubleWithFile(error: unknown): string | null {
  const { code, path } = error as NodeJS.ErrnoException;
  const trouble = fileTroubles[code ?? ""];
  // Reading a folder fails after it was opened: then nobody says which one it was.
  if (code === "EISDIR" && path === undefined) return `One of the files ${trouble}. Check the path.`;
  return trouble === undefined || path === undefined ? null : `${path} ${trouble}. Check the path.`;
}
