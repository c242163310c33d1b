/**
 * How does a command open a node, and surely close it?
 *
 * @module
 */
import { resolve } from "node:path";
import type { Command } from "commander";
import pino from "pino";
import { type NodePlan, openNode, type WaymarkNode } from "../server/open-node.ts";

export interface NodeOptions {
  readonly data: string;
  readonly json: boolean;
}

/** Adds what every command on a node has. */
export function onNode(command: Command): Command {
  return command
    .option("--data <folder>", "the node's data folder", process.env.WAYMARK_DATA ?? "./data")
    .option("--json", "end with one JSON object on the last line", false);
}

/** The node's own log; `quiet` keeps all but faults away, for commands whose words are their answer. */
export function makeLog(quiet: boolean) {
  return pino({ level: process.env.WAYMARK_LOG_LEVEL ?? (quiet ? "error" : "info") }, pino.destination(2));
}

/** Where a node is, from the options and the environment. */
export function nodePlan(
  data: string,
  quiet: boolean,
  origin = process.env.WAYMARK_URL ?? "http://localhost:7070",
): NodePlan {
  return {
    dataFolder: resolve(data),
    databaseUrl: process.env.WAYMARK_DATABASE_URL,
    origin,
    log: makeLog(quiet),
  };
}

/** Opens a node, does the work and closes it, whatever happens. */
export async function withNode<Result>(
  data: string,
  work: (node: WaymarkNode) => Promise<Result>,
): Promise<Result> {
  const node = await openNode(nodePlan(data, true));
  try {
    return await work(node);
  } finally {
    await node.close();
  }
}
