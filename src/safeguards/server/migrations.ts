/**
 * Which tables do the safeguards keep?
 *
 * @module
 */
import { type DomainMigrations, loadMigrations } from "../../store/index.ts";

export async function safeguardMigrations(): Promise<DomainMigrations> {
  return {
    domain: "safeguards",
    migrations: await loadMigrations(new URL("./migrations/", import.meta.url)),
  };
}
