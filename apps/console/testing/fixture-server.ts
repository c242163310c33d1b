/**
 * How are the built pages served to a test, under the content security policy of a real node?
 *
 * Plain HTTP on a free port: the console's files with a fresh nonce in index.html, and the fixture answers
 * under `/api/v1`. A change without the header that no foreign page can set is refused, as on a node.
 *
 * @module
 */
import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { FixtureAnswers } from "./fixture-answers.ts";

export interface FixtureServer {
  readonly url: string;
  readonly answers: FixtureAnswers;
  close(): Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".json": "application/json",
};

/** The policy that the node sends with every page. */
export function policy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "font-src 'self'",
    "worker-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** @param folder - What `vite build` wrote. */
export async function startFixtureServer(folder: string): Promise<FixtureServer> {
  const answers = new FixtureAnswers();
  const server = createServer((request, response) => {
    void serve(request, response, { folder, answers }).catch((failure: unknown) => {
      response.writeHead(500).end(String(failure));
    });
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    answers,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}

interface Served {
  readonly folder: string;
  readonly answers: FixtureAnswers;
}

async function serve(request: IncomingMessage, response: ServerResponse, served: Served): Promise<void> {
  const url = new URL(request.url ?? "/", "http://node");
  if (url.pathname.startsWith("/api/v1/"))
    return answerApi(request, response, { url, answers: served.answers });
  const asset = url.pathname.startsWith("/assets/") ? normalize(url.pathname) : "/index.html";
  const bytes = await readFile(join(served.folder, asset));
  const nonce = randomBytes(16).toString("base64");
  const type = types[extname(asset)] ?? "application/octet-stream";
  const headers = {
    "content-type": type,
    "content-security-policy": policy(nonce),
    "x-content-type-options": "nosniff",
  };
  response.writeHead(200, headers);
  response.end(asset === "/index.html" ? bytes.toString().replaceAll("__CSP_NONCE__", nonce) : bytes);
}

async function answerApi(
  request: IncomingMessage,
  response: ServerResponse,
  { url, answers }: { readonly url: URL; readonly answers: FixtureAnswers },
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  const method = request.method ?? "GET";
  if (method !== "GET" && request.headers["x-waymark-request"] !== "1") {
    response.writeHead(403).end();
    return;
  }
  const json = request.headers["content-type"]?.startsWith("application/json") && text !== "";
  const purpose = request.headers["waymark-purpose"];
  const { status, body } = answers.answer({
    method,
    path: url.pathname.slice("/api/v1".length),
    query: url.searchParams,
    body: json ? JSON.parse(text) : null,
    purpose: typeof purpose === "string" ? purpose : null,
  });
  const type = status < 400 ? "application/json" : "application/problem+json";
  response.writeHead(status, body === null ? {} : { "content-type": type });
  response.end(body === null ? "" : JSON.stringify(body));
}
