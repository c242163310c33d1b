/**
 * How are the console's files served?
 *
 * @module
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { Http } from "../../src/safeguards/server/index.ts";
import { browserHeaders, makeNonce } from "./browser-headers.ts";
import { refusedRequest, sendProblem } from "./problem.ts";

const nonceMark = "__CSP_NONCE__";

/** Serves the built console; every path that is no file and no API is the console's own page. */
export async function consolePages(http: Http, folder: string): Promise<void> {
  const page = await readFile(join(folder, "index.html"), "utf8");
  await http.register(fastifyStatic, {
    root: join(folder, "assets"),
    prefix: "/assets/",
    immutable: true,
    maxAge: "365d",
    decorateReply: false,
  });
  http.setNotFoundHandler(async (request, reply) => {
    const asksForPage = request.method === "GET" && !/^\/(api|assets|log)\//.test(request.url);
    if (!asksForPage) return sendProblem(reply, refusedRequest(404));
    const nonce = makeNonce();
    return reply
      .headers({ ...browserHeaders(nonce), "cache-control": "no-store" })
      .type("text/html; charset=utf-8")
      .send(page.replaceAll(nonceMark, nonce));
  });
}
