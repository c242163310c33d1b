/**
 * Is a row that was acknowledged still there after the node was killed?
 *
 * A child process imports a file and says after each commit how many rows are kept; it is killed at a random
 * moment, again and again, and each time the node is opened anew and the rows are counted.
 *
 * Source: trust.md F1.
 *
 * @module
 */
import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openNode } from "../../apps/server/open-node.ts";
import { rows, sql } from "../../src/store/index.ts";

export interface KillReport {
  readonly kills: number;
  /** Rows acknowledged before a kill, summed over the kills. */
  readonly acknowledged: number;
  /** Acknowledged rows that were not there afterwards. */
  readonly lost: number;
  /** Rows that are there twice, or that no row of the file stands for. */
  readonly surplus: number;
  /** Longest time to open the node after a kill. Unit: milliseconds. */
  readonly slowestReopening: number;
}

export interface KillPlan {
  readonly kills: number;
  /** Rows of the imported file. */
  readonly rows: number;
  /** Range of the time from the first acknowledgement to the kill. Unit: milliseconds. */
  readonly within: number;
  readonly random: () => number;
}

/** Kills imports. */
export async function killImports(plan: KillPlan): Promise<KillReport> {
  const folder = await mkdtemp(join(tmpdir(), "waymark-kills-"));
  const file = join(folder, "people.csv");
  const lines = Array.from(
    { length: plan.rows },
    (_, n) => `${n},Person Number ${n},+4479460${String(n % 100000).padStart(5, "0")}`,
  );
  await writeFile(file, ["id,name,phone", ...lines].join("\n"));
  const report = { kills: 0, acknowledged: 0, lost: 0, surplus: 0, slowestReopening: 0 };
  try {
    for (let round = 0; round < plan.kills; round++) {
      const acknowledged = await importAndKill(join(folder, "data"), file, plan);
      const { kept, took } = await countKept(join(folder, "data"));
      report.kills += 1;
      report.acknowledged += acknowledged;
      report.lost += Math.max(0, acknowledged - kept);
      report.surplus += Math.max(0, kept - plan.rows);
      report.slowestReopening = Math.max(report.slowestReopening, took);
    }
    return report;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @returns how many rows were acknowledged before the child died. */
function importAndKill(data: string, file: string, plan: KillPlan): Promise<number> {
  const program = join(import.meta.dirname, "import-child.ts");
  const child = spawn(process.execPath, ["--import", "tsx", program, data, file], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let acknowledged = 0;
  let timer: NodeJS.Timeout | undefined;
  return new Promise((done) => {
    child.stdout.on("data", (chunk: Buffer) => {
      for (const line of chunk.toString().trim().split("\n"))
        acknowledged = Number.isNaN(Number(line)) ? plan.rows : Number(line);
      timer ??= setTimeout(() => child.kill("SIGKILL"), plan.random() * plan.within);
    });
    child.on("close", () => {
      clearTimeout(timer);
      done(acknowledged);
    });
  });
}

async function countKept(data: string): Promise<{ kept: number; took: number }> {
  const ignore = () => undefined;
  const began = performance.now();
  const node = await openNode({
    dataFolder: data,
    origin: "http://localhost:1",
    log: { info: ignore, warn: ignore, error: ignore },
  });
  const took = performance.now() - began;
  const [count] = await rows<{ kept: number }>(
    node.store.owner,
    sql`select count(*)::integer as kept from intelligence.record`,
  );
  await node.close();
  return { kept: count?.kept ?? 0, took };
}
