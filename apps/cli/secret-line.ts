/**
 * How does a command learn a passphrase or a share without leaving it on the screen or in the shell's history?
 *
 * Asked for at a terminal without echo; otherwise read as the next line of standard input.
 *
 * @module
 */
import { createInterface } from "node:readline";
import { Writable } from "node:stream";

/** Asks for lines, one after another. @returns as many texts as there are questions. */
export async function secretLines(questions: readonly string[]): Promise<string[]> {
  const silent = new Writable({ write: (_, __, done) => done() });
  const terminal = process.stdin.isTTY === true;
  const lines = createInterface({ input: process.stdin, output: silent, terminal });
  const answers: string[] = [];
  const each = lines[Symbol.asyncIterator]();
  for (const question of questions) {
    if (terminal) process.stderr.write(`${question}: `);
    const { value } = await each.next();
    if (terminal) process.stderr.write("\n");
    answers.push(String(value ?? "").trim());
  }
  lines.close();
  return answers;
}
