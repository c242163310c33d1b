import { createHash } from "node:crypto";
import { ed25519 } from "@noble/curves/ed25519.js";
import { beforeEach, describe, expect, test } from "vitest";
import { Keeper, type KeptFiles } from "./keeper.ts";

const key = new Uint8Array(32).fill(1);
const otherKey = new Uint8Array(32).fill(2);
const bytes = (text: string) => new TextEncoder().encode(text);

/** The files of a server, signed. */
function published(files: Readonly<Record<string, string>>, version: number, by = key): Map<string, string> {
  const hashes = Object.fromEntries(
    Object.entries(files).map(([path, text]) => [path, createHash("sha256").update(text).digest("hex")]),
  );
  const publicKey = Buffer.from(ed25519.getPublicKey(by)).toString("base64");
  const manifest = JSON.stringify({ version, files: hashes, publicKey });
  const signature = Buffer.from(ed25519.sign(bytes(manifest), by)).toString("base64");
  return new Map([...Object.entries(files), ["manifest.json", manifest], ["manifest.sig", signature]]);
}

let server: Map<string, string>;
let online: boolean;
let stored: Map<string, Uint8Array<ArrayBuffer>>;
let room: number;

const kept: KeptFiles = {
  read: async (name) => stored.get(name) ?? null,
  write: async (name, content) => {
    if (!stored.has(name) && stored.size >= room) throw new Error("There is no room.");
    stored.set(name, content);
  },
  remove: async (name) => {
    stored.delete(name);
  },
  names: async () => [...stored.keys()],
};
const open = () =>
  new Keeper({
    kept,
    load: async (path) => {
      if (!online) throw new TypeError("There is no connection.");
      const text = server.get(path);
      return text === undefined ? null : bytes(text);
    },
  });
const shown = async (keeper: Keeper, path: string) => {
  const answer = await keeper.answer(path);
  return answer.kind === "file" ? new TextDecoder().decode(answer.bytes) : answer.kind;
};

beforeEach(() => {
  server = published({ a: "A1", b: "B1", c: "C1" }, 5);
  online = true;
  stored = new Map();
  room = 100;
});

describe("rule 41: what a phone shows", () => {
  test("passes everything by before the first manifest", async () => {
    expect(await shown(open(), "a")).toBe("pass");
  });

  test("what was kept is there without a connection, also for a worker that was started anew", async () => {
    await open().keep(["a"]);
    online = false;
    expect(await shown(open(), "a")).toBe("A1");
    expect(await shown(open(), "b")).toBe("away");
  });

  test("two pages that keep at once lose nothing of one another", async () => {
    const keeper = open();
    await Promise.all([keeper.keep(["a"]), keeper.keep(["b"]), keeper.keep(["c"])]);
    server = published({ a: "A2", b: "B2", c: "C2" }, 6);
    expect(await keeper.refresh()).toBe("new");
    online = false;
    expect([await shown(keeper, "a"), await shown(keeper, "b"), await shown(keeper, "c")]).toEqual([
      "A2",
      "B2",
      "C2",
    ]);
  });

  test("bytes that the manifest does not name are refused, a file that it does not name is absent", async () => {
    const keeper = open();
    await keeper.keep([]);
    server.set("a", "changed on the way");
    server.set("new", "N");
    expect(await shown(keeper, "a")).toBe("refused");
    expect(await shown(keeper, "new")).toBe("absent");
  });

  test("a full phone shows what it loads, and keeps what it had", async () => {
    const keeper = open();
    await keeper.keep(["a"]);
    room = stored.size;
    await keeper.keep(["b"]).catch(() => undefined);
    expect(await shown(keeper, "b")).toBe("B1");
    online = false;
    expect(await shown(keeper, "a")).toBe("A1");
  });
});

describe("T5: a new publication", () => {
  test("is taken when the pinned key signed it, with everything that is kept, or not at all", async () => {
    const keeper = open();
    await keeper.keep(["a", "b"]);
    server = published({ a: "A2", b: "B2" }, 6);
    const whole = server.get("b");
    server.set("b", "half copied");
    expect(await keeper.refresh()).toBe("away");
    expect(await shown(keeper, "a")).toBe("A1");
    server.set("b", whole ?? "");
    expect(await keeper.refresh()).toBe("new");
    online = false;
    expect([await shown(keeper, "a"), await shown(keeper, "b"), await shown(keeper, "c")]).toEqual([
      "A2",
      "B2",
      "absent",
    ]);
    const hashes = [...stored.keys()].filter((name) => /^[0-9a-f]{64}$/.test(name));
    expect(hashes).toHaveLength(2);
  });

  test.each([
    ["another key", () => published({ a: "A9" }, 6, otherKey)],
    ["an older version", () => published({ a: "A9" }, 4)],
    ["a second one of the same version", () => published({ a: "A9" }, 5)],
    ["a signature of nothing", () => new Map([...published({ a: "A9" }, 6), ["manifest.sig", "AAAA"]])],
    [
      "a manifest that is none",
      () =>
        new Map([
          ["manifest.json", "[]"],
          ["manifest.sig", "AAAA"],
        ]),
    ],
    [
      "the pinned key's name with another's signature",
      () => {
        const own = published({ a: "A9" }, 6);
        return new Map([
          ...own,
          ["manifest.sig", published({ a: "A8" }, 6, otherKey).get("manifest.sig") ?? ""],
        ]);
      },
    ],
  ])("is refused: %s", async (_name, made) => {
    const keeper = open();
    await keeper.keep(["a"]);
    server = made();
    expect(await keeper.refresh()).toBe("refused");
    expect(await shown(keeper, "a")).toBe("A1");
    expect(await shown(open(), "a")).toBe("A1");
  });

  test("the very same one is no news", async () => {
    const keeper = open();
    await keeper.keep(["a"]);
    expect(await keeper.refresh()).toBe("same");
  });
});
