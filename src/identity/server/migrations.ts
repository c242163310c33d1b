/**
 * Which tables does identity keep?
 *
 * @module
 */
import { type DomainMigrations, loadMigrations } from "../../store/index.ts";

export async function identityMigrations(): Promise<DomainMigrations> {
  return { domain: "identity", migrations: await loadMigrations(new URL("./migrations/", import.meta.url)) };
}
