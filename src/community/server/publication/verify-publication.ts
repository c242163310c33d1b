/**
 * Is a publication whole, and whose is it?
 *
 * Checked from the files alone, on the node or on a copy: the signature over the manifest, every file's hash, that each
 * compressed form holds the same bytes, and that nothing lies there that the manifest does not name.
 *
 * Source: trust.md rule 41.
 *
 * @module
 */
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { type Manifest, manifestFile, signatureFile } from "../../publication/public-files.ts";
import { type Encoding, encodings, holdsBytes } from "./compressed-file.ts";
import { currentPublication, readWhole } from "./current-publication.ts";
import { signatureHolds } from "./publication-key.ts";

export interface VerifiedPublication {
  readonly whole: boolean;
  /** What is wrong: a code and the path where; empty when nothing is. */
  readonly faults: readonly { readonly code: PublicationFault; readonly path: string }[];
  /** Null when there is no manifest that can be read. */
  readonly manifest: Manifest | null;
}

export type PublicationFault =
  | "manifest-unreadable"
  | "signature-wrong"
  | "key-differs"
  | "file-missing"
  | "file-altered"
  | "file-added";

/**
 * @param folder - Of one publication, or a public folder with its link.
 * @param knownKey - Base64 of the key that the reader got by another way; null trusts the one in the manifest.
 */
export async function verifyPublication(
  folder: string,
  knownKey: string | null,
): Promise<VerifiedPublication> {
  const at = (await currentPublication(folder))?.folder ?? folder;
  const read = await readWhole(at);
  if (read === null)
    return { whole: false, faults: [{ code: "manifest-unreadable", path: manifestFile }], manifest: null };
  const { manifest, bytes } = read;
  const signature = await readFile(join(at, signatureFile), "utf8").catch(() => "");
  const faults = [
    ...(knownKey !== null && knownKey !== manifest.publicKey ? [fault("key-differs", manifestFile)] : []),
    ...(signatureHolds(bytes, signature.trim(), knownKey ?? manifest.publicKey)
      ? []
      : [fault("signature-wrong", signatureFile)]),
    ...(await fileFaults(at, manifest)),
    ...(await addedFaults(at, { ...manifest.files, [manifestFile]: sha256(bytes) })),
  ];
  return { whole: faults.length === 0, faults, manifest };
}

function fault(code: PublicationFault, path: string) {
  return { code, path };
}

async function fileFaults(at: string, { files }: Manifest) {
  const faults: { code: PublicationFault; path: string }[] = [];
  for (const [path, hash] of Object.entries(files)) {
    const content = await readFile(join(at, path)).catch(() => null);
    if (content === null) faults.push(fault("file-missing", path));
    else if (sha256(content) !== hash) faults.push(fault("file-altered", path));
  }
  return faults;
}

async function addedFaults(at: string, files: Manifest["files"]) {
  const found = await readdir(at, { recursive: true, withFileTypes: true });
  const faults: { code: PublicationFault; path: string }[] = [];
  for (const entry of found.filter((one) => !one.isDirectory())) {
    const path = relative(at, join(entry.parentPath, entry.name)).split(sep).join("/");
    if (Object.hasOwn(files, path) || path === signatureFile) continue;
    const code = await compressedFault(at, path, files);
    if (code !== null) faults.push(fault(code, path));
  }
  return faults;
}

/** Null for the compressed form of a file of the manifest that holds the same bytes. */
async function compressedFault(
  at: string,
  path: string,
  files: Manifest["files"],
): Promise<PublicationFault | null> {
  const form = (Object.entries(encodings) as [Encoding, string][]).find(([, suffix]) =>
    path.endsWith(suffix),
  );
  const hash = form === undefined ? undefined : files[path.slice(0, -form[1].length)];
  if (form === undefined || hash === undefined) return "file-added";
  return holdsBytes(await readFile(join(at, path)), form[0], hash) ? null : "file-altered";
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
