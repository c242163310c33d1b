/**
 * How large does a sealed report look?
 *
 * Contents are padded to one of six sizes, so that length tells neither how much was written nor how many photographs
 * were added. Sealing adds the same number of bytes to every report of a class.
 *
 * Source: trust.md section 5.2.
 *
 * @module
 */
import { CommunityError } from "../community-error.ts";
import { sealedLength } from "./sealed-shape.ts";

const kib = 1024;

/** Unit: bytes of the padded contents, rising. */
export const sizeClasses = [4 * kib, 64 * kib, 512 * kib, 2048 * kib, 8192 * kib, 32_768 * kib] as const;

export type SizeClass = (typeof sizeClasses)[number];

/** @returns the bytes followed by zeros, of the smallest class that holds them. @throws CommunityError "too-large". */
export function padToClass(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const size = sizeClasses.find((one) => bytes.length <= one);
  if (size === undefined) throw new CommunityError("too-large");
  const padded = new Uint8Array(size);
  padded.set(bytes);
  return padded;
}

/** @returns the class of a sealed report of so many bytes; null when no report is that long. */
export function sizeClassOf(length: number): SizeClass | null {
  return sizeClasses.find((size) => sealedLength(sealedLength(size)) === length) ?? null;
}
