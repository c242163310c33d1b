/**
 * Rule 38: urgent warnings are written by a named moderator, on two sources, for a month at most.
 *
 * @module
 */
import { randomUUID } from "node:crypto";
import { releaseWarning, type WarningWords, writeWarning } from "../../../../src/community/server/index.ts";
import type { MemberActor } from "../../../../src/safeguards/index.ts";
import type { Action } from "../../../../src/safeguards/server/index.ts";
import { publicStage, stageLeg } from "../public-stage.ts";
import { noneOf, type Rule } from "../rule.ts";
import type { Stage } from "../stage.ts";

export const rule: Rule = {
  number: 38,
  says: "An urgent warning is a text of a named moderator, on two independent sources, and ends within thirty days.",
  async check(_node, stage) {
    const { moderator, officer, today } = await publicStage(stage);
    const until = dayAfter(today, 20);
    const words: WarningWords = {
      region: null,
      legs: [stageLeg],
      text: { en: "Armed men stop cars at night on this part." },
      notPersons: [],
      until,
      sources: [],
    };
    const attempts: readonly Attempt[] = [
      { how: "that only lacks its sources", actor: moderator, words, ends: "draft" },
      { how: "by a case worker", actor: officer, words, ends: "refused" },
      {
        how: "for longer than thirty days",
        actor: moderator,
        words: { ...words, until: dayAfter(today, 31) },
        ends: "refused",
      },
      {
        how: "with a telephone number",
        actor: moderator,
        words: { ...words, text: { en: "Call +44 7700 900217 before you go." } },
        ends: "refused",
      },
      {
        how: "for a leg that is not there",
        actor: moderator,
        words: { ...words, legs: ["nowhere--else"] },
        ends: "refused",
      },
    ];
    const wrong: string[] = [];
    for (const attempt of attempts) {
      const ended = await endOf(stage, attempt, today);
      if (ended !== attempt.ends) wrong.push(`a warning ${attempt.how} was ${ended}`);
    }
    return noneOf(
      wrong,
      `${attempts.length} warnings were written and released: one lacked only its sources and stayed a draft, the others were refused as they were written.`,
    );
  },
};

interface Attempt {
  readonly how: string;
  readonly actor: MemberActor;
  readonly words: WarningWords;
  readonly ends: "refused" | "draft" | "released";
}

/** How far a warning comes: not even written, written and not released, or released. */
async function endOf({ node }: Stage, { actor, words }: Attempt, today: string): Promise<Attempt["ends"]> {
  const warning = randomUUID();
  const order = (seen: number) => ({
    act: randomUUID(),
    warning,
    seen,
    today,
    reason: "Two drivers told us of it today.",
  });
  const purpose = actor.roles.includes("moderator") ? "prevention" : "protection";
  const goes = (action: Action<unknown>) =>
    node.doors.perform(actor, purpose, action).then(
      () => true,
      () => false,
    );
  if (!(await goes(writeWarning(order(0), words)))) return "refused";
  return (await goes(releaseWarning(order(1)))) ? "released" : "draft";
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
