// Who does the work that goes on after a request, and what if they die over it?
// A worker takes a job for a limited time (lease) and renews it while it works; a job whose lease ran out is
// taken by the next one. Rows are claimed with SKIP LOCKED, so workers never wait for one another.
// Every statement of a worker names its lease: one that lost its job learns so and cannot finish it.
// Assumes: a job's work may be done twice (after a death) and must end the same.

import type { Pool, PoolClient } from "pg";
import { type SqlFragment, sql } from "./sql.ts";
import { StoreError } from "./store-error.ts";
import { rows } from "./transaction.ts";

export type JobState = "waiting" | "running" | "done" | "failed" | "cancelled";

export interface Job {
  id: string;
  kind: string;
  /** References only, never personal data. */
  payload: unknown;
  state: JobState;
  /** Part done, 0 to 1. */
  progress: number;
  /** What is going on or went wrong, as a key into `languages/`; null before anything was said. */
  messageCode: string | null;
  attempts: number;
  attemptsAllowed: number;
  cancelRequested: boolean;
  /** Null unless running. */
  lease: string | null;
}

/** A job in a worker's hands. */
export type TakenJob = Job & { lease: string };

export interface JobOrder {
  kind: string;
  payload: unknown;
  /** Seconds from now before which nobody takes it; 0 when absent. */
  delaySeconds?: number;
  /** Attempts before it counts as failed; 5 when absent. */
  attemptsAllowed?: number;
}

const COLUMNS = sql`id, kind, payload, state, progress, message_code as "messageCode", attempts,
  attempts_allowed as "attemptsAllowed", cancel_requested as "cancelRequested", lease`;
const FIRST_RETRY_SECONDS = 2;
const LONGEST_RETRY_SECONDS = 3600;

/** Puts a job into the queue, in the caller's transaction when a client is given. @returns its id. */
export async function enqueue(connection: Pool | PoolClient, order: JobOrder): Promise<string> {
  const { kind, payload, delaySeconds = 0, attemptsAllowed = 5 } = order;
  const [made] = await rows<{ id: string }>(
    connection,
    sql`insert into store.job (kind, payload, due_at, attempts_allowed)
        values (${kind}, ${JSON.stringify(payload)}, now() + make_interval(secs => ${delaySeconds}), ${attemptsAllowed})
        returning id`,
  );
  return made?.id ?? "";
}

/** The next job of these kinds that is due, held for `leaseSeconds`; null when there is none. */
export async function take(
  pool: Pool,
  kinds: readonly string[],
  leaseSeconds: number,
): Promise<TakenJob | null> {
  await settleAbandoned(pool);
  const [taken] = await rows<TakenJob>(
    pool,
    sql`update store.job
           set state = 'running', lease = gen_random_uuid(), attempts = attempts + 1,
               leased_until = now() + make_interval(secs => ${leaseSeconds})
         where id = (select id from store.job
                      where kind = any(${kinds})
                        and (state = 'waiting' and due_at <= now() or state = 'running' and leased_until < now())
                      order by due_at limit 1 for update skip locked)
     returning ${COLUMNS}`,
  );
  return taken ?? null;
}

// A dead worker's job is not tried for ever, and not again when it was to be cancelled.
async function settleAbandoned(pool: Pool): Promise<void> {
  await rows(
    pool,
    sql`update store.job
           set state = case when cancel_requested then 'cancelled' else 'failed' end,
               message_code = case when cancel_requested then message_code else 'job.abandoned' end,
               lease = null, leased_until = null, finished_at = now()
         where id in (select id from store.job
                       where state = 'running' and leased_until < now()
                         and (cancel_requested or attempts >= attempts_allowed)
                       for update skip locked)`,
  );
}

export interface JobProgress {
  /** Part done, 0 to 1. */
  progress: number;
  messageCode?: string;
  leaseSeconds: number;
}

/**
 * Renews the lease and says how far the work is.
 * @returns true when somebody asked to cancel: stop, undo, call `endCancelled`.
 * @throws StoreError "job-lost" when the lease is no longer this worker's: stop without writing.
 */
export async function heartbeat(pool: Pool, job: TakenJob, now: JobProgress): Promise<boolean> {
  const after = await change(
    pool,
    job,
    sql`progress = ${now.progress}, message_code = coalesce(${now.messageCode ?? null}, message_code),
        leased_until = now() + make_interval(secs => ${now.leaseSeconds})`,
  );
  return after.cancelRequested;
}

/** The job is done. In the transaction of the job's last write, so that both hold or neither. */
export async function finish(
  connection: Pool | PoolClient,
  job: TakenJob,
  messageCode: string | null = null,
): Promise<void> {
  await change(connection, job, sql`state = 'done', progress = 1, message_code = ${messageCode}, ${ENDED}`);
}

/** The worker stopped because it was asked to. */
export async function endCancelled(connection: Pool | PoolClient, job: TakenJob): Promise<void> {
  await change(connection, job, sql`state = 'cancelled', ${ENDED}`);
}

const ENDED = sql`lease = null, leased_until = null, finished_at = now()`;

/**
 * The attempt failed. It is tried again after 2, 4, 8 ... seconds, at most an hour, with up to a quarter more
 * at random; after the last attempt allowed, or when `final`, the job has failed.
 */
export async function fail(
  pool: Pool,
  job: TakenJob,
  why: { messageCode: string; final?: boolean },
): Promise<JobState> {
  const last = why.final === true || job.attempts >= job.attemptsAllowed;
  const wait =
    Math.min(FIRST_RETRY_SECONDS * 2 ** (job.attempts - 1), LONGEST_RETRY_SECONDS) * (1 + Math.random() / 4);
  const outcome = last
    ? sql`state = 'failed', ${ENDED}`
    : sql`state = 'waiting', lease = null, leased_until = null, due_at = now() + make_interval(secs => ${wait})`;
  return (await change(pool, job, sql`message_code = ${why.messageCode}, ${outcome}`)).state;
}

/** Asks for an end: a waiting job is cancelled at once, a running one learns it at its next heartbeat. */
export async function requestCancel(connection: Pool | PoolClient, id: string): Promise<JobState | null> {
  const [found] = await rows<{ state: JobState }>(
    connection,
    sql`update store.job
           set cancel_requested = true,
               state = case state when 'waiting' then 'cancelled' else state end,
               finished_at = case state when 'waiting' then now() else finished_at end
         where id = ${id} and state in ('waiting', 'running') returning state`,
  );
  return found?.state ?? null;
}

/** The job as it stands now; null when there is none of this id. */
export async function findJob(connection: Pool | PoolClient, id: string): Promise<Job | null> {
  const [found] = await rows<Job>(connection, sql`select ${COLUMNS} from store.job where id = ${id}`);
  return found ?? null;
}

async function change(connection: Pool | PoolClient, job: TakenJob, changes: SqlFragment): Promise<Job> {
  const [after] = await rows<Job>(
    connection,
    sql`update store.job set ${changes} where id = ${job.id} and lease = ${job.lease} returning ${COLUMNS}`,
  );
  if (after !== undefined) return after;
  throw new StoreError(
    "job-lost",
    `Job ${job.id} of kind ${job.kind} was taken over after its lease ran out.`,
  );
}
