/**
 * Keys of invented organisations, for tests.
 *
 * @module
 */
import { generateX25519Identity, identityToRecipient } from "age-encryption";

/** An identity and what is sealed for it. */
export interface KeyPair {
  readonly identity: string;
  readonly recipient: string;
}

export async function someKeyPair(): Promise<KeyPair> {
  const identity = await generateX25519Identity();
  return { identity, recipient: await identityToRecipient(identity) };
}

export interface OrganisationKeys {
  readonly desk: KeyPair;
  readonly custodian: KeyPair;
}

export async function someOrganisation(): Promise<OrganisationKeys> {
  return { desk: await someKeyPair(), custodian: await someKeyPair() };
}

/** The part of organisations' keys that a reporter's phone has. */
export function keysOf(organisations: readonly OrganisationKeys[]) {
  return organisations.map(({ desk, custodian }) => ({
    desk: desk.recipient,
    custodian: custodian.recipient,
  }));
}
