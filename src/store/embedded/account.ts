// As whom does the database server run, and what may that account reach?
// PostgreSQL refuses to run as root. When the node is root, the server takes the identity that already owns
// the data, or else the first of three accounts that exists; no account is ever created.
// Assumes: permissions are the plain mode bits; access lists and mandatory access control are not looked at.

import { type Stats, statSync } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { StoreError } from "../store-error.ts";

export interface Account {
  uid: number;
  gid: number;
}

const CANDIDATES = ["waymark", "postgres", "nobody"];

/**
 * The account to run the server as; null means the node's own, which is the case unless the node is root.
 * @throws StoreError "database-start-failed" when the node is root on a system without such an account.
 */
export async function serverAccount(clusterFolder: string): Promise<Account | null> {
  if (process.getuid?.() !== 0) return null;
  const owner = await stat(join(clusterFolder, "PG_VERSION")).catch(() => null);
  if (owner !== null && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const known = accounts(await readFile("/etc/passwd", "utf8").catch(() => ""));
  for (const name of CANDIDATES) {
    const account = known.get(name);
    if (account !== undefined) return account;
  }
  const remedy =
    "Add one (adduser --system --no-create-home waymark), or start the node as an ordinary user.";
  throw new StoreError(
    "database-start-failed",
    `The node runs as root and PostgreSQL may not; none of the accounts ${CANDIDATES.join(", ")} exists. ${remedy}`,
  );
}

function accounts(passwd: string): Map<string, Account> {
  const lines = passwd.split("\n").map((line) => line.split(":"));
  const found = lines.map(
    ([name = "", , uid, gid]) => [name, { uid: Number(uid), gid: Number(gid) }] as const,
  );
  return new Map(found.filter(([, account]) => account.uid > 0));
}

/** True when `account` may read `path` and enter every folder above it. */
export function mayReach(account: Account, path: string): boolean {
  const found = statSync(path);
  const wanted = found.isDirectory() ? 0o5 : 0o4;
  return (
    allows(account, found, wanted) &&
    foldersAbove(path).every((folder) => allows(account, statSync(folder), 0o1))
  );
}

function allows(account: Account, found: Stats, wanted: number): boolean {
  const shift = found.uid === account.uid ? 6 : found.gid === account.gid ? 3 : 0;
  return ((found.mode >> shift) & wanted) === wanted;
}

function foldersAbove(path: string): string[] {
  const parent = dirname(path);
  return parent === path ? [] : [parent, ...foldersAbove(parent)];
}
