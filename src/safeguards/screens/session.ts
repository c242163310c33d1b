/**
 * Who is signed in, as a screen needs to know it?
 *
 * @module
 */
import { createContext, useContext } from "react";
import type { Capability } from "../role.ts";

export interface SignedIn {
  readonly member: string;
  readonly partner: { readonly id: string; readonly name: string };
  readonly capabilities: readonly string[];
}

const Held = createContext<SignedIn | null>(null);

export const SignedInProvider = Held.Provider;

/** @throws Error outside the pages of a signed-in member: a mistake of the programmer. */
export function useSignedIn(): SignedIn {
  const signedIn = useContext(Held);
  if (signedIn === null) throw new Error("Only the pages of a signed-in member may ask who it is.");
  return signedIn;
}

/** A screen hides what would be refused; the node refuses it all the same. */
export function useMay(capability: Capability): boolean {
  return useSignedIn().capabilities.includes(capability);
}
