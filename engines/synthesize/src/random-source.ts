/**
 * Where do random bits come from?
 *
 * From the platform's cryptographic generator, or, where one fact must get the same noise each time it is published, from
 * a secret key and the fact's name: HMAC-SHA-256 in counter mode. Whoever does not hold the key cannot tell the two apart.
 *
 * Assumes: the key is secret and has at least 32 bytes; a name is used for one fact only.
 * Source: NIST SP 800-108 (key derivation in counter mode); W3C Web Cryptography, getRandomValues.
 *
 * @module
 */
import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { SynthesizeError } from "./synthesize-error.ts";

/** Gives 32 random bits a call, as an integer from 0 to 2^32 - 1. */
export type RandomSource = () => number;

const wordsAtOnce = 1024;
const shortestKey = 32;

/** Bits of the platform's cryptographic generator. */
export function strongSource(): RandomSource {
  return wordsOf(() => crypto.getRandomValues(new Uint32Array(wordsAtOnce)));
}

/**
 * Bits that follow from a key and a name: the same for the same two, always.
 * @throws SynthesizeError "range-refused" for a key of fewer than 32 bytes.
 */
export function keyedSource(key: Uint8Array, name: string): RandomSource {
  if (key.length < shortestKey)
    throw new SynthesizeError("range-refused", `The key of keyed noise has fewer than ${shortestKey} bytes.`);
  const seed = hmac(sha256, key, new TextEncoder().encode(name));
  let block = 0;
  return wordsOf(() => {
    const counter = new Uint8Array(4);
    new DataView(counter.buffer).setUint32(0, block);
    block += 1;
    const view = new DataView(hmac(sha256, seed, counter).buffer);
    return Uint32Array.from({ length: 8 }, (_, at) => view.getUint32(at * 4));
  });
}

function wordsOf(refill: () => Uint32Array): RandomSource {
  let words = new Uint32Array(0);
  let at = 0;
  return () => {
    if (at === words.length) {
      words = refill() as Uint32Array<ArrayBuffer>;
      at = 0;
    }
    const word = words[at] ?? 0;
    at += 1;
    return word;
  };
}
