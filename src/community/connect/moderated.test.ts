/**
 * Do blanks hide, pseudonyms tell apart, steps tell nothing, copies meet? (rules 36, 42, 48; T12)
 */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { blank, blanked, undecided } from "./blanked.ts";
import { deviceKeyFor, newDeviceSeed } from "./device-key.ts";
import { asSent, blankOpen, decideOn, undecidedYet } from "./finding-decisions.ts";
import { likeness, nearCopies, nearCopyShare, runsOf } from "./near-copies.ts";
import { patternsOf, type SeenPost } from "./patterns.ts";
import { postIsSigned, signedPost } from "./post.ts";
import { freePseudonym, pseudonymOf } from "./pseudonym.ts";
import { helpedShown, type ModeratedPost, publicPosts } from "./public-post.ts";
import { screenText } from "./screen-text.ts";

const part = fc.tuple(fc.nat(60), fc.nat(20)).map(([start, length]) => ({ start, end: start + length }));

describe("blanks (rule 48)", () => {
  test("nothing of a blanked part is left, and everything else is", () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 60 }),
        fc.array(part, { maxLength: 5 }),
        (text, parts) => {
          const hidden = (at: number) => parts.some(({ start, end }) => start <= at && at < end);
          const left = [...Array(text.length).keys()].filter((at) => !hidden(at)).map((at) => text[at]);
          expect(blanked(text, parts).replaceAll(blank, "").replaceAll(/▇/gu, "")).toBe(
            left.join("").replaceAll(/▇/gu, ""),
          );
        },
      ),
    );
  });

  test("how long a part was cannot be seen", () => {
    const long = blanked("call 0770 0900 123 now", [{ start: 5, end: 18 }]);
    expect(long).toBe(blanked("call 077 now", [{ start: 5, end: 8 }]));
  });

  test("deciding on every finding leaves none undecided, whichever way", () => {
    const findings = screenText("Good work, call 0770 0900 123 or t.me/someone, ask Mr Ali");
    expect(findings.length).toBeGreaterThan(3);
    const choices = fc.array(fc.constantFrom("blank" as const, "stand" as const), {
      minLength: 9,
      maxLength: 9,
    });
    fc.assert(
      fc.property(choices, (made) => {
        const decisions = made.reduce((now, choice) => decideOn(now, choice, findings), undecidedYet);
        const { blanks, confirmed } = asSent(decisions, findings);
        expect(undecided(findings, { parts: blanks, confirmed })).toEqual([]);
      }),
    );
    const none = asSent(undecidedYet, findings);
    expect(undecided(findings, { parts: none.blanks, confirmed: none.confirmed })).toEqual(findings);
    const all = asSent(blankOpen(undecidedYet, findings), findings);
    expect(undecided(findings, { parts: all.blanks, confirmed: all.confirmed })).toEqual([]);
  });
});

describe("keys and pseudonyms (rule 42)", () => {
  const draft = {
    leg: "a--b",
    kind: "tip" as const,
    about: null,
    language: "en",
    text: "Water behind the school.",
  };

  test("one device has one key a leg, and another on the next", () => {
    const seed = newDeviceSeed();
    const [one, again, other] = ["a--b", "a--b", "b--c"].map((leg) => deviceKeyFor(seed, leg));
    expect(one?.publicKey).toEqual(again?.publicKey);
    expect(one?.publicKey).not.toEqual(other?.publicKey);
  });

  test("a signature holds for these words by this key, and for nothing else", () => {
    const post = signedPost(draft, deviceKeyFor(newDeviceSeed(), draft.leg));
    expect(postIsSigned(post)).toBe(true);
    for (const changed of [
      { leg: "a--c" },
      { text: "Water." },
      { kind: "question" as const },
      { language: "fr" },
    ])
      expect(postIsSigned({ ...post, ...changed })).toBe(false);
    fc.assert(
      fc.property(fc.string(), fc.string(), (key, signature) => !postIsSigned({ ...post, key, signature })),
      { numRuns: 50 },
    );
  });

  test("two keys on a leg never share one; a pseudonym holds no letter of any language", () => {
    const keys = Array.from({ length: 60 }, () => deviceKeyFor(newDeviceSeed(), "a--b").publicKey);
    const taken = new Set<string>();
    for (const key of keys) taken.add(freePseudonym(key, "a--b", taken));
    expect(taken.size).toBe(keys.length);
    for (const pseudonym of taken) expect(pseudonym).not.toMatch(/\p{L}/u);
    const [key = new Uint8Array()] = keys;
    expect(freePseudonym(key, "a--b", new Set([pseudonymOf(key, "a--b")]))).toBe(pseudonymOf(key, "a--b", 1));
  });
});

