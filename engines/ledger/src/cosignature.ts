/**
 * What does a witness sign?
 *
 * The note text of a checkpoint behind a header and the time: "at this time, the largest tree of this log that
 * I have seen, and found consistent with all earlier ones, is this one".
 *
 * Source: C2SP tlog-cosignature, "Ed25519 signed message" (cosignature/v1).
 *
 * @module
 */
import { sign, verify } from "#ed25519";
import type { SignerKey, VerifierKey } from "./key.ts";

const TIME_BYTES = 8;
const SIGNATURE_BYTES = 64;

/** `text`: the note text; `time`: seconds since 1970, a safe integer of 0 or more. Returns time and signature, 72 bytes. */
export async function makeCosignature(key: SignerKey, text: string, time: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(TIME_BYTES + SIGNATURE_BYTES);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(time));
  bytes.set(await sign(key.seed, message(text, time)), TIME_BYTES);
  return bytes;
}

/** The time of a cosignature, in seconds since 1970; null when it is not the key's over this text. */
export async function readCosignature(
  key: VerifierKey,
  text: string,
  bytes: Uint8Array,
): Promise<number | null> {
  if (bytes.length !== TIME_BYTES + SIGNATURE_BYTES) return null;
  const time = Number(new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0));
  if (!Number.isSafeInteger(time)) return null;
  const holds = await verify(key.publicKey, message(text, time), bytes.subarray(TIME_BYTES));
  return holds ? time : null;
}

function message(text: string, time: number): Uint8Array {
  return new TextEncoder().encode(`cosignature/v1\ntime ${time}\n${text}`);
}
