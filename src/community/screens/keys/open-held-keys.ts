/**
 * How do an officer's own key and then the partner's keys open?
 *
 * @module
 */
import type { z } from "zod";
import { CommunityError } from "../../community-error.ts";
import type { keysView } from "../../keys/keys-api.ts";
import { unlockWithPasskey, unlockWithPassphrase, unwrapWith } from "../../keys/wrapped-identity.ts";
import { fromBase64 } from "../../seal/base64.ts";
import type { HeldKeys, OpenedKey } from "./held-keys.ts";

export type KeysView = z.infer<typeof keysView>;
export type HeldKeyView = KeysView["keys"][number];
export type Lock = NonNullable<KeysView["mine"]>["locks"][number];

/** The bytes of what the node sent. @throws CommunityError "seal-broken". */
export function sealedBytes(base64: string): Uint8Array {
  const bytes = fromBase64(base64);
  if (bytes === null) throw new CommunityError("seal-broken");
  return bytes;
}

/**
 * Opens a lock with what the officer entered, and everything that is wrapped for the key behind it.
 * @param passphrase null asks for the passkey.
 * @throws CommunityError "wrong-key" when the passphrase or passkey does not open it, "key-exchanged".
 */
export async function openHeldKeys(
  view: KeysView,
  passphrase: string | null,
  member: string,
): Promise<HeldKeys> {
  const way = passphrase === null ? "passkey" : "passphrase";
  const lock = view.mine?.locks.find((one) => one.way === way);
  if (view.mine === null || lock === undefined) throw new CommunityError("wrong-key");
  const own = await unlock(lock, passphrase, view.mine.recipient);
  return { member, own, opened: await openedBy(own, view.keys) };
}

async function unlock(lock: Lock, passphrase: string | null, recipient: string): Promise<string> {
  const locked = sealedBytes(lock.locked);
  if (passphrase === null) return await unlockWithPasskey(lock.passkey ?? "", locked, recipient);
  return await unlockWithPassphrase(passphrase, locked, recipient);
}

/** @returns what is wrapped for an officer's key, opened. */
export async function openedBy(own: string, keys: readonly HeldKeyView[]): Promise<OpenedKey[]> {
  const opened: OpenedKey[] = [];
  for (const { id, use, recipient, wrapped } of keys)
    if (wrapped !== null)
      opened.push({ id, use, identity: await unwrapWith(own, sealedBytes(wrapped), recipient) });
  return opened;
}
