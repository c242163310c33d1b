/**
 * How does a partner hand out codes that let a report in without work?
 *
 * A member makes a batch for outreach workers, sees the codes once, prints them, and can take back those that were not
 * used. Known is of which batch a code was, never who got it.
 *
 * Source: trust.md section 5.5 (vouched tokens).
 *
 * @module
 */
import { randomUUID } from "node:crypto";
import { type Action, type Query, SafeguardError } from "../../../safeguards/server/index.ts";
import { sql } from "../../../store/index.ts";
import { codeHash, newVouchedCode } from "./vouched-code.ts";

export interface VouchedBatch {
  readonly id: string;
  readonly label: string;
  /** ISO date. */
  readonly madeOn: string;
  readonly codes: number;
  /** Codes that nobody has used yet. */
  readonly left: number;
  /** ISO date: the first day on which they hold no more. */
  readonly until: string;
}

/** The codes as they are printed, once; nothing can show them again. */
export interface MadeBatch extends VouchedBatch {
  readonly printed: readonly string[];
}

export interface BatchWish {
  readonly label: string;
  /** Range 10 to 200: fewer would tell who used one. */
  readonly codes: number;
  /** Range 1 to 180. */
  readonly days: number;
}

/** Makes a batch. */
export function makeBatch({ label, codes, days }: BatchWish): Action<MadeBatch> {
  return {
    name: "vouched.make",
    needs: "report:open",
    touched: () => [],
    run: async (desk) => {
      if (desk.actor.kind !== "member") throw new SafeguardError("not-allowed");
      const printed = Array.from({ length: codes }, newVouchedCode);
      const id = randomUUID();
      const [row] = await desk.rows<BatchRow>(sql`
        insert into community.vouched_batch (id, partner, member, label, made_on, codes, expires_at)
        values (${id}, ${desk.partner}, ${desk.actor.member}, ${label}, (now() at time zone 'UTC')::date, ${codes},
          date_trunc('day', now(), 'UTC') + make_interval(days => ${days}))
        returning id, label, made_on::text, codes, codes as left, (expires_at at time zone 'UTC')::date::text as until`);
      await desk.rows(sql`insert into community.vouched_code (hash, batch, expires_at)
        select hash, ${id}::uuid, b.expires_at from unnest(${printed.map(codeHash)}::bytea[]) hash,
          community.vouched_batch b where b.id = ${id}`);
      if (row === undefined) throw new SafeguardError("not-found");
      return { ...batchOf(row), printed };
    },
  };
}

interface BatchRow {
  id: string;
  label: string;
  made_on: string;
  codes: number;
  left: number;
  until: string;
}

function batchOf({ made_on: madeOn, ...row }: BatchRow): VouchedBatch {
  return { ...row, madeOn };
}

/** The partner's batches, latest first; at most 200. */
export function listBatches(): Query<readonly VouchedBatch[]> {
  return {
    name: "vouched.list",
    needs: "report:open",
    touched: () => [],
    run: async (desk) => {
      const rows = await desk.rows<BatchRow>(sql`
        select b.id, b.label, b.made_on::text, b.codes, (b.expires_at at time zone 'UTC')::date::text as until,
          (select count(*)::integer from community.vouched_code c where c.batch = b.id and c.expires_at > now()) as left
        from community.vouched_batch b where b.partner = ${desk.partner}
        order by b.made_on desc, b.id limit 200`);
      return rows.map(batchOf);
    },
  };
}

/** Takes back what is left of a batch. @throws SafeguardError "not-found". */
export function withdrawBatch(id: string): Action<null> {
  return {
    name: "vouched.withdraw",
    needs: "report:open",
    touched: () => [],
    run: async (desk) => {
      const gone = await desk.rows(sql`
        delete from community.vouched_batch where id = ${id} and partner = ${desk.partner} returning 1 as one`);
      if (gone.length === 0) throw new SafeguardError("not-found");
      return null;
    },
  };
}
