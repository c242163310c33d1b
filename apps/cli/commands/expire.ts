/**
 * How does what has expired go, when somebody asks for it?
 *
 * @module
 */
import type { Command } from "commander";
import { expireRecords } from "../../../src/intelligence/server/index.ts";
import { answer } from "../terminal.ts";
import { type NodeOptions, onNode, withNode } from "../with-node.ts";

export function addExpire(program: Command): void {
  onNode(
    program
      .command("expire")
      .description("deletes records whose time is over; a running node does it every hour"),
  )
    .option("--confirm", "delete even when it is much at once: the clock was checked", false)
    .action(async ({ data, json, confirm }: NodeOptions & { readonly confirm: boolean }) => {
      await withNode(data, async ({ doors }) => {
        const { deleted, held } = await expireRecords(doors, confirm);
        const words =
          held > 0
            ? `${held} records have expired at once: check the clock, then add --confirm.`
            : `${deleted.length} expired records are gone.`;
        answer(json, { deleted: deleted.length, held }, words);
      });
    });
}
