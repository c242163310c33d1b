/**
 * With which key does this node sign what it publishes?
 *
 * An Ed25519 key in the data folder's secrets, made on first use. The public app and whoever mirrors the files know its public
 * half; lost, it cannot be replaced without telling them.
 *
 * Source: RFC 8032 (Ed25519), RFC 8410 (its PKCS #8 and SPKI forms).
 *
 * @module
 */
import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from "node:crypto";
import { secret } from "../../../store/index.ts";

export interface PublicationKey {
  /** Base64 of 32 bytes. */
  readonly publicKey: string;
  /** Base64 of the signature. */
  sign(bytes: Uint8Array): string;
}

const privateHead = Buffer.from("302e020100300506032b657004220420", "hex");
const publicHead = Buffer.from("302a300506032b6570032100", "hex");
const keyFile = "publication.key";

/** The key of a data folder. */
export async function publicationKey(dataFolder: string): Promise<PublicationKey> {
  const seed = Buffer.from(await secret(dataFolder, keyFile), "base64url");
  const privateKey = createPrivateKey({
    key: Buffer.concat([privateHead, seed]),
    format: "der",
    type: "pkcs8",
  });
  const spki = createPublicKey(privateKey).export({ format: "der", type: "spki" });
  return {
    publicKey: spki.subarray(publicHead.length).toString("base64"),
    sign: (bytes) => sign(null, bytes, privateKey).toString("base64"),
  };
}

/** True when the signature (base64) over the bytes was made with the key (base64 of 32 bytes). */
export function signatureHolds(bytes: Uint8Array, signature: string, publicKey: string): boolean {
  const key = keyObject(publicKey);
  return key !== null && verify(null, bytes, key, Buffer.from(signature, "base64"));
}

function keyObject(publicKey: string): KeyObject | null {
  const raw = Buffer.from(publicKey, "base64");
  if (raw.length !== 32) return null;
  return createPublicKey({ key: Buffer.concat([publicHead, raw]), format: "der", type: "spki" });
}
