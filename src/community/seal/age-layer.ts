/**
 * How is one layer sealed for at most five recipients, and opened?
 *
 * The standard age format: the stock tool opens what this seals. A layer that was altered anywhere does not open.
 *
 * Source: age-encryption.org/v1; trust.md sections 5.1 and 5.2, rule 44.
 *
 * @module
 */
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from "age-encryption";
import { CommunityError } from "../community-error.ts";
import { isRecipient } from "./age-key-text.ts";
import { shuffled } from "./random-numbers.ts";
import { hasSealedShape, stanzaCount } from "./sealed-shape.ts";

/**
 * Seals for recipients, each once, in random order among throw-away keys.
 * @throws CommunityError "recipients-refused" for none, more than five, or one that is no X25519 recipient.
 */
export async function sealLayer(contents: Uint8Array, recipients: readonly string[]): Promise<Uint8Array> {
  const each = [...new Set(recipients)];
  if (each.length === 0 || each.length > stanzaCount || !each.every(isRecipient))
    throw new CommunityError("recipients-refused");
  while (each.length < stanzaCount) each.push(await throwAwayRecipient());
  const encrypter = new Encrypter();
  for (const recipient of shuffled(each)) encrypter.addRecipient(recipient);
  return await encrypter.encrypt(contents).catch(() => {
    // A point of low order is written like any other recipient, but no secret can be shared with it.
    throw new CommunityError("recipients-refused");
  });
}

/** @returns a recipient whose private key is forgotten at once. */
export async function throwAwayRecipient(): Promise<string> {
  return await identityToRecipient(await generateX25519Identity());
}

/**
 * Opens with the first of the identities that fits; a desk keeps the one before while its reports last.
 * @throws CommunityError "seal-broken" when it is no layer of ours or was altered, "wrong-key" when no identity fits.
 */
export async function openLayer(sealed: Uint8Array, identities: readonly string[]): Promise<Uint8Array> {
  if (!hasSealedShape(sealed)) throw new CommunityError("seal-broken");
  return await openAge(sealed, identities);
}

/** Opens any age file for X25519 identities. Throws as `openLayer` does. */
export async function openAge(sealed: Uint8Array, identities: readonly string[]): Promise<Uint8Array> {
  const decrypter = new Decrypter();
  for (const identity of identities) decrypter.addIdentity(identity);
  try {
    return await decrypter.decrypt(sealed);
  } catch (error) {
    // The library has one kind of error; its words are the only way to tell a stranger's file from a broken one.
    const stranger = error instanceof Error && error.message.startsWith("no identity matched");
    throw new CommunityError(stranger ? "wrong-key" : "seal-broken");
  }
}
