/**
 * What do the words of programmes' part of the API look like?
 *
 * @module
 */
export * from "./conditions/conditions-api.ts";
export * from "./entries/entries-api.ts";
export * from "./valve/valve-api.ts";
export * from "./results/results-api.ts";
export * from "./portfolio/portfolio-api.ts";
