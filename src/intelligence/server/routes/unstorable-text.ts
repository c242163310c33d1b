/**
 * Is every text of a request one that can be kept?
 *
 * PostgreSQL keeps neither the character NUL nor half a surrogate pair. A request that holds one is refused
 * before anything looks at it, instead of failing wherever the text would have gone.
 *
 * @module
 */
import type { FastifyRequest } from "fastify";

const unstorable = /\0|\p{Surrogate}/u;

/** A request that cannot be read as it is. */
export class RequestError extends Error {
  readonly statusCode = 400;
  readonly code = "invalid";

  constructor() {
    super("A text of the request holds a NUL character or half a surrogate pair: take it out.");
    this.name = "RequestError";
  }
}

/** @throws RequestError when the address or the body holds such a text. */
export async function refuseUnstorableText(request: FastifyRequest): Promise<void> {
  if ([request.params, request.query, request.body].some(holdsUnstorable)) throw new RequestError();
}

function holdsUnstorable(part: unknown): boolean {
  if (typeof part === "string") return unstorable.test(part);
  if (typeof part !== "object" || part === null) return false;
  return Object.entries(part).some(([name, value]) => unstorable.test(name) || holdsUnstorable(value));
}
