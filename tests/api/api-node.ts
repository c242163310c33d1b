/**
 * How does a test ask the API as members of several partners, on a real database, without signing in each time?
 *
 * The routes are the node's own, with the node's own answers to what goes wrong; a request says by a header which
 * of the members sends it.
 *
 * @module
 */
import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import multipart from "@fastify/multipart";
import fastify from "fastify";
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from "fastify-type-provider-zod";
import { answerProblem } from "../../apps/server/problem.ts";
import { IdentityError, type Session } from "../../src/identity/server/index.ts";
import {
  createImporter,
  createLinker,
  type Importer,
  intelligenceRoutes,
} from "../../src/intelligence/server/index.ts";
import { testNode } from "../../src/intelligence/testing/test-node.ts";
import type { MemberActor } from "../../src/safeguards/index.ts";
import type { Doors, Http } from "../../src/safeguards/server/index.ts";
import { someMember, type TestDoors } from "../../src/safeguards/testing/test-doors.ts";
import { sql } from "../../src/store/index.ts";

export interface Answer {
  readonly status: number;
  /** The body as JSON; null when it is none. */
  // biome-ignore lint/suspicious/noExplicitAny: a test reads what the schema of the route promised.
  readonly body: any;
  readonly text: string;
  readonly headers: Readonly<Record<string, unknown>>;
}

export interface Asked {
  readonly as: MemberActor;
  readonly purpose?: string;
  readonly body?: unknown;
}

export interface ApiNode {
  readonly node: TestDoors;
  readonly http: Http;
  readonly importer: Importer;
  /** Where staged files lie. */
  readonly folder: string;
  ask(method: "GET" | "POST" | "PUT" | "DELETE", path: string, asked: Asked): Promise<Answer>;
  upload(as: MemberActor, fileName: string, content: string | Uint8Array<ArrayBuffer>): Promise<Answer>;
  /** A member of a new partner of this name. */
  member(partner: string, said?: Partial<MemberActor>): Promise<MemberActor>;
  /** Asks for an import until it is in one of these states. */
  until(as: MemberActor, id: string, states: readonly string[]): Promise<Answer["body"]>;
  /** Lets an import take one batch, and keeps the second waiting until it is let go. */
  holdSecondBatch(): { readonly reached: Promise<void>; letGo(): void };
  /** The same importer as a node that was started again would have. */
  restart(): Importer;
  close(): Promise<void>;
}

export async function apiNode(): Promise<ApiNode> {
  const node = await testNode();
  const folder = await mkdtemp(join(tmpdir(), "waymark-api-"));
  const linker = createLinker(node.doors);
  const faults: unknown[] = [];
  const gate = gateOn(node.doors);
  const restart = () =>
    createImporter({ doors: gate.doors, linker, folder, onFault: (error) => faults.push(error) });
  const importer = restart();
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
  await http.register(async (scope) =>
    intelligenceRoutes(scope as unknown as Http, { doors: node.doors, signedIn, linker, importer }),
  );

  const ask: ApiNode["ask"] = async (method, path, { as, purpose = "analysis", body }) => {
    members.set(as.member, as);
    const headers = { member: as.member, "waymark-purpose": purpose };
    const answer = await http.inject({
      method,
      url: path,
      headers,
      ...(body !== undefined && { payload: body as object }),
    });
    return answerOf(answer);
  };
  return {
    node,
    http,
    importer,
    folder,
    ask,
    upload: async (as, fileName, content) => {
      members.set(as.member, as);
      const form = new FormData();
      form.append("file", new Blob([content]), fileName);
      const encoded = new Response(form);
      const headers = {
        member: as.member,
        "waymark-purpose": "analysis",
        "content-type": encoded.headers.get("content-type") ?? "",
      };
      const payload = Buffer.from(await encoded.arrayBuffer());
      return answerOf(await http.inject({ method: "POST", url: "/imports", headers, payload }));
    },
    member: async (partner, said = {}) => {
      const actor = someMember({ roles: ["analyst", "investigator"], ...said });
      await node.owner(
        sql`insert into identity.partner (id, name, kind) values (${actor.partner}, ${partner}, ${actor.partnerKind})`,
      );
      return { ...actor, member: randomUUID() };
    },
    until: async (as, id, states) => {
      for (;;) {
        const { body } = await ask("GET", `/imports/${id}`, { as });
        if (states.includes(body.state)) return body;
        if (body.state === "failed") throw new Error(`The import failed: ${JSON.stringify(body.error)}`);
        await pause(10);
      }
    },
    holdSecondBatch: gate.hold,
    restart,
    close: async () => {
      await importer.idle();
      await http.close();
      await node.store.close();
      await rm(folder, { recursive: true, force: true });
      if (faults.length > 0) throw faults[0];
    },
  };
}

/** Doors that can be kept from taking an import's second batch, so that a test meets it half-way for certain. */
function gateOn(doors: Doors) {
  let held: { batches: number; arrive: () => void; open: Promise<void> } | null = null;
  const perform: Doors["perform"] = async (actor, purpose, action) => {
    if (action.name === "import.take" && held !== null) {
      held.batches += 1;
      if (held.batches === 2) held.arrive();
      if (held.batches >= 2) await held.open;
    }
    return doors.perform(actor, purpose, action);
  };
  const hold = () => {
    let arrive: () => void = () => undefined;
    let letGo: () => void = () => undefined;
    const reached = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    const open = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    held = { batches: 0, arrive, open };
    return { reached, letGo };
  };
  return { doors: { ask: doors.ask, perform } satisfies Doors, hold };
}

function answerOf({
  statusCode,
  body,
  headers,
}: {
  statusCode: number;
  body: string;
  headers: object;
}): Answer {
  const json = /json/.test(String((headers as Record<string, unknown>)["content-type"]));
  return {
    status: statusCode,
    body: json ? JSON.parse(body) : null,
    text: body,
    headers: { ...headers } as Record<string, unknown>,
  };
}
