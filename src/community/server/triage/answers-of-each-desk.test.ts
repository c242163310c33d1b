/**
 * Does what one organisation answers stay there for the person, however often another answers the same report?
 */
import { createHash, randomBytes } from "node:crypto";
import { generateX25519Identity, identityToRecipient } from "age-encryption";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { sql } from "../../../store/index.ts";
import { openAnswers, sealAnswer } from "../../seal/answers.ts";
import { toBase64 } from "../../seal/base64.ts";
import { readMailbox } from "../report/read-mailbox.ts";
import { hand, headerFor, sealed, work } from "../report/testing/intake-node.ts";
import { answerReport } from "./desk-notes.ts";
import { testDesk } from "./testing/test-desk.ts";

const desk = await testDesk();
afterAll(() => desk.node.stop());

/** A report to both desks, and who comes back for the answers. */
async function toBoth() {
  const { node } = desk;
  const id = randomBytes(32);
  const identity = await generateX25519Identity();
  const storedId = toBase64(createHash("sha256").update(id).digest());
  const mailbox = { id: storedId, recipient: await identityToRecipient(identity) };
  const ciphertext = await sealed({ desks: node.desks, mailbox });
  const header = await headerFor(node, { mailbox });
  expect((await hand(node.url, header, ciphertext)).status).toBe(202);
  const deliveries = await node.owner<{ id: string; partner: string }>(sql`
    select d.id, d.partner from community.delivery d join community.envelope e on e.id = d.envelope
    where e.mailbox = ${createHash("sha256").update(id).digest()}`);
  const of = (partner: string) => deliveries.find((one) => one.partner === partner)?.id ?? "";
  const actors = [desk.officer, desk.stranger] as const;
  return {
    answer: async (by: 0 | 1, text: string) => {
      const put = answerReport(of(actors[by].partner), await sealAnswer(text, mailbox.recipient));
      await desk.act(actors[by], put);
    },
    read: async () =>
      openAnswers(await readMailbox(node.doors, id, (await work(node.url)).challenge), identity),
  };
}

/** The rule in a few lines: of more than four, the oldest of the desk that has most. */
function kept(told: readonly { readonly by: 0 | 1; readonly text: string }[]): string[] {
  let held: (typeof told)[number][] = [];
  for (const one of told) {
    held.push(one);
    if (held.length <= 4) continue;
    const many = (by: 0 | 1) => held.filter((other) => other.by === by).length;
    const most = many(0) === many(1) ? null : many(0) > many(1) ? 0 : 1;
    const goes = held.find(({ by }) => most === null || by === most);
    held = held.filter((other) => other !== goes);
  }
  return held.map(({ text }) => text).reverse();
}

test("one answer of a desk stays, though another answers five times", async () => {
  const report = await toBoth();
  await report.answer(1, "from the second desk");
  for (const text of ["1", "2", "3", "4", "5"]) await report.answer(0, text);
  expect(await report.read()).toEqual(["5", "4", "3", "from the second desk"]);
});

test("whatever two desks answer in turn, the page holds what the rule says, newest first", async () => {
  const turns = fc.array(fc.constantFrom(0 as const, 1 as const), { maxLength: 9 });
  await fc.assert(
    fc.asyncProperty(turns, async (by) => {
      const report = await toBoth();
      const told = by.map((one, at) => ({ by: one, text: `${at} of desk ${one}` }));
      for (const { by: one, text } of told) await report.answer(one, text);
      expect(await report.read()).toEqual(kept(told));
    }),
    { numRuns: 12 },
  );
});
