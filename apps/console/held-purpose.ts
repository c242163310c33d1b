/**
 * For which purpose does this window read?
 *
 * Held for the window alone, so that two windows may serve two tasks, and gone when it is closed.
 *
 * @module
 */
import { useSyncExternalStore } from "react";
import { isPurpose, type Purpose } from "../../src/safeguards/index.ts";

const place = "waymark-purpose";
const listeners = new Set<() => void>();

/** @returns null when none was chosen yet. */
export function heldPurpose(): Purpose | null {
  const held = sessionStorage.getItem(place);
  return held !== null && isPurpose(held) ? held : null;
}

/** Null forgets it. */
export function holdPurpose(purpose: Purpose | null): void {
  if (purpose === null) sessionStorage.removeItem(place);
  else sessionStorage.setItem(place, purpose);
  for (const tell of listeners) tell();
}

export function useHeldPurpose(): Purpose | null {
  return useSyncExternalStore((tell) => {
    listeners.add(tell);
    return () => listeners.delete(tell);
  }, heldPurpose);
}
