/**
 * Does a score come out again from what is kept?
 *
 * Every proposed link names the model that weighed it; the same records and the same model must give the same bits.
 *
 * Source: trust.md rule 29.
 *
 * @module
 */
import { linkAll, readModel } from "@waymark/link";
import type { Doors } from "../../safeguards/server/index.ts";
import { sql } from "../../store/index.ts";
import { proposedBits } from "../counting.ts";
import { asEngine, comparedRecords } from "./engine-desk.ts";

/** Largest difference that is rounding. Unit: bits. */
const rounding = 1e-9;

export interface Recomputed {
  readonly scores: number;
  /** Scores that came out otherwise, or not at all: the records have changed since, or the model is not kept. */
  readonly differing: number;
}

/** Weighs the proposed links of a type once more, by the models they name. */
export function recomputeScores(doors: Doors, entityType: string): Promise<Recomputed> {
  return asEngine(doors, "link.recompute", async (desk) => {
    const records = await comparedRecords(desk, entityType);
    const proposals = await desk.rows<{ a: string; b: string; bits: number; model: string }>(
      sql`select a, b, bits, model from intelligence.proposal where entity_type = ${entityType}`,
    );
    const models = await desk.rows<{ id: string; content: unknown }>(
      sql`select id, content from intelligence.model where id = any (${[...new Set(proposals.map((one) => one.model))]}::uuid[])`,
    );
    const again = new Map<string, number>();
    for (const { id, content } of models) {
      for await (const pair of linkAll(records, readModel(content), { minimumBits: proposedBits })) {
        again.set(`${id} ${pair.a} ${pair.b}`, pair.bits);
      }
    }
    const differing = proposals.filter(
      ({ a, b, bits, model }) =>
        !(Math.abs((again.get(`${model} ${a} ${b}`) ?? Number.NaN) - bits) <= rounding),
    );
    return { scores: proposals.length, differing: differing.length };
  });
}
