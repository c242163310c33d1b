/**
 * Under which names does the app keep anything on a phone?
 *
 * Plain names: whoever looks through a browser's storage learns nothing from them.
 *
 * @module
 */

/** The one database: messages that wait for a connection, sealed, and a pseudonym's key. */
export const databaseName = "travel";

/** Caches of the offline pages begin with it. */
export const cachePrefix = "travel-";
