/**
 * What is joint work worth, and what should come next? The door of programmes for browser and server.
 *
 * @module
 */
export { type Agreement, checkTerms, type TermRun } from "./conditions.ts";
export { isOfDonor } from "./entries/agreement.ts";
export {
  type Audience,
  type Entry,
  type EntrySet,
  entrySet,
  entryWith,
  ofProgramme,
} from "./entries/entry.ts";
export { type EntryKind, entryKinds } from "./entries/entry-kinds.ts";
export { type Content, entrySchemas } from "./entries/entry-schemas.ts";
export { isSameContent } from "./entries/is-same-content.ts";
export { iatiStatusOf, passagesOf, stateOf } from "./life-cycle/state-of.ts";
export { ProgrammeError, type ProgrammeErrorCode } from "./programme-error.ts";
export type { ResultRow } from "./results/results-api.ts";
export { resultsView } from "./results/results-view.ts";
export { shippedTermRules } from "./term-rules.ts";
export { type WorkedFile, workedFile } from "./worked/worked-file.ts";
