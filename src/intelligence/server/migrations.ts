/**
 * Which tables does intelligence keep?
 *
 * @module
 */
import { type DomainMigrations, loadMigrations } from "../../store/index.ts";

export async function intelligenceMigrations(): Promise<DomainMigrations> {
  return {
    domain: "intelligence",
    migrations: await loadMigrations(new URL("./migrations/", import.meta.url)),
  };
}
