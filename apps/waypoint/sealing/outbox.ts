/**
 * How does a sealed report wait on a phone without a connection?
 *
 * Only when the person asks, only as ciphertext, and only until it is sent. What somebody who searches the phone can see
 * is that one waits, and for which organisations; the app says so before it is kept.
 *
 * Source: trust.md section 5.6.
 *
 * @module
 */
import { hasDeviceDatabase } from "../offline/device-database.ts";
import { onDevice } from "./on-device.ts";
import type { SealedLetter } from "./sealed-letter.ts";

/** Keeps a letter. @throws {DeviceStoreError} when the phone has no room, or keeps nothing. */
export async function keepLetter(letter: SealedLetter): Promise<void> {
  await onDevice("letters", "readwrite", (letters) => letters.put(letter, letter.header.idempotency));
}

/** Letters that wait; none where the phone keeps nothing. */
export async function waitingLetters(): Promise<SealedLetter[]> {
  if (!(await hasDeviceDatabase())) return [];
  return onDevice<SealedLetter[]>("letters", "readonly", (letters) => letters.getAll()).catch(() => []);
}

export async function dropLetter({ header }: SealedLetter): Promise<void> {
  await onDevice("letters", "readwrite", (letters) => letters.delete(header.idempotency));
}
