// How do all test files on this machine share one database server, without one of them having to end it?
// This is a program of its own: it starts a server without waiting for the disk, writes its address into the
// folder given as argument, and ends it when every process that registered in `users` is gone.
// A registration is written before the address is read here, and the address removed before registrations are
// read, so that nobody keeps an address of a server that ends.

import { mkdir, readdir, rename, rm, unlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { isAlive, lockDataFolder } from "../data-folder-lock.ts";
import { startEmbeddedServer } from "../embedded/embedded-server.ts";
import { stopOrphan } from "../embedded/postmaster.ts";
import { quiet } from "./quiet.ts";

const QUIET_ROUNDS = 10;
const ROUND_MS = 500;
const FASTER = { fsync: "off", full_page_writes: "off", synchronous_commit: "off", max_connections: "100" };

async function serve(folder: string): Promise<void> {
  const unlock = await lockDataFolder(folder).catch(() => process.exit(0));
  const address = join(folder, "address");
  const dataFolder = join(folder, "data");
  await rm(address, { force: true });
  await stopOrphan(join(dataFolder, "postgres"));
  await rm(dataFolder, { recursive: true, force: true });
  await mkdir(dataFolder, { mode: 0o700 });
  const server = await startEmbeddedServer({ dataFolder, log: quiet, settings: FASTER });
  const password = encodeURIComponent(server.superuserPassword);
  const url = `socket://${server.superuser}:${password}@${server.host}?db=postgres`;
  do {
    await publish(address, url);
    await untilUnused(folder);
    await unlink(address);
  } while (await isUsed(folder));
  await server.stop();
  await rm(dataFolder, { recursive: true, force: true });
  unlock();
}

async function publish(path: string, text: string): Promise<void> {
  await writeFile(`${path}.draft`, text, { mode: 0o600 });
  await rename(`${path}.draft`, path);
}

async function untilUnused(folder: string): Promise<void> {
  for (let quietRounds = 0; quietRounds < QUIET_ROUNDS; quietRounds += 1) {
    if (await isUsed(folder)) quietRounds = 0;
    await pause(ROUND_MS);
  }
}

async function isUsed(folder: string): Promise<boolean> {
  const users = await readdir(join(folder, "users"));
  const alive = users.filter((pid) => isAlive(Number(pid)));
  const gone = users.filter((pid) => !alive.includes(pid));
  await Promise.all(gone.map((pid) => rm(join(folder, "users", pid), { force: true })));
  return alive.length > 0;
}

await serve(process.argv[2] ?? "");
process.exit(0);
