import { sha256 } from "@noble/hashes/sha2.js";
import { hashRaw } from "@node-rs/argon2";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answerPage, answerSize, longestAnswer, openAnswers, sealAnswer } from "./answers.ts";
import { argon2InBrowser } from "./argon2-in-browser.ts";
import { mailboxOf } from "./mailbox.ts";
import { randomBytes } from "./random-numbers.ts";
import { newReturnCode, shownCode } from "./return-code.ts";
import { otherAge } from "./testing/other-age.ts";
import { someKeyPair } from "./testing/some-organisation.ts";

const { decrypt_with_x25519 } = await otherAge();
const salt = new Uint8Array(16).fill(9);
const cheap = { ...(await someKeyPair()) };

describe("a mailbox (rule 46)", () => {
  it("is the same on every device, and another for another code or node", async () => {
    const code = newReturnCode("usual", "light");
    const box = await mailboxOf(code, salt, argon2InBrowser);
    const again = await mailboxOf(`  ${shownCode(code)} `, salt, async (input) =>
      hashRaw(input.password, {
        algorithm: 2,
        salt: Buffer.from(input.salt),
        memoryCost: input.memoryKiB,
        timeCost: input.iterations,
        parallelism: 1,
        outputLen: 32,
      }),
    );
    expect(again).toEqual(box);
    expect(box.storedId).toEqual(sha256(box.mailboxId));
    const elsewhere = await mailboxOf(code, new Uint8Array(16).fill(8), argon2InBrowser);
    expect(elsewhere.recipient).not.toBe(box.recipient);
    expect(JSON.stringify(Object.values(box).map(String))).not.toContain(code);
  });

  it("asks for 64 MiB and three passes, or for 46 MiB and one where the code says so", async () => {
    const asked: number[][] = [];
    const listening = async ({ memoryKiB, iterations }: { memoryKiB: number; iterations: number }) => {
      asked.push([memoryKiB, iterations]);
      return new Uint8Array(32).fill(5);
    };
    await mailboxOf(newReturnCode("usual", "full"), salt, listening);
    await mailboxOf(newReturnCode("strong", "light"), salt, listening);
    expect(asked).toEqual([
      [65_536, 3],
      [47_104, 1],
    ]);
  });
});

describe("answers", () => {
  it("have one length, and come back to the one mailbox alone", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "grapheme", maxLength: 400 }), async (text) => {
        const sealed = await sealAnswer(text, cheap.recipient);
        expect(sealed).toHaveLength(answerSize);
        const page = await answerPage([sealed]);
        expect(await openAnswers(page, cheap.identity)).toEqual([text.trimEnd()]);
        expect(await openAnswers(page, (await someKeyPair()).identity)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it("fill a page of 16,384 bytes that looks the same with none and with four", async () => {
    const four = await Promise.all(["a", "b", "c", "d", "e"].map((one) => sealAnswer(one, cheap.recipient)));
    const [none, full] = [await answerPage([]), await answerPage(four)];
    expect([none.length, full.length]).toEqual([16_384, 16_384]);
    const beginnings = [none, full].map((page) =>
      [0, 1, 2, 3].map((slot) =>
        new TextDecoder().decode(page.subarray(slot * answerSize, slot * answerSize + 32)),
      ),
    );
    expect(new Set(beginnings.flat())).toEqual(new Set(["age-encryption.org/v1\n-> X25519 "]));
    expect(await openAnswers(full, cheap.identity)).toEqual(["a", "b", "c", "d"]);
    expect(await openAnswers(randomBytes(16_384), cheap.identity)).toEqual([]);
  });

  it("open with an implementation that is not ours, and are refused when too long or for no key", async () => {
    const sealed = await sealAnswer("Call the number on the wall.", cheap.recipient);
    const opened = await decrypt_with_x25519(cheap.identity, sealed);
    expect(new TextDecoder().decode(opened).trimEnd()).toBe("Call the number on the wall.");
    expect(await sealAnswer("x".repeat(longestAnswer), cheap.recipient)).toHaveLength(answerSize);
    await expect(sealAnswer("x".repeat(longestAnswer + 1), cheap.recipient)).rejects.toMatchObject({
      code: "answer-too-long",
    });
    await expect(sealAnswer("x", "age1nobody")).rejects.toMatchObject({ code: "recipients-refused" });
  });
});
