import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { appendLeaves, dropPartials, emptyHead } from "./append.ts";
import { FileStorage } from "./file-storage.ts";
import { MemoryStorage } from "./memory-storage.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "ledger-"));
});
afterEach(() => rm(folder, { recursive: true }));

const entries = (count: number) => Array.from({ length: count }, (_, at) => Uint8Array.of(at & 255, at >> 8));

test("holds byte for byte what memory holds", async () => {
  const [files, memory] = [new FileStorage(join(folder, "new", "log")), new MemoryStorage()];
  for (const storage of [files, memory]) {
    const head = await appendLeaves(storage, entries(700), emptyHead());
    const next = await appendLeaves(storage, entries(100), head);
    await dropPartials(storage, head.size, next.size);
  }
  const names = await readdir(join(folder, "new", "log"), { recursive: true, withFileTypes: true });
  const paths = names.filter((name) => name.isFile()).map((name) => join(name.parentPath, name.name));
  const relative = paths.map((path) => path.slice(join(folder, "new", "log").length + 1));
  expect(relative.sort()).toEqual([...memory.files.keys()].sort());
  for (const [path, bytes] of memory.files)
    expect(new Uint8Array((await files.read(path)) ?? [])).toEqual(bytes);
});

test("replaces a file as a whole, and what a crash left beside it", async () => {
  const files = new FileStorage(folder);
  await files.write(new Map([["checkpoint", new Uint8Array(100)]]));
  await writeFile(join(folder, "checkpoint.new"), "half a check");
  await files.write(new Map([["checkpoint", Uint8Array.of(1)]]));
  expect([...((await files.read("checkpoint")) ?? [])]).toEqual([1]);
  expect(await readdir(folder)).toEqual(["checkpoint"]);
});

test("what is not there is null, or no error", async () => {
  const files = new FileStorage(join(folder, "nowhere"));
  expect(await files.read("checkpoint")).toBeNull();
  await files.removeFolder("tile/0/000.p");
  await writeFile(join(folder, "tile"), "");
  expect(await new FileStorage(folder).read("tile/0/000")).toBeNull();
});

test("a folder removed can be written to again", async () => {
  const files = new FileStorage(folder);
  const file = new Map([["tile/0/000.p/1", Uint8Array.of(1)]]);
  await files.write(file);
  await files.removeFolder("tile/0/000.p");
  await files.write(file);
  expect(await files.read("tile/0/000.p/1")).not.toBeNull();
});

test.each(["", "/etc/passwd", "../checkpoint", "tile/../../x", "tile//0", "tile/0/.p", "tile\\0", "a/"])(
  "no path leads out of the folder: '%s'",
  async (path) => {
    const files = new FileStorage(folder);
    await expect(files.read(path)).rejects.toMatchObject({ code: "path-refused" });
    await expect(files.write(new Map([[path, Uint8Array.of(1)]]))).rejects.toMatchObject({
      code: "path-refused",
    });
    await expect(files.removeFolder(path)).rejects.toMatchObject({ code: "path-refused" });
  },
);
