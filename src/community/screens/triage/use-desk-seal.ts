/**
 * How does an officer seal something to the desk, and read what colleagues sealed?
 *
 * To the newest desk key that the officer holds: whoever opens reports can read it, the node cannot.
 *
 * @module
 */
import { identityToRecipient } from "age-encryption";
import { useSignedIn } from "../../../safeguards/screens/index.ts";
import { CommunityError } from "../../community-error.ts";
import { wrapFor } from "../../keys/wrapped-identity.ts";
import { openAge } from "../../seal/age-layer.ts";
import { fromBase64, toBase64 } from "../../seal/base64.ts";
import { identitiesOf, useHeldKeys } from "../keys/held-keys.ts";

export interface DeskSeal {
  /** @returns an age file in base64. @throws CommunityError "wrong-key" without keys. */
  seal(text: string): Promise<string>;
  /** @throws CommunityError "wrong-key", "seal-broken". */
  open(sealed: string): Promise<string>;
}

export function useDeskSeal(): DeskSeal {
  const { member } = useSignedIn();
  const keys = useHeldKeys(member);
  const identities = keys === null ? [] : identitiesOf(keys, "desk");
  return {
    seal: async (text) => {
      const [newest] = identities;
      if (newest === undefined) throw new CommunityError("wrong-key");
      return toBase64(await wrapFor(await identityToRecipient(newest), text));
    },
    open: async (sealed) => {
      const bytes = fromBase64(sealed);
      if (bytes === null) throw new CommunityError("seal-broken");
      return new TextDecoder().decode(await openAge(bytes, identities));
    },
  };
}
