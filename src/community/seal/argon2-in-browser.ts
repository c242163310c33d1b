/**
 * How does a browser compute Argon2id?
 *
 * With WebAssembly inside the bundle: nothing is fetched, but the page's policy must say `'wasm-unsafe-eval'`.
 *
 * Source: RFC 9106.
 *
 * @module
 */
import { argon2id } from "hash-wasm";
import type { Argon2 } from "./argon2.ts";

export const argon2InBrowser: Argon2 = ({ password, salt, memoryKiB, iterations }) =>
  argon2id({
    password,
    salt,
    iterations,
    memorySize: memoryKiB,
    parallelism: 1,
    hashLength: 32,
    outputType: "binary",
  });
