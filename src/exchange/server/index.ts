/**
 * What may other rooms use of the exchange, on the server?
 *
 * @module
 */
export { checkIati, type IatiCheck } from "./iati/check-iati.ts";
export { expireSources } from "./iati/expire-sources.ts";
export { exportIati } from "./iati/export-iati.ts";
export { type IatiImport, importIati } from "./iati/import-iati.ts";
export { type RepeatedActivity, readIatiTransactions } from "./iati/read-transactions.ts";
export { exchangeMigrations } from "./migrations.ts";
export { exchangeRoutes } from "./publication/publication-routes.ts";
