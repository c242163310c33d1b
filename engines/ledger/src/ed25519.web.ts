/**
 * How does a browser sign with Ed25519?
 *
 * By WebCrypto, which every current browser has. Same functions as ed25519.node.ts.
 *
 * Assumes: a secure context (https or localhost); without one `crypto.subtle` is not there and calls throw.
 * Source: RFC 8032; RFC 8410 (the DER header of a private key).
 *
 * @module
 */

const ALGORITHM = { name: "Ed25519" };
const PRIVATE_HEADER = [0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x70, 4, 0x22, 4, 0x20];

/** The 32-byte public key of a 32-byte seed. */
export async function publicKeyOf(seed: Uint8Array): Promise<Uint8Array> {
  const { x } = await crypto.subtle.exportKey("jwk", await privateKey(seed));
  const base64 = (x ?? "").replaceAll("-", "+").replaceAll("_", "/");
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}

/** The 64-byte signature of a message under a 32-byte seed. */
export async function sign(seed: Uint8Array, message: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(
    await crypto.subtle.sign(ALGORITHM, await privateKey(seed), Uint8Array.from(message)),
  );
}

/** Whether the signature is that of the message under a 32-byte public key; false for any malformed value. */
export async function verify(
  publicKey: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
): Promise<boolean> {
  if (publicKey.length !== 32 || signature.length !== 64) return false;
  const key = await crypto.subtle.importKey("raw", Uint8Array.from(publicKey), ALGORITHM, false, ["verify"]);
  return crypto.subtle.verify(ALGORITHM, key, Uint8Array.from(signature), Uint8Array.from(message));
}

function privateKey(seed: Uint8Array): Promise<CryptoKey> {
  const der = Uint8Array.from([...PRIVATE_HEADER, ...seed]);
  return crypto.subtle.importKey("pkcs8", der, ALGORITHM, true, ["sign"]);
}
