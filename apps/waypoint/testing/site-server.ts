/**
 * How is a published site served to a test?
 *
 * As a real one: files under a path of a general host, the strict policy, no cookie. Requests are kept for the test to
 * look at. What is posted to the intake goes to the function that the test gives.
 *
 * @module
 */
import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join, normalize } from "node:path";
import { gzipSync } from "node:zlib";
import { publicHeaders } from "../../../src/community/index.ts";
import { fileType } from "../offline/file-type.ts";

export interface Asked {
  readonly method: string;
  readonly path: string;
  /** Unit: bytes sent as the body, compressed. */
  readonly sent: number;
}

export type Intake = (
  path: string,
  body: Buffer,
) => Promise<{ readonly status: number; readonly body: string | Buffer }>;

/** The site does not lie at the root of its host: rule 43 and T19. */
export const sitePath = "/information/";

export class SiteServer {
  readonly asked: Asked[] = [];
  /** How long every answer takes, as on a bad connection. Unit: milliseconds. */
  slowness = 0;
  readonly #folder: string;
  readonly #intake: Intake | null;
  #server: Server | null = null;
  #port = 0;

  constructor(folder: string, intake: Intake | null = null) {
    this.#folder = folder;
    this.#intake = intake;
  }

  get origin(): string {
    return `http://localhost:${this.#port}`;
  }

  /** Where the site begins. */
  get address(): string {
    return this.origin + sitePath;
  }

  /** Starts, or starts again at the same address. */
  async start(): Promise<void> {
    const server = createServer((request, response) => {
      void this.#answer(request, response).catch((failure: unknown) =>
        response.writeHead(500).end(String(failure)),
      );
    });
    this.#server = server;
    await new Promise<void>((listening) => server.listen(this.#port, "127.0.0.1", listening));
    this.#port = (server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    const server = this.#server;
    server?.closeAllConnections();
    await new Promise<void>((closed) => (server ? server.close(() => closed()) : closed()));
    this.#server = null;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (this.slowness > 0) await new Promise((waited) => setTimeout(waited, this.slowness));
    const path = new URL(request.url ?? "/", this.origin).pathname;
    const inside = path.startsWith(sitePath) ? path.slice(sitePath.length) : null;
    if (inside?.startsWith("intake/") && this.#intake) {
      const answer = await this.#intake(inside.slice("intake/".length), await bodyOf(request));
      this.#note(request, path, answer.body.length);
      response.writeHead(answer.status, { "content-type": "application/json" }).end(answer.body);
      return;
    }
    const file = inside === null ? null : await this.#file(inside === "" ? "index.html" : inside);
    this.#note(request, path, file?.length ?? 0);
    if (file === null) response.writeHead(404, headers("txt")).end();
    else response.writeHead(200, { ...headers(inside ?? ""), "content-encoding": "gzip" }).end(file);
  }

  async #file(path: string): Promise<Buffer | null> {
    const wanted = normalize(join(this.#folder, path));
    if (!wanted.startsWith(this.#folder)) return null;
    return readFile(wanted).then(
      (bytes) => gzipSync(bytes, { level: 9 }),
      () => null,
    );
  }

  #note(request: IncomingMessage, path: string, sent: number): void {
    this.asked.push({ method: request.method ?? "", path: path.slice(sitePath.length), sent });
  }
}

function headers(path: string): Record<string, string> {
  return {
    "content-type": fileType(path === "" ? "index.html" : path),
    ...publicHeaders,
    "cache-control": "no-cache",
  };
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
