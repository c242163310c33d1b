/**
 * What do the routes of every domain have in common?
 *
 * @module
 */

import type { IncomingMessage, ServerResponse } from "node:http";
import type { FastifyBaseLogger, FastifyInstance, FastifyRequest, RawServerDefault } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { SafeguardError } from "../safeguard-error.ts";

/** A server whose routes are validated, documented and typed by zod schemas. */
export type Http = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  ZodTypeProvider
>;

/** The purpose that a request carries. @throws SafeguardError "purpose-needed". */
export function purposeOf(request: FastifyRequest): string {
  const purpose = request.headers["waymark-purpose"];
  if (typeof purpose !== "string" || purpose === "") throw new SafeguardError("purpose-needed");
  return purpose;
}

/** A page of a list that was asked for with one item more than it shows. Shape: n items, n at most limit + 1. */
export function pageFrom<Item, Shown>(
  items: readonly Item[],
  limit: number,
  how: { cursor: (item: Item) => string; show: (item: Item) => Shown },
) {
  const shown = items.slice(0, limit);
  const last = items.length > limit ? shown.at(-1) : undefined;
  return { items: shown.map(how.show), next: last === undefined ? null : how.cursor(last) };
}
