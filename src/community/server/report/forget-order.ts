/**
 * How does a database that keeps no time of arrival forget the order of arrival too?
 *
 * PostgreSQL keeps with every row which transaction wrote it and where it lies. Beside the log of acts, whose entries have
 * times, that would tell when a report came. So what came on a day is written anew once the day is over, all of it in one
 * transaction and in random order. What was there before stays in the database's files until PostgreSQL cleans up, and
 * in its write-ahead log.
 *
 * Source: trust.md rule 42.
 *
 * @module
 */
import type { Doors } from "../../../safeguards/server/index.ts";
import { sql } from "../../../store/index.ts";
import { atIntake } from "./at-intake.ts";
import { challengeDays, knownDays } from "./take-envelope.ts";

/** A day of very many reports takes longer than a request may: about a second for a thousand. Unit: milliseconds. */
const mostTime = 3_600_000;

/** Forgets the order of every day that is over; what was forgotten already costs one look. */
export function forgetOrder(doors: Doors): Promise<void> {
  return atIntake(doors, "intake.forget-order", async (desk) => {
    await desk.rows(sql`select set_config('statement_timeout', ${String(mostTime)}, true)`);
    await desk.rows(sql`select community.forget_order(${[challengeDays, knownDays]}::integer[])`);
  });
}
