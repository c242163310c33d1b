/**
 * How does a person on the move hand in a sealed report and find the answer?
 *
 * Three routes of the public server: a challenge, a post, a look into a mailbox. No cookie, no address, no user agent and
 * no time is looked at or kept. What is taken is always answered with the same words.
 *
 * Assumes: the server that mounts this logs no request.
 * Source: trust.md rules 42 and 46, sections 5.2, 5.3 and 5.5.
 *
 * @module
 */
import { Readable } from "node:stream";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Doors, Http } from "../../../safeguards/server/index.ts";
import { CommunityError } from "../../community-error.ts";
import { fromBase64 } from "../../seal/base64.ts";
import type { EnvelopeHeader } from "../../seal/posted-envelope.ts";
import { bitsForLoad, newChallenge, readChallenge, workCosts, workHolds } from "../../seal/proof-of-work.ts";
import { argon2OnNode } from "../keys/argon2-on-node.ts";
import type { Channel } from "./envelope-kinds.ts";
import { type Gate, gate, type Room, room } from "./gate.ts";
import { answerIntakeProblem } from "./intake-problem.ts";
import { bucketSizes, type LeakyBucket, leakyBucket } from "./leaky-bucket.ts";
import { readMailbox } from "./read-mailbox.ts";
import { longestPost, readPosted } from "./read-posted.ts";
import { standingOf, takeEnvelope } from "./take-envelope.ts";

export interface IntakeServices {
  readonly doors: Doors;
  /** Signs challenges. Shape: at least 32 bytes, the node's secret. */
  readonly challengeKey: Uint8Array;
  /** Ids of the partners of the signed list that holds today. */
  recipients(): Promise<ReadonlySet<string>>;
  /** Work to ask for; from the reports' load when absent. Benches and tests lower it. */
  readonly bits?: (load: number) => number;
}

interface Intake extends IntakeServices {
  readonly buckets: Readonly<Record<Channel, LeakyBucket>>;
  readonly gates: Readonly<Record<Channel | "mailbox", Gate>>;
  readonly rooms: Readonly<Record<Channel, Room>>;
  /** Posts and challenges on their way in, so that one proof does not pay for many bodies at once. */
  readonly arriving: Set<string>;
}

const mebibyte = 1024 * 1024;
/** Longest post that is read before it is known whether what pays for it is spent. Unit: bytes. */
const worthAsking = 256 * 1024;

/** Mounts `/intake/challenge`, `/intake/envelopes` and `/intake/mailbox`. */
export function communityIntakeRoutes(http: Http, services: IntakeServices): void {
  const intake: Intake = {
    ...services,
    buckets: { report: leakyBucket(bucketSizes.report), vouched: leakyBucket(bucketSizes.vouched) },
    gates: { report: gate(3, 400), vouched: gate(1, 100), mailbox: gate(2, 200) },
    rooms: { report: room(192 * mebibyte), vouched: room(96 * mebibyte) },
    arriving: new Set(),
  };
  // In a scope of its own: only here is a body handed on as it arrives.
  void http.register(async (scope) => mount(scope as unknown as FastifyInstance, intake));
}

function mount(http: FastifyInstance, intake: Intake): void {
  http.setErrorHandler(answerIntakeProblem);
  http.addContentTypeParser("application/octet-stream", (_request, payload, done) => done(null, payload));
  const hidden = { schema: { hide: true } } as const;
  http.get("/intake/challenge", hidden, async (_request, reply) => {
    const load = intake.buckets.report.load();
    const bits = (intake.bits ?? bitsForLoad)(load);
    const { text, spentAfter } = newChallenge(intake.challengeKey, bits, Date.now());
    return reply.send({ challenge: text, ...workCosts, bits, spentAfter });
  });
  http.post("/intake/envelopes", { ...hidden, bodyLimit: longestPost }, (request, reply) =>
    takePost(intake, request, reply),
  );
  http.post("/intake/mailbox", { ...hidden, bodyLimit: 4096 }, async (request, reply) => {
    const { mailboxId, work } = mailboxAsked(request.body);
    await proved(intake, work);
    const page = await intake.gates.mailbox.through(() =>
      readMailbox(intake.doors, mailboxId, work.challenge),
    );
    return reply.type("application/octet-stream").send(page);
  });
}

async function takePost(intake: Intake, request: FastifyRequest, reply: FastifyReply) {
  const { body } = request;
  if (!(body instanceof Readable)) throw new CommunityError("envelope-broken");
  const length = Number(request.headers["content-length"] ?? Number.NaN);
  // Longer than any report: not even thrown away byte by byte.
  if (length > longestPost) void reply.header("connection", "close");
  const marks: string[] = [];
  try {
    let channel: Channel = "report";
    const posted = await readPosted(body, {
      length,
      room: { reserve: (bytes) => intake.rooms[channel].reserve(bytes) },
      admit: async (header) => {
        channel = header.token === null ? "report" : "vouched";
        await admit(intake, header);
        marks.push(...claim(intake, header));
        // A short body is read sooner than the database is asked whether it need be.
        return length <= worthAsking || (await isNew(intake, header));
      },
    });
    if (posted !== null) {
      const lane = intake.buckets[channel].put();
      await intake.gates[channel].through(() => takeEnvelope(intake.doors, { posted, lane }));
    }
  } finally {
    for (const mark of marks) intake.arriving.delete(mark);
  }
  return reply.code(202).send({ taken: true });
}

/** @throws CommunityError "busy" when the same post, proof or code is just arriving. */
function claim({ arriving }: Intake, { idempotency, work, token }: EnvelopeHeader): string[] {
  const marks = [`post ${idempotency}`, token === null ? `work ${work?.challenge}` : `token ${token}`];
  if (marks.some((mark) => arriving.has(mark))) throw new CommunityError("busy");
  for (const mark of marks) arriving.add(mark);
  return marks;
}

/** @throws CommunityError as the routes tell it. */
async function admit(intake: Intake, header: EnvelopeHeader): Promise<void> {
  const known = await intake.recipients();
  // The list is public: to say that it has changed tells nothing of any report.
  if (!header.recipients.every((partner) => known.has(partner)))
    throw new CommunityError("recipients-changed");
  if (header.token === null) await proved(intake, header.work);
}

/** @returns false when this post is kept already. @throws CommunityError when what pays for it is spent. */
async function isNew(intake: Intake, header: EnvelopeHeader): Promise<boolean> {
  const channel = header.token === null ? "report" : "vouched";
  return (await intake.gates[channel].through(() => standingOf(intake.doors, header))) === "new";
}

interface Work {
  readonly challenge: string;
  readonly nonce: string;
}

/** @throws CommunityError "work-refused". */
async function proved({ challengeKey }: Intake, work: Work | null): Promise<void> {
  if (work === null) throw new CommunityError("work-refused");
  const challenge = readChallenge(challengeKey, work.challenge, Date.now());
  if (!(await workHolds(challenge, work.nonce, argon2OnNode))) throw new CommunityError("work-refused");
}

function mailboxAsked(body: unknown): { mailboxId: Buffer; work: Work } {
  const { mailboxId, work } = (body ?? {}) as { mailboxId?: unknown; work?: Partial<Work> | null };
  const id = typeof mailboxId === "string" ? fromBase64(mailboxId, 32) : null;
  const { challenge, nonce } = work ?? {};
  if (id === null || typeof challenge !== "string" || typeof nonce !== "string")
    throw new CommunityError("envelope-broken");
  return { mailboxId: Buffer.from(id), work: { challenge, nonce } };
}
