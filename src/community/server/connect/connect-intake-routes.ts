/**
 * How does a person on the move ask, answer, say that something helped, learn what became of a post, and appeal?
 *
 * Four routes of the public server. Each body carries a proof of work and a signature of the device's key for the leg;
 * no cookie, address, user agent or hour is looked at or kept. What is taken is always answered with the same words,
 * and what became of posts always with the same number of bytes.
 *
 * Assumes: the server that mounts this logs no request; `/intake/challenge` is mounted beside it.
 * Source: trust.md rules 12, 42 and 48, section 5.5 (proof of work, a bucket a channel).
 *
 * @module
 */
import type { FastifyInstance } from "fastify";
import type { z } from "zod";
import type { Doors, Http } from "../../../safeguards/server/index.ts";
import { CommunityError } from "../../community-error.ts";
import { postedAppeal, postedAsk, postedHelped, postedPost } from "../../connect/connect-api.ts";
import { postIsSigned, refusePost } from "../../connect/post.ts";
import { appealIsSigned, askIsSigned, helpedIsSigned } from "../../connect/sayings.ts";
import { readChallenge, workHolds } from "../../seal/proof-of-work.ts";
import { argon2OnNode } from "../keys/argon2-on-node.ts";
import { type Gate, gate } from "../report/gate.ts";
import { answerIntakeProblem } from "../report/intake-problem.ts";
import { type LeakyBucket, leakyBucket } from "../report/leaky-bucket.ts";
import { outcomesOf, takeAppeal, takeHelped, takePost } from "./take-post.ts";

export interface ConnectIntakeServices {
  readonly doors: Doors;
  /** Signs challenges: the key that `/intake/challenge` signs with. Shape: at least 32 bytes. */
  readonly challengeKey: Uint8Array;
}

interface Intake extends ConnectIntakeServices {
  readonly bucket: LeakyBucket;
  readonly gate: Gate;
}

/** What moderators are taken to read: a day's posts at once, and as many each day. */
const bucketSize = { holds: 500, drainsADay: 500 };
/** Bytes of an answer to "what became of my posts". */
export const outcomesSize = 8192;
const taken = { taken: true } as const;

/** Mounts `/intake/posts`, `/intake/posts/helped`, `/intake/posts/outcomes` and `/intake/appeals`. */
export function connectIntakeRoutes(http: Http, services: ConnectIntakeServices): void {
  const intake: Intake = { ...services, bucket: leakyBucket(bucketSize), gate: gate(2, 200) };
  void http.register(async (scope) => mount(scope as unknown as FastifyInstance, intake));
}

function mount(http: FastifyInstance, intake: Intake): void {
  const { doors } = intake;
  const hidden = { schema: { hide: true }, bodyLimit: 16_384 } as const;
  http.setErrorHandler(answerIntakeProblem);
  http.post("/intake/posts", hidden, async ({ body }, reply) => {
    const { work, ...said } = read(postedPost, body);
    if (refusePost(said) !== null || !postIsSigned(said)) throw new CommunityError("post-refused");
    await paid(intake, work, () => takePost(doors, { said, challenge: work.challenge }, intake.bucket.put()));
    return reply.code(202).send(taken);
  });
  http.post("/intake/posts/helped", hidden, async ({ body }, reply) => {
    const { work, ...said } = read(postedHelped, body);
    if (!helpedIsSigned(said)) throw new CommunityError("post-refused");
    await paid(intake, work, () => takeHelped(doors, { said, challenge: work.challenge }));
    return reply.code(202).send(taken);
  });
  http.post("/intake/appeals", hidden, async ({ body }, reply) => {
    const { work, ...said } = read(postedAppeal, body);
    if (!appealIsSigned(said)) throw new CommunityError("post-refused");
    await paid(intake, work, () => takeAppeal(doors, { said, challenge: work.challenge }));
    return reply.code(202).send(taken);
  });
  http.post("/intake/posts/outcomes", hidden, async ({ body }, reply) => {
    const { work, ...said } = read(postedAsk, body);
    if (said.challenge !== work.challenge || !askIsSigned(said)) throw new CommunityError("post-refused");
    const outcomes = await paid(intake, work, () => outcomesOf(doors, { said, challenge: work.challenge }));
    return reply.type("application/json").send(padded({ outcomes }));
  });
}

interface Work {
  readonly challenge: string;
  readonly nonce: string;
}

/** @throws CommunityError "work-refused", "busy", and what `work` throws. */
function paid<Result>(
  { challengeKey, gate }: Intake,
  { challenge, nonce }: Work,
  run: () => Promise<Result>,
) {
  return gate.through(async () => {
    const known = readChallenge(challengeKey, challenge, Date.now());
    if (!(await workHolds(known, nonce, argon2OnNode))) throw new CommunityError("work-refused");
    return run();
  });
}

/** @throws CommunityError "post-refused", whatever is wrong: the app that we serve sends nothing of the kind. */
function read<Shape extends z.ZodType>(shape: Shape, body: unknown): z.infer<Shape> {
  const parsed = shape.safeParse(body);
  if (!parsed.success) throw new CommunityError("post-refused");
  return parsed.data;
}

/** JSON filled up with spaces, which JSON permits, so that its length tells nothing. */
function padded(answer: object): string {
  return JSON.stringify(answer).padEnd(outcomesSize, " ");
}
