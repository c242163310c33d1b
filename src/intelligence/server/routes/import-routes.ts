/**
 * How is a file brought in over the network, step by step?
 *
 * @module
 */
import "@fastify/multipart";
import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import type { MultipartFile } from "@fastify/multipart";
import type { FastifyError, FastifyRequest } from "fastify";
import type { z } from "zod";
import { cursorQuery } from "../../../safeguards/api.ts";
import type { Http } from "../../../safeguards/server/index.ts";
import { importPlan, importView as importSchema, importsPage } from "../../api.ts";
import { ImportError } from "../imports/import-error.ts";
import type { ImportRow } from "../imports/import-row.ts";
import type { Asker, ImportPlan } from "../imports/importer.ts";
import { importView } from "../views/import-view.ts";
import { asking, headers, idParameter, tags } from "./asker.ts";
import type { IntelligenceServices } from "./index.ts";

/** Longest name of a file that is kept. Unit: UTF-16 code units. */
const longestName = 200;

const oneImport = { schema: { tags, headers, params: idParameter, response: { 200: importSchema } } };

export function importRoutes(http: Http, services: IntelligenceServices): void {
  const { signedIn, importer } = services;
  http.post(
    "/imports",
    { schema: { tags, headers, consumes: ["multipart/form-data"], response: { 200: importSchema } } },
    async (request) => {
      const asker = await asking(signedIn, request);
      const part = request.isMultipart() ? await request.file().catch(brokenUpload) : undefined;
      if (part === undefined || part.fieldname !== "file") throw new ImportError("file-missing");
      return importView(await importer.stage(asker, nameOf(part), Readable.from(wholeFile(part))));
    },
  );
  http.get(
    "/imports",
    { schema: { tags, headers, querystring: cursorQuery, response: { 200: importsPage } } },
    async (request) => {
      const { cursor, limit } = request.query;
      const page = await importer.list(await asking(signedIn, request), cursor ?? null, limit);
      return { items: await Promise.all(page.imports.map(importView)), next: page.next };
    },
  );
  http.put(
    "/imports/:id/plan",
    {
      schema: { tags, headers, params: idParameter, body: importPlan, response: { 200: importSchema } },
    },
    async (request) => {
      const asker = await asking(signedIn, request);
      return importView(await importer.plan(asker, request.params.id, planOf(request.body)));
    },
  );
  stepRoutes(http, services);
}

function stepRoutes(http: Http, { signedIn, importer }: IntelligenceServices): void {
  const steps: Record<string, (asker: Asker, id: string) => Promise<ImportRow>> = {
    check: importer.check,
    start: importer.start,
    cancel: importer.cancel,
  };
  const step = async (name: string, request: FastifyRequest, id: string) =>
    importView(await (steps[name] ?? importer.find)(await asking(signedIn, request), id));
  http.get("/imports/:id", oneImport, (request) => step("find", request, request.params.id));
  http.post("/imports/:id/check", oneImport, (request) => step("check", request, request.params.id));
  http.post("/imports/:id/start", oneImport, (request) => step("start", request, request.params.id));
  http.post("/imports/:id/cancel", oneImport, (request) => step("cancel", request, request.params.id));
  http.get(
    "/imports/:id/refused.csv",
    { schema: { tags, headers, params: idParameter } },
    async (request, reply) => {
      const path = await importer.refusedRows(await asking(signedIn, request), request.params.id);
      return reply
        .type("text/csv; charset=utf-8")
        .header("content-disposition", 'attachment; filename="refused-rows.csv"')
        .send(createReadStream(path));
    },
  );
}

function planOf({ mapping, ...plan }: z.infer<typeof importPlan>): ImportPlan {
  if (mapping === null) return { ...plan, mapping };
  const { things, columns, links, country } = mapping;
  const separated = columns.map(({ separator = null, ...column }) => ({ ...column, separator }));
  return {
    ...plan,
    mapping: { things, links, columns: separated, ...(country !== undefined && { country }) },
  };
}

/** The file's own name without what cannot be shown or kept. */
function nameOf({ filename }: MultipartFile): string {
  return filename.replace(/[\p{Cc}\p{Cf}\p{Surrogate}]/gu, "").slice(0, longestName) || "file";
}

/** The parser's own errors, for a form that breaks off or has no boundary, carry no status. */
function brokenUpload(error: unknown): never {
  throw (error as Partial<FastifyError>).statusCode === undefined ? new ImportError("upload-broken") : error;
}

/** The bytes of an upload. @throws ImportError "upload-broken", and "file-too-large" for one cut off at the limit. */
async function* wholeFile({ file }: MultipartFile): AsyncGenerator<Buffer> {
  try {
    yield* file as AsyncIterable<Buffer>;
  } catch (error) {
    brokenUpload(error);
  }
  if (file.truncated) throw new ImportError("file-too-large");
}
