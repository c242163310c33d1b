/**
 * How does a test ask a node of programmes over HTTP, with the invented portfolio on it?
 *
 * Who asks says so in the header "member": "manager" and "coordinator" of the joint office, the id of a partner, or
 * "analyst", who works on persons.
 *
 * @module
 */
import multipart from "@fastify/multipart";
import fastify, { type LightMyRequestResponse } from "fastify";
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from "fastify-type-provider-zod";
import { answerProblem } from "../../apps/server/problem.ts";
import { IdentityError, type Session } from "../../src/identity/server/index.ts";
import { programmeRoutes } from "../../src/programmes/server/index.ts";
import { type ProgrammeNode, programmeNode } from "../../src/programmes/testing/programme-node.ts";
import type { MemberActor } from "../../src/safeguards/index.ts";
import type { Http } from "../../src/safeguards/server/index.ts";
import { someMember } from "../../src/safeguards/testing/test-doors.ts";
import { type PortfolioOffice, portfolioOffice } from "./portfolio-office.ts";

export interface ProgrammeHttp extends PortfolioOffice {
  readonly node: ProgrammeNode;
  readonly http: Http;
  /** By what stands in the header; a test may add its own. */
  readonly members: Map<string, MemberActor>;
  readonly ask: (url: string, said?: Asking) => Promise<LightMyRequestResponse>;
  readonly close: () => Promise<void>;
}

/** Unless said otherwise, the manager reads, for oversight. */
export interface Asking {
  readonly method?: "GET" | "POST" | "PUT";
  readonly member?: string;
  readonly purpose?: string;
  readonly body?: object;
}

/** The portfolio is that of today: acts are dated by the database. */
export async function programmeHttp(today = new Date().toISOString().slice(0, 10)): Promise<ProgrammeHttp> {
  const node = await programmeNode();
  const office = await portfolioOffice(node.doors, today);
  const members = membersOf(office);
  const http = await programmeServer(node, members);
  return {
    ...office,
    node,
    http,
    members,
    ask: (url, { method = "GET", member = "manager", purpose = "oversight", body } = {}) =>
      http.inject({
        method,
        url,
        headers: { member, "waymark-purpose": purpose },
        ...(body !== undefined && { payload: body }),
      }),
    close: async () => {
      await http.close();
      await node.store.close();
    },
  };
}

function membersOf({ manager, coordinator }: PortfolioOffice): Map<string, MemberActor> {
  return new Map([
    [coordinator.partner, coordinator],
    ["manager", manager],
    ["coordinator", coordinator],
    ["analyst", someMember({ roles: ["analyst"] })],
  ]);
}

async function programmeServer(
  { doors }: ProgrammeNode,
  members: ReadonlyMap<string, MemberActor>,
): Promise<Http> {
  const http: Http = fastify().withTypeProvider<ZodTypeProvider>();
  http.setValidatorCompiler(validatorCompiler);
  http.setSerializerCompiler(serializerCompiler);
  http.setErrorHandler(answerProblem);
  await http.register(multipart, { limits: { files: 1, fields: 5 } });
  programmeRoutes(http, {
    doors,
    signedIn: async (request): Promise<Session> => {
      const actor = members.get(String(request.headers.member));
      if (actor === undefined) throw new IdentityError("not-signed-in");
      return { actor, expiresAt: new Date(), member: {} as Session["member"] };
    },
  });
  await http.ready();
  return http;
}
