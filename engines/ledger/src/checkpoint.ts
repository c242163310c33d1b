/**
 * Which tree does the log stand by, and who has signed for it?
 *
 * A checkpoint is a signed note of three lines: origin, size, root. The log's key bears the origin as its
 * name, so a key that serves one log cannot speak for another. Witnesses may have put their cosignatures
 * below.
 *
 * Source: C2SP tlog-checkpoint, signed-note, tlog-cosignature.
 *
 * @module
 */
import { sign, verify } from "#ed25519";
import { decodeBase64, encodeBase64 } from "./base64.ts";
import { readCosignature } from "./cosignature.ts";
import { LedgerError } from "./errors.ts";
import { HASH_BYTES, requireHash } from "./hash.ts";
import { isKeyName, type SignerKey, type VerifierKey } from "./key.ts";
import { formatSignature, type NoteSignature, parseNote } from "./note.ts";
import type { TreeHead } from "./right-edge.ts";

/** What a checkpoint says. */
export interface Checkpoint extends TreeHead {
  /** Which log: the name of its key, such as "example.org/node/log". */
  readonly origin: string;
}

/** That a known witness has seen this tree, consistent with all it had seen before. */
export interface Cosignature {
  /** The witness key's name. */
  readonly name: string;
  /** When. Unit: seconds since 1970. */
  readonly time: number;
}

/** A checkpoint whose signatures were checked. */
export interface OpenedCheckpoint extends Checkpoint {
  /** Lines after the root; no auditor can check them. Mostly none. */
  readonly extensions: readonly string[];
  /** At most one for each witness key given. Whether they are enough is for the caller to say. */
  readonly cosignatures: readonly Cosignature[];
}

/**
 * The checkpoint as text, signed by the log.
 *
 * @throws LedgerError "key-mismatch" when the key is no log key with the origin as name; "range-refused",
 *   "hash-malformed".
 */
export async function signCheckpoint(checkpoint: Checkpoint, key: SignerKey): Promise<string> {
  const { name, id, role } = key.verifier;
  if (role !== "log" || name !== checkpoint.origin) {
    throw new LedgerError(
      "key-mismatch",
      `The ${role} key "${name}" cannot sign for the log "${checkpoint.origin}".`,
    );
  }
  const text = formatText(checkpoint);
  const bytes = await sign(key.seed, new TextEncoder().encode(text));
  return `${text}\n${formatSignature({ name, id, bytes })}`;
}

/**
 * Reads a checkpoint that is signed by one of the log keys in `keys`, and gathers the cosignatures of the
 * witness keys among them. Signatures of other keys are ignored.
 *
 * @throws LedgerError "note-malformed", "checkpoint-malformed"; "signature-rejected" when a known key's
 *   signature is false; "signature-missing" when no log key whose name is the origin has signed.
 */
export async function openCheckpoint(text: string, keys: readonly VerifierKey[]): Promise<OpenedCheckpoint> {
  const note = parseNote(text);
  const checkpoint = parseText(note.text);
  const cosignatures = new Map<VerifierKey, Cosignature>();
  let signed = false;
  for (const signature of note.signatures) {
    const key = keys.find(({ name, id }) => name === signature.name && id === signature.id);
    if (key === undefined) continue;
    const time = await checkSignature(key, note.text, signature);
    if (time !== null) cosignatures.set(key, { name: key.name, time });
    else signed ||= key.name === checkpoint.origin;
  }
  if (signed) return { ...checkpoint, cosignatures: [...cosignatures.values()] };
  throw new LedgerError(
    "signature-missing",
    `No known key of the log "${checkpoint.origin}" has signed this checkpoint. Check that the verifier key is this log's.`,
  );
}

/**
 * What a checkpoint text claims, its signatures unseen: to show, or to compare with what one has signed
 * oneself. Never to trust.
 *
 * @throws LedgerError "note-malformed", "checkpoint-malformed".
 */
export function readUnverified(text: string): Checkpoint {
  const { origin, size, root } = parseText(parseNote(text).text);
  return { origin, size, root };
}

/** The time of a cosignature, null for a log's signature. Throws when it is false. */
async function checkSignature(
  key: VerifierKey,
  text: string,
  signature: NoteSignature,
): Promise<number | null> {
  if (key.role === "witness") {
    const time = await readCosignature(key, text, signature.bytes);
    if (time !== null) return time;
  } else if (await verify(key.publicKey, new TextEncoder().encode(text), signature.bytes)) return null;
  throw new LedgerError("signature-rejected", `The signature of "${key.name}" is not over this text.`);
}

function formatText({ origin, size, root }: Checkpoint): string {
  requireHash(root);
  if (!Number.isSafeInteger(size) || size < 0)
    throw new LedgerError("range-refused", `${size} is no tree size.`);
  if (!isKeyName(origin)) throw malformed("The origin has a space, a plus or nothing in it.");
  return `${origin}\n${size}\n${encodeBase64(root)}\n`;
}

function parseText(text: string): Checkpoint & { readonly extensions: readonly string[] } {
  const [origin = "", sizeText = "", rootText = "", ...extensions] = text.slice(0, -1).split("\n");
  const size = /^(?:0|[1-9][0-9]*)$/.test(sizeText) ? Number(sizeText) : Number.NaN;
  const root = decodeBase64(rootText);
  if (origin === "") throw malformed("The first line, the origin, is empty.");
  if (!Number.isSafeInteger(size)) throw malformed("The second line is no tree size.");
  if (root?.length !== HASH_BYTES) throw malformed("The third line is no root hash.");
  if (extensions.includes("")) throw malformed("An extension line is empty.");
  return { origin, size, root, extensions };
}

function malformed(message: string): LedgerError {
  return new LedgerError("checkpoint-malformed", `This is no checkpoint. ${message}`);
}
