/**
 * Who sends a request to intelligence, and why?
 *
 * @module
 */
import type { FastifyRequest } from "fastify";
import { z } from "zod";
import type { SignedIn } from "../../../identity/server/index.ts";
import { purposeHeader } from "../../../safeguards/api.ts";
import type { MemberActor } from "../../../safeguards/server/index.ts";
import { purposeOf } from "../../../safeguards/server/index.ts";

export const tags = ["intelligence"];

/** What every request carries: a purpose. Left out, the answer says so with a code of its own. */
export const headers = purposeHeader.partial();

export const idParameter = z.object({ id: z.uuid() });
export const pairParameters = z.object({ a: z.uuid(), b: z.uuid() });
export const recordIdParameter = z.object({ recordId: z.uuid() });

export interface MemberAsking {
  readonly actor: MemberActor;
  readonly purpose: string;
}

/** @throws IdentityError "not-signed-in", SafeguardError "purpose-needed". */
export async function asking(signedIn: SignedIn, request: FastifyRequest): Promise<MemberAsking> {
  const { actor } = await signedIn(request);
  return { actor, purpose: purposeOf(request) };
}
