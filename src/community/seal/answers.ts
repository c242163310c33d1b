/**
 * How do answers travel back, so that neither their length nor their number tells anything?
 *
 * Each is an age file of exactly 4,096 bytes for the mailbox's recipient, and a page has exactly four of them. What is
 * not an answer is one all the same, for a key that nobody has.
 *
 * Source: trust.md section 5.3.
 *
 * @module
 */
import { Encrypter } from "age-encryption";
import { CommunityError } from "../community-error.ts";
import { isRecipient } from "./age-key-text.ts";
import { openAge, throwAwayRecipient } from "./age-layer.ts";
import { headerLengthOf } from "./sealed-shape.ts";

/** Unit: bytes of a sealed answer. */
export const answerSize = 4096;
export const answersPerPage = 4;
/** Most bytes of an answer's text in UTF-8: header, nonce and tag take the rest. */
export const longestAnswer = answerSize - headerLengthOf(1) - 16 - 16;

/**
 * Seals an answer for a mailbox; the stock `age` tool opens it as text.
 * @returns 4,096 bytes.
 * @throws CommunityError "answer-too-long", "recipients-refused".
 */
export async function sealAnswer(text: string, recipient: string): Promise<Uint8Array> {
  const written = new TextEncoder().encode(text.trimEnd());
  if (written.length > longestAnswer) throw new CommunityError("answer-too-long");
  if (!isRecipient(recipient)) throw new CommunityError("recipients-refused");
  const padded = new Uint8Array(longestAnswer).fill(0x20);
  padded.set(written);
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  return await encrypter.encrypt(padded).catch(() => {
    // A point of low order is written like any other recipient, but no secret can be shared with it.
    throw new CommunityError("recipients-refused");
  });
}

/**
 * Fills a page with what nobody can open.
 * @param answers sealed answers of a mailbox, the newest first: more than four are not sent.
 * @returns 16,384 bytes.
 */
export async function answerPage(answers: readonly Uint8Array[]): Promise<Uint8Array<ArrayBuffer>> {
  const page = new Uint8Array(answersPerPage * answerSize);
  for (let slot = 0; slot < answersPerPage; slot++)
    page.set(answers[slot] ?? (await sealAnswer("", await throwAwayRecipient())), slot * answerSize);
  return page;
}

/** @returns the texts that the identity opens, in the order of the page; none when nothing has come yet. */
export async function openAnswers(page: Uint8Array, identity: string): Promise<string[]> {
  const texts: string[] = [];
  for (let from = 0; from + answerSize <= page.length; from += answerSize) {
    const text = await openAnswer(page.subarray(from, from + answerSize), identity);
    if (text !== null) texts.push(text);
  }
  return texts;
}

async function openAnswer(slot: Uint8Array, identity: string): Promise<string | null> {
  try {
    return new TextDecoder().decode(await openAge(slot, [identity])).trimEnd();
  } catch (error) {
    if (error instanceof CommunityError) return null;
    throw error;
  }
}
