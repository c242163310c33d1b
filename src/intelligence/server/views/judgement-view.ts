/**
 * How is a judgement shown?
 *
 * Another partner's member is shown by a pseudonym that stays the same, so that judgements by one person can be
 * told apart without naming the person.
 *
 * @module
 */
import { createHash } from "node:crypto";
import type { z } from "zod";
import type { judgementSchema } from "../../api.ts";
import type { Partners } from "../detailed-record.ts";
import type { Judgement } from "../judge.ts";
import { namedPartner } from "./named-partner.ts";

/** Who reads: a member's id, and the partners by name. */
export interface JudgementReader {
  readonly member: string;
  readonly partners: Partners;
}

export function judgementView(one: Judgement, reader: JudgementReader): z.infer<typeof judgementSchema> {
  const mine = one.member === reader.member;
  return {
    id: one.id,
    a: one.a,
    b: one.b,
    verdict: one.verdict,
    by: {
      member: mine ? "mine" : pseudonym(one),
      partner: namedPartner(one.partner, reader.partners),
    },
    words: one.words,
    at: one.at.toISOString(),
    retractedAt: one.retracted_at?.toISOString() ?? null,
    mine,
  };
}

function pseudonym({ member, partner }: Judgement): string {
  return `member ${createHash("sha256").update(`${member}${partner}`).digest("hex").slice(0, 6)}`;
}
