/**
 * What does the part of the API look like that knows partners, members and sign-in?
 *
 * @module
 */
import { z } from "zod";
import { pageOf } from "../safeguards/api.ts";
import { partnerKinds, purposes, roles } from "../safeguards/index.ts";

export const partnerSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  kind: z.enum(partnerKinds),
  country: z.string().length(2).nullable(),
  suspended: z.boolean(),
});
export const partnersPage = pageOf(partnerSchema);
export const newPartner = z.object({
  name: z.string().trim().min(2).max(120),
  kind: z.enum(partnerKinds),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable(),
});
/** GET, POST /api/v1/partners · PATCH /api/v1/partners/:id */
export const partnerChange = z.object({
  name: newPartner.shape.name.optional(),
  suspended: z.boolean().optional(),
});

export const memberSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string(),
  partner: partnerSchema.pick({ id: true, name: true, kind: true }),
  roles: z.array(z.enum(roles)),
  childTrained: z.boolean(),
  state: z.enum(["invited", "active", "suspended"]),
});
export const membersPage = pageOf(memberSchema);
export const newMember = z.object({
  name: z.string().trim().min(1).max(120),
  email: z.email().max(254),
  partner: z.uuid(),
  roles: z.array(z.enum(roles)).min(1),
  childTrained: z.boolean().default(false),
});
/** PATCH /api/v1/members/:id */
export const memberChange = z.object({
  roles: z.array(z.enum(roles)).min(1).optional(),
  childTrained: z.boolean().optional(),
  suspended: z.boolean().optional(),
});
/** POST /api/v1/members and POST /api/v1/members/:id/invitations: the link is shown once. */
export const invitationMade = z.object({
  member: memberSchema,
  link: z.string(),
  expiresAt: z.iso.datetime(),
});

/** GET /api/v1/session; 401 `not-signed-in` when there is none. */
export const sessionView = z.object({
  member: memberSchema,
  /** The purposes that this member may choose. */
  purposes: z.array(z.enum(purposes)),
  capabilities: z.array(z.string()),
  expiresAt: z.iso.datetime(),
  idleMinutes: z.number().int(),
  /** True on a demonstration node: the pages say so. */
  demonstration: z.boolean(),
});

/** POST /api/v1/session with one of these; answers sessionView and sets the cookie. */
export const signIn = z.discriminatedUnion("method", [
  /** A demonstration link (only on a demonstration node). */
  z.object({ method: z.literal("link"), token: z.string().max(200) }),
  z.object({
    method: z.literal("password"),
    email: z.email().max(254),
    password: z.string().max(200),
    code: z.string().regex(/^\d{6}$/),
  }),
  /** The answer of the browser's passkey dialogue to /api/v1/session/passkey-options. */
  z.object({
    method: z.literal("passkey"),
    challenge: z.string().max(200),
    answer: z.looseObject({ id: z.string() }),
  }),
]);
/** POST /api/v1/session/passkey-options */
export const passkeyOptions = z.object({ challenge: z.string(), options: z.looseObject({}) });

/** GET /api/v1/invitations/:token : who is invited, and what the authenticator needs. */
export const invitationView = z.object({
  member: memberSchema.pick({ name: true, email: true, partner: true, roles: true }),
  expiresAt: z.iso.datetime(),
  passkey: passkeyOptions,
  totp: z.object({ secret: z.string(), uri: z.string() }),
});
/** POST /api/v1/invitations/:token : sets up the way to sign in, and signs in; answers sessionView. */
export const invitationAnswer = z.discriminatedUnion("method", [
  z.object({
    method: z.literal("password"),
    password: z.string().min(12).max(200),
    code: z.string().regex(/^\d{6}$/),
  }),
  z.object({
    method: z.literal("passkey"),
    challenge: z.string().max(200),
    answer: z.looseObject({ id: z.string() }),
  }),
]);
// DELETE /api/v1/session signs out here, DELETE /api/v1/sessions everywhere; both answer 204.
