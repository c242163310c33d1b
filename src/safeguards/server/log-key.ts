/**
 * With which key does this node sign its log?
 *
 * An Ed25519 key in the data folder's secrets, made on first use and named after the log. Others check with the
 * verifier key beside the log's files. Lost, it cannot be replaced: witnesses would see another log.
 *
 * Source: C2SP signed-note ("PRIVATE+KEY+..." and verifier keys).
 *
 * @module
 */
import { randomBytes } from "node:crypto";
import { link, mkdir, readFile, rename, unlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import {
  formatSignerKey,
  formatVerifierKey,
  generateKey,
  LedgerError,
  parseSignerKey,
  type SignerKey,
} from "@waymark/ledger";
import { LogError } from "./log-error.ts";

const secretsFolder = "secrets";
const keyFile = "log.key";

/** Where the verifier key lies, below the log's folder. */
export const verifierFile = "verifier.key";

/**
 * The log's key of a data folder. `origin` names a new key ("node.example.org"); a key that is there keeps its name.
 * @throws LogError "log-key-wrong" when the file is no key; LedgerError "key-malformed" for an origin with a space.
 */
export async function keepLogKey(dataFolder: string, origin: string): Promise<SignerKey> {
  const path = join(dataFolder, secretsFolder, keyFile);
  const text = (await readIfThere(path)) ?? (await makeKey(path, origin));
  try {
    return await parseSignerKey(text.trim());
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error;
    throw new LogError(
      "log-key-wrong",
      `${path} holds no key of a log. Put back the copy that you keep of it.`,
    );
  }
}

/** Publishes the verifier key in the log's folder, so that it can be fetched beside the log. */
export async function publishVerifierKey(folder: string, key: SignerKey): Promise<void> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, verifierFile);
  const text = `${formatVerifierKey(key.verifier)}\n`;
  if ((await readIfThere(path)) === text) return;
  const draft = `${path}.${randomBytes(6).toString("hex")}`;
  await writeFile(draft, text, { flush: true });
  await rename(draft, path);
}

/** Makes the key unless another process was first; a file of that name is always whole. */
async function makeKey(path: string, origin: string): Promise<string> {
  const key = await generateKey(origin, "log");
  await mkdir(join(path, ".."), { recursive: true, mode: 0o700 });
  const draft = `${path}.${randomBytes(6).toString("hex")}`;
  await writeFile(draft, `${formatSignerKey(key)}\n`, { mode: 0o600, flush: true });
  await link(draft, path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw error;
  });
  await unlink(draft);
  return await readFile(path, "utf8");
}

async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}
