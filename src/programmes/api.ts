/**
 * What do the words of programmes' part of the API look like?
 *
 * @module
 */
export * from "./entries/entries-api.ts";
