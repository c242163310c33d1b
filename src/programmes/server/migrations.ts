/**
 * Which tables do programmes keep?
 *
 * @module
 */
import { type DomainMigrations, loadMigrations } from "../../store/index.ts";

export async function programmeMigrations(): Promise<DomainMigrations> {
  return {
    domain: "programmes",
    migrations: await loadMigrations(new URL("./migrations/", import.meta.url)),
  };
}
