/**
 * Is what is served always whole, and does the check find what was done to it? (trust.md rule 41)
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { appendFile, cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isPublicPath } from "../../publication/manifest.ts";
import type { PublicFile } from "../../publication/public-files.ts";
import { currentManifest, currentPublication, versionsIn } from "./current-publication.ts";
import { type PublicationKey, publicationKey } from "./publication-key.ts";
import { verifyPublication } from "./verify-publication.ts";
import { writePublication } from "./write-publication.ts";

let root: string;
let key: PublicationKey;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "publication-"));
  key = await publicationKey(root);
});
afterAll(() => rm(root, { recursive: true, force: true }));

let made = 0;
const freshFolder = () => join(root, `public-${made++}`);
const files = (word = "word "): PublicFile[] => [
  { path: "index.html", content: `<p>${word.repeat(300)}</p>` },
  { path: "app/start.js", content: `${"let a = 1;\n".repeat(200)}` },
  { path: "legs/a--b.json", content: "{}" },
  { path: "icon.png", content: new Uint8Array([1, 2, 3]) },
];
const publish = (folder: string, word?: string) =>
  writePublication({ folder, day: "2026-11-25", files: files(word), key });

describe("a publication", () => {
  test("is whole, signed, compressed where it is worth it, and the current one", async () => {
    const folder = freshFolder();
    expect(await publish(folder)).toMatchObject({ version: 1, files: 4 });
    const checked = await verifyPublication(folder, key.publicKey);
    expect(checked).toMatchObject({ whole: true, faults: [], manifest: { version: 1, day: "2026-11-25" } });
    const names = await readdir(join(folder, "1"), { recursive: true });
    expect(names).toEqual(expect.arrayContaining(["index.html.br", "index.html.gz", "app/start.js.br"]));
    expect(names).not.toContain("icon.png.br");
    expect(names).not.toContain("legs/a--b.json.br");
  });

  test("names pages of legs in a list of their own, so that phones need not carry it, and holds them to it", async () => {
    const folder = freshFolder();
    const pages = Array.from({ length: 40 }, (_, at) => ({
      path: `en/legs/a--${at}.html`,
      content: `<h1>${at}</h1>`,
    }));
    await writePublication({ folder, day: "2026-11-25", files: [...files(), ...pages], key });
    const signed = JSON.parse(await readFile(join(folder, "1", "manifest.json"), "utf8")) as {
      files: object;
    };
    expect(Object.keys(signed.files).filter((path) => path.includes("/legs/"))).toEqual([]);
    expect(Object.keys(signed.files)).toContain("pages.json");
    const whole = await verifyPublication(folder, key.publicKey);
    expect(whole).toMatchObject({ whole: true, faults: [] });
    expect(Object.keys(whole.manifest?.files ?? {})).toHaveLength(45);
    await appendFile(join(folder, "1", "en", "legs", "a--7.html"), "x");
    expect((await verifyPublication(folder, key.publicKey)).faults).toEqual([
      { code: "file-altered", path: "en/legs/a--7.html" },
    ]);
    await writeFile(join(folder, "1", "pages.json"), "{}");
    expect((await verifyPublication(folder, key.publicKey)).whole).toBe(false);
    expect(await currentManifest(folder)).toBeNull();
    const taken = [{ path: "pages.json", content: "{}" }];
    await expect(
      writePublication({ folder: freshFolder(), day: "2026-11-25", files: taken, key }),
    ).rejects.toMatchObject({ code: "publication-path" });
  });

  test("keeps the one before for those who still read it, and drops what is older", async () => {
    const folder = freshFolder();
    for (const word of ["one ", "two ", "three ", "four "]) await publish(folder, word);
    expect(await versionsIn(folder)).toEqual([3, 4]);
    expect(await currentPublication(folder)).toMatchObject({ version: 4 });
    expect((await verifyPublication(folder, key.publicKey)).whole).toBe(true);
  });

  test("does not compress again what did not change", async () => {
    const folder = freshFolder();
    await publish(folder, "one ");
    await publish(folder, "two ");
    const inode = async (version: number, path: string) =>
      (await stat(join(folder, String(version), path))).ino;
    expect(await inode(2, "app/start.js.br")).toBe(await inode(1, "app/start.js.br"));
    expect(await inode(2, "index.html.br")).not.toBe(await inode(1, "index.html.br"));
  });

  test("never gets a lower number than one that is known of, though the folder be lost", async () => {
    const folder = freshFolder();
    const written = await writePublication({ folder, day: "2026-11-25", files: files(), key, after: 41 });
    expect(written.version).toBe(42);
  });

  test("two at once both end whole, and the later is current", async () => {
    const folder = freshFolder();
    const both = await Promise.allSettled([publish(folder, "one "), publish(folder, "two ")]);
    expect(both.some(({ status }) => status === "fulfilled")).toBe(true);
    const checked = await verifyPublication(folder, key.publicKey);
    expect(checked.whole).toBe(true);
  });

  test("many at once end whole, or with the word that a later one was made, and what is current is whole", async () => {
    const folder = freshFolder();
    const many = Array.from({ length: 60 }, (_, at) => ({
      path: `legs/${at}.json`,
      content: `{"at":${at}}`,
    }));
    const publishing = (at: number) =>
      writePublication({
        folder,
        day: "2026-11-25",
        files: [...many.slice(at % 3 === 0 ? 40 : 0), { path: "who.txt", content: String(at) }],
        key,
      });
    for (let round = 0; round < 8; round++) {
      const all = await Promise.allSettled([0, 1, 2, 3].map((at) => publishing(round * 4 + at)));
      for (const one of all)
        if (one.status === "rejected") expect(one.reason).toMatchObject({ code: "publication-superseded" });
      expect((await verifyPublication(folder, key.publicKey)).whole).toBe(true);
    }
  });

  test.each(["../x", "/etc/passwd", "a//b", ".hidden", "a/../b", "manifest.json", "a\\b", "a b", ""])(
    "holds no file named %j",
    async (path) => {
      const plan = { folder: freshFolder(), day: "2026-11-25", files: [{ path, content: "" }], key };
      await expect(writePublication(plan)).rejects.toMatchObject({ code: "publication-path" });
    },
  );

  test("no path leads out of its folder, whatever it is", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[a./\\%]{0,12}$/)), (path) => {
        fc.pre(isPublicPath(path));
        expect(resolve("/base", path).startsWith("/base/")).toBe(true);
      }),
    );
  });
});

describe("the check finds", () => {
  const attacks: [string, string, (at: string) => Promise<unknown>][] = [
    ["a changed file", "file-altered", (at) => appendFile(join(at, "index.html"), "x")],
    ["a changed compressed form", "file-altered", (at) => writeFile(join(at, "index.html.br"), "x")],
    ["a missing file", "file-missing", (at) => rm(join(at, "legs/a--b.json"))],
    ["an added file", "file-added", (at) => writeFile(join(at, "more.html"), "x")],
    ["an added compressed form", "file-added", (at) => writeFile(join(at, "more.html.gz"), "x")],
    ["a changed manifest", "signature-wrong", (at) => appendFile(join(at, "manifest.json"), " ")],
    ["a missing signature", "signature-wrong", (at) => rm(join(at, "manifest.sig"))],
    ["a missing manifest", "manifest-unreadable", (at) => rm(join(at, "manifest.json"))],
  ];
  test.each(attacks)("%s, on a copy, without the node", async (_what, code, attack) => {
    const folder = freshFolder();
    await publish(folder);
    const copy = freshFolder();
    await cp(join(folder, "1"), copy, { recursive: true });
    expect((await verifyPublication(copy, key.publicKey)).whole).toBe(true);
    await attack(copy);
    const { whole, faults } = await verifyPublication(copy, key.publicKey);
    expect(whole).toBe(false);
    expect(faults.map((fault) => fault.code)).toContain(code);
  });

  test("a publication that somebody else signed", async () => {
    const folder = freshFolder();
    const otherData = freshFolder();
    await mkdir(otherData);
    const other = await publicationKey(otherData);
    await writePublication({ folder, day: "2026-11-25", files: files(), key: other });
    expect((await verifyPublication(folder, null)).whole).toBe(true);
    const { faults } = await verifyPublication(folder, key.publicKey);
    expect(faults.map(({ code }) => code)).toEqual(["key-differs", "signature-wrong"]);
  });
});

test("killed at any moment it leaves a whole publication, and the next one goes through", async () => {
  const folder = freshFolder();
  await publish(folder, "before ");
  const program = resolve(import.meta.dirname, "testing/publish-slowly.ts");
  for (const delay of [150, 200, 260, 330, 420, 600]) {
    const child = spawn(process.execPath, ["--import", "tsx", program, folder, root], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    await once(child.stdout, "data");
    await new Promise((done) => setTimeout(done, delay));
    child.kill("SIGKILL");
    await once(child, "exit");
    const { whole, faults } = await verifyPublication(folder, key.publicKey);
    expect(faults).toEqual([]);
    expect(whole).toBe(true);
  }
  const next = await publish(folder, "after ");
  expect((await currentManifest(folder))?.version).toBe(next.version);
  expect((await versionsIn(folder)).length).toBeLessThanOrEqual(2);
  expect(await readFile(join(folder, "current", "index.html"), "utf8")).toContain("after");
});
