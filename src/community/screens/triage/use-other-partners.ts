/**
 * With whom may something be shared: who works on this node beside one's own partner?
 *
 * @module
 */
import { partnersPage } from "../../../identity/api.ts";
import { useAnswer, useSignedIn } from "../../../safeguards/screens/index.ts";

/** Those that are suspended are left out. */
export function useOtherPartners(): readonly { readonly id: string; readonly name: string }[] {
  const { partner } = useSignedIn();
  const partners = useAnswer("/partners?limit=200", partnersPage);
  return (partners.data?.items ?? []).filter(({ id, suspended }) => id !== partner.id && !suspended);
}
