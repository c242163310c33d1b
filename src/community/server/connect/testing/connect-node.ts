/**
 * How does a test get a public door for posts that really listens, and a device that really signs?
 *
 * @module
 */
import { randomBytes } from "node:crypto";
import fastify from "fastify";
import type { Http } from "../../../../safeguards/server/index.ts";
import { someMember, type TestDoors, testDoors } from "../../../../safeguards/testing/test-doors.ts";
import { deviceKeyFor, newDeviceSeed } from "../../../connect/device-key.ts";
import { type Post, type PostDraft, signedPost } from "../../../connect/post.ts";
import { newChallenge, proveWork } from "../../../seal/proof-of-work.ts";
import { argon2OnNode } from "../../keys/argon2-on-node.ts";
import { communityMigrations } from "../../migrations.ts";
import { connectIntakeRoutes } from "../connect-intake-routes.ts";

/** Work asked for in tests: a handful of tries. */
const bits = 3;

export interface ConnectNode extends TestDoors {
  /** Posts JSON to a route. `work` is made when absent; null sends none. */
  send(path: string, said: object, work?: Work | null): Promise<Told>;
  work(): Promise<Work>;
  stop(): Promise<void>;
}

export interface Work {
  readonly challenge: string;
  readonly nonce: string;
}

export interface Told {
  readonly status: number;
  readonly text: string;
}

export async function connectNode(): Promise<ConnectNode> {
  const node = await testDoors([await communityMigrations()]);
  const challengeKey = randomBytes(32);
  const http = fastify({ logger: false });
  connectIntakeRoutes(http as unknown as Http, { doors: node.doors, challengeKey });
  const url = await http.listen({ host: "127.0.0.1", port: 0 });
  const work = async () => {
    const { text } = newChallenge(challengeKey, bits, Date.now());
    return { challenge: text, nonce: await proveWork(text, bits, argon2OnNode) };
  };
  return {
    ...node,
    work,
    send: async (path, said, given) => {
      const paid = given === undefined ? await work() : given;
      const body = JSON.stringify(paid === null ? said : { ...said, work: paid });
      const answer = await fetch(`${url}${path}`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body,
      });
      return { status: answer.status, text: await answer.text() };
    },
    stop: async () => {
      await http.close();
      await node.store.close();
    },
  };
}

/** A member who moderates. */
export function someModerator() {
  return someMember({ roles: ["moderator"], partnerKind: "ngo" });
}

/** A device, and what it writes. */
export function device(seed = newDeviceSeed()) {
  return {
    seed,
    key: (leg: string) => deviceKeyFor(seed, leg),
    post: (said: Partial<PostDraft> = {}): Post => {
      const draft: PostDraft = {
        leg: "agadez--sebha",
        kind: "question",
        about: null,
        language: "en",
        text: "Is there water on the way?",
        ...said,
      };
      return signedPost(draft, deviceKeyFor(seed, draft.leg));
    },
  };
}
