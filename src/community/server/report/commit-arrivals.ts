/**
 * How can it be shown later that no report was taken away or slipped in, when no time of arrival is kept?
 *
 * The day after, the log gets one entry for the whole day: a hash over the day, the number of envelopes and the digests of
 * their ciphertexts in alphabetical order. Its two halves stand in the entry as the two things that it touched; the
 * number and the hash stand in `arrival_day` for whoever recomputes.
 *
 * Source: trust.md rule 42 and section 3.5.
 *
 * @module
 */
import { createHash } from "node:crypto";
import type { Desk, Doors, Touched } from "../../../safeguards/server/index.ts";
import { sql } from "../../../store/index.ts";
import { arrivalsLock } from "./arrivals-lock.ts";

export interface ArrivalDay {
  /** ISO date. */
  readonly day: string;
  readonly envelopes: number;
  /** SHA-256, hexadecimal. */
  readonly digest: string;
}

const nobody = "00000000-0000-0000-0000-000000000000";

/** Commits every day that is over and was not committed. @returns those days, oldest first. */
export async function commitArrivals(doors: Doors): Promise<readonly ArrivalDay[]> {
  const committed: ArrivalDay[] = [];
  for (let one = await commitNext(doors); one !== null; one = await commitNext(doors)) committed.push(one);
  return committed;
}

function commitNext(doors: Doors): Promise<ArrivalDay | null> {
  return doors.perform({ kind: "node" }, "protection", {
    name: "intake.day",
    needs: null,
    scope: "door",
    touched: (committed) => (committed === null ? [] : halvesOf(committed.digest)),
    run: async (desk) => {
      await desk.rows(sql`select pg_advisory_xact_lock(${arrivalsLock})`);
      const day = await oldestOpenDay(desk);
      return day === null ? null : commit(desk, day);
    },
  });
}

async function oldestOpenDay(desk: Desk): Promise<string | null> {
  const [open] = await desk.rows<{ day: string | null }>(sql`
    select min(e.day)::text as day from community.envelope e
    where e.day < (clock_timestamp() at time zone 'UTC')::date
      and not exists (select 1 from community.arrival_day d where d.day = e.day)`);
  return open?.day ?? null;
}

async function commit(desk: Desk, day: string): Promise<ArrivalDay> {
  const rows = await desk.rows<{ digest: Buffer }>(
    sql`select digest from community.envelope where day = ${day}::date order by digest`,
  );
  const digest = digestOfDay(
    day,
    rows.map((row) => row.digest),
  );
  await desk.rows(sql`insert into community.arrival_day (day, envelopes, digest)
    values (${day}::date, ${rows.length}, ${Buffer.from(digest, "hex")})`);
  return { day, envelopes: rows.length, digest };
}

/** What a day's envelopes come to. @param digests - SHA-256 of each ciphertext, in rising order. @returns hexadecimal. */
export function digestOfDay(day: string, digests: readonly Uint8Array[]): string {
  const hash = createHash("sha256").update(`waymark arrivals ${day} ${digests.length}\n`);
  for (const digest of digests) hash.update(digest);
  return hash.digest("hex");
}

/** The hash as two ids, because that is what a log entry holds. */
function halvesOf(digest: string): Touched[] {
  return [digest.slice(0, 32), digest.slice(32)].map((half) => ({
    record: half.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5"),
    owner: nobody,
  }));
}
