/**
 * Does a desk's work go over the network as it goes in the actions: two people, one text, sealed bytes as they are?
 */
import { createHash, randomBytes, randomUUID } from "node:crypto";
import multipart from "@fastify/multipart";
import fastify from "fastify";
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from "fastify-type-provider-zod";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Session } from "../../../identity/server/index.ts";
import type { MemberActor } from "../../../safeguards/index.ts";
import type { Http } from "../../../safeguards/server/index.ts";
import { openInner, openOuter } from "../../seal/open-report.ts";
import { type ReleaseDraft, releaseText } from "../../triage/release.ts";
import type { CommunityServices } from "../routes.ts";
import { draftOn, someConsent, someRefusal } from "./testing/release-drafts.ts";
import { type TestDesk, testDesk } from "./testing/test-desk.ts";
import { triageRoutes } from "./triage-routes.ts";

let desk: TestDesk;
let http: Http;
const released: string[] = [];

beforeAll(async () => {
  desk = await testDesk();
  http = fastify().withTypeProvider<ZodTypeProvider>();
  http.setValidatorCompiler(validatorCompiler);
  http.setSerializerCompiler(serializerCompiler);
  await http.register(multipart, { limits: { files: 1, fields: 5 } });
  const members = [desk.officer, desk.colleague, desk.third, desk.stranger];
  const signedIn = async (request: { headers: Record<string, unknown> }): Promise<Session> => {
    const actor = members.find(({ member }) => member === request.headers.member);
    if (actor === undefined) throw new Error("Nobody is signed in.");
    return { actor, expiresAt: new Date(), member: {} as Session["member"] };
  };
  const facts: CommunityServices["facts"] = {
    take: async (_asker, { facts: taken }) => {
      released.push(...taken.map(({ key }) => key));
      return taken.map(({ key }) => key);
    },
    withdraw: async () => undefined,
  };
  const services = { doors: desk.node.doors, signedIn, facts, originKey: randomBytes(32) };
  triageRoutes(http, services as unknown as CommunityServices);
  await http.ready();
});
afterAll(async () => {
  await http.close();
  await desk.node.stop();
});

async function call(as: MemberActor, method: "GET" | "POST" | "PUT", path: string, body?: object) {
  const headers = { member: as.member, "waymark-purpose": "protection" };
  return http.inject({ method, url: path, headers, ...(body === undefined ? {} : { payload: body }) });
}

test("5.5: no batch is so small that a code which is gone tells who has reported", async () => {
  const make = async (codes: number) =>
    (await call(desk.officer, "POST", "/vouched", { label: "North station", codes, days: 30 })).statusCode;
  expect([await make(1), await make(9), await make(10)]).toEqual([400, 400, 200]);
});

async function upload(as: MemberActor, path: string, bytes: Uint8Array) {
  const form = new FormData();
  form.append("file", new Blob([new Uint8Array(bytes)]), "inner.age");
  const encoded = new Response(form);
  const headers = {
    member: as.member,
    "waymark-purpose": "protection",
    "content-type": encoded.headers.get("content-type") ?? "",
  };
  return http.inject({
    method: "POST",
    url: path,
    headers,
    payload: Buffer.from(await encoded.arrayBuffer()),
  });
}

