import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { z } from "zod";
import type { importView } from "../../src/intelligence/api.ts";
import { rows, sql } from "../../src/store/index.ts";
import { launchBrowser } from "../browser/launch.ts";
import { openTestNode, type TestNode } from "./open-test-node.ts";

type ImportView = z.infer<typeof importView>;

let node: TestNode;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  [node, browser] = await Promise.all([openTestNode({ size: 600, pages: true }), launchBrowser()]);
  page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
  await page.goto(node.links[0]?.link ?? "");
  await page.getByText("What do you read for?").waitFor();
  await page.getByText("Analysis", { exact: true }).first().click();
  await page.getByRole("link", { name: "Imports", exact: true }).waitFor();
});
afterAll(async () => {
  await browser.close();
  await node.close();
});

interface Call {
  readonly path: string;
  readonly method?: "GET" | "POST" | "PUT";
  readonly body?: object;
  readonly file?: { readonly name: string; readonly bytes: readonly number[] };
}

/** Calls the API with the page's own session. */
async function call<Answer = ImportView>({
  path,
  method = "GET",
  body,
  file,
}: Call): Promise<{ status: number; answer: Answer }> {
  return page.evaluate(
    async (asked) => {
      const headers: Record<string, string> = { "x-waymark-request": "1", "waymark-purpose": "analysis" };
      let sent: BodyInit | undefined;
      if (asked.file !== undefined) {
        sent = new FormData();
        sent.append("file", new Blob([new Uint8Array(asked.file.bytes)]), asked.file.name);
      } else if (asked.body !== undefined) {
        headers["content-type"] = "application/json";
        sent = JSON.stringify(asked.body);
      }
      const response = await fetch(`/api/v1${asked.path}`, {
        method: asked.method,
        headers,
        ...(sent !== undefined && { body: sent }),
      });
      return { status: response.status, answer: await response.json() };
    },
    { path, method, body, file },
  );
}

function put(name: string, content: string | Uint8Array) {
  return call({ path: "/imports", method: "POST", file: { name, bytes: [...Buffer.from(content)] } });
}

async function until(id: string, states: readonly string[]): Promise<ImportView> {
  await expect
    .poll(async () => states.includes((await call({ path: `/imports/${id}` })).answer.state), {
      timeout: 20_000,
    })
    .toBe(true);
  return (await call({ path: `/imports/${id}` })).answer;
}

const people = [
  "Full name;Mobile phone;Date of birth;Scars",
  "Amina Brought In;+44 7946 095301;1984-05-06;none",
  "Boris Brought In;+44 7946 095302;31/02/1990;=cmd()",
  "Too;many;cells;in;this;row",
  "Карим Принесён;+44 7946 095303;1979;x",
].join("\n");

async function bring(name: string, content: string): Promise<ImportView> {
  const handling = {
    label: "TLP:AMBER+STRICT",
    audience: "owner",
    purposes: ["analysis", "investigation"],
    until: null,
  };
  const list = await call<{ items: { id: string; name: string }[] }>({ path: "/sources?limit=200" });
  const known = list.answer.items.find((source) => source.name === "Brought in by hand");
  const made =
    known ??
    (
      await call<{ id: string }>({
        path: "/sources",
        method: "POST",
        body: { name: "Brought in by hand", grading: { reliability: "B", credibility: 2 }, handling },
      })
    ).answer;
  const staged = (await put(name, content)).answer;
  expect(staged.format?.name).toBe("csv");
  expect(staged.preview?.columns).toContain("Mobile phone");
  const plan = { source: made.id, format: "csv", mapping: staged.mapping, handling: null };
  expect((await call({ path: `/imports/${staged.id}/plan`, method: "PUT", body: plan })).status).toBe(200);
  await call({ path: `/imports/${staged.id}/check`, method: "POST" });
  const checked = await until(staged.id, ["checked", "failed"]);
  expect(checked.state).toBe("checked");
  const kept = await rows<{ n: number }>(
    node.node.store.owner,
    sql`select count(*)::integer as n from intelligence.record where source = ${made.id}`,
  );
  expect(kept[0]?.n).toBe(known === undefined ? 0 : 3);
  await call({ path: `/imports/${staged.id}/start`, method: "POST" });
  return until(staged.id, ["done", "failed"]);
}

test("a table with messy headers is guessed, checked, taken in; its bad row comes back; twice changes nothing", async () => {
  const first = await bring("people.csv", people);
  expect(first.counts).toEqual({ added: 3, changed: 0, skipped: 0, refused: 1 });
  const refused = await page.evaluate(async (id) => {
    const response = await fetch(`/api/v1/imports/${id}/refused.csv`, {
      headers: { "waymark-purpose": "analysis" },
    });
    return response.text();
  }, first.id);
  expect(refused).toContain("too-many-cells");
  const second = await bring("people.csv", people);
  expect(second.counts).toEqual({ added: 0, changed: 0, skipped: 3, refused: 1 });
  const found = await call<{ items: { caption: string }[] }>({
    path: `/records?q=${encodeURIComponent("Karim Prinesen")}`,
  });
  expect(found.answer.items.map((one) => one.caption)).toContain("Карим Принесён");
});

const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

test.each([
  ["a picture called table.csv", "table.csv", png, "not-this-format"],
  ["an empty file", "nothing.csv", Buffer.alloc(0), "empty-file"],
  [
    "a workbook cut off in the middle",
    "half.xlsx",
    Buffer.from("504b0304140000000800", "hex"),
    /truncated-file|damaged-file|not-this-format/,
  ],
])("%s says what is wrong and what to do, and the node stays up", async (_what, name, bytes, code) => {
  const { status, answer } = await put(name, bytes);
  expect(status).toBeLessThan(500);
  expect(answer.error?.code ?? "").toMatch(code);
  expect(answer.error?.message.length).toBeGreaterThan(30);
  expect((await page.request.get(`${node.origin}/health`)).status()).toBe(200);
});
