/**
 * What else does a device's key say: "this helped", "what became of my posts?", "look at it again"?
 *
 * Each is signed by the key of its leg. Asking what became of one's posts is bound to the proof of work that pays for
 * it, so that an answer to it cannot be fetched again by who has seen it pass.
 *
 * @module
 */
import { ed25519 } from "@noble/curves/ed25519.js";
import { toBase64 } from "../seal/base64.ts";
import type { DeviceKey } from "./device-key.ts";
import { said, signedBy } from "./post.ts";

interface Signed {
  readonly version: 1;
  readonly leg: string;
  readonly key: string;
  readonly signature: string;
}

/** "This helped", once a key and post. */
export interface Helped extends Signed {
  readonly post: string;
}

/** "What became of my posts on this leg?" */
export interface Ask extends Signed {
  readonly challenge: string;
}

/** "Look again", about a refused or withdrawn post of one's own; `digest` is base64 of the post's digest. */
export interface Appeal extends Signed {
  readonly digest: string;
  readonly text: string;
}

/** Characters that an appeal may have. */
export const longestAppeal = 500;

export function signedHelped({ leg, post }: Pick<Helped, "leg" | "post">, key: DeviceKey): Helped {
  return { ...sign(key, said("helped", [leg, post])), leg, post };
}

export function helpedIsSigned(helped: Helped): boolean {
  return signedBy(helped, said("helped", [helped.leg, helped.post]));
}

export function signedAsk({ leg, challenge }: Pick<Ask, "leg" | "challenge">, key: DeviceKey): Ask {
  return { ...sign(key, said("ask", [leg, challenge])), leg, challenge };
}

export function askIsSigned(ask: Ask): boolean {
  return signedBy(ask, said("ask", [ask.leg, ask.challenge]));
}

export function signedAppeal(
  { leg, digest, text }: Pick<Appeal, "leg" | "digest" | "text">,
  key: DeviceKey,
): Appeal {
  return { ...sign(key, said("appeal", [leg, digest, text])), leg, digest, text };
}

export function appealIsSigned(appeal: Appeal): boolean {
  return signedBy(appeal, said("appeal", [appeal.leg, appeal.digest, appeal.text]));
}

function sign(key: DeviceKey, bytes: Uint8Array) {
  const signature = toBase64(ed25519.sign(bytes, key.secret));
  return { version: 1 as const, key: toBase64(key.publicKey), signature };
}
