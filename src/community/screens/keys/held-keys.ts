/**
 * Which keys has this officer opened, in this tab, for now?
 *
 * They stand in memory alone: a reload, a sign-out that reloads, or fifteen minutes without use, and they are gone. Every
 * screen that opens a report asks here.
 *
 * Source: trust.md T8 (a session is idle after 15 minutes), rule 44.
 *
 * @module
 */
import { useEffect, useSyncExternalStore } from "react";

/** A private key of the partner that this officer holds. */
export interface OpenedKey {
  readonly id: string;
  readonly use: "desk" | "custodian";
  /** `AGE-SECRET-KEY-1...` */
  readonly identity: string;
}

export interface HeldKeys {
  /** Whose they are: another member's session never finds them. */
  readonly member: string;
  /** The officer's own private key. */
  readonly own: string;
  readonly opened: readonly OpenedKey[];
}

const idleFor = 15 * 60_000;

let held: HeldKeys | null = null;
let ending: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

/** Keeps keys for this tab. */
export function holdKeys(keys: HeldKeys): void {
  held = keys;
  used();
  tell();
}

/** Forgets them. */
export function forgetKeys(): void {
  held = null;
  clearTimeout(ending);
  tell();
}

/** @returns the keys of this member; null when they are to be opened first. */
export function useHeldKeys(member: string): HeldKeys | null {
  const keys = useSyncExternalStore(listen, () => held);
  useEffect(used, []);
  return keys?.member === member ? keys : null;
}

/** @returns the private keys of one use, the newest first, for `openOuter` and `openInner`. */
export function identitiesOf(keys: HeldKeys, use: OpenedKey["use"]): string[] {
  used();
  return keys.opened.filter((one) => one.use === use).map(({ identity }) => identity);
}

function used(): void {
  clearTimeout(ending);
  if (held !== null) ending = setTimeout(forgetKeys, idleFor);
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tell(): void {
  for (const listener of listeners) listener();
}
