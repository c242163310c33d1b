/**
 * How does the app write something on the phone, where the person asked for it?
 *
 * Into one database that quick exit deletes. It is opened for each act and closed at once, so that deleting never waits
 * for a page, and it is not made at all until something is to be kept.
 *
 * @module
 */
import { leavingSignal } from "../exit/quick-exit.ts";
import { databaseName } from "../kept-names.ts";

export const stores = ["letters", "pseudonym"] as const;
export type StoreName = (typeof stores)[number];

/** "full": there is no room. "none": this browser keeps nothing here, as in a private window. */
export class DeviceStoreError extends Error {
  override readonly name = "DeviceStoreError";
  readonly code: "full" | "none";

  constructor(code: "full" | "none") {
    super(code === "full" ? "There is no room on this device." : "This browser keeps nothing.");
    this.code = code;
  }
}

/** @throws {DeviceStoreError} */
export async function onDevice<Result>(
  name: StoreName,
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest,
): Promise<Result> {
  const database = await openDatabase();
  try {
    return await new Promise<Result>((done, failed) => {
      const transaction = database.transaction(name, mode);
      const request = act(transaction.objectStore(name));
      transaction.oncomplete = () => done(request.result as Result);
      transaction.onabort = () => failed(storeError(transaction.error));
      transaction.onerror = () => failed(storeError(transaction.error));
    });
  } catch (failure) {
    // Some browsers say at once that there is no room.
    throw failure instanceof DOMException ? storeError(failure) : failure;
  } finally {
    database.close();
  }
}

function openDatabase(): Promise<IDBDatabase> {
  // Opening makes it: whoever leaves must not find it made again.
  if (leavingSignal.aborted) return Promise.reject(new DeviceStoreError("none"));
  return new Promise((opened, failed) => {
    const request = indexedDB.open(databaseName, 1);
    request.onupgradeneeded = () => {
      for (const store of stores) request.result.createObjectStore(store);
    };
    request.onsuccess = () => opened(request.result);
    request.onerror = () => failed(storeError(request.error));
    request.onblocked = () => failed(new DeviceStoreError("none"));
  });
}

function storeError(error: DOMException | null): DeviceStoreError {
  return new DeviceStoreError(error?.name === "QuotaExceededError" ? "full" : "none");
}
