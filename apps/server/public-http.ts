/**
 * How are people on the move reached, without anybody learning who they are?
 *
 * A server of its own, on an origin of its own: static files of the current publication, and the few routes by which something
 * is handed in. It sets no cookie, writes no log, and looks at no address, no user agent and no time; it counts answers, and
 * that is all. Files need no database: with PostgreSQL stopped, or before it was ever started, they are served.
 *
 * Assumes: what stands in front of it (a proxy) logs nothing either.
 * Source: trust.md rules 41, 42 and 43, section 5.6.
 *
 * @module
 */
import fastify, { type FastifyReply, type FastifyRequest, LogController } from "fastify";
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from "fastify-type-provider-zod";
import { publicHeaders } from "../../src/community/index.ts";
import type { Encoding } from "../../src/community/server/index.ts";
import type { Http } from "../../src/safeguards/server/index.ts";
import { type Keeping, type PublicBytes, publicFiles } from "./public-files.ts";

export interface PublicHttpPlan {
  /** Folder of the publications; need not be there yet. */
  readonly folder: string;
  /** Mounts the routes by which something is handed in; absent where the node takes nothing. */
  readonly intake?: (http: Http) => void;
}

/** How many answers of each kind were given since the start. */
export interface PublicCounts {
  readonly files: number;
  readonly unchanged: number;
  readonly missing: number;
  readonly intake: number;
  readonly failed: number;
}

export interface PublicHttp {
  readonly http: Http;
  counts(): PublicCounts;
}

/** A report of 32 MB over a slow line takes long; who opens a line and says nothing is not waited for. Unit: milliseconds. */
const longestRequest = 3_600_000;
const longestSilence = 120_000;

/** Builds the server; `listen` comes next. */
export async function buildPublicHttp({ folder, intake }: PublicHttpPlan): Promise<PublicHttp> {
  const http: Http = fastify({
    logger: false,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: 64 * 1024,
    requestTimeout: longestRequest,
    connectionTimeout: longestSilence,
    routerOptions: { ignoreTrailingSlash: false },
    frameworkErrors: (_error, _request, reply) => void constant(reply.headers(publicHeaders), 400),
  }).withTypeProvider<ZodTypeProvider>();
  http.setValidatorCompiler(validatorCompiler);
  http.setSerializerCompiler(serializerCompiler);
  const counts = { files: 0, unchanged: 0, missing: 0, intake: 0, failed: 0 };
  http.addHook("onRequest", async (_request, reply) => void reply.headers(publicHeaders));
  http.addHook("onResponse", async (request, reply) => {
    const handedIn = request.routeOptions.url?.startsWith("/intake/") === true;
    counts[reply.statusCode >= 500 ? "failed" : handedIn ? "intake" : kindOf(reply.statusCode)] += 1;
  });
  http.setErrorHandler((error: { statusCode?: number }, _request, reply) =>
    constant(reply, (error.statusCode ?? 500) < 500 ? 400 : 500),
  );
  http.setNotFoundHandler((_request, reply) => constant(reply, 404));
  const files = publicFiles(folder);
  http.get("/*", async (request, reply) => {
    const path = pathOf(request);
    const found = path === null ? null : await files.find(path, accepted(request.headers["accept-encoding"]));
    if (found === "nothing-yet") return constant(reply, 503);
    if (found !== null) return answer(request, reply, found);
    const folderPage = path === null || path === "" ? null : await files.find(`${path}/index.html`, []);
    if (folderPage === null || folderPage === "nothing-yet") return constant(reply, 404);
    // Relative addresses of the page count from the folder. Relative itself: the site may lie under a path.
    return reply
      .code(308)
      .header("location", `${path?.split("/").at(-1)}/`)
      .send();
  });
  intake?.(http);
  return { http, counts: () => ({ ...counts }) };
}

function kindOf(status: number): "files" | "unchanged" | "missing" {
  if (status === 304) return "unchanged";
  return status >= 400 ? "missing" : "files";
}

/** The path of a file that is asked for; null for an address that cannot be read. */
function pathOf(request: FastifyRequest): string | null {
  const raw = request.url.split("?", 1)[0] ?? "";
  try {
    const path = decodeURIComponent(raw).slice(1);
    return path === "" || path.endsWith("/") ? `${path}index.html` : path;
  } catch {
    return null;
  }
}

/** What a browser can unpack, best first. */
function accepted(header: string | undefined): readonly Encoding[] {
  const said = (header ?? "").toLowerCase().split(",");
  const takes = (name: string) =>
    said.some((one) => new RegExp(`^\\s*${name}\\s*(?:;\\s*q=(?!0(?:\\.0*)?\\s*$).*)?$`).test(one));
  return (["br", "gzip"] as const).filter(takes);
}

const cacheControl: Readonly<Record<Keeping, string>> = {
  forever: "public, max-age=31536000, immutable",
  asked: "no-cache",
  never: "no-store",
};

function answer(request: FastifyRequest, reply: FastifyReply, found: PublicBytes): FastifyReply {
  void reply.headers({
    etag: found.tag,
    vary: "accept-encoding",
    "cache-control": cacheControl[found.keeping],
  });
  if (isSame(request.headers["if-none-match"], found.tag)) return reply.code(304).send();
  if (found.encoding !== null) void reply.header("content-encoding", found.encoding);
  return reply.type(found.type).send(found.bytes);
}

function isSame(header: string | undefined, tag: string): boolean {
  return header?.split(",").some((one) => one.trim().replace(/^W\//, "") === tag) ?? false;
}

const words: Readonly<Record<number, string>> = {
  400: "This request cannot be read.",
  404: "There is no page here.",
  500: "Something went wrong. Try again in a moment.",
  503: "Nothing has been published here yet.",
};

/** An answer that depends on nothing but its status. */
function constant(reply: FastifyReply, status: 400 | 404 | 500 | 503): FastifyReply {
  const text = words[status];
  return reply
    .code(status)
    .headers({ "cache-control": "no-store" })
    .type("text/html; charset=utf-8")
    .send(
      `<!doctype html><html lang="en"><meta charset="utf-8"><title>${status}</title><p>${text}</p></html>\n`,
    );
}
