/**
 * How do entries lie in a bundle?
 *
 * One after the other, each behind its length as two bytes, most significant first.
 *
 * Source: C2SP tlog-tiles, "Log entries".
 *
 * @module
 */
import { LedgerError } from "./errors.ts";

/** Longest entry that a bundle can hold. Unit: bytes. */
export const MAXIMUM_ENTRY_BYTES = 65_535;

const PREFIX_BYTES = 2;

/**
 * Entries as bundle bytes.
 *
 * @throws LedgerError "entry-too-large" for an entry over 65,535 bytes.
 */
export function encodeBundle(entries: readonly Uint8Array[]): Uint8Array {
  const total = entries.reduce((sum, entry) => sum + PREFIX_BYTES + entry.length, 0);
  const bytes = new Uint8Array(total);
  let at = 0;
  for (const entry of entries) {
    requireEntry(entry);
    bytes[at] = entry.length >> 8;
    bytes[at + 1] = entry.length & 255;
    bytes.set(entry, at + PREFIX_BYTES);
    at += PREFIX_BYTES + entry.length;
  }
  return bytes;
}

/**
 * The entries of a bundle, as views into `bytes`. How many there are is for the caller to check.
 *
 * @throws LedgerError "tile-malformed" when the last entry is cut off.
 */
export function decodeBundle(bytes: Uint8Array): Uint8Array[] {
  const entries: Uint8Array[] = [];
  let at = 0;
  while (at < bytes.length) {
    const start = at + PREFIX_BYTES;
    const end = start + (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0);
    if (start > bytes.length || end > bytes.length) {
      throw new LedgerError(
        "tile-malformed",
        `Entry ${entries.length} of the bundle is cut off at byte ${bytes.length}.`,
      );
    }
    entries.push(bytes.subarray(start, end));
    at = end;
  }
  return entries;
}

/** @throws LedgerError "entry-too-large" for an entry over 65,535 bytes. */
export function requireEntry(entry: Uint8Array): void {
  if (entry.length <= MAXIMUM_ENTRY_BYTES) return;
  throw new LedgerError(
    "entry-too-large",
    `An entry has at most ${MAXIMUM_ENTRY_BYTES} bytes, this one has ${entry.length}. Log its hash instead.`,
  );
}
