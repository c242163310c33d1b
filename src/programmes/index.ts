/**
 * What is joint work worth, and what should come next? The door of programmes for browser and server.
 *
 * @module
 */
export { type Agreement, checkTerms, type TermRun } from "./conditions.ts";
export { ProgrammeError, type ProgrammeErrorCode } from "./programme-error.ts";
export { shippedTermRules } from "./term-rules.ts";
export { type WorkedFile, workedFile } from "./worked/worked-file.ts";
