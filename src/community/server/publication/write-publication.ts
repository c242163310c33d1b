/**
 * How is a publication written, so that what is served is always whole?
 *
 * Into a folder of its own, each file flushed; then the manifest, its signature, and only then the switch. Killed at
 * any point, it leaves the publication before it. What did not change is not compressed again.
 *
 * Source: trust.md rule 41; POSIX rename.
 *
 * @module
 */
import { createHash } from "node:crypto";
import { link, mkdir, open, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { CommunityError } from "../../community-error.ts";
import { isPublicPath, manifestText, pagesText, withoutPages } from "../../publication/manifest.ts";
import {
  type Manifest,
  manifestFile,
  type PublicFile,
  pagesFile,
  signatureFile,
} from "../../publication/public-files.ts";
import { compressedFile, encodings } from "./compressed-file.ts";
import {
  currentManifest,
  currentPublication,
  dropOlder,
  switchTo,
  versionsIn,
  wholeVersions,
} from "./current-publication.ts";
import type { PublicationKey } from "./publication-key.ts";

export interface WritePlan {
  /** The public folder: one folder a version, and the link to the current one. */
  readonly folder: string;
  /** UTC day; ISO date. */
  readonly day: string;
  readonly files: readonly PublicFile[];
  readonly key: PublicationKey;
  /** Version of the last publication that is known of, though its folder may be gone; 0 for none. */
  readonly after?: number;
  /** Called with the share that is written, 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

export interface WrittenPublication {
  readonly version: number;
  readonly files: number;
  /** Without their compressed forms. Unit: bytes. */
  readonly bytes: number;
}

/** Files that are compressed and flushed at the same time. */
const atOnce = 8;

/**
 * Writes a publication and switches to it.
 * @throws CommunityError "publication-path" for a path that is none, or two files of one path; "publication-superseded" when
 * a later one was switched to in the meantime.
 */
export async function writePublication(plan: WritePlan): Promise<WrittenPublication> {
  const hashes = hashesOf(plan.files);
  if (Object.hasOwn(hashes, pagesFile)) throw new CommunityError("publication-path", { path: pagesFile });
  const pages = pagesText(hashes);
  return writeAll(
    pages === null ? plan : { ...plan, files: [...plan.files, { path: pagesFile, content: pages }] },
  );
}

async function writeAll(plan: WritePlan): Promise<WrittenPublication> {
  const hashes = hashesOf(plan.files);
  await mkdir(plan.folder, { recursive: true });
  const version = await nextVersion(plan.folder, plan.after ?? 0);
  await writeVersion(plan, version, hashes).catch(async (error: unknown) => {
    // A later one that was switched to drops what is older: the files that this one is still writing too.
    await refuseSuperseded(plan.folder, version);
    throw error;
  });
  await dropOlder(plan.folder, version);
  const bytes = plan.files.reduce((sum, { content }) => sum + Buffer.byteLength(content), 0);
  return { version, files: plan.files.length, bytes };
}

async function writeVersion(plan: WritePlan, version: number, hashes: Manifest["files"]): Promise<void> {
  const target = join(plan.folder, String(version));
  await writeFiles(plan, target, hashes);
  await writeManifest(
    target,
    { version, day: plan.day, files: withoutPages(hashes), publicKey: plan.key.publicKey },
    plan.key,
  );
  await refuseSuperseded(plan.folder, version);
  await switchTo(plan.folder, version);
  // Between the look and the switch a later one may have been switched to: it comes back.
  const newest = (await wholeVersions(plan.folder)).at(-1) ?? version;
  if (newest <= version) return;
  await switchTo(plan.folder, newest);
  throw new CommunityError("publication-superseded");
}

function hashesOf(files: readonly PublicFile[]): Readonly<Record<string, string>> {
  const hashes: Record<string, string> = {};
  const reserved = [manifestFile, signatureFile];
  for (const { path, content } of files) {
    if (!isPublicPath(path) || reserved.includes(path) || Object.hasOwn(hashes, path))
      throw new CommunityError("publication-path", { path });
    hashes[path] = createHash("sha256").update(content).digest("hex");
  }
  return hashes;
}

/** Takes the next number by making its folder, which two cannot do. */
async function nextVersion(folder: string, after: number): Promise<number> {
  for (;;) {
    const version = Math.max(after, (await versionsIn(folder)).at(-1) ?? 0) + 1;
    const made = await mkdir(join(folder, String(version))).then(
      () => true,
      (error: NodeJS.ErrnoException) => {
        if (error.code !== "EEXIST") throw error;
        return false;
      },
    );
    if (made) return version;
  }
}

async function writeFiles(plan: WritePlan, target: string, hashes: Manifest["files"]): Promise<void> {
  const before = await currentPublication(plan.folder);
  const old =
    before === null ? null : { ...before, files: (await currentManifest(plan.folder))?.files ?? {} };
  for (const folder of new Set(plan.files.map(({ path }) => dirname(path))))
    await mkdir(join(target, folder), { recursive: true });
  const waiting = [...plan.files];
  const total = waiting.length;
  const worker = async () => {
    for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
      const same = old !== null && old.files[file.path] === hashes[file.path] ? old.folder : null;
      await writeOne(file, { target, same });
      plan.onProgress?.((total - waiting.length) / total);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

/** @param where - `same`: folder of a publication that holds the same bytes under this path, or null. */
async function writeOne(
  { path, content }: PublicFile,
  { target, same }: { readonly target: string; readonly same: string | null },
): Promise<void> {
  const bytes = Buffer.from(content);
  await writeFile(join(target, path), bytes, { flush: true });
  if (same !== null) {
    for (const suffix of Object.values(encodings))
      await link(join(same, path + suffix), join(target, path + suffix)).catch(unlessMissing);
    return;
  }
  // Not flushed: who serves it holds it to the hash of what it was made from, and serves that where it was cut off.
  for (const [encoding, compressed] of await compressedFile(path, bytes))
    await writeFile(join(target, path + encodings[encoding]), compressed);
}

/** A form that was not worth it is not there; some file systems know no links, and then the plain form is served. */
function unlessMissing(error: NodeJS.ErrnoException): void {
  if (!["ENOENT", "EPERM", "ENOTSUP", "EMLINK"].includes(error.code ?? "")) throw error;
}

async function writeManifest(target: string, manifest: Manifest, key: PublicationKey): Promise<void> {
  const text = Buffer.from(manifestText(manifest));
  await writeFile(join(target, signatureFile), `${key.sign(text)}\n`, { flush: true });
  for (const [encoding, compressed] of await compressedFile(manifestFile, text))
    await writeFile(join(target, manifestFile + encodings[encoding]), compressed);
  await writeFile(join(target, manifestFile), text, { flush: true });
  const folder = await open(target);
  await folder.sync().finally(() => folder.close());
}

async function refuseSuperseded(folder: string, version: number): Promise<void> {
  const current = await currentPublication(folder);
  if (current !== null && current.version > version) throw new CommunityError("publication-superseded");
}
