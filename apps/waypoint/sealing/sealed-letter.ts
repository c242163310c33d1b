/**
 * What is a report once it is sealed, and how does it go out?
 *
 * Ciphertext and the header that delivers it, without the proof of work, which is made when there is a connection. The
 * number that marks it stays the same however often it is sent, so that it is kept once.
 *
 * @module
 */
import { type EnvelopeHeader, postedEnvelope } from "../../../src/community/index.ts";
import type { Site } from "../site.ts";
import { postBytes, proveAtIntake } from "./intake.ts";
import type { Watching } from "./run-task.ts";

export interface SealedLetter {
  readonly header: Omit<EnvelopeHeader, "work">;
  readonly ciphertext: Uint8Array<ArrayBuffer>;
}

/** Proves and posts. @throws {NotTaken} and then the letter is as it was. */
export async function sendLetter(site: Site, letter: SealedLetter, watching: Watching): Promise<void> {
  const work = letter.header.token === null ? await proveAtIntake(site, watching) : null;
  const envelope = postedEnvelope.encode({
    header: { ...letter.header, work },
    ciphertext: letter.ciphertext,
  });
  await postBytes(site, "envelopes", envelope);
}

/** 16 random bytes in base64. */
export function newIdempotency(): string {
  return btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))));
}
