/**
 * How is a refusal told to somebody whom the node does not know?
 *
 * By a code that the app has words for, and by nothing that was sent or that is kept. Nothing is written to any log.
 *
 * @module
 */
import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import { StoreError } from "../../../store/index.ts";
import { CommunityError } from "../../community-error.ts";

const statuses: Readonly<Record<string, number>> = { busy: 503, "database-away": 503, internal: 500 };

/** Answers with a status and `{ code }`. */
export function answerIntakeProblem(
  error: FastifyError,
  _request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const code = codeOf(error);
  return reply.code(statuses[code] ?? 422).send({ code });
}

function codeOf(error: FastifyError): string {
  if (error instanceof CommunityError) return error.code;
  if (error instanceof StoreError) return error.retryable ? "database-away" : "internal";
  const { statusCode = 500 } = error;
  return statusCode < 500 ? "envelope-broken" : "internal";
}
