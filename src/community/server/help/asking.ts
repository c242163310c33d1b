/**
 * Who sends a request about help or a warning, and why?
 *
 * @module
 */
import { createHash } from "node:crypto";
import type { FastifyRequest } from "fastify";
import { z } from "zod";
import type { SignedIn } from "../../../identity/server/index.ts";
import { purposeHeader } from "../../../safeguards/api.ts";
import { type MemberActor, purposeOf } from "../../../safeguards/server/index.ts";

export const tags = ["community"];

/** What every request carries: a purpose. Left out, the answer says so with a code of its own. */
export const headers = purposeHeader.partial();

export const idParameter = z.object({ id: z.uuid() });

export interface MemberAsking {
  readonly actor: MemberActor;
  readonly purpose: string;
}

/** @throws IdentityError "not-signed-in", SafeguardError "purpose-needed". */
export async function asking(signedIn: SignedIn, request: FastifyRequest): Promise<MemberAsking> {
  const { actor } = await signedIn(request);
  return { actor, purpose: purposeOf(request) };
}

/** The UTC day of now; ISO date. */
export function utcDay(): string {
  return new Date().toISOString().slice(0, 10);
}

interface Doer {
  readonly member: string;
  readonly partner: string;
}

/** Who did something, as another member sees it: the partner's name, and the same pseudonym each time. */
export function doneBy({ member, partner }: Doer, reader: Reader) {
  const mark = createHash("sha256").update(`${member}${partner}`).digest("hex").slice(0, 6);
  const mine = member === reader.actor.member;
  return { member: mine ? "mine" : `member ${mark}`, partner: namedPartner(partner, reader), mine };
}

/** Who reads, and the partners by name. */
export interface Reader {
  readonly actor: MemberActor;
  readonly partners: ReadonlyMap<string, { readonly name: string }>;
}

/** A partner's id and name; an empty name for one that is no longer there. */
export function namedPartner(
  id: string,
  { partners }: Pick<Reader, "partners">,
): { id: string; name: string } {
  return { id, name: partners.get(id)?.name ?? "" };
}
