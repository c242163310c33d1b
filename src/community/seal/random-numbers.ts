/**
 * How are secret digits and orders drawn, evenly and from the system's own randomness?
 *
 * @module
 */

/** @returns `length` random bytes. Most 65,536 at a time are asked of the system. */
export function randomBytes(length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  for (let from = 0; from < length; from += 65_536)
    crypto.getRandomValues(bytes.subarray(from, Math.min(length, from + 65_536)));
  return bytes;
}

/** @returns a whole number in [0, below), each as likely; `below` is in [1, 256]. */
export function randomBelow(below: number): number {
  // What lies beyond the last whole multiple would make small numbers likelier: it is drawn again.
  const fair = 256 - (256 % below);
  for (;;) {
    const [drawn = 0] = randomBytes(1);
    if (drawn < fair) return drawn % below;
  }
}

/** @returns the same items, in an order that tells nothing. At most 256 items. */
export function shuffled<Item>(items: readonly Item[]): Item[] {
  const rest = [...items];
  const order: Item[] = [];
  while (rest.length > 0) order.push(...rest.splice(randomBelow(rest.length), 1));
  return order;
}