test("two people open, agree to one text, and release exactly that (rule 21)", async () => {
  const { officer, colleague, own } = desk;
  const id = await desk.arrived({ twoPeople: true, report: { officialsInvolved: true } });
  const path = `/reports/${id}`;
  expect((await call(officer, "POST", `${path}/take`, {})).json()).toMatchObject({
    held: "you",
    state: "taken",
  });
  await call(officer, "POST", `${path}/ask-custodian`);
  const outer = await call(colleague, "GET", `${path}/to-peel`);
  expect(outer.headers["content-type"]).toBe("application/octet-stream");
  const inner = await openOuter(outer.rawPayload, [own.custodianIdentity]);
  const cut = await upload(colleague, `${path}/peeled`, inner.subarray(1));
  expect(cut.statusCode).toBeGreaterThanOrEqual(400);
  expect((await upload(desk.stranger, `${path}/peeled`, inner)).statusCode).toBeGreaterThanOrEqual(400);
  expect((await upload(colleague, `${path}/peeled`, inner)).json()).toMatchObject({ state: "taken" });
  const peeled = await call(officer, "GET", `${path}/peeled`);
  expect((await openInner(peeled.rawPayload, [own.identity])).report).toMatchObject({
    officialsInvolved: true,
  });
  await call(colleague, "GET", `${path}/peeled`);
  const marks = { urgency: "now", class: "official-complicity", child: "no" };
  await call(officer, "PUT", `${path}/marks`, marks);

  const draft: ReleaseDraft = {
    id: randomUUID(),
    facts: [
      {
        key: randomUUID(),
        entityType: "PhoneNumber",
        properties: { number: ["+22790000009"] },
        belongsTo: "who-exploits",
      },
    ],
    observation: { leg: "agadez--dirkou", kind: "extortion", day: "2026-11-25", persons: 3 },
    handling: { label: "TLP:AMBER", audience: "owner", purposes: ["investigation"], until: null },
    grading: { reliability: "F", credibility: 6, reasons: null },
    consent: null,
    reasons: "Nobody can be asked: the mailbox was never opened again.",
  };
  const text = releaseText(draft);
  const sealed = Buffer.from(await desk.ageFile(text)).toString("base64");
  const digest = createHash("sha256").update(text).digest("base64");
  expect((await call(officer, "POST", `${path}/approvals`, { digest, sealed })).statusCode).toBe(200);
  expect((await call(officer, "POST", `${path}/releases`, draft)).statusCode).toBeGreaterThanOrEqual(400);
  const seen = (await call(colleague, "GET", path)).json();
  expect(seen.approvals).toEqual([expect.objectContaining({ by: "colleague", digest })]);
  const other = { ...draft, handling: { ...draft.handling, audience: "node", label: "TLP:GREEN" } };
  expect((await call(colleague, "POST", `${path}/releases`, other)).statusCode).toBeGreaterThanOrEqual(400);
  expect(released).toEqual([]);
  const done = await call(colleague, "POST", `${path}/releases`, draft);
  expect(done.json()).toMatchObject({ state: "done", observation: { leg: "agadez--dirkou" } });
  expect(released).toHaveLength(1);
  // What tells one voice from another does not leave the node.
  expect(done.body).not.toContain("origin");
});

test("of colleagues nothing is told but that they are colleagues", async () => {
  const id = await desk.arrived();
  await call(desk.officer, "POST", `/reports/${id}/take`, {});
  await call(desk.officer, "GET", `/reports/${id}/outer`);
  const seen = await call(desk.colleague, "GET", `/reports/${id}`);
  expect(seen.json()).toMatchObject({ held: "colleague", openings: [{ by: "colleague" }] });
  for (const hidden of [desk.officer.member, desk.own.partner]) expect(seen.body).not.toContain(hidden);
});

test("a refusal answers with the releases that it took back; not yours and not there are one answer (rules 17, 18)", async () => {
  const { officer, stranger } = desk;
  const id = await desk.arrived();
  const path = `/reports/${id}`;
  await call(officer, "GET", `${path}/outer`);
  await call(officer, "PUT", `${path}/marks`, { urgency: "soon", class: "ordinary", child: "no" });
  const consent = randomUUID();
  const agreed = await call(officer, "POST", `${path}/consents`, { id: consent, said: someConsent() });
  expect([agreed.statusCode, agreed.json()]).toEqual([200, []]);
  const draft = draftOn(consent);
  expect((await call(officer, "POST", `${path}/releases`, draft)).json()).toMatchObject({ state: "done" });
  const refusal = { id: randomUUID(), said: someRefusal() };
  const foreign = await call(stranger, "POST", `${path}/consents`, refusal);
  const none = await call(stranger, "POST", `/reports/${randomUUID()}/consents`, refusal);
  expect(foreign.statusCode).toBeGreaterThanOrEqual(400);
  expect([foreign.statusCode, foreign.body]).toEqual([none.statusCode, none.body]);
  const refused = await call(officer, "POST", `${path}/consents`, refusal);
  expect(refused.json()).toEqual([
    expect.objectContaining({ id: draft.id, consent, state: "withdrawn", entityTypes: ["PhoneNumber"] }),
  ]);
  expect(refused.body).not.toContain("factKeys");
  const seen = (await call(officer, "GET", path)).json();
  expect(seen.consents).toMatchObject([
    { id: refusal.id, withdrawnOn: null },
    { id: consent, withdrawnOn: expect.any(String) },
  ]);
  expect(seen.releases).toMatchObject([{ id: draft.id, state: "withdrawn" }]);
});
