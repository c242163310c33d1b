// Where are the passwords that the node made for itself?
// One file a secret in `<data folder>/secrets`, made on first use, readable by the node's account alone.

import { randomBytes } from "node:crypto";
import { link, mkdir, readFile, stat, unlink, writeFile } from "node:fs/promises";
import { join } from "node:path";

export const SECRETS_FOLDER = "secrets";

/**
 * The secret of this name, made of 32 random bytes (base64url, 43 characters) when it is not there yet.
 * Two callers at once get the same secret.
 */
export async function secret(dataFolder: string, name: string): Promise<string> {
  const folder = join(dataFolder, SECRETS_FOLDER);
  const path = join(folder, name);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const draft = join(folder, `.${name}.${randomBytes(6).toString("hex")}`);
  if (!(await exists(path))) {
    await writeFile(draft, randomBytes(32).toString("base64url"), { mode: 0o600, flush: true });
    await link(draft, path).catch(ignoreExisting);
    await unlink(draft);
  }
  return (await readFile(path, "utf8")).trim();
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== "EEXIST") throw error;
}
