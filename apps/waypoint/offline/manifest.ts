/**
 * Is this the list of files that the publisher signed?
 *
 * Source: the files of a publication, `src/community/publication/public-files.ts`; RFC 8032.
 *
 * @module
 */
import { ed25519 } from "@noble/curves/ed25519.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";

export interface Manifest {
  readonly version: number;
  /** Base64 of 32 bytes. */
  readonly publicKey: string;
  /** SHA-256 in hex by path. */
  readonly files: ReadonlyMap<string, string>;
  /** SHA-256 in hex of the manifest itself. */
  readonly hash: string;
}

/**
 * Reads a manifest and holds its signature to the key.
 *
 * @param signature - Base64 of 64 bytes.
 * @param pin - The key from the first visit, base64; null at the first visit, when the manifest's own is taken.
 * @returns Null for anything that is not a manifest signed by that key.
 */
export function readManifest(bytes: Uint8Array, signature: string, pin: string | null): Manifest | null {
  try {
    const said = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) as Record<
      string,
      unknown
    >;
    const { version, publicKey, files } = said;
    if (typeof publicKey !== "string" || (pin !== null && publicKey !== pin)) return null;
    if (!ed25519.verify(fromBase64(signature), bytes, fromBase64(publicKey))) return null;
    if (!Number.isSafeInteger(version) || typeof files !== "object" || files === null) return null;
    return {
      version: version as number,
      publicKey,
      files: new Map(Object.entries(files as Record<string, string>)),
      hash: bytesToHex(sha256(bytes)),
    };
  } catch {
    // Not JSON, not base64, not a point of the curve.
    return null;
  }
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
