/**
 * How do the sealed letters that wait on this phone go out?
 *
 * One after the other; each is deleted as soon as it is taken, and stays when it is not. Whoever opens the app in two
 * tabs sends no letter twice: the number that marks it is the same.
 *
 * @module
 */
import { NotTaken } from "../sealing/intake.ts";
import { dropLetter, waitingLetters } from "../sealing/outbox.ts";
import { sendLetter } from "../sealing/sealed-letter.ts";
import type { Site } from "../site.ts";

/** @returns The key of a sentence that says how it went; null when nothing waits. */
export async function sendWaiting(site: Site): Promise<string | null> {
  const letters = await waitingLetters();
  if (letters.length === 0) return null;
  try {
    for (const letter of letters) {
      await sendLetter(site, letter, {});
      await dropLetter(letter);
    }
    return "report.keep.sent";
  } catch (failure) {
    return failure instanceof NotTaken ? failure.sentence : "trouble.unexpected";
  }
}
