/**
 * How many public files a second are served, with PostgreSQL stopped?
 *
 * Figure L2: 2,000 static reads a second, 95th percentile below 50 ms. A node publishes, its database is killed, the public server
 * runs in a process of its own and is asked over the network by another: the first page, a leg's page, a leg's data, the script,
 * and the manifest, in turn, as browsers ask (Brotli).
 *
 * @module
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import autocannon from "autocannon";
import { ensurePublicApp, siteOf } from "../apps/cli/public-site.ts";
import { openNode } from "../apps/server/open-node.ts";
import { publicFolder, publish } from "../src/community/server/index.ts";
import { quiet } from "../src/store/testing/quiet.ts";

const seconds = Number(process.env.WAYMARK_BENCH_SECONDS ?? 15);
const connections = 50;

if (process.argv[2] === "--serve") await serve(process.argv[3] ?? "");
else await measure();

/** The public server alone: no node, no database. */
async function serve(folder: string): Promise<void> {
  const { buildPublicHttp } = await import("../apps/server/public-http.ts");
  const { http } = await buildPublicHttp({ folder });
  process.stdout.write(`${await http.listen({ port: 0, host: "127.0.0.1" })}\n`);
}

async function measure(): Promise<void> {
  const data = await mkdtemp(join(tmpdir(), "waymark-public-reads-"));
  const node = await openNode({ dataFolder: data, origin: "http://localhost:7070", log: quiet });
  const render = siteOf(await ensurePublicApp());
  const today = new Date().toISOString().slice(0, 10);
  await publish({ doors: node.doors, dataFolder: data, today, render, risk: true, member: null });
  await node.close();
  console.log("PostgreSQL is stopped.");
  const folder = publicFolder(data);
  const server = spawn(process.execPath, ["--import", "tsx", import.meta.filename, "--serve", folder], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    const [line] = (await once(server.stdout, "data")) as [Buffer];
    await ask(line.toString().trim(), folder);
  } finally {
    server.kill();
    await rm(data, { recursive: true, force: true });
  }
}

async function ask(url: string, folder: string): Promise<void> {
  const { files } = JSON.parse(await readFile(join(folder, "current", "manifest.json"), "utf8"));
  const some = (pattern: RegExp) => Object.keys(files).find((path) => pattern.test(path)) ?? "";
  const paths = ["", some(/^en\/legs\//), some(/^legs\//), some(/^app\/.*\.js$/), "manifest.json"];
  const requests = paths.map((path) => ({ path: `/${path}`, headers: { "accept-encoding": "gzip, br" } }));
  await autocannon({ url, connections, duration: 3, requests });
  const found = await autocannon({ url, connections, duration: seconds, requests });
  const { requests: rate, latency, non2xx, errors } = found;
  console.log(
    `${(await readdir(join(folder, "current"), { recursive: true })).length} files and folders, asked for: ${paths.join(", ")}`,
  );
  console.log(
    `${Math.round(rate.average).toLocaleString("en")} reads/s over ${seconds} s on ${connections} connections; p50 ${latency.p50} ms, p97.5 ${latency.p97_5} ms, p99 ${latency.p99} ms; ${non2xx} refused, ${errors} errors (bar: 2,000/s, p95 < 50 ms)`,
  );
  process.exitCode = rate.average >= 2000 && latency.p97_5 < 50 && non2xx + errors === 0 ? 0 : 1;
}
