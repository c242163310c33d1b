/**
 * Which words does the exchange's part of the API have? For whoever asks it.
 *
 * @module
 */
export * from "./iati/publication/publication-api.ts";
