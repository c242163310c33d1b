/**
 * How is a refusal told over HTTP?
 *
 * As RFC 9457 problem details with a stable code. "Not yours" and "not there" are the same answer, and an
 * error that nobody named says nothing but that it happened.
 *
 * @module
 */
import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import { hasZodFastifySchemaValidationErrors } from "fastify-type-provider-zod";
import { CommunityError } from "../../src/community/index.ts";
import { ExchangeError } from "../../src/exchange/index.ts";
import { IdentityError } from "../../src/identity/server/index.ts";
import { CollectionError, ImportError } from "../../src/intelligence/server/index.ts";
import { ProgrammeError } from "../../src/programmes/index.ts";
import { SafeguardError } from "../../src/safeguards/server/index.ts";
import { StoreError } from "../../src/store/index.ts";

const statuses: Readonly<Record<string, number>> = {
  "purpose-needed": 400,
  "purpose-not-yours": 403,
  "not-allowed": 403,
  "not-found": 404,
  "handling-refused": 422,
  "log-unavailable": 503,
  "budget-spent": 409,
  "disclosure-looser": 500,
  "not-signed-in": 401,
  "sign-in-refused": 401,
  locked: 429,
  "invitation-gone": 404,
  "code-wrong": 422,
  "passkey-wrong": 422,
  "name-taken": 409,
  "roles-refused": 422,
  "version-changed": 409,
  "not-ready": 409,
  "held-by-another": 409,
  "two-people": 409,
  "not-opened": 409,
  undecided: 409,
  "no-answer-wanted": 409,
  "consent-refused": 409,
  "best-interests-missing": 409,
  busy: 503,
  "file-gone": 410,
  "file-too-large": 413,
  "format-unknown": 422,
  "upload-broken": 400,
  "publication-superseded": 409,
  "publication-no-pages": 409,
  "check-failed": 422,
  "publication-differs": 409,
  "publication-same": 409,
  "nothing-to-publish": 409,
  "publication-files-gone": 410,
  "retracted-before": 409,
  "duty-refused": 403,
  "worked-out": 403,
  "own-review": 403,
  "guest-link-gone": 401,
  "still-named": 409,
  "names-removed": 409,
};

export interface Problem {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail?: string;
}

/** Answers a request with what went wrong; logs only the code and the route. */
export function answerProblem(
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const problem = problemOf(error);
  if (problem.status >= 500)
    request.log.error(
      { code: problem.code, kind: error.name, route: request.routeOptions.url },
      "request failed",
    );
  return sendProblem(reply, problem);
}

function problemOf(error: FastifyError): Problem {
  if (error instanceof SafeguardError || error instanceof IdentityError || error instanceof CommunityError) {
    const detail = Object.values(error.details).join(", ");
    return { ...named(error), ...(detail !== "" && { detail }) };
  }
  if (error instanceof ImportError || error instanceof ExchangeError) return named(error);
  if (error instanceof ProgrammeError)
    return { ...named(error), ...(error.place !== "" && { detail: error.place }) };
  if (error instanceof CollectionError) return { status: 422, code: error.code, title: error.message };
  if (hasZodFastifySchemaValidationErrors(error)) {
    const detail = error.validation.map((one) => declared(one.instancePath)).join(", ");
    return {
      status: 400,
      code: "invalid",
      title: "A part of the request is not of the form that it must have.",
      detail,
    };
  }
  if (error instanceof StoreError && error.retryable) {
    return {
      status: 503,
      code: error.code,
      title: "The database is busy or coming back: try again in a moment.",
    };
  }
  if (!(error instanceof StoreError) && error.statusCode !== undefined && error.statusCode < 500)
    return refusedRequest(error.statusCode);
  return {
    status: 500,
    code: "internal",
    title: "Something went wrong in the node. Try again, or tell who runs it.",
  };
}

/** The part of a body that is wrong, as far as the schema names it: below these names stand words of others. */
function declared(path: string): string {
  return path.replace(/\/(properties|text|content|rows|terms)\/.*/s, "/$1") || "/";
}

function named(error: Error & { readonly code: string }): Problem {
  return { status: statuses[error.code] ?? 422, code: error.code, title: error.message };
}

/** A request that reached no handler: the framework's own codes change, and its messages repeat what was sent. */
export function refusedRequest(status: number): Problem {
  if (status === 404) return { status, code: "not-found", title: "Nothing is here that you may see." };
  if (status === 413) return { status, code: "too-large", title: "What was sent is too large." };
  if (status === 415)
    return { status, code: "kind-refused", title: "What was sent is of a kind that is not taken here." };
  if (status === 429)
    return { status, code: "too-many-requests", title: "Too many requests: wait a moment." };
  return { status, code: "invalid", title: "The request cannot be read." };
}

/** Sends a problem as RFC 9457 says. */
export function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  return reply
    .code(problem.status)
    .type("application/problem+json")
    .send(JSON.stringify({ type: "about:blank", ...problem }));
}
