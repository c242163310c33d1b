/**
 * Does the public server serve what was published, to everybody alike, without a database and without a trace?
 * (trust.md rules 41, 42 and 43)
 */
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { request } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { publicationKey, writePublication } from "../../src/community/server/index.ts";
import { buildPublicHttp, type PublicHttp } from "./public-http.ts";

let root: string;
let site: PublicHttp;
const page = `<!doctype html><p>${"how the next leg is ".repeat(80)}</p>`;
const files = [
  { path: "index.html", content: page },
  { path: "ar/index.html", content: page },
  { path: "ar/legs/a--b.html", content: page },
  { path: "legs/a--b.json", content: "{}" },
  { path: "app/start-Ab3dEf9h.js", content: "let a = 1;\n".repeat(100) },
  { path: "service-worker.js", content: "let b = 1;\n" },
  { path: "icon.png", content: new Uint8Array([137, 80, 78, 71]) },
];
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "public-http-"));
  site = await buildPublicHttp({ folder: join(root, "public") });
});
afterAll(async () => {
  await site?.http.close();
  await rm(root, { recursive: true, force: true });
});

const publish = async (day = "2026-11-25") =>
  await writePublication({ folder: join(root, "public"), day, files, key: await publicationKey(root) });
const get = (url: string, headers: Record<string, string> = {}, method: "GET" | "HEAD" | "POST" = "GET") =>
  site.http.inject({ method, url, headers });

describe("before and after the first publication", () => {
  test("says that there is nothing yet, then serves it without being told", async () => {
    expect((await get("/")).statusCode).toBe(503);
    await publish();
    await expect.poll(async () => (await get("/")).statusCode, { timeout: 5000 }).toBe(200);
  });
});

describe("a file", () => {
  test("comes in the form that the browser takes", async () => {
    const plain = await get("/");
    expect([plain.body, plain.headers["content-encoding"]]).toEqual([page, undefined]);
    const brotli = await get("/", { "accept-encoding": "gzip, deflate, br" });
    expect(brotliDecompressSync(brotli.rawPayload).toString()).toBe(page);
    const zipped = await get("/", { "accept-encoding": "gzip;q=0.5, br;q=0" });
    expect(gunzipSync(zipped.rawPayload).toString()).toBe(page);
    expect(zipped.headers).toMatchObject({ "content-encoding": "gzip", vary: "accept-encoding" });
  });

  test("is not sent again when it is the same", async () => {
    const { etag } = (await get("/")).headers;
    const again = await get("/", { "if-none-match": `"other", W/${etag}` });
    expect([again.statusCode, again.body]).toEqual([304, ""]);
  });

  test("has its tag from its content, the same for everybody and after another publication", async () => {
    const before = (await get("/")).headers.etag;
    const version = (await publish()).version;
    await expect
      .poll(async () => (await get("/manifest.json")).json().version, { timeout: 5000 })
      .toBe(version);
    expect((await get("/")).headers.etag).toBe(before);
  });

  test("may be kept for ever only when its name holds its hash", async () => {
    expect((await get("/app/start-Ab3dEf9h.js")).headers["cache-control"]).toContain("immutable");
    for (const url of ["/", "/service-worker.js", "/manifest.json", "/icon.png"])
      expect((await get(url)).headers["cache-control"]).toBe("no-cache");
  });

  test("lies nowhere in the browser when it tells which leg was read (rule 47)", async () => {
    for (const url of ["/legs/a--b.json", "/ar/legs/a--b.html"])
      expect((await get(url)).headers["cache-control"]).toBe("no-store");
  });

  test("is asked for by HEAD as by GET", async () => {
    const [head, body] = [await get("/icon.png", {}, "HEAD"), await get("/icon.png")];
    expect([head.statusCode, head.body]).toEqual([200, ""]);
    expect(head.headers["content-length"]).toBe(body.headers["content-length"]);
    expect(head.headers["content-type"]).toBe("image/png");
  });

  test("of a folder is its index, wherever the site lies", async () => {
    expect((await get("/ar/")).statusCode).toBe(200);
    const moved = await get("/ar");
    expect([moved.statusCode, moved.headers.location]).toEqual([308, "ar/"]);
  });

  test("that was altered on the disk is not served", async () => {
    const { version } = await publish();
    await expect
      .poll(async () => (await get("/manifest.json")).json().version, { timeout: 5000 })
      .toBe(version);
    await writeFile(join(root, "public", String(version), "ar/legs/a--b.html"), "<p>forged");
    expect((await get("/ar/legs/a--b.html")).statusCode).toBe(404);
    // A form that was cut off gives way to the plain one.
    await writeFile(join(root, "public", String(version), "ar/index.html.br"), "cut");
    const plain = await get("/ar/", { "accept-encoding": "br" });
    expect([plain.statusCode, plain.headers["content-encoding"], plain.body]).toEqual([200, undefined, page]);
    await publish();
  });
});

