/**
 * Who sends a request about programmes, and why?
 *
 * @module
 */
import type { FastifyRequest } from "fastify";
import { z } from "zod";
import type { SignedIn } from "../../identity/server/index.ts";
import { purposeHeader } from "../../safeguards/api.ts";
import { type Capability, may } from "../../safeguards/index.ts";
import { type Doors, type MemberActor, purposeOf, SafeguardError } from "../../safeguards/server/index.ts";

export interface ProgrammeServices {
  readonly doors: Doors;
  readonly signedIn: SignedIn;
}

export const tags = ["programmes"];

/** What every request carries: a purpose. Left out, the answer says so with a code of its own. */
export const headers = purposeHeader.partial();

export const idParameter = z.object({ id: z.uuid() });

/** GET /api/v1/programme-views/{topic}?programme= : of one programme, or of all. */
export const viewQuery = z.object({ programme: z.uuid().optional() });

export interface MemberAsking {
  readonly actor: MemberActor;
  readonly purpose: string;
}

/**
 * @param needs - Asked before anything of the request is looked at, so that who may not gets one answer whatever was sent.
 * @throws IdentityError "not-signed-in", SafeguardError "purpose-needed", "not-allowed".
 */
export async function asking(
  signedIn: SignedIn,
  request: FastifyRequest,
  needs: Capability = "programme:read",
): Promise<MemberAsking> {
  const { actor } = await signedIn(request);
  const purpose = purposeOf(request);
  if (!may(actor.roles, needs)) throw new SafeguardError("not-allowed");
  return { actor, purpose };
}

/** The UTC day of now; ISO date. */
export function utcDay(): string {
  return new Date().toISOString().slice(0, 10);
}
