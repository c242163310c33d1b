/**
 * May only those publish who should, and does the page tell what would come before it comes? (trust.md rules 8, 36, 41)
 */
import { createHash, randomUUID } from "node:crypto";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fastify from "fastify";
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from "fastify-type-provider-zod";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { answerProblem } from "../../apps/server/problem.ts";
import type { Observation } from "../../src/community/risk/observation.ts";
import { startingMap } from "../../src/community/routes/starting-map.ts";
import { communityMigrations } from "../../src/community/server/migrations.ts";
import { publicationRoutes } from "../../src/community/server/publication/publication-routes.ts";
import { recordObservation } from "../../src/community/server/risk/record-observation.ts";
import { IdentityError, identityMigrations, type Session } from "../../src/identity/server/index.ts";
import type { MemberActor } from "../../src/safeguards/index.ts";
import type { Http } from "../../src/safeguards/server/index.ts";
import { someMember, type TestDoors, testDoors } from "../../src/safeguards/testing/test-doors.ts";
import { sql } from "../../src/store/index.ts";

const leg = startingMap.legs[3]?.id ?? "";
let node: TestDoors;
let http: Http;
let asking: MemberActor | null = null;
beforeAll(async () => {
  node = await testDoors([await identityMigrations(), await communityMigrations()]);
  http = fastify().withTypeProvider<ZodTypeProvider>();
  http.setValidatorCompiler(validatorCompiler);
  http.setSerializerCompiler(serializerCompiler);
  http.setErrorHandler(answerProblem);
  const signedIn = async (): Promise<Session> => {
    if (asking === null) throw new IdentityError("not-signed-in");
    return { actor: asking, expiresAt: new Date(), member: {} as Session["member"] };
  };
  const render = async () => [{ path: "index.html", content: "<p>" }];
  publicationRoutes(http, {
    doors: node.doors,
    signedIn,
    publication: { dataFolder: node.store.dataFolder, render },
  });
  await tell(80);
});
afterAll(async () => {
  await http?.close();
  await node?.store.close();
});

const moderator = someMember({ partnerKind: "ngo", roles: ["moderator"] });
const analyst = someMember({ partnerKind: "ngo", roles: ["analyst"] });

/** Words of two months ago, at ten partners. */
async function tell(count: number): Promise<void> {
  const desks = Array.from({ length: 10 }, () => someMember({ partnerKind: "ngo", roles: ["case-worker"] }));
  const day = new Date(Date.now() - 60 * 86_400_000).toISOString().slice(0, 10);
  for (let at = 0; at < count; at++) {
    const said: Observation = {
      leg,
      kind: "extortion",
      day,
      origin: createHash("sha256").update(randomUUID()).digest("hex"),
      channel: at % 2 === 0 ? "report" : "vouched",
      reliability: "A",
      credibility: 1,
      vetted: false,
      persons: 1,
      child: false,
    };
    await node.doors.perform(desks[at % 10] ?? moderator, "protection", recordObservation(said));
  }
}

async function ask(method: "GET" | "POST", url: string, as: MemberActor | null, body?: object) {
  asking = as;
  const purpose = as === analyst ? "analysis" : "prevention";
  const headers = { "waymark-purpose": purpose };
  const answer = await http.inject({ method, url, headers, ...(body && { payload: body }) });
  return { status: answer.statusCode, body: answer.body === "" ? null : JSON.parse(answer.body) };
}

describe("before the first publication", () => {
  test("the page says so, and what would come", async () => {
    expect((await ask("GET", "/publication", moderator)).body).toMatchObject({
      current: null,
      batch: null,
      ledger: [],
    });
    const { body } = await ask("GET", "/publication/next", moderator);
    expect(body.changes).toContainEqual({ topic: "risk", change: "added", leg, name: "extortion" });
    expect(body.batch).toMatchObject({ shown: 1 });
    expect(body.nextBatchFrom > new Date().toISOString().slice(0, 10)).toBe(true);
  });

  test("looking spends nothing and keeps nothing, however often", async () => {
    for (let time = 0; time < 3; time++) await ask("GET", "/publication/next", moderator);
    const [kept] = await node.owner<{ rows: number }>(sql`
      select ((select count(*) from safeguards.privacy_release) + (select count(*) from community.risk_fact)
        + (select count(*) from community.risk_batch) + (select count(*) from community.counted_word))::integer as rows`);
    expect(kept?.rows).toBe(0);
  });
});

describe("who", () => {
  test.each([
    ["GET", "/publication/next", undefined],
    ["POST", "/publication", { risk: true }],
    ["POST", "/publication/withdrawals", { leg, kind: "extortion", reason: "It is no longer so." }],
    ["POST", "/publication/withdrawals/lift", { leg, kind: "extortion" }],
  ] as const)("may not publish is refused %s %s", async (method, url, body) => {
    expect((await ask(method, url, null, body)).status).toBe(401);
    expect((await ask(method, url, analyst, body)).status).toBe(403);
  });

  test("reads records reads what is public", async () => {
    expect((await ask("GET", "/publication", analyst)).status).toBe(200);
    const administrator = someMember({ partnerKind: "ngo", roles: ["administrator"] });
    expect((await ask("GET", "/publication", administrator)).status).toBe(403);
  });
});

describe("publishing", () => {
  test("makes what was foretold, pays for it, and leaves nothing to change", async () => {
    const foretold = (await ask("GET", "/publication/next", moderator)).body.batch;
    const made = (await ask("POST", "/publication", moderator, { risk: true })).body;
    expect(made).toMatchObject({ version: 1, batch: foretold });
    const { body } = await ask("GET", "/publication", moderator);
    expect(body.current).toMatchObject({ version: 1 });
    expect(body.ledger).toMatchObject([{ epsilon: 1, released: 1 }]);
    expect((await ask("GET", "/publication/next", moderator)).body).toMatchObject({
      batch: null,
      changes: [],
      more: 0,
    });
  });

  test("a risk taken back is foretold as withdrawn, and given back as added", async () => {
    const reason = "The checkpoint was taken down.";
    expect(
      (await ask("POST", "/publication/withdrawals", moderator, { leg, kind: "extortion", reason })).status,
    ).toBe(204);
    const next = (await ask("GET", "/publication/next", moderator)).body;
    expect(next.changes).toEqual([{ topic: "risk", change: "withdrawn", leg, name: "extortion" }]);
    await ask("POST", "/publication", moderator, { risk: false });
    await ask("POST", "/publication/withdrawals/lift", moderator, { leg, kind: "extortion" });
    expect(
      (await ask("POST", "/publication/withdrawals/lift", moderator, { leg, kind: "extortion" })).status,
    ).toBe(404);
    const after = (await ask("GET", "/publication/next", moderator)).body;
    expect(after.changes).toEqual([{ topic: "risk", change: "added", leg, name: "extortion" }]);
  });

  test("a node that became looser than the weakest policy publishes nothing", async () => {
    const file = join(node.store.dataFolder, "disclosure.json");
    await writeFile(file, `{"floor": 5}`);
    expect((await ask("POST", "/publication", moderator, { risk: true })).body).toMatchObject({
      code: "disclosure-looser",
    });
    await rm(file);
  });
});
