/**
 * By which seed are a person's public texts signed?
 *
 * By one that lives as long as the page, unless the person agreed to keep one on the phone: then readers see that two
 * texts are by the same hand. Quick exit deletes it.
 *
 * Source: trust.md T9, rule 47.
 *
 * @module
 */
import { newDeviceSeed } from "../../../src/community/index.ts";
import { hasDeviceDatabase } from "../offline/device-database.ts";
import { onDevice } from "../sealing/on-device.ts";

const keptAs = "seed";
let passing: Uint8Array | null = null;

/** The seed kept on this phone; null when there is none. */
export async function keptSeed(): Promise<Uint8Array | null> {
  if (!(await hasDeviceDatabase())) return null;
  const seed = await onDevice<Uint8Array | undefined>("pseudonym", "readonly", (store) => store.get(keptAs));
  return seed ?? null;
}

/** Keeps a seed from now on. @throws {DeviceStoreError} when this phone keeps nothing. */
export async function keepSeed(): Promise<Uint8Array> {
  const seed = (await keptSeed()) ?? passingSeed();
  await onDevice("pseudonym", "readwrite", (store) => store.put(seed, keptAs));
  return seed;
}

/** The seed of this page. */
export function passingSeed(): Uint8Array {
  passing ??= newDeviceSeed();
  return passing;
}
