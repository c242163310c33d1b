/**
 * What moves the public risk of a leg when somebody lies, and what moves it never? (T1, T2, T12; section 5.5)
 *
 * Floors, so that a change of any rule that makes poisoning easier is seen. `worlds/poisoning/command.ts` prints the
 * figures that docs/moderation.md states.
 */
import { describe, expect, test } from "vitest";
import { noisyFacts } from "../../src/safeguards/disclosure/noisy-facts.ts";
import { attacks } from "../../worlds/poisoning/attacks.ts";
import { type Calm, calm, fewestThatMove, outcomeOf } from "../../worlds/poisoning/drill.ts";
import { kind, knownLeg, quietLeg } from "../../worlds/poisoning/honest-world.ts";
import {
  copiedPosts,
  disguisedNumbers,
  floodedHelped,
  framedRival,
  guessedCode,
  honestPosts,
  quietClaims,
  stoppedBy,
} from "../../worlds/poisoning/posts.ts";

const now = calm({ seed: "1" });
const named = (name: string) => {
  const found = attacks.find((attack) => attack.name === name);
  if (found === undefined) throw new Error(`No attack "${name}".`);
  return found;
};
const at = (name: string, lies: number, when: Calm = now) => outcomeOf(named(name), lies, when);

test("before any lie one leg is known to be bad and of another nothing is told", () => {
  expect(now.before.risk(knownLeg, kind)?.level).toBe("frequent");
  expect(now.before.risk(quietLeg, kind)).toBeNull();
});

describe("a leg is not made dangerous", () => {
  test("by one teller, a thousand times or ten thousand, at one desk or three: nothing moves", () => {
    for (const name of ["one teller, told over and over", "one teller at three desks"])
      for (const lies of [1000, 10_000]) expect(at(name, lies).after).toBeNull();
  });

  test("by any number of tellers through one channel", () => {
    for (const name of ["many tellers, one desk, no codes", "many tellers, three desks, no codes"])
      expect(fewestThatMove(named(name), now)).toBeNull();
  });

  test("by a partner alone, however often it says so (T2)", () => {
    expect(fewestThatMove(named("a partner's own false word"), now)).toBeNull();
  });

  test("by two partners together with fewer than 100 false words (T2)", () => {
    expect(at("two partners lie together", 100).moved).toBe(false);
  });

  test("by fewer than 900 released lies that come through two channels and three desks", () => {
    for (const codes of [1, 3, 10, 30])
      expect(at(`many tellers, three desks, ${codes} stolen codes`, 900).moved).toBe(false);
  });

  test("more than its interval, where much is known, by fewer than 300", () => {
    expect(at("many tellers about a leg that is known, three desks", 300).moved).toBe(false);
  });

  test("and with the noise that a publication adds, the same holds for other seeds", () => {
    for (const seed of ["2", "3", "4"]) {
      const secret = new Uint8Array(32).fill(Number(seed));
      const noisy = calm({
        seed,
        noise: (facts) => noisyFacts(facts, { dataset: seed, epsilon: 1, secret }),
      });
      expect(noisy.before.risk(knownLeg, kind)).not.toBeNull();
      expect(at("one teller at three desks", 1000, noisy).after).toBeNull();
      expect(at("many tellers, three desks, no codes", 1000, noisy).after).toBeNull();
      expect(at("drowned at one desk", 10_000, noisy).moved).toBe(false);
    }
  });
});

describe("a leg is not painted quiet", () => {
  test("by lies about it, at one desk, at three, or from a partner: nothing that is told takes away (rule 39)", () => {
    for (const name of ["drowned at one desk", "drowned at three desks", "a partner drowns it"])
      expect(fewestThatMove(named(name), now)).toBeNull();
  });

  test("by ten thousand lies about every other leg", () => {
    const { before, after, rankAfter } = at("every other leg flooded", 10_000);
    expect(after?.level).toBe(before?.level);
    expect(after?.strength ?? 0).toBeGreaterThanOrEqual(before?.interval[0] ?? 0);
    expect(rankAfter).toBe(1);
  });

  test("by posts that call it so: all but one of fourteen are stopped, the last says that nothing happened", () => {
    const { found, all } = quietClaims();
    expect([found, all]).toEqual([13, 14]);
  });
});

describe("nobody is framed or found", () => {
  test("a number is seen in every disguise that is tried", () => {
    expect(disguisedNumbers().filter(({ found }) => found === 0)).toEqual([]);
  });

  test("no person leaves a desk; a number in a post is always seen, a name in four of six", () => {
    const [names, numbers, persons] = framedRival();
    expect(persons?.found).toBe(0);
    expect(numbers?.found).toBe(numbers?.all);
    expect(names?.found).toBeGreaterThanOrEqual(4);
  });

  test("a recruiter's post stops at every one of its ways out", () => {
    expect(
      stoppedBy("Good salary in Sebha, ask Mr Danjuma on telegram @sahara_work or 0770 0900 123"),
    ).toEqual(expect.arrayContaining(["offer", "name", "handle", "phone"]));
  });
});

describe("a crowd of one hand", () => {
  test("copies are seen together while at most one word in ten is another, and honest posts are not", () => {
    for (const changed of [0, 0.05]) expect(copiedPosts(200, changed, "1").found).toBeGreaterThanOrEqual(195);
    expect(copiedPosts(200, 0.1, "1").found).toBeGreaterThanOrEqual(180);
    expect(honestPosts(500, "1").found).toBe(0);
  });

  test("a thousand taps of 'this helped' in one day show as five", () => {
    expect(floodedHelped(1000, 1)).toBe(5);
  });

  test("a vouched code is not guessed", () => {
    expect(guessedCode(1e9, 200)).toBeLessThan(1e-12);
  });
});
