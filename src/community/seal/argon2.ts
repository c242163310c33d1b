/**
 * What is asked of whoever computes Argon2id?
 *
 * Browsers compute it with WebAssembly, the node natively: the function is passed in, the parameters lie with what
 * they protect.
 *
 * Source: RFC 9106.
 *
 * @module
 */
export interface Argon2Input {
  readonly password: string;
  /** Shape: at least 8 bytes. */
  readonly salt: Uint8Array;
  readonly memoryKiB: number;
  readonly iterations: number;
}

/** Argon2id, version 1.3, one lane. @returns 32 bytes. */
export type Argon2 = (input: Argon2Input) => Promise<Uint8Array>;
