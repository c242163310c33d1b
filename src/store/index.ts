/**
 * Where are things kept? The door of the store.
 *
 * @module
 */
export { backup } from "./backup/backup.ts";
export { restore } from "./backup/restore.ts";
export { type Check, doctor } from "./doctor.ts";
export { insertRows } from "./insert-rows.ts";
export { type DomainMigrations, loadMigrations } from "./load-migrations.ts";
export { migrate } from "./migrate.ts";
export { openStore, type Store, type StorePlan } from "./open-store.ts";
export { SECRETS_FOLDER, secret } from "./secrets.ts";
export { identifier, join, type SqlFragment, sql } from "./sql.ts";
export { StoreError } from "./store-error.ts";
export type { StoreLog } from "./store-log.ts";
export { rows, withTransaction } from "./transaction.ts";
