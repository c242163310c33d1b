/**
 * How does a node stay open to people without names, and closed to floods?
 *
 * Each report costs its sender some seconds of computing. The node signs a challenge and keeps nothing; the phone
 * looks for four numbers whose Argon2id hashes begin with enough zero bits (four shares, so that few people are
 * unlucky: one in twenty waits twice the usual). The node hashes at most four times to check.
 *
 * A try takes about 3 ms in a browser of the machine that this was measured on and is taken to be 20 ms on a slow phone:
 * 128 tries are 2.6 s, 512 are 10 s on average and under 30 s for 99 in 100.
 *
 * Source: Back 2002 (Hashcash); RFC 9106; trust.md section 5.5, rule 42 (no addresses).
 *
 * @module
 */
import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { CommunityError } from "../community-error.ts";
import type { Argon2 } from "./argon2.ts";
import { toBase64 } from "./base64.ts";
import { randomBytes } from "./random-numbers.ts";

/** Argon2id for one try: memory in KiB, passes. */
export const workCosts = { memoryKiB: 1024, iterations: 1 } as const;
const shares = 4;

/** Base-2 logarithm of the tries expected for a whole proof. */
export const workBits = { normal: 7, busy: 8, attack: 9 } as const;

/** @returns the bits to ask for. @param load reports waiting, as a share of what a day's desks can take. */
export function bitsForLoad(load: number): number {
  if (load < 0.5) return workBits.normal;
  return load < 1 ? workBits.busy : workBits.attack;
}

const hour = 3_600_000;

export interface Challenge {
  /** Form: version.hour.bits.random.signature; the hour since 1970 at whose end it is spent. */
  readonly text: string;
  readonly bits: number;
  /** Epoch milliseconds, always a full hour: what is kept of spent challenges tells no finer time. */
  readonly spentAfter: number;
}

/** Makes a challenge that holds for one to two hours. @param key the node's secret. Shape: at least 32 bytes. */
export function newChallenge(key: Uint8Array, bits: number, now: number): Challenge {
  const until = Math.floor(now / hour) + 2;
  const said = `1.${until}.${bits}.${toBase64(randomBytes(18))}`;
  return { text: `${said}.${signature(key, said)}`, bits, spentAfter: until * hour };
}

/**
 * Reads a challenge that came back.
 * @throws CommunityError "work-refused" when this node did not make it, or its time is over.
 */
export function readChallenge(key: Uint8Array, text: string, now: number): Challenge {
  const cut = text.lastIndexOf(".");
  const [version, until, bits] = text.split(".");
  const spentAfter = Number(until) * hour;
  // Both sides are hashed once more, so that comparing them tells nothing of how many letters were right.
  const genuine = signature(key, signature(key, text.slice(0, cut))) === signature(key, text.slice(cut + 1));
  if (!genuine || version !== "1" || now >= spentAfter || spentAfter - now > 2 * hour)
    throw new CommunityError("work-refused");
  return { text, bits: Number(bits), spentAfter };
}

function signature(key: Uint8Array, said: string): string {
  return toBase64(hmac(sha256, key, new TextEncoder().encode(`waymark challenge ${said}`)));
}

/**
 * Looks for a proof; takes seconds, and lets the page breathe between tries.
 * @returns four rising numbers joined by dots.
 */
export async function proveWork(challenge: string, bits: number, argon2: Argon2): Promise<string> {
  const found: number[] = [];
  for (let attempt = 0; found.length < shares; attempt++)
    if (zeroBits(await hashOf(challenge, attempt, argon2)) >= bitsOfShare(bits)) found.push(attempt);
  return found.join(".");
}

/** @returns true when the proof holds for a challenge that `readChallenge` let through. */
export async function workHolds(challenge: Challenge, nonce: string, argon2: Argon2): Promise<boolean> {
  if (!/^(0|[1-9]\d{0,8})(\.(0|[1-9]\d{0,8})){3}$/.test(nonce)) return false;
  const attempts = nonce.split(".").map(Number);
  if (attempts.some((one, at) => at > 0 && one <= (attempts[at - 1] ?? 0))) return false;
  for (const attempt of attempts)
    if (zeroBits(await hashOf(challenge.text, attempt, argon2)) < bitsOfShare(challenge.bits)) return false;
  return true;
}

const bitsOfShare = (bits: number) => bits - Math.log2(shares);

function hashOf(challenge: string, attempt: number, argon2: Argon2): Promise<Uint8Array> {
  const salt = sha256(new TextEncoder().encode(challenge)).subarray(0, 16);
  return argon2({ password: String(attempt), salt, ...workCosts });
}

/** Zero bits that the hash begins with. */
function zeroBits(hash: Uint8Array): number {
  const first = hash.findIndex((byte) => byte !== 0);
  return first === -1 ? hash.length * 8 : first * 8 + Math.clz32(hash[first] ?? 0) - 24;
}
