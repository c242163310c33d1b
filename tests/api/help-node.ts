/**
 * How does a test ask the part of the API that keeps help and warnings, as members of several partners?
 *
 * Real doors on a real, fresh database, the node's own routes and the node's own answers to what goes wrong.
 *
 * @module
 */
import { randomUUID } from "node:crypto";
import multipart from "@fastify/multipart";
import fastify from "fastify";
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from "fastify-type-provider-zod";
import { answerProblem } from "../../apps/server/problem.ts";
import { helpRoutes } from "../../src/community/server/help/help-routes.ts";
import { communityMigrations } from "../../src/community/server/migrations.ts";
import { riskRoutes } from "../../src/community/server/risk/risk-routes.ts";
import { mapRoutes } from "../../src/community/server/routes/map-routes.ts";
import { warningRoutes } from "../../src/community/server/warnings/warning-routes.ts";
import { IdentityError, identityMigrations, type Session } from "../../src/identity/server/index.ts";
import type { MemberActor } from "../../src/safeguards/index.ts";
import type { Http } from "../../src/safeguards/server/index.ts";
import { someMember, type TestDoors, testDoors } from "../../src/safeguards/testing/test-doors.ts";
import { sql } from "../../src/store/index.ts";

export interface HelpAnswer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads what the schema of the route promised.
  readonly body: any;
}

export interface HelpNode {
  readonly node: TestDoors;
  readonly http: Http;
  ask(method: "GET" | "POST" | "PUT", path: string, asked: Asked): Promise<HelpAnswer>;
  upload(as: MemberActor, path: string, content: string | Uint8Array<ArrayBuffer>): Promise<HelpAnswer>;
  /** A member of a new partner of this name; a case worker at an NGO unless said otherwise. */
  member(partner: string, said?: Partial<MemberActor>): Promise<MemberActor>;
  close(): Promise<void>;
}

interface Asked {
  readonly as: MemberActor;
  readonly purpose?: string;
  readonly body?: unknown;
}

export async function helpNode(): Promise<HelpNode> {
  const node = await testDoors([await identityMigrations(), await communityMigrations()]);
  const members = new Map<string, MemberActor>();
  const http: Http = fastify().withTypeProvider<ZodTypeProvider>();
  http.setValidatorCompiler(validatorCompiler);
  http.setSerializerCompiler(serializerCompiler);
  http.setErrorHandler(answerProblem);
  await http.register(multipart, { limits: { files: 1, fields: 5 } });
  const signedIn = async (request: { headers: Record<string, unknown> }): Promise<Session> => {
    const actor = members.get(String(request.headers.member));
    if (actor === undefined) throw new IdentityError("not-signed-in");
    return { actor, expiresAt: new Date(), member: {} as Session["member"] };
  };
  helpRoutes(http, { doors: node.doors, signedIn });
  // Pages of nothing: what is published is looked at in the files of data.
  const publication = { dataFolder: node.store.dataFolder, render: async () => [] };
  warningRoutes(http, { doors: node.doors, signedIn, publication });
  mapRoutes(http, { doors: node.doors, signedIn });
  riskRoutes(http, { doors: node.doors, signedIn });
  const headersOf = (as: MemberActor, purpose: string) => {
    members.set(as.member, as);
    return { member: as.member, "waymark-purpose": purpose };
  };
  return {
    node,
    http,
    ask: async (method, path, { as, purpose = "protection", body }) => {
      const headers = headersOf(as, purpose);
      const payload = body === undefined ? {} : { payload: body as object };
      return answerOf(await http.inject({ method, url: path, headers, ...payload }));
    },
    upload: async (as, path, content) => {
      const form = new FormData();
      form.append("file", new Blob([content]), "services.csv");
      const encoded = new Response(form);
      const type = encoded.headers.get("content-type") ?? "";
      const headers = { ...headersOf(as, "protection"), "content-type": type };
      const payload = Buffer.from(await encoded.arrayBuffer());
      return answerOf(await http.inject({ method: "POST", url: path, headers, payload }));
    },
    member: async (partner, said = {}) => {
      const actor = someMember({ partnerKind: "ngo", roles: ["case-worker"], ...said });
      await node.owner(sql`insert into identity.partner (id, name, kind)
        values (${actor.partner}, ${partner}, ${actor.partnerKind}) on conflict do nothing`);
      return { ...actor, member: randomUUID() };
    },
    close: async () => {
      await http.close();
      await node.store.close();
    },
  };
}

function answerOf({ statusCode, body }: { statusCode: number; body: string }): HelpAnswer {
  return { status: statusCode, body: body === "" ? null : JSON.parse(body) };
}
