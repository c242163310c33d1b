/**
 * Was anything in a node's log altered or removed?
 *
 * @module
 */
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Command } from "commander";
import { type LogVerification, verifierFile, verifyLog } from "../../../src/safeguards/server/index.ts";
import { openStore, type Store, StoreError } from "../../../src/store/index.ts";
import { logFolder } from "../../server/open-node.ts";
import { answer, say } from "../terminal.ts";
import { type NodeOptions, nodePlan, onNode } from "../with-node.ts";

interface VerifyOptions extends NodeOptions {
  readonly key?: string;
  readonly since?: string;
  readonly filesOnly: boolean;
}

export function addVerify(program: Command): void {
  onNode(
    program
      .command("verify")
      .description("checks that nothing in the log was altered or removed; needs no running node"),
  )
    .option(
      "--key <text>",
      "the log's verifier key, as you got it by another way; the one beside the log when absent",
    )
    .option("--since <file>", "an older checkpoint that a witness kept: was anything before it rewritten?")
    .option("--files-only", "leave the database aside", false)
    .action(run);
}

async function run(options: VerifyOptions): Promise<void> {
  const folder = logFolder(resolve(options.data));
  const verifierKey = options.key ?? (await readFile(join(folder, verifierFile), "utf8"));
  const since = options.since === undefined ? undefined : await readFile(options.since, "utf8");
  const store = options.filesOnly ? null : await openUnlessRunning(options.data);
  try {
    const found = await verifyLog({ folder, verifierKey, store: store ?? undefined, since });
    answer(options.json, found, words(found));
    process.exitCode = found.intact ? 0 : 1;
  } finally {
    await store?.close();
  }
}

/** A running node holds its database; then its files are checked alone. */
async function openUnlessRunning(data: string): Promise<Store | null> {
  try {
    return await openStore(nodePlan(data, true));
  } catch (error) {
    if (!(error instanceof StoreError) || error.code !== "data-folder-in-use") throw error;
    say("The node is running: its files are checked, its database is not. Stop it to check both.");
    return null;
  }
}

function words(found: LogVerification): string {
  if (!found.intact) return `The log is NOT whole. ${found.fault.place}: ${found.fault.message}`;
  const held = found.database === null ? "" : " The database says the same, entry by entry.";
  return `The log is whole: ${found.checkpoint.size} entries, as ${found.checkpoint.origin} signed them.${held}`;
}
