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
    return desk.rows<{ ciphertext: Buffer; answer: boolean }>(sql`
      select ciphertext, answer from (
        (select ciphertext, true as answer, ordinal from community.answer
          where mailbox = ${mailbox} and expires_at > now() order by ordinal desc limit ${answersPerPage})
        union all
        (select ciphertext, false, -slot from community.decoy)) slots
      order by answer desc, ordinal desc limit ${answersPerPage}`);
  });
  return pageOf(slots);
}

/** Four decoys are made whether they are needed or not. */
async function pageOf(slots: readonly { ciphertext: Buffer; answer: boolean }[]): Promise<Buffer> {
  const page = Buffer.from(await answerPage([]));
  slots.forEach(({ ciphertext, answer }, slot) => {
    if (answer) page.set(ciphertext, slot * answerSize);
  });
  return page;
}
