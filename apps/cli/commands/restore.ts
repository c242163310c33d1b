/**
 * How does a saved node come back, on this machine or another?
 *
 * @module
 */
import { copyFile, mkdir, readdir, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Command } from "commander";
import { openStore, restore, SECRETS_FOLDER } from "../../../src/store/index.ts";
import { allMigrations, logFolder } from "../../server/open-node.ts";
import { answer } from "../terminal.ts";
import { type NodeOptions, nodePlan, onNode } from "../with-node.ts";

/** Secrets that belong to what was saved; the others are the old database's own. */
const carried = /^(sealing|ticket|log)/;

export function addRestore(program: Command): void {
  onNode(program.command("restore").description("brings a saved node back into a new data folder"))
    .argument("<file>", "what `waymark backup` wrote")
    .option(
      "--secrets <folder>",
      "the saved copy of the node's secrets; without it members with a password need new invitations, and the log a new key",
    )
    .action(async (file: string, { data, json, secrets }: NodeOptions & { readonly secrets?: string }) => {
      if (secrets !== undefined) await carryOver(resolve(secrets), join(resolve(data), SECRETS_FOLDER));
      const store = await openStore(nodePlan(data, true));
      try {
        const made = await restore(store, resolve(file), await allMigrations());
        // The saved log is signed by a key that is not here: it is published anew from the database, under a new one.
        if (secrets === undefined) await rm(logFolder(store.dataFolder), { recursive: true, force: true });
        answer(json, made, `Restored into ${data}. Run: waymark verify --data ${data}`);
      } finally {
        await store.close();
      }
    });
}

async function carryOver(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true, mode: 0o700 });
  for (const name of (await readdir(from)).filter((one) => carried.test(one))) {
    await copyFile(join(from, name), join(to, name));
  }
}
