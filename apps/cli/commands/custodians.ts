/**
 * How do custodians of three organisations bring a lost key back, away from any node?
 *
 * The console does the same in a browser. These commands are for the day on which there is no console, and for the
 * drill that shows beforehand that the papers work.
 *
 * Source: trust.md section 5.1; Shamir 1979.
 *
 * @module
 */
import { writeFile } from "node:fs/promises";
import type { Command } from "commander";
import { joinShares, makeRecovery, shownShare, unwrapWith, wrapFor } from "../../../src/community/index.ts";
import { secretLines } from "../secret-line.ts";
import { answer, say, usageError } from "../terminal.ts";

interface Options {
  readonly json: boolean;
}

export function addCustodians(program: Command): void {
  const custodians = program
    .command("custodians")
    .description("recovery of an organisation's key by two of three people, away from any node");
  withJson(custodians.command("join"))
    .description("makes the recovery key whole from two shares, as a file that `age -d -i` takes")
    .argument("<file>", "where the key goes; destroy it when you are done")
    .requiredOption("--recipient <key>", "the recovery key's recipient, as it stands on the papers")
    .action(join);
  withJson(custodians.command("drill"))
    .description("shows on this machine, with keys made for it, that any two shares suffice and one does not")
    .action(drill);
}

function withJson(command: Command): Command {
  return command.option("--json", "end with one JSON object on the last line", false);
}

async function join(file: string, { recipient, json }: Options & { recipient: string }): Promise<void> {
  say("Type the two shares, a line each; spaces and capitals do not matter.");
  const identity = await joinShares(await secretLines(["First share", "Second share"]), recipient);
  await writeFile(file, `${identity}\n`, { mode: 0o600, flag: "wx" });
  answer(
    json,
    { file },
    `The recovery key is in ${file}. Destroy the file when the desk's key is wrapped anew.`,
  );
}

async function drill({ json }: Options): Promise<void> {
  const [desk, recovery] = [await makeRecovery(), await makeRecovery()];
  const [one = "", two = "", three = ""] = recovery.shares;
  // The "desk's key" of the drill is one that its own shares make whole.
  const identity = await joinShares(desk.shares.slice(0, 2), desk.recipient);
  const wrapped = await wrapFor(recovery.recipient, identity);
  for (const pair of [
    [one, two],
    [one, three],
    [two, three],
  ] as const) {
    const found = await joinShares(pair.map(shownShare), recovery.recipient);
    if ((await unwrapWith(found, wrapped, desk.recipient)) !== identity)
      throw usageError("Two shares did not bring the key back: do not rely on papers made on this machine.");
  }
  const alone = await joinShares([one], recovery.recipient).catch(() => null);
  if (alone !== null)
    throw usageError("One share brought the key back: do not use papers made on this machine.");
  answer(
    json,
    { pairs: 3, alone: false },
    "Any two of three shares brought the key back, and one alone did not.",
  );
}
