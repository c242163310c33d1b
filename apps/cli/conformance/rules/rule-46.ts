/**
 * Rule 46: the return code stays with the reporter, and the mailbox tells nobody whether it is there.
 *
 * @module
 */
import { randomBytes } from "node:crypto";
import { fromBase64, mailboxOf, proveWork, toBase64 } from "../../../../src/community/index.ts";
import { argon2OnNode } from "../../../../src/community/server/index.ts";
import { publicStage } from "../public-stage.ts";
import { noneOf, type Rule } from "../rule.ts";
import { filesHolding } from "../search-disk.ts";

const pageSize = 16_384;

export const rule: Rule = {
  number: 46,
  says: "The return code never reaches the node; a mailbox that is there and one that is not answer alike.",
  async check(_node, stage) {
    const { url, returnCode } = await publicStage(stage);
    const { argonSalt } = (await (await fetch(`${url}/config.json`)).json()) as { argonSalt: string };
    const { mailboxId } = await mailboxOf(
      returnCode,
      fromBase64(argonSalt) ?? new Uint8Array(),
      argon2OnNode,
    );
    const there = await page(url, mailboxId);
    const absent = await page(url, randomBytes(32));
    const wrong = [there, absent]
      .filter(({ size }) => size !== pageSize)
      .map(({ size }) => `a page of ${size} bytes`);
    if (there.head !== absent.head) wrong.push("the two answers differ in status or headers");
    const figures = returnCode.replace(/\D/g, "");
    const kept = await filesHolding(stage.node.dataFolder, [returnCode, figures, toBase64(mailboxId)]);
    wrong.push(...kept.map((path) => `the code or what opens its mailbox is in ${path}`));
    return noneOf(
      wrong,
      "Two mailboxes were asked for, one there and one not; the code, and what is derived of it to ask, were looked for in every file of the node.",
    );
  },
};

async function page(url: string, mailboxId: Uint8Array): Promise<{ size: number; head: string }> {
  const { challenge, bits } = (await (await fetch(`${url}/intake/challenge`)).json()) as {
    challenge: string;
    bits: number;
  };
  const work = { challenge, nonce: await proveWork(challenge, bits, argon2OnNode) };
  const answer = await fetch(`${url}/intake/mailbox`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ mailboxId: toBase64(mailboxId), work }),
  });
  const size = (await answer.arrayBuffer()).byteLength;
  const head = [...answer.headers].filter(([name]) => name !== "date");
  return { size, head: JSON.stringify([answer.status, head]) };
}
