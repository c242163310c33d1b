/**
 * Rule 38: urgent warnings are written by a named moderator, on two sources, for a month at most.
 *
 * @module
 */
import { randomUUID } from "node:crypto";
import { releaseWarning, type WarningWords, writeWarning } from "../../../../src/community/server/index.ts";
import type { MemberActor } from "../../../../src/safeguards/index.ts";
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
    const attempts: [string, MemberActor, WarningWords][] = [
      ["without a source", moderator, words],
      ["by a case worker", officer, words],
      ["for longer than thirty days", moderator, { ...words, until: dayAfter(today, 31) }],
      [
        "with a telephone number",
        moderator,
        { ...words, text: { en: "Call +44 7700 900217 for a safe ride." } },
      ],
      ["for a leg that is not there", moderator, { ...words, legs: ["nowhere--else"] }],
    ];
    const wrong: string[] = [];
    for (const [how, actor, attempt] of attempts)
      if (await goesOut(stage, { actor, words: attempt, today })) wrong.push(`a warning ${how} was released`);
    return noneOf(wrong, `${attempts.length} warnings that may not go out were written and released.`);
  },
};

interface Attempt {
  readonly actor: MemberActor;
  readonly words: WarningWords;
  readonly today: string;
}

async function goesOut({ node }: Stage, { actor, words, today }: Attempt): Promise<boolean> {
  const order = (seen: number) => ({
    act: randomUUID(),
    warning,
    seen,
    today,
    reason: "Two drivers told us of it today.",
  });
  const warning = randomUUID();
  const purpose = actor.roles.includes("moderator") ? "prevention" : "protection";
  try {
    await node.doors.perform(actor, purpose, writeWarning(order(0), words));
    await node.doors.perform(actor, purpose, releaseWarning(order(1)));
    return true;
  } catch {
    return false;
  }
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
