/**
 * What has a phone kept of the public app?
 *
 * @module
 */
import type { Page } from "playwright-core";

/** Everything the app keeps on the phone, as text. */
export function storedText(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const texts: string[] = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage })];
    for (const name of await caches.keys())
      for (const request of await (await caches.open(name)).keys())
        texts.push((await (await (await caches.open(name)).match(request))?.text()) ?? "");
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((opened) => {
        const request = indexedDB.open(name ?? "");
        request.onsuccess = () => opened(request.result);
      });
      for (const store of database.objectStoreNames) {
        const all = await new Promise<object[]>((read) => {
          const request = database.transaction(store).objectStore(store).getAll();
          request.onsuccess = () => read(request.result);
        });
        for (const one of all)
          texts.push(
            JSON.stringify(one),
            new TextDecoder("latin1").decode(Object.values(one).find((value) => value instanceof Uint8Array)),
          );
      }
      database.close();
    }
    return texts.join("\n");
  });
}

export function storedLetters(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((counted) => {
        const request = indexedDB.open("travel");
        request.onsuccess = () => {
          const count = request.result.transaction("letters").objectStore("letters").count();
          count.onsuccess = () => {
            request.result.close();
            counted(count.result);
          };
        };
      }),
  );
}
