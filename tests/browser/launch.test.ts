/** Does the browser from npm do what the pages need: scripts, WebGL, passkeys, axe? */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addAuthenticator } from "./authenticator.ts";
import { launchBrowser } from "./launch.ts";

const body = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Scripts</title></head>
<body style="font-family: sans-serif"><main><h1>Waymark</h1>
<p id="arabic" lang="ar" dir="rtl">محمد الأحمد</p>
<p id="cyrillic" lang="ru">Наталья Иванова</p>
<p id="latin">Zażółć gęślą jaźń</p>
<p id="unassigned">\u{10FFFD}\u{10FFFD}\u{10FFFD}</p>
</main></body></html>`;

let browser: Browser;
let page: Page;
let server: Server;

beforeAll(async () => {
  server = createServer((request, response) => {
    response.setHeader("content-type", "text/html; charset=utf-8");
    if (request.url === "/strict") response.setHeader("content-security-policy", "script-src 'none'");
    response.end(request.url === "/flawed" ? "<html><body><img src='data:,'></body></html>" : body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  browser = await launchBrowser();
  page = await (await browser.newContext()).newPage();
  await page.goto(address("/"));
});

afterAll(async () => {
  await browser?.close();
  server?.close();
});

function address(path: string): string {
  return `http://localhost:${(server.address() as AddressInfo).port}${path}`;
}

/** Dark pixels of one element's picture: what a reader would see as ink. */
async function inkOf(selector: string): Promise<number> {
  const picture = (await page.locator(selector).screenshot()).toString("base64");
  return page.evaluate(async (data) => {
    const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob());
    const drawing = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
    drawing?.drawImage(bitmap, 0, 0);
    const pixels = drawing?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? [];
    return Array.from(pixels).filter((value, at) => at % 4 === 0 && value < 128).length;
  }, picture);
}

describe("writing", () => {
  test.each(["#arabic", "#cyrillic", "#latin"])("%s is drawn", async (selector) => {
    expect(await inkOf(selector)).toBeGreaterThan(100);
  });

  test("what no font has is not drawn, so the count above is of letters and not of boxes", async () => {
    expect(await inkOf("#unassigned")).toBe(0);
  });

  test("Arabic letters join: a word is narrower than its letters one by one", async () => {
    const [joined, apart] = await page.evaluate(() => {
      const drawing = new OffscreenCanvas(10, 10).getContext("2d");
      const width = (text: string) => drawing?.measureText(text).width ?? 0;
      return [width("محمد"), [..."محمد"].reduce((sum, letter) => sum + width(letter), 0)] as const;
    });
    expect(joined).toBeGreaterThan(0);
    expect(joined).toBeLessThan(apart);
  });
});

test("WebGL draws what it was told to", async () => {
  const pixel = await page.evaluate(() => {
    const gl = document.createElement("canvas").getContext("webgl2");
    if (!gl) return null;
    gl.clearColor(1, 0.5, 0, 1);
    gl.clear(gl.COLOR_BUFFER_BIT);
    const read = new Uint8Array(4);
    gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, read);
    return [...read];
  });
  expect(pixel).toEqual([255, 128, 0, 255]);
});

test("a passkey is made and used", async () => {
  const authenticator = await addAuthenticator(page);
  const [made, used] = await page.evaluate(async () => {
    const challenge = crypto.getRandomValues(new Uint8Array(32));
    const created = await navigator.credentials.create({
      publicKey: {
        challenge,
        rp: { name: "Waymark" },
        user: { id: new Uint8Array(8), name: "amina", displayName: "Amina" },
        pubKeyCredParams: [
          { type: "public-key", alg: -7 },
          { type: "public-key", alg: -257 },
        ],
        authenticatorSelection: { residentKey: "required", userVerification: "required" },
      },
    });
    const got = await navigator.credentials.get({ publicKey: { challenge } });
    return [created?.id, got?.id] as const;
  });
  expect(made).toBeTruthy();
  expect(used).toBe(made);
  expect(await authenticator.count()).toBe(1);
  await authenticator.remove();
});

describe("axe", () => {
  test("finds nothing on a sound page", async () => {
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });

  test("finds the missing language and the picture without words", async () => {
    const flawed = await (await browser.newContext()).newPage();
    await flawed.goto(address("/flawed"));
    const { violations } = await new AxeBuilder({ page: flawed }).analyze();
    expect(violations.map(({ id }) => id)).toEqual(expect.arrayContaining(["html-has-lang", "image-alt"]));
  });
});

test("content security policy is obeyed, as in a member's browser", async () => {
  const strict = await (await browser.newContext()).newPage();
  await strict.goto(address("/strict"));
  const ran = await strict.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "document.title = 'ran'";
    document.body.append(script);
    return document.title === "ran";
  });
  expect(ran).toBe(false);
});
