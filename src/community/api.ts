/**
 * What do the words of community's part of the API look like?
 *
 * @module
 */
export * from "./connect/connect-api.ts";
export * from "./help/help-api.ts";
export * from "./publication/publication-api.ts";
export * from "./risk/risks-api.ts";
export * from "./routes/routes-api.ts";
export * from "./triage/triage-api.ts";
export * from "./warnings/warnings-api.ts";
