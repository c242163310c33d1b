/**
 * What does a person on the move post, and did the key that is named really post it?
 *
 * A question, an answer or a tip about one leg, signed by a key that the device made for this leg alone (see
 * `device-key.ts`). The signature binds the words to the leg, so that nobody can carry a post elsewhere; it names
 * nobody. The same post sent twice is one: its digest says so.
 *
 * Source: RFC 8032 (Ed25519); issue of the community part, point 7; trust.md rule 42.
 *
 * @module
 */
import { ed25519 } from "@noble/curves/ed25519.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { fromBase64, toBase64 } from "../seal/base64.ts";
import type { DeviceKey } from "./device-key.ts";

export const postKinds = ["question", "answer", "tip"] as const;
export type PostKind = (typeof postKinds)[number];

/** What is written. */
export interface PostDraft {
  readonly leg: string;
  readonly kind: PostKind;
  /** UUID of the question that an answer answers; null for others. */
  readonly about: string | null;
  /** BCP 47. */
  readonly language: string;
  readonly text: string;
}

/** What is sent. */
export interface Post extends PostDraft {
  readonly version: 1;
  /** Base64 of the 32 bytes of the leg's public key. */
  readonly key: string;
  /** Base64 of the 64 bytes of the signature. */
  readonly signature: string;
}

/** Characters that a post may have. */
export const longestPostText = 1000;

/** Signs a draft. `key` must be the device's key for the draft's leg. */
export function signedPost(draft: PostDraft, key: DeviceKey): Post {
  const { leg, kind, about, language, text } = draft;
  const signature = toBase64(ed25519.sign(postBytes(draft), key.secret));
  return { version: 1, leg, kind, about, language, text, key: toBase64(key.publicKey), signature };
}

/** True when the key signed these very words for this very leg. */
export function postIsSigned(post: Post): boolean {
  return signedBy(post, postBytes(post));
}

/** What makes a post this post: SHA-256 over its words and its key. Shape: 32 bytes. */
export function postDigest(post: Post): Uint8Array {
  const bytes = postBytes(post);
  const key = fromBase64(post.key) ?? new Uint8Array();
  const both = new Uint8Array(bytes.length + key.length);
  both.set(bytes);
  both.set(key, bytes.length);
  return sha256(both);
}

/**
 * The words as moderators and readers get them: what cannot be seen, or would turn the order of letters about, is gone.
 * The two joiners stay, for Persian and the Indic scripts.
 */
export function readableText(text: string): string {
  return text
    .normalize("NFC")
    .replace(/\r\n?/gu, "\n")
    .replace(/[^\P{Cc}\n]/gu, " ")
    .replace(/[^\P{Cf}\u200C\u200D]/gu, "")
    .trim();
}

/**
 * Why a draft cannot be sent, before anybody is asked.
 * @returns a code: "empty", "too-long", "about-missing", "about-needless"; null when it can.
 */
export function refusePost({ kind, about, text }: PostDraft): string | null {
  if (!/[\p{L}\p{N}]/u.test(text)) return "empty";
  if ([...text].length > longestPostText) return "too-long";
  if (kind === "answer" && about === null) return "about-missing";
  if (kind !== "answer" && about !== null) return "about-needless";
  return null;
}

/** True when a signature stands over these bytes by the key that comes with it. False for anything malformed. */
export function signedBy({ key, signature }: { key: string; signature: string }, bytes: Uint8Array): boolean {
  const [publicKey, signed] = [fromBase64(key, 32), fromBase64(signature, 64)];
  if (publicKey === null || signed === null) return false;
  try {
    return ed25519.verify(signed, bytes, publicKey, { zip215: false });
  } catch {
    // Not a point of the curve.
    return false;
  }
}

function postBytes({ leg, kind, about, language, text }: PostDraft): Uint8Array {
  return said("post", [leg, kind, about, language, text]);
}

/** Bytes of one kind of saying: a list cannot be read as another list, nor as another kind. */
export function said(
  what: "post" | "helped" | "ask" | "appeal",
  parts: readonly (string | null)[],
): Uint8Array {
  return new TextEncoder().encode(`waymark ${what} v1\n${JSON.stringify(parts)}`);
}
