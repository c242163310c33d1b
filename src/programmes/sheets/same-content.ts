/**
 * Does a row say of an entry what it says already?
 *
 * Both are put as a sheet would put them: what no spreadsheet keeps (control characters, which line break) makes no change.
 *
 * @module
 */
import { plainText } from "./entry-rows.ts";

/** @param said - Only the fields that the sheet has; the others stand as they are. */
export function sameContent(
  said: Readonly<Record<string, unknown>>,
  standing: Readonly<Record<string, unknown>>,
): boolean {
  return Object.entries(said).every(([field, value]) => canonical(value) === canonical(standing[field]));
}

function canonical(value: unknown): string {
  return JSON.stringify(plainly(value ?? null));
}

/** Names in order, texts without what a sheet cannot hold. */
function plainly(value: unknown): unknown {
  if (typeof value === "string") return plainText(value).trim();
  if (Array.isArray(value)) return value.map((one) => plainly(one ?? null));
  if (typeof value !== "object" || value === null) return value;
  return Object.entries(value)
    .map(([name, one]) => [name, plainly(one ?? null)] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1));
}
