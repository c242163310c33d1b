/**
 * How does a test ask a node of programmes over HTTP, with the invented portfolio on it?
 *
 * Who asks says so in the header "member": "manager" and "coordinator" of the joint office, the id of a partner, or
 * "analyst", who works on persons.
 *
 * @module
 */
import fastify from "fastify";
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from "fastify-type-provider-zod";
import { loadPortfolio } from "../../apps/cli/load-portfolio.ts";
import { answerProblem } from "../../apps/server/problem.ts";
import { IdentityError, identityMigrations, type Session } from "../../src/identity/server/index.ts";
import { programmeMigrations, programmeRoutes } from "../../src/programmes/server/index.ts";
import type { MemberActor } from "../../src/safeguards/index.ts";
import type { Http } from "../../src/safeguards/server/index.ts";
import { someMember, type TestDoors, testDoors } from "../../src/safeguards/testing/test-doors.ts";

export interface ProgrammeHttp {
  readonly node: TestDoors;
  readonly http: Http;
  /** By what stands in the header; a test may add its own. */
  readonly members: Map<string, MemberActor>;
  readonly close: () => Promise<void>;
}

/** The portfolio is that of today: acts are dated by the database. */
export async function programmeHttp(today = new Date().toISOString().slice(0, 10)): Promise<ProgrammeHttp> {
  const node = await testDoors([await identityMigrations(), await programmeMigrations()]);
  const { members: office } = await loadPortfolio(node.doors, today);
  const members = new Map(office.map(({ actor }) => [actor.partner, actor] as const));
  const [manager, coordinator] = office;
  if (manager === undefined || coordinator === undefined)
    throw new Error("The portfolio comes with a programme manager and a coordinator.");
  members.set("manager", manager.actor).set("coordinator", coordinator.actor);
  members.set("analyst", someMember({ roles: ["analyst"] }));
  const http: Http = fastify().withTypeProvider<ZodTypeProvider>();
  http.setValidatorCompiler(validatorCompiler);
  http.setSerializerCompiler(serializerCompiler);
  http.setErrorHandler(answerProblem);
  programmeRoutes(http, {
    doors: node.doors,
    signedIn: async (request): Promise<Session> => {
      const actor = members.get(String(request.headers.member));
      if (actor === undefined) throw new IdentityError("not-signed-in");
      return { actor, expiresAt: new Date(), member: {} as Session["member"] };
    },
  });
  await http.ready();
  return {
    node,
    http,
    members,
    close: async () => {
      await http.close();
      await node.store.close();
    },
  };
}
