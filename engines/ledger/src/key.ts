/**
 * Who signs, and how is a key written down?
 *
 * A verifier key is "<name>+<id>+<algorithm and public key>", a signer key the same behind "PRIVATE+KEY+" with
 * the seed. The id is four bytes of a hash over name, algorithm and public key: it finds the key that a
 * signature means, it does not protect it.
 *
 * Source: C2SP signed-note, "Signatures" and "Verifier keys"; C2SP tlog-cosignature for algorithm 4.
 *
 * @module
 */
import { publicKeyOf } from "#ed25519";
import { decodeBase64, encodeBase64 } from "./base64.ts";
import { LedgerError } from "./errors.ts";
import { plainHash } from "./hash.ts";

/** What a key is for; the byte is part of its id. */
export const KEY_ALGORITHMS = { log: 1, witness: 4 } as const;

/** "log" signs checkpoints, "witness" cosigns them with a time. */
export type KeyRole = keyof typeof KEY_ALGORITHMS;

/** Checks signatures. Public. */
export interface VerifierKey {
  /** Such as "example.org/node/log"; no space, no plus. */
  readonly name: string;
  /** 32 bits, unsigned. */
  readonly id: number;
  readonly role: KeyRole;
  /** 32 bytes, Ed25519. */
  readonly publicKey: Uint8Array;
}

/** Makes signatures. Secret: keep it out of logs, backups in clear, and repositories. */
export interface SignerKey {
  readonly verifier: VerifierKey;
  /** 32 bytes, Ed25519. */
  readonly seed: Uint8Array;
}

const KEY_BYTES = 32;
const SIGNER_PREFIX = "PRIVATE+KEY+";

/**
 * A new key from the system's randomness.
 *
 * @throws LedgerError "key-malformed" when the name is empty or has a space or a plus.
 */
export function generateKey(name: string, role: KeyRole): Promise<SignerKey> {
  return signerOf({ name, role, seed: crypto.getRandomValues(new Uint8Array(KEY_BYTES)) });
}

/** "<name>+<id, 8 hex digits>+<Base64>". */
export function formatVerifierKey(key: VerifierKey): string {
  return `${key.name}+${hexId(key.id)}+${encodeBase64(withAlgorithm(key.role, key.publicKey))}`;
}

/** @throws LedgerError "key-malformed" when the text is none, or its id is not that of its public key. */
export function parseVerifierKey(text: string): VerifierKey {
  const { name, id, role, bytes } = parseKey(text);
  const key = { name, id: keyId(name, role, bytes), role, publicKey: bytes };
  if (id !== hexId(key.id))
    throw malformed(`The id of verifier key "${name}" is not that of its public key.`);
  return key;
}

/** "PRIVATE+KEY+<name>+<id, 8 hex digits>+<Base64>". Secret. */
export function formatSignerKey({ verifier, seed }: SignerKey): string {
  return `${SIGNER_PREFIX}${verifier.name}+${hexId(verifier.id)}+${encodeBase64(withAlgorithm(verifier.role, seed))}`;
}

/** @throws LedgerError "key-malformed" when the text is none, or its id is not that of its public key. */
export async function parseSignerKey(text: string): Promise<SignerKey> {
  if (!text.startsWith(SIGNER_PREFIX)) throw malformed(`A signer key begins with ${SIGNER_PREFIX}.`);
  const { name, id, role, bytes } = parseKey(text.slice(SIGNER_PREFIX.length));
  const signer = await signerOf({ name, role, seed: bytes });
  if (id === hexId(signer.verifier.id)) return signer;
  throw malformed(`The id of signer key "${name}" is not that of its public key.`);
}

/** Whether notes may name a key so: not empty, no white space, no plus, no control character. */
export function isKeyName(name: string): boolean {
  return name.length > 0 && !/[\p{White_Space}\p{Cc}\p{Surrogate}+]/u.test(name);
}

async function signerOf(parts: { name: string; role: KeyRole; seed: Uint8Array }): Promise<SignerKey> {
  const { name, role, seed } = parts;
  if (!isKeyName(name)) throw malformed("A key name has at least one character, no space and no plus.");
  const publicKey = await publicKeyOf(seed);
  return { verifier: { name, id: keyId(name, role, publicKey), role, publicKey }, seed };
}

/** The first four bytes of SHA-256 over name, newline, algorithm, public key. */
function keyId(name: string, role: KeyRole, publicKey: Uint8Array): number {
  const nameBytes = new TextEncoder().encode(`${name}\n`);
  const hash = plainHash(Uint8Array.from([...nameBytes, ...withAlgorithm(role, publicKey)]));
  return new DataView(hash.buffer).getUint32(0);
}

function parseKey(text: string): { name: string; id: string; role: KeyRole; bytes: Uint8Array } {
  // Base64 may hold a plus, a name and an id may not: split at the first two only.
  const [, name = "", id = "", base64 = ""] = /^([^+]*)\+([0-9a-f]{8})\+(.*)$/.exec(text) ?? [];
  const bytes = decodeBase64(base64);
  const role = (["log", "witness"] as const).find((each) => KEY_ALGORITHMS[each] === bytes?.[0]);
  if (!isKeyName(name) || bytes?.length !== 1 + KEY_BYTES || role === undefined) {
    throw malformed("A key reads <name>+<8 hex digits>+<Base64 of algorithm 1 or 4 and 32 bytes>.");
  }
  return { name, id, role, bytes: bytes.slice(1) };
}

function withAlgorithm(role: KeyRole, key: Uint8Array): Uint8Array {
  return Uint8Array.from([KEY_ALGORITHMS[role], ...key]);
}

function hexId(id: number): string {
  return id.toString(16).padStart(8, "0");
}

function malformed(message: string): LedgerError {
  return new LedgerError("key-malformed", message);
}
