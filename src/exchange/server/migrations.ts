/**
 * Which tables does the exchange keep?
 *
 * @module
 */
import { type DomainMigrations, loadMigrations } from "../../store/index.ts";

export async function exchangeMigrations(): Promise<DomainMigrations> {
  return { domain: "exchange", migrations: await loadMigrations(new URL("./migrations/", import.meta.url)) };
}
