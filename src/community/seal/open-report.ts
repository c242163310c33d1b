/**
 * How is a sealed report opened, by one person or by two?
 *
 * `openOuter` takes off the outer layer: with the desk's key for ordinary reports, with the custodian's for those that
 * need two people. The custodian then hands on the inner layer, which that key does not open. `openInner` opens it.
 *
 * Source: trust.md section 5.1 (two-person access).
 *
 * @module
 */
import { sha256 } from "@noble/hashes/sha2.js";
import { CommunityError } from "../community-error.ts";
import { openLayer } from "./age-layer.ts";
import { toBase64 } from "./base64.ts";
import { type ReportContents, unpackReport } from "./report-archive.ts";
import { hasSealedShape, sealedLength } from "./sealed-shape.ts";
import { sizeClasses, sizeClassOf } from "./size-classes.ts";

/**
 * @returns the inner layer, still sealed.
 * @throws CommunityError "seal-broken" when bytes were altered, cut off or never were a report; "wrong-key".
 */
export async function openOuter(sealed: Uint8Array, identities: readonly string[]): Promise<Uint8Array> {
  if (sizeClassOf(sealed.length) === null) throw new CommunityError("seal-broken");
  const inner = await openLayer(sealed, identities);
  if (!hasSealedShape(inner)) throw new CommunityError("seal-broken");
  return inner;
}

/** Opens the inner layer. Throws as `openOuter` does, and "contents-broken" when what is inside is no report. */
export async function openInner(inner: Uint8Array, identities: readonly string[]): Promise<ReportContents> {
  if (!sizeClasses.some((size) => sealedLength(size) === inner.length))
    throw new CommunityError("seal-broken");
  return await unpackReport(await openLayer(inner, identities));
}

/** @returns what tells one inner layer from all others: SHA-256 in base64. Nobody can seal the same twice. */
export function fingerprintOf(inner: Uint8Array): string {
  return toBase64(sha256(inner));
}

/** @throws CommunityError "replayed" when this very report came before: it is one voice, not two. */
export function refuseReplay(inner: Uint8Array, seen: ReadonlySet<string>): void {
  if (seen.has(fingerprintOf(inner))) throw new CommunityError("replayed");
}

/** @throws CommunityError "seal-broken" when bytes cannot be a sealed report. Needs no key: the node asks it at the door. */
export function refuseUnsealed(sealed: Uint8Array): void {
  if (sizeClassOf(sealed.length) === null || !hasSealedShape(sealed)) throw new CommunityError("seal-broken");
}
