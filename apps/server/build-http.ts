/**
 * How is a node reached over HTTP?
 *
 * Mounts the domains' routes under `/api/v1`, the console's pages, and the log's static files.
 *
 * @module
 */
import cookie from "@fastify/cookie";
import multipart from "@fastify/multipart";
import rateLimit from "@fastify/rate-limit";
import fastifyStatic from "@fastify/static";
import swagger from "@fastify/swagger";
import fastify, {
  type FastifyBaseLogger,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from "fastify";
import {
  jsonSchemaTransform,
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from "fastify-type-provider-zod";
import { communityRoutes, type RenderSite } from "../../src/community/server/index.ts";
import { exchangeRoutes } from "../../src/exchange/server/index.ts";
import { identityRoutes, partnersById } from "../../src/identity/server/index.ts";
import { factTaker, intelligenceRoutes, largestFile } from "../../src/intelligence/server/index.ts";
import { programmeRoutes } from "../../src/programmes/server/index.ts";
import { type Desk, type Http, safeguardRoutes } from "../../src/safeguards/server/index.ts";
import { rows, sql } from "../../src/store/index.ts";
import { browserHeaders } from "./browser-headers.ts";
import { consolePages } from "./console-pages.ts";
import { logFolder, type WaymarkNode } from "./open-node.ts";
import { answerProblem, refusedRequest, sendProblem } from "./problem.ts";

export interface HttpPlan {
  readonly node: WaymarkNode;
  readonly demonstration: boolean;
  /** Folder of the built console; null serves the API alone. */
  readonly consoleFolder: string | null;
  /** Makes the pages of a publication; absent where members cannot publish. */
  readonly render?: RenderSite;
  readonly logger: FastifyBaseLogger;
}

/** Longest body that is not a file. Unit: bytes. */
const longestBody = 1024 * 1024;

/** Builds the server; `listen` comes next. */
export async function buildHttp(plan: HttpPlan): Promise<Http> {
  const { node, consoleFolder, logger } = plan;
  const http: Http = fastify({
    loggerInstance: logger,
    bodyLimit: longestBody,
    // Addresses hold what people search for: lines are written below, with the route's pattern only.
    logController: new LogController({ disableRequestLogging: true }),
    childLoggerFactory: requestLog,
    // An address that cannot be read reaches no hook, and the framework would repeat it.
    frameworkErrors: (_error, _request, reply) =>
      void sendProblem(reply.headers(everyAnswer()), refusedRequest(400)),
  }).withTypeProvider<ZodTypeProvider>();
  http.setValidatorCompiler(validatorCompiler);
  http.setSerializerCompiler(serializerCompiler);
  http.setErrorHandler(answerProblem);
  guard(http, node.keys.origin);
  await http.register(cookie);
  await http.register(multipart, { limits: { files: 1, fields: 5, fileSize: largestFile } });
  await http.register(rateLimit, { max: 1200, timeWindow: "1 minute" });
  await http.register(swagger, {
    openapi: { openapi: "3.1.0", info: { title: "Waymark", version: "1" }, servers: [{ url: "/" }] },
    transform: jsonSchemaTransform,
  });
  await http.register(async (scope) => mountApi(scope as unknown as Http, plan), {
    prefix: "/api/v1",
  });
  http.get("/health", { schema: { hide: true } }, async () => health(node));
  await http.register(fastifyStatic, {
    root: logFolder(node.dataFolder),
    prefix: "/log/",
    decorateReply: false,
    index: false,
    setHeaders: asBytes,
  });
  if (consoleFolder !== null) await consolePages(http, consoleFolder);
  else http.setNotFoundHandler((_request, reply) => sendProblem(reply, refusedRequest(404)));
  return http;
}

function mountApi(http: Http, { node, demonstration, render }: HttpPlan): void {
  const { doors, linker, importer, witnessed, keys, community } = node;
  const partnerNames = async (desk: Desk) =>
    new Map([...(await partnersById(desk))].map(([id, partner]) => [id, partner.name]));
  const signedIn = identityRoutes(http, { doors, keys, demonstration });
  safeguardRoutes(http, { doors, signedIn, log: witnessed, partnerNames });
  const facts = factTaker(doors, linker);
  const publication = { dataFolder: node.dataFolder, render: render ?? null };
  communityRoutes(http, { doors, signedIn, facts, originKey: community.originKey, publication });
  intelligenceRoutes(http, { doors, signedIn, linker, importer });
  programmeRoutes(http, { doors, signedIn });
  exchangeRoutes(http, { doors, signedIn, dataFolder: node.dataFolder });
  http.get("/openapi.json", { schema: { hide: true } }, async () => http.swagger());
}

/** What every request must show, and what every answer and log line carries. */
function guard(http: Http, origin: string): void {
  const host = new URL(origin).host;
  http.addHook("onRequest", async (request, reply) => {
    reply.headers(everyAnswer());
    // Another name that resolves here could make a browser send this node's cookies' page elsewhere.
    if (request.headers.host !== host) return sendProblem(reply, wrongHost);
    if (changes(request) && request.headers["x-waymark-request"] !== "1")
      return sendProblem(reply, notFromConsole);
  });
  http.addHook("onResponse", async (request, reply) => {
    const { method, routeOptions } = request;
    request.log.info(
      {
        method,
        route: routeOptions.url ?? "(page)",
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      "answered",
    );
  });
}

const wrongHost = {
  status: 421,
  code: "wrong-host",
  title: "This node is reached under another address.",
} as const;
const notFromConsole = {
  status: 403,
  code: "not-from-console",
  title: "Send the header x-waymark-request: 1.",
} as const;

function everyAnswer(): Record<string, string> {
  return { ...browserHeaders(null), "cache-control": "no-store" };
}

/** Of a request, libraries trace whole headers, and with them the session's cookie: nothing below "info" is kept. */
function requestLog(
  logger: FastifyBaseLogger,
  ...[bindings, options]: Parameters<FastifyBaseLogger["child"]>
): FastifyBaseLogger {
  const chatty = logger.level === "trace" || logger.level === "debug";
  return logger.child(bindings, { ...options, ...(chatty && { level: "info" }) });
}

/** A form on another site can send a POST with cookies, but no header of its own choosing. */
function changes(request: FastifyRequest): boolean {
  // Whatever the address: the same route is reached by several ways of writing it.
  return !["GET", "HEAD", "OPTIONS"].includes(request.method);
}

async function health(node: WaymarkNode): Promise<{ ready: boolean }> {
  await rows(node.store.app, sql`select 1 as one`);
  return { ready: true };
}

function asBytes(reply: FastifyReply, path: string): void {
  const text = path.endsWith("checkpoint") || path.endsWith(".key");
  reply.type(text ? "text/plain; charset=utf-8" : "application/octet-stream");
}
