/**
 * How does a reader say that a text helped?
 *
 * Signed by the key of the leg, once a key and text, and paid with work, so that one hand cannot say it many times.
 *
 * @module
 */
import { deviceKeyFor, signedHelped } from "../../../src/community/index.ts";
import { postJson, proveAtIntake } from "../sealing/intake.ts";
import type { Site } from "../site.ts";
import { keptSeed, passingSeed } from "./device-seed.ts";

/** @throws {NotTaken} */
export async function sayHelped(site: Site, leg: string, post: string): Promise<void> {
  const seed = (await keptSeed().catch(() => null)) ?? passingSeed();
  const helped = signedHelped({ leg, post }, deviceKeyFor(seed, leg));
  await postJson(site, "posts/helped", { ...helped, work: await proveAtIntake(site) });
}
