/**
 * How does a node go on after its database was brought back to an earlier state on purpose?
 *
 * The log then holds entries that the database no longer has, which is also what tampering looks like: so a
 * person says that it was a restore, and the log keeps the places of what was lost.
 *
 * @module
 */
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Command } from "commander";
import { takeBackLeaves, verifierFile } from "../../../src/safeguards/server/index.ts";
import { openStore } from "../../../src/store/index.ts";
import { logFolder } from "../../server/open-node.ts";
import { answer } from "../terminal.ts";
import { type NodeOptions, nodePlan, onNode } from "../with-node.ts";

export function addAcceptRestore(program: Command): void {
  onNode(
    program
      .command("accept-restore")
      .description(
        "says that the database was brought back to an earlier state on purpose; the log keeps what was lost",
      ),
  ).action(async ({ data, json }: NodeOptions) => {
    const folder = logFolder(resolve(data));
    const verifierKey = await readFile(join(folder, verifierFile), "utf8");
    const store = await openStore(nodePlan(data, true));
    try {
      const { whole, lost } = await takeBackLeaves({ store, folder, verifierKey });
      answer(
        json,
        { whole, lost },
        `${whole} entries are whole; ${lost} are in the log alone and are marked as lost.`,
      );
    } finally {
      await store.close();
    }
  });
}
