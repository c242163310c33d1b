/**
 * How is a node saved?
 *
 * @module
 */
import { readdir } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import type { Command } from "commander";
import { backup, SECRETS_FOLDER } from "../../../src/store/index.ts";
import { logFolder } from "../../server/open-node.ts";
import { answer } from "../terminal.ts";
import { type NodeOptions, onNode, withNode } from "../with-node.ts";

export function addBackup(program: Command): void {
  onNode(
    program
      .command("backup")
      .description("writes everything the node keeps, except its secrets, into one file"),
  )
    .argument("<file>", "where to write")
    .action(async (file: string, { data, json }: NodeOptions) => {
      await withNode(data, async ({ store, witnessed, dataFolder }) => {
        await witnessed.sequence();
        const kept = await readdir(logFolder(dataFolder), { recursive: true, withFileTypes: true });
        const files = kept
          .filter((entry) => entry.isFile())
          .map((entry) => relative(dataFolder, join(entry.parentPath, entry.name)));
        const made = await backup(store, resolve(file), files);
        answer(
          json,
          made,
          `Saved to ${file}. It is not encrypted and holds everything but the secrets: keep it, and apart from it a copy of ${join(dataFolder, SECRETS_FOLDER)}, where only custodians can read them.`,
        );
      });
    });
}
