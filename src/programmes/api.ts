/**
 * What do the words of programmes' part of the API look like?
 *
 * @module
 */
export * from "./briefs/briefs-api.ts";
export * from "./conditions/conditions-api.ts";
export * from "./coordination/coordination-api.ts";
export * from "./entries/entries-api.ts";
export * from "./entry-points/entry-points-api.ts";
export * from "./gaps/gaps-api.ts";
export * from "./guests/guests-api.ts";
export * from "./life-cycle/life-cycle-api.ts";
export * from "./overview/overview-api.ts";
export * from "./portfolio/portfolio-api.ts";
export * from "./priorities/priorities-api.ts";
export * from "./results/results-api.ts";
export * from "./sheets/sheets-api.ts";
export * from "./value/value-api.ts";
export * from "./valve/valve-api.ts";
export * from "./visibility/visibility-api.ts";
