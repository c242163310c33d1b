/**
 * What has come back to a mailbox?
 *
 * Always four slots of one size. Answers are looked up by the hash of the mailbox's id; where there are fewer than four,
 * or no such mailbox, the database hands out as many decoys of the same length, and the slots are filled with what nobody
 * can open. Asking costs the same work, the same query and the same number of rows, whether anything is there or not.
 *
 * Source: trust.md section 5.3, rules 12 and 46.
 *
 * @module
 */
import { createHash } from "node:crypto";
import type { Doors } from "../../../safeguards/server/index.ts";
import { sql } from "../../../store/index.ts";
import { CommunityError } from "../../community-error.ts";
import { answerPage, answerSize, answersPerPage } from "../../seal/answers.ts";
import { atIntake } from "./at-intake.ts";
import { challengeDays, spend, spentWork } from "./take-envelope.ts";

/**
 * The page of a mailbox, newest answer first.
 * @param mailboxId - Shape: 32 bytes. @returns 16,384 bytes.
 * @throws CommunityError "work-refused" when the challenge was used before.
 */
export async function readMailbox(doors: Doors, mailboxId: Buffer, challenge: string): Promise<Buffer> {
  const mailbox = createHash("sha256").update(mailboxId).digest();
  const slots = await atIntake(doors, "intake.mailbox", async (desk) => {
    if (!(await spend(desk, spentWork(challenge), challengeDays))) throw new CommunityError("work-refused");
    // Four rows are read in every case: answers, and decoys for what is missing.
    return desk.rows<Slot>(sql`
      with found as materialized (
        select ciphertext, ordinal from community.answer
        where mailbox = ${mailbox} and expires_at > now() order by ordinal desc limit ${answersPerPage})
      select ciphertext, true as answer, ordinal from found
      union all
      select ciphertext, false, -slot from community.decoy where slot > (select count(*) from found)`);
  });
  return pageOf(slots);
}

interface Slot {
  readonly ciphertext: Buffer;
  readonly answer: boolean;
  /** The newest answer has the highest; decoys stand below. */
  readonly ordinal: number;
}

/** Four decoys are made whether they are needed or not. */
async function pageOf(slots: readonly Slot[]): Promise<Buffer> {
  const sealed = Buffer.from(await answerPage([]));
  const page = Buffer.from(sealed);
  // Something is copied into each slot, whatever it is.
  const newestFirst = [...slots].sort((one, other) => other.ordinal - one.ordinal);
  newestFirst.forEach(({ ciphertext, answer }, slot) => {
    const from = slot * answerSize;
    page.set(answer ? ciphertext : sealed.subarray(from, from + answerSize), from);
  });
  return page;
}
