/**
 * How is a private key given to an officer, so that the node keeps it and cannot use it?
 *
 * As an age file with the identity in it: for another key's recipient, for a passphrase (scrypt, 2^18 rounds of 1 KiB:
 * 256 MiB and about a second), or for a passkey that the browser asks for (WebAuthn PRF). The stock tool opens the first
 * two.
 *
 * Source: trust.md section 5.1; age-encryption.org/v1 (scrypt); WebAuthn Level 3, PRF extension.
 *
 * @module
 */
import { Decrypter, Encrypter, identityToRecipient, webauthn } from "age-encryption";
import { CommunityError } from "../community-error.ts";
import { isIdentity, isRecipient } from "../seal/age-key-text.ts";
import { openAge } from "../seal/age-layer.ts";

/** Base-2 logarithm of scrypt's rounds: the default of the `age` tool. */
export const passphraseWork = 18;

/** Least letters of a passphrase that somebody thinks up. */
export const shortestPassphrase = 16;

/** @throws CommunityError "recipients-refused". */
export async function wrapFor(recipient: string, identity: string): Promise<Uint8Array> {
  if (!isRecipient(recipient)) throw new CommunityError("recipients-refused");
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  return await encrypter.encrypt(identity);
}

/**
 * @param recipient what belongs to the identity that should be inside: another one was put in its place otherwise.
 * @throws CommunityError "seal-broken", "wrong-key", "key-exchanged".
 */
export async function unwrapWith(identity: string, wrapped: Uint8Array, recipient: string): Promise<string> {
  return await checked(await openAge(wrapped, [identity]), recipient);
}

/** @param work see `passphraseWork`; smaller only in tests. @throws CommunityError "passphrase-short". */
export async function lockWithPassphrase(
  identity: string,
  passphrase: string,
  work = passphraseWork,
): Promise<Uint8Array> {
  if ([...passphrase].length < shortestPassphrase) throw new CommunityError("passphrase-short");
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(work);
  return await encrypter.encrypt(identity);
}

/** Throws as `unwrapWith` does. */
export async function unlockWithPassphrase(
  passphrase: string,
  wrapped: Uint8Array,
  recipient: string,
): Promise<string> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  return await checked(await opened(decrypter, wrapped), recipient);
}

/** Makes a passkey for keys, apart from the one for signing in. In a browser only. @returns its description. */
export async function newPasskey(name: string): Promise<string> {
  return await asked(() => webauthn.createCredential({ keyName: name }));
}

/** @param passkey description that `newPasskey` gave. */
export async function lockWithPasskey(identity: string, passkey: string): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(new webauthn.WebAuthnRecipient({ identity: passkey }));
  return await asked(() => encrypter.encrypt(identity));
}

/** Throws as `unwrapWith` does. */
export async function unlockWithPasskey(
  passkey: string,
  wrapped: Uint8Array,
  recipient: string,
): Promise<string> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(new webauthn.WebAuthnIdentity({ identity: passkey }));
  return await checked(await opened(decrypter, wrapped), recipient);
}

async function opened(decrypter: Decrypter, wrapped: Uint8Array): Promise<Uint8Array> {
  return await decrypter.decrypt(wrapped).catch(() => {
    throw new CommunityError("wrong-key");
  });
}

/** What a browser or its passkey refuses has words of its own, which differ from browser to browser. */
async function asked<Result>(ask: () => Promise<Result>): Promise<Result> {
  return await ask().catch(() => {
    throw new CommunityError("passkey-refused");
  });
}

async function checked(contents: Uint8Array, recipient: string): Promise<string> {
  const identity = new TextDecoder().decode(contents);
  if (!isIdentity(identity)) throw new CommunityError("seal-broken");
  if ((await identityToRecipient(identity)) !== recipient) throw new CommunityError("key-exchanged");
  return identity;
}