describe("every answer", () => {
  test("loads from here alone, asks for nothing, tells nobody, and sets no cookie (rule 43)", async () => {
    for (const url of ["/", "/none", "/%", "/manifest.sig"]) {
      const { headers } = await get(url, { cookie: "a=b" });
      expect(headers["content-security-policy"]).toMatch(
        /^default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; /,
      );
      expect(headers["content-security-policy"]).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
      expect(headers).toMatchObject({
        "referrer-policy": "no-referrer",
        "x-content-type-options": "nosniff",
      });
      expect(headers["cross-origin-embedder-policy"]).toBe("require-corp");
      expect(headers["permissions-policy"]).toMatch(/geolocation=\(\).*microphone=\(\)/);
      expect(headers["set-cookie"]).toBeUndefined();
      expect(headers["last-modified"]).toBeUndefined();
    }
  });

  test("to what is not there is one page, which repeats nothing", async () => {
    const answers = await Promise.all(
      ["/none", "/zyxwv?q=zyxwv", "/legs/", "/index.html.br"].map((url) => get(url)),
    );
    expect(new Set(answers.map(({ body, statusCode }) => `${statusCode} ${body}`)).size).toBe(1);
    expect((await get("/", {}, "POST")).statusCode).toBe(404);
  });

  test("leads to nothing outside the publication, however it is asked (rule 41)", async () => {
    const tries = [
      "/../secrets/publication.key",
      "/..%2f..%2fsecrets/publication.key",
      "/%2e%2e/%2e%2e/secrets/publication.key",
      "/ar/..%5c..%5csecrets",
      "//etc/passwd",
      "/current/index.html",
      "/%00index.html",
      "/__proto__",
      "/constructor",
    ];
    for (const url of tries) expect([url, (await get(url)).statusCode]).toEqual([url, 404]);
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary" }), async (text) => {
        const { statusCode, headers } = await get(`/${encodeURI(text.replace(/\p{Surrogate}/gu, ""))}`);
        expect([200, 308, 400, 404]).toContain(statusCode);
        expect(headers["content-security-policy"]).toBeDefined();
      }),
    );
  });
});

test("a visit leaves nothing on the disk and nothing on the terminal: answers are counted, that is all (rule 42)", async () => {
  const written: string[] = [];
  const [out, error] = [process.stdout.write, process.stderr.write];
  const listen = (chunk: unknown) => written.push(String(chunk)) > 0;
  const before = site.counts();
  await site.http.listen({ port: 0, host: "127.0.0.1" });
  const { port } = site.http.server.address() as AddressInfo;
  Object.assign(process.stdout, { write: listen });
  Object.assign(process.stderr, { write: listen });
  try {
    for (const path of ["/", "/marker-Zyxwvut", "/manifest.json"]) await visit(port, path);
    await visit(port, "/%E0%A4%A");
  } finally {
    Object.assign(process.stdout, { write: out });
    Object.assign(process.stderr, { write: error });
  }
  expect(written.join("")).toBe("");
  const counted = site.counts();
  expect(counted.files - before.files).toBe(2);
  expect(counted.missing - before.missing).toBeGreaterThanOrEqual(1);
  for (const name of await readdir(root, { recursive: true })) {
    const text = await readFile(join(root, name), "utf8").catch(() => "");
    expect(text.includes("Zyxwvut")).toBe(false);
  }
});

function visit(port: number, path: string): Promise<void> {
  return new Promise((done, fail) => {
    request(
      { port, path, headers: { "user-agent": "Zyxwvut", "x-forwarded-for": "192.0.2.77" } },
      (answer) => {
        answer.resume().on("end", done);
      },
    )
      .on("error", fail)
      .end();
  });
}
