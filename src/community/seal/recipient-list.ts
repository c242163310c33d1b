/**
 * Whom may a report be sealed for, and who says so?
 *
 * A list of organisations with their keys, signed offline by people who hold root keys. The app has the roots' public
 * keys in it and takes no list that fewer of them signed than it asks for: whoever holds the node can neither add a
 * recipient nor serve an old list.
 *
 * Source: trust.md section 5.1, T5, rules 40 and 48; RFC 8032 (Ed25519).
 *
 * @module
 */
import { ed25519 } from "@noble/curves/ed25519.js";
import { CommunityError } from "../community-error.ts";
import { fromBase64, toBase64 } from "./base64.ts";
import { daysBetween, isDay } from "./day-count.ts";
import { checkedList, type Organisation, type RecipientList } from "./recipient-list-form.ts";

/** Most days that a list holds after it was signed. */
export const listHolds = 35;

/** What the app has pinned. */
export interface Root {
  /** Ed25519 public keys in base64. */
  readonly keys: readonly string[];
  /** Signatures that a list needs, of different keys; at least 2. */
  readonly threshold: number;
  /** The newest version seen here, if any was kept: an older one is refused. */
  readonly newestSeen?: number;
}

export interface SignedList {
  /** The list as JSON text: what is signed is exactly this. */
  readonly list: string;
  readonly signatures: readonly { readonly key: string; readonly signature: string }[];
}

/**
 * Reads a signed list and believes it only when everything holds.
 * @param today this device's day.
 * @throws CommunityError "list-broken", "root-refused", "root-unknown" (signed by a key that is not pinned),
 * "signature-wrong", "too-few-signatures", "list-from-future" or "list-too-old" (or the device's clock is wrong),
 * "list-rolled-back", "preselection-refused".
 */
export function readRecipientList(bytes: Uint8Array, root: Root, today: string): RecipientList {
  const signed = readSignedList(bytes);
  refuseSignatures(signed, root);
  const list = checkedList(signed.list);
  const age = daysBetween(list.day, today);
  if (!isDay(today) || age < -1) throw new CommunityError("list-from-future", { day: list.day });
  if (age > listHolds) throw new CommunityError("list-too-old", { day: list.day });
  if (root.newestSeen !== undefined && list.version < root.newestSeen)
    throw new CommunityError("list-rolled-back");
  return list;
}

/** @returns the organisations whose keys hold on a day. */
export function receivingOn(list: RecipientList, day: string): Organisation[] {
  return list.organisations.filter(({ validFrom, validTo }) => validFrom <= day && day <= validTo);
}

/** @returns the file as text and signatures; nothing in it is believed yet. @throws CommunityError "list-broken". */
export function readSignedList(bytes: Uint8Array): SignedList {
  if (bytes.length > 1_048_576) throw new CommunityError("list-broken");
  const file = parsed(bytes) as Partial<Record<keyof SignedList, unknown>> | null;
  const { list, signatures } = file ?? {};
  if (typeof list !== "string" || !Array.isArray(signatures)) throw new CommunityError("list-broken");
  return { list, signatures: signatures.map(signatureIn) };
}

/** @returns a signed list as a file. */
export function writeSignedList(signed: SignedList): string {
  return `${JSON.stringify(signed, null, 2)}\n`;
}

/** Adds the signature of a root. @param seed the root's private key. Shape: 32 bytes. */
export function signList(signed: SignedList, seed: Uint8Array): SignedList {
  checkedList(signed.list);
  const key = toBase64(ed25519.getPublicKey(seed));
  const signature = toBase64(ed25519.sign(signedBytes(signed.list), seed));
  const others = signed.signatures.filter((one) => one.key !== key);
  return { list: signed.list, signatures: [...others, { key, signature }] };
}

function refuseSignatures({ list, signatures }: SignedList, root: Root) {
  const pinned = new Set(root.keys);
  if (root.threshold < 2 || pinned.size < root.threshold) throw new CommunityError("root-refused");
  const bytes = signedBytes(list);
  const signers = new Set<string>();
  for (const { key, signature } of signatures) {
    if (!pinned.has(key)) throw new CommunityError("root-unknown");
    if (!holds(signature, bytes, key)) throw new CommunityError("signature-wrong");
    signers.add(key);
  }
  if (signers.size < root.threshold) throw new CommunityError("too-few-signatures");
}

function holds(signature: string, bytes: Uint8Array, key: string): boolean {
  const [signed, by] = [fromBase64(signature, 64), fromBase64(key, 32)];
  if (signed === null || by === null) return false;
  try {
    return ed25519.verify(signed, bytes, by, { zip215: false });
  } catch {
    return false;
  }
}

/** What is signed begins with what it is: no signature made for anything else fits. */
function signedBytes(list: string): Uint8Array {
  return new TextEncoder().encode(`waymark recipient list v1\n${list}`);
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw new CommunityError("list-broken");
  }
}

function signatureIn(value: unknown): SignedList["signatures"][number] {
  const { key, signature } = (value ?? {}) as Partial<Record<"key" | "signature", unknown>>;
  if (typeof key !== "string" || typeof signature !== "string") throw new CommunityError("list-broken");
  return { key, signature };
}
