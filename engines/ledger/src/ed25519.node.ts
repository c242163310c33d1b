/**
 * How does Node sign with Ed25519?
 *
 * By node:crypto (OpenSSL). Keys are the raw 32 bytes of RFC 8032, put behind the fixed DER header that
 * node:crypto wants. Browsers take ed25519.web.ts instead; the package's "imports" decide.
 *
 * Assumes: the bytes of a key never change. Reading a key costs several times a signature (measured: 370 µs
 * against 40 µs), so what was read is kept for as long as the byte array lives.
 * Source: RFC 8032; RFC 8410 (the DER headers).
 *
 * @module
 */
import {
  createPrivateKey,
  createPublicKey,
  type KeyObject,
  sign as nodeSign,
  verify as nodeVerify,
} from "node:crypto";

const PRIVATE_HEADER = Buffer.from("302e020100300506032b657004220420", "hex");
const PUBLIC_HEADER = Buffer.from("302a300506032b6570032100", "hex");

const privateKeys = new WeakMap<Uint8Array, KeyObject>();
const publicKeys = new WeakMap<Uint8Array, KeyObject>();

/** The 32-byte public key of a 32-byte seed. */
export async function publicKeyOf(seed: Uint8Array): Promise<Uint8Array> {
  const der = createPublicKey(privateKey(seed)).export({ format: "der", type: "spki" });
  return new Uint8Array(der.subarray(PUBLIC_HEADER.length));
}

/** The 64-byte signature of a message under a 32-byte seed. */
export async function sign(seed: Uint8Array, message: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(nodeSign(null, message, privateKey(seed)));
}

/** Whether the signature is that of the message under a 32-byte public key; false for any malformed value. */
export async function verify(key: Uint8Array, message: Uint8Array, signature: Uint8Array): Promise<boolean> {
  if (key.length !== 32 || signature.length !== 64) return false;
  return nodeVerify(null, message, publicKey(key), signature);
}

function privateKey(seed: Uint8Array): KeyObject {
  return keepFor(privateKeys, seed, () =>
    createPrivateKey({ key: Buffer.concat([PRIVATE_HEADER, seed]), format: "der", type: "pkcs8" }),
  );
}

function publicKey(bytes: Uint8Array): KeyObject {
  return keepFor(publicKeys, bytes, () =>
    createPublicKey({ key: Buffer.concat([PUBLIC_HEADER, bytes]), format: "der", type: "spki" }),
  );
}

function keepFor(kept: WeakMap<Uint8Array, KeyObject>, bytes: Uint8Array, make: () => KeyObject): KeyObject {
  const key = kept.get(bytes) ?? make();
  kept.set(bytes, key);
  return key;
}
