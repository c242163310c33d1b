/**
 * How long until a newcomer sees the first page, and how much memory does the node take?
 *
 * Starts the demonstration in a process of its own, twice (the second time the pages are built already), and adds
 * up the resident memory of the node and of its PostgreSQL.
 *
 * @module
 */
import { type ChildProcess, spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const program = join(import.meta.dirname, "..", "apps", "cli", "waymark.js");
const port = "7391";
const report: Record<string, number> = {};
for (const run of ["first", "second"]) {
  const began = performance.now();
  const child = spawn(process.execPath, [program, "start", "--demonstration", "--port", port], {
    stdio: ["ignore", "inherit", "pipe"],
  });
  await ready(child);
  const page = await fetch(`http://localhost:${port}/`);
  report[`${run}_start_ms`] = Math.round(performance.now() - began);
  report[`${run}_page_status`] = page.status;
  report[`${run}_memory_mb`] = Math.round(memoryOf(child.pid ?? 0) / 2 ** 20);
  console.log(
    `${run} start: first page after ${report[`${run}_start_ms`]} ms; node and PostgreSQL hold ${report[`${run}_memory_mb`]} MB`,
  );
  child.kill("SIGINT");
  await new Promise((done) => child.on("close", done));
}
console.log(JSON.stringify({ bench: "start", ...report }));

function ready(child: ChildProcess): Promise<void> {
  return new Promise((done, broken) => {
    let said = "";
    child.stderr?.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes("Waymark is ready")) done();
    });
    child.on("close", () => broken(new Error(`The node ended before it was ready:\n${said}`)));
  });
}

/** Proportional set size of a process and all below it (shared pages counted once). Unit: bytes. Linux only. */
function memoryOf(root: number): number {
  const parents = new Map<number, number>();
  for (const name of readdirSync("/proc").filter((one) => /^\d+$/.test(one))) {
    try {
      const [, after = ""] = readFileSync(`/proc/${name}/stat`, "utf8").split(") ");
      parents.set(Number(name), Number(after.split(" ")[1]));
    } catch {
      // The process ended between the listing and the reading.
    }
  }
  const below = (pid: number): boolean =>
    pid === root || (parents.has(pid) && pid !== 1 && below(parents.get(pid) ?? 1));
  return [...parents.keys()].filter(below).reduce((sum, pid) => sum + proportional(pid), 0);
}

function proportional(pid: number): number {
  try {
    const found = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"));
    return Number(found?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}
