/**
 * What do joint programmes plan, spend and achieve? The server's door of programmes.
 *
 * @module
 */
export { asking } from "./asking.ts";
export { expireEntries } from "./entries/expire-entries.ts";
export { type EntryWriter, openEntries, type UncheckedOrder } from "./entries/put-entry.ts";
export { loadEntrySet, onceStanding, readEntrySet, removedEntries } from "./entries/read-entry-set.ts";
export { programmeMigrations } from "./migrations.ts";
export { programmeRoutes } from "./routes.ts";
export { type FactsOrder, type FactsTaken, takeIndicatorFacts } from "./valve/take-indicator-facts.ts";
