/**
 * Which tables does community keep?
 *
 * @module
 */
import { type DomainMigrations, loadMigrations } from "../../store/index.ts";

export async function communityMigrations(): Promise<DomainMigrations> {
  return {
    domain: "community",
    migrations: await loadMigrations(new URL("./migrations/", import.meta.url)),
  };
}
