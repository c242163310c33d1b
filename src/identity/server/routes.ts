/**
 * How is the part of the API served that knows partners, members and sign-in?
 *
 * @module
 */
import "@fastify/cookie";
import type { FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { cursorQuery } from "../../safeguards/api.ts";
import { capabilities, may, purposesOf } from "../../safeguards/index.ts";
import { type Doors, type Http, pageFrom } from "../../safeguards/server/index.ts";
import {
  invitationAnswer,
  invitationMade,
  invitationView,
  memberChange,
  memberSchema,
  membersPage,
  newMember,
  newPartner,
  partnerChange,
  partnerSchema,
  partnersPage,
  passkeyOptions,
  sessionView,
  signIn as signInSchema,
} from "../api.ts";
import { IdentityError } from "./identity-error.ts";
import { acceptInvitation, showInvitation } from "./invitations.ts";
import type { IdentityKeys } from "./keys.ts";
import {
  changeMember,
  type Invitation,
  inviteAgain,
  inviteMember,
  listMembers,
  type Member,
} from "./members.ts";
import { addPartner, changePartner, listPartners } from "./partners.ts";
import {
  closeSession,
  closeSessions,
  idleMinutes,
  type OpenedSession,
  resumeSession,
  type Session,
} from "./sessions.ts";
import { passkeyDialogue, signIn } from "./sign-in.ts";

/** Finds out who sends a request. @throws IdentityError "not-signed-in". */
export type SignedIn = (request: FastifyRequest) => Promise<Session>;

export interface IdentityServices {
  readonly doors: Doors;
  readonly keys: IdentityKeys;
  readonly demonstration: boolean;
}

const tags = ["identity"];
const idParameter = z.object({ id: z.uuid() });
const tokenParameter = z.object({ token: z.string().max(200) });
const nothing = z.null();

/** Mounts the routes. @returns the function that other domains ask who sends a request. */
export function identityRoutes(http: Http, services: IdentityServices): SignedIn {
  const cookie = cookieFor(services.keys.origin);
  const signedIn: SignedIn = (request) => {
    const token = request.cookies[cookie.name];
    if (token === undefined) throw new IdentityError("not-signed-in");
    return resumeSession(services.doors, token);
  };
  const enter = async (reply: FastifyReply, opened: OpenedSession) => {
    reply.setCookie(cookie.name, opened.token, { ...cookie.options, expires: opened.expiresAt });
    return viewOf(await resumeSession(services.doors, opened.token), services.demonstration);
  };
  sessionRoutes(http, { ...services, signedIn, enter, cookie });
  invitationRoutes(http, { ...services, enter });
  partnerRoutes(http, services, signedIn);
  memberRoutes(http, services, signedIn);
  return signedIn;
}

type Enter = (reply: FastifyReply, opened: OpenedSession) => Promise<z.infer<typeof sessionView>>;

function cookieFor(origin: string) {
  const secure = origin.startsWith("https:");
  // The prefix "__Host-" binds a cookie to this host, and browsers take it over TLS only.
  const name = secure ? "__Host-waymark" : "waymark";
  return { name, options: { path: "/", httpOnly: true, secure, sameSite: "strict" as const } };
}

interface SessionServices extends IdentityServices {
  readonly signedIn: SignedIn;
  readonly enter: Enter;
  readonly cookie: ReturnType<typeof cookieFor>;
}

function sessionRoutes(
  http: Http,
  { doors, keys, demonstration, signedIn, enter, cookie }: SessionServices,
): void {
  const strictly = { rateLimit: { max: 20, timeWindow: "1 minute" } };
  http.get("/session", { schema: { tags, response: { 200: sessionView } } }, async (request) =>
    viewOf(await signedIn(request), demonstration),
  );
  http.post(
    "/session",
    { config: strictly, schema: { tags, body: signInSchema, response: { 200: sessionView } } },
    async (request, reply) => enter(reply, await signIn(doors, request.body, keys)),
  );
  http.post(
    "/session/passkey-options",
    { config: strictly, schema: { tags, response: { 200: passkeyOptions } } },
    async () => asJson(await passkeyDialogue(doors, keys)),
  );
  http.delete("/session", { schema: { tags, response: { 204: nothing } } }, async (request, reply) => {
    await closeSession(doors, request.cookies[cookie.name] ?? "");
    return reply.clearCookie(cookie.name, cookie.options).code(204).send(null);
  });
  http.delete("/sessions", { schema: { tags, response: { 204: nothing } } }, async (request, reply) => {
    await closeSessions(doors, (await signedIn(request)).member.id);
    return reply.clearCookie(cookie.name, cookie.options).code(204).send(null);
  });
}

function invitationRoutes(
  http: Http,
  { doors, keys, enter }: IdentityServices & { readonly enter: Enter },
): void {
  const strictly = { rateLimit: { max: 20, timeWindow: "1 minute" } };
  http.get(
    "/invitations/:token",
    { config: strictly, schema: { tags, params: tokenParameter, response: { 200: invitationView } } },
    async (request) => {
      const shown = await showInvitation(doors, request.params.token, keys);
      const { name, email, partner, roles } = shown.member;
      return {
        member: { name, email, partner, roles: [...roles] },
        expiresAt: shown.expiresAt.toISOString(),
        passkey: asJson(shown.passkey),
        totp: { secret: shown.secret, uri: shown.totpUri },
      };
    },
  );
  http.post(
    "/invitations/:token",
    {
      config: strictly,
      schema: { tags, params: tokenParameter, body: invitationAnswer, response: { 200: sessionView } },
    },
    async (request, reply) =>
      enter(reply, await acceptInvitation(doors, request.params.token, { ...request.body, keys })),
  );
}

function partnerRoutes(http: Http, { doors }: IdentityServices, signedIn: SignedIn): void {
  const purpose = async (request: FastifyRequest) => {
    const { actor } = await signedIn(request);
    return { actor, purpose: purposesOf(actor.roles, actor.partnerKind)[0] ?? "" };
  };
  http.get(
    "/partners",
    { schema: { tags, querystring: cursorQuery, response: { 200: partnersPage } } },
    async (request) => {
      const { cursor, limit } = request.query;
      const who = await purpose(request);
      const found = await doors.ask(who.actor, who.purpose, listPartners(cursor ?? null, limit + 1));
      return pageFrom(found, limit, { cursor: (partner) => partner.name, show: (partner) => partner });
    },
  );
  http.post(
    "/partners",
    { schema: { tags, body: newPartner, response: { 200: partnerSchema } } },
    async (request) => {
      const { actor } = await signedIn(request);
      return doors.perform(actor, "administration", addPartner(request.body));
    },
  );
  http.patch(
    "/partners/:id",
    { schema: { tags, params: idParameter, body: partnerChange, response: { 200: partnerSchema } } },
    async (request) => {
      const { actor } = await signedIn(request);
      return doors.perform(actor, "administration", changePartner(request.params.id, request.body));
    },
  );
}

function memberRoutes(http: Http, { doors, keys }: IdentityServices, signedIn: SignedIn): void {
  const made = ({ member, token, expiresAt }: Invitation) => ({
    member: memberView(member),
    link: `${keys.origin}/invitation#${token}`,
    expiresAt: expiresAt.toISOString(),
  });
  http.get(
    "/members",
    { schema: { tags, querystring: cursorQuery, response: { 200: membersPage } } },
    async (request) => {
      const { actor } = await signedIn(request);
      const { cursor, limit } = request.query;
      const found = await doors.ask(actor, "administration", listMembers(cursor ?? null, limit + 1));
      return pageFrom(found, limit, { cursor: (member) => member.email, show: memberView });
    },
  );
  http.post(
    "/members",
    { schema: { tags, body: newMember, response: { 200: invitationMade } } },
    async (request) => {
      const { actor } = await signedIn(request);
      return made(await doors.perform(actor, "administration", inviteMember(request.body, keys.sealingKey)));
    },
  );
  http.post(
    "/members/:id/invitations",
    { schema: { tags, params: idParameter, response: { 200: invitationMade } } },
    async (request) => {
      const { actor } = await signedIn(request);
      return made(
        await doors.perform(actor, "administration", inviteAgain(request.params.id, keys.sealingKey)),
      );
    },
  );
  http.patch(
    "/members/:id",
    { schema: { tags, params: idParameter, body: memberChange, response: { 200: memberSchema } } },
    async (request) => {
      const { actor } = await signedIn(request);
      return memberView(
        await doors.perform(actor, "administration", changeMember(request.params.id, request.body)),
      );
    },
  );
}

function viewOf({ member, actor, expiresAt }: Session, demonstration: boolean): z.infer<typeof sessionView> {
  return {
    member: memberView(member),
    purposes: [...purposesOf(actor.roles, actor.partnerKind)],
    capabilities: capabilities.filter((capability) => may(actor.roles, capability)),
    expiresAt: expiresAt.toISOString(),
    idleMinutes,
    demonstration,
  };
}

function memberView(member: Member): z.infer<typeof memberSchema> {
  return { ...member, roles: [...member.roles] };
}

/** The library's dialogue options are plain data that zod passes on as they are. */
function asJson(dialogue: { readonly challenge: string; readonly options: object }) {
  return { challenge: dialogue.challenge, options: { ...dialogue.options } };
}
