/**
 * Has this phone been asked to keep anything?
 *
 * Looking must not make a database: an empty one would be a trace.
 *
 * @module
 */
import { databaseName } from "../kept-names.ts";

/** False also where the browser cannot say: it then keeps nothing that is found again by itself. */
export async function hasDeviceDatabase(): Promise<boolean> {
  if (typeof indexedDB === "undefined") return false;
  const names = await indexedDB.databases?.().catch(() => []);
  return names?.some(({ name }) => name === databaseName) ?? false;
}
