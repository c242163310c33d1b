/**
 * How do members look at what would be published of programmes, publish it, and take it back?
 *
 * @module
 */
import type { FastifyRequest } from "fastify";
import { z } from "zod";
import type { SignedIn } from "../../../identity/server/index.ts";
import { asking } from "../../../programmes/server/index.ts";
import { purposeHeader } from "../../../safeguards/api.ts";
import { type Capability, may } from "../../../safeguards/index.ts";
import { type Doors, type Http, SafeguardError } from "../../../safeguards/server/index.ts";
import { ExchangeError } from "../../exchange-error.ts";
import {
  nextProgrammePublication,
  programmePublicationOrder,
  programmePublications,
  programmeRetraction,
  publishedProgrammes,
} from "../../iati/publication/publication-api.ts";
import { isError } from "./prepare-publication.ts";
import { readIatiFile } from "./publication-folder.ts";
import { counted, type Publication } from "./publication-rows.ts";
import {
  allPublications,
  nextPublication,
  onePublication,
  type Publisher,
  publishProgrammes,
  retractPublication,
} from "./publish-programmes.ts";

export interface ExchangeServices {
  readonly doors: Doors;
  readonly signedIn: SignedIn;
  readonly dataFolder: string;
}

const said = { tags: ["programmes"], headers: purposeHeader.partial() };
const idParameter = z.object({ id: z.uuid() });
const mostFindings = 200;

/** Mounts the routes. */
export function exchangeRoutes(http: Http, services: ExchangeServices): void {
  readingRoutes(http, services);
  writingRoutes(http, services);
}

function asker({ doors, signedIn, dataFolder }: ExchangeServices) {
  return async (request: FastifyRequest, needs: Capability): Promise<Publisher> => {
    const { actor, purpose } = await asking(signedIn, request, needs);
    return { doors, dataFolder, actor, purpose, today: new Date().toISOString().slice(0, 10) };
  };
}

function readingRoutes(http: Http, services: ExchangeServices): void {
  const { doors, dataFolder } = services;
  const ask = asker(services);
  http.get(
    "/programme-publications",
    { schema: { ...said, response: { 200: programmePublications } } },
    async (request) => {
      const { actor, purpose } = await ask(request, "programme:read");
      const items = (await doors.ask(actor, purpose, allPublications)).map(shown);
      return { items, mayPublish: may(actor.roles, "programme:publish") };
    },
  );
  http.get(
    "/programme-publications/next",
    { schema: { ...said, response: { 200: nextProgrammePublication } } },
    async (request) => {
      const { prepared, changes, last, same } = await nextPublication(
        await ask(request, "programme:publish"),
      );
      const { hash, files, activities, findings, leftOut } = prepared;
      const errors = findings.filter(isError).length;
      return {
        hash,
        files: files.map(({ text: _, ...file }) => file),
        activities,
        errors,
        warnings: findings.length - errors,
        findings: findings.slice(0, mostFindings).map((finding) => ({ ...finding })),
        leftOut: counted(leftOut).map((one) => ({ ...one })),
        changes: changes.map((change) => ({
          ...change,
          fields: change.fields.map((field) => ({ ...field, gone: [...field.gone], come: [...field.come] })),
        })),
        last,
        same,
      };
    },
  );
  http.get(
    "/programme-publications/:id/files/:name",
    { schema: { ...said, params: idParameter.extend({ name: z.string().max(200) }) } },
    async (request, reply) => {
      const { actor, purpose } = await ask(request, "programme:read");
      const { id, name } = request.params;
      const publication = await doors.ask(actor, purpose, onePublication(id));
      const file = publication?.files.find((one) => one.name === name);
      if (publication === null || file === undefined) throw new SafeguardError("not-found");
      const bytes = await readIatiFile(dataFolder, { hash: publication.hash, name: file.name });
      if (bytes === null)
        throw new ExchangeError(
          "publication-files-gone",
          "The files of this publication are not in the data folder any more: bring them back from a backup.",
        );
      const type = name.endsWith(".xml") ? "application/xml" : "text/csv; charset=utf-8";
      return reply
        .header("content-disposition", `attachment; filename="${file.name}"`)
        .type(type)
        .send(bytes);
    },
  );
}

function writingRoutes(http: Http, services: ExchangeServices): void {
  const { doors } = services;
  const ask = asker(services);
  http.post(
    "/programme-publications",
    { schema: { ...said, body: programmePublicationOrder, response: { 200: publishedProgrammes } } },
    async (request) => shown(await publishProgrammes(await ask(request, "programme:publish"), request.body)),
  );
  http.post(
    "/programme-publications/:id/retract",
    {
      schema: {
        ...said,
        params: idParameter,
        body: programmeRetraction,
        response: { 200: publishedProgrammes },
      },
    },
    async (request) => {
      const { actor, purpose, today } = await ask(request, "programme:publish");
      const order = { id: request.params.id, day: today, reason: request.body.reason };
      return shown(await doors.perform(actor, purpose, retractPublication(order)));
    },
  );
}

function shown({ files, leftOut, ...publication }: Publication) {
  return {
    ...publication,
    files: files.map((file) => ({ ...file })),
    leftOut: leftOut.map((one) => ({ ...one })),
  };
}
