/**
 * How does a test get a witnessed log of its own, and something to log?
 *
 * @module
 */
import { randomUUID } from "node:crypto";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Doors, Touched } from "../server/doors.ts";
import { type LogPlan, openWitnessedLog, type WitnessedLog } from "../server/witnessed-log.ts";
import { someMember, type TestDoors } from "./test-doors.ts";

export interface TestLog extends WitnessedLog {
  readonly folder: string;
  readonly faults: Error[];
}

/** Opens the log of a node's database in a folder, a new one unless said otherwise. */
export async function testLog(
  { store }: Pick<TestDoors, "store">,
  said: Partial<Pick<LogPlan, "folder" | "patience">> = {},
): Promise<TestLog> {
  const folder = said.folder ?? (await mkdtemp(join(tmpdir(), "waymark-log-")));
  const faults: Error[] = [];
  const plan = { store, origin: "node.example.org", onFault: (error: Error) => faults.push(error) };
  return { ...(await openWitnessedLog({ ...plan, ...said, folder })), folder, faults };
}

const reader = someMember();

/** Reads through the doors as somebody; the log entry says that these records were touched. */
export async function read(doors: Doors, touched: readonly Touched[] = []): Promise<void> {
  const query = {
    name: "record.read",
    needs: "record:read" as const,
    touched: () => touched,
    run: async () => null,
  };
  await doors.ask(reader, "analysis", query);
}

/** `count` readings, each of a record of its own, eight at a time. */
export async function readOften(doors: Doors, count: number): Promise<void> {
  let left = count;
  const worker = async () => {
    while (left > 0) {
      left -= 1;
      await read(doors, [{ record: randomUUID(), owner: reader.partner }]);
    }
  };
  await Promise.all(Array.from({ length: 8 }, worker));
}