describe("what is published", () => {
  const post = (said: Partial<ModeratedPost>): ModeratedPost => ({
    ...{ id: "1", leg: "a--b", kind: "question", about: null, language: "en", state: "published" },
    ...{ shown: "Words", author: "🌵🌵 10", until: "2026-12-31", helpedByDay: [] },
    ...said,
  });

  test("only what is published, today, with its question", () => {
    const posts = [
      post({}),
      post({ id: "2", state: "waiting" }),
      post({ id: "3", state: "refused" }),
      post({ id: "4", until: "2026-11-24" }),
      post({ id: "5", kind: "answer", about: "1" }),
      post({ id: "6", kind: "answer", about: "4" }),
      post({ id: "7", kind: "answer", about: "1", leg: "b--c" }),
      post({ id: "8", shown: null }),
    ];
    expect(publicPosts(posts, "2026-11-25").map(({ id }) => id)).toEqual(["1", "5"]);
  });

  test("taps are told in steps, more taps never as fewer, and a day's crowd as five", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50), { maxLength: 30 }), fc.nat(50), (days, more) => {
        expect(helpedShown([...days, more])).toBeGreaterThanOrEqual(helpedShown(days));
        expect([0, 3, 5, 10, 20, 50, 100, 200]).toContain(helpedShown(days));
      }),
    );
    expect(helpedShown([10_000])).toBe(5);
  });
});

describe("copies and patterns (T12)", () => {
  test("groups are those of comparing each with each, whatever the texts", () => {
    const word = fc.constantFrom("work", "water", "call", "road", "night", "house", "boss", "truck");
    const text = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(" "));
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 14 }), (texts) => {
        const named = texts.map((one, at) => ({ id: String(at), text: one }));
        const groups = nearCopies(named);
        const together = (one: string, other: string) =>
          groups.some((ids) => ids.includes(one) && ids.includes(other));
        for (const one of named)
          for (const other of named)
            if (one.id < other.id && likeness(runsOf(one.text), runsOf(other.text)) >= nearCopyShare)
              expect(together(one.id, other.id)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  const seen = (id: string, said: Partial<SeenPost> = {}): SeenPost => ({
    ...{ id, leg: "a--b", author: id, day: "2026-11-20", text: `text ${id}`, state: "waiting", findings: [] },
    ...said,
  });

  test("many on one leg in one day, against few before; one key's many posts are no crowd of copies", () => {
    const crowd = Array.from({ length: 12 }, (_, at) =>
      seen(`c${at}`, { text: `${at} ${"abcdefghijkl"[at]}`.repeat(9) }),
    );
    expect(patternsOf(crowd).map(({ kind, day }) => [kind, day])).toEqual([["burst", "2026-11-20"]]);
    const usual = Array.from({ length: 14 * 12 }, (_, at) =>
      seen(`u${at}`, { day: `2026-11-${String(6 + (at % 14)).padStart(2, "0")}`, text: `u ${at * 7919}` }),
    );
    expect(patternsOf([...usual, ...crowd]).filter(({ day }) => day === "2026-11-20")).toEqual([]);
    const own = ["x", "y"].map((id) =>
      seen(id, { author: "same", text: "the very same words again and again" }),
    );
    expect(patternsOf(own)).toEqual([]);
  });

  test("a key that was refused is known again", () => {
    const posts = [
      seen("1", { author: "k", state: "refused" }),
      seen("2", { author: "k", text: "other words" }),
    ];
    expect(patternsOf(posts).map(({ kind }) => kind)).toEqual(["refused-before"]);
  });
});
