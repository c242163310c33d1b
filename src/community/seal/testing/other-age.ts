/**
 * age in another language by other people (rage, in Rust), to hold our files against.
 *
 * @module
 */

/** Loads it as a browser would: it looks for randomness and a clock in the window. */
export async function otherAge() {
  Object.assign(globalThis, { self: globalThis, Window: Object });
  return await import("@kanru/rage-wasm/dist/index.js");
}
