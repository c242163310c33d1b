/**
 * Who lies, how many of them, by which ways, and what for?
 *
 * Each attack adds words to what was honestly told, as if every desk it reached were fooled: triage, which comes before, is
 * not counted as a defence. Words without a name weigh what the product gives them: nobody can judge them, F6.
 *
 * Source: trust.md T1, T2, T12 and section 5.5; issue of the community part, point 8.
 *
 * @module
 */
import type { Observation } from "../../src/community/index.ts";
import { type Random, randomFrom } from "../corridor/random.ts";
import { kind, knownLeg, partners, quietLeg } from "./honest-world.ts";

export interface Attack {
  readonly name: string;
  /** What it aims at: the leg whose public risk it wants changed. */
  readonly leg: string;
  readonly wants: "raise" | "hide";
  /** Numbers of lies to try. */
  readonly strengths: readonly number[];
  lies(count: number, seed: string): readonly Observation[];
}

const allStrengths = [1, 10, 100, 1000, 10_000];
const attackMonths = ["2026-09", "2026-10"] as const;

interface Way {
  readonly leg: string;
  readonly channel: Observation["channel"];
  /** How many different tellers the lies seem to come from; as many as there are lies when absent. */
  readonly origins?: number;
  /** Over how many desks they are spread. */
  readonly desks: number;
  readonly vetted?: boolean;
  /** True when the officers who were fooled graded the lies as if they knew the teller: B2 in place of F6. */
  readonly believed?: boolean;
}

function lie(at: number, random: Random, way: Way): Observation {
  const { leg, channel, origins, desks, vetted = false } = way;
  const graded = vetted || way.believed === true;
  return {
    leg,
    kind,
    day: `${random.pick(attackMonths)}-${String(random.between(1, 28)).padStart(2, "0")}`,
    origin: `liar ${channel} ${origins === undefined ? at : at % origins}`,
    channel,
    reliability: graded ? "B" : "F",
    credibility: graded ? 2 : 6,
    vetted,
    persons: 1,
    child: false,
    partner: partners[at % desks] ?? partners[0],
  };
}

function lies(count: number, seed: string, way: Way): Observation[] {
  const random = randomFrom(`attack ${seed} ${JSON.stringify(way)}`);
  return Array.from({ length: count }, (_, at) => lie(at, random, way));
}

const attack = (name: string, wants: Attack["wants"], way: Way, strengths = allStrengths): Attack => ({
  name,
  leg: way.leg,
  wants,
  strengths,
  lies: (count, seed) => lies(count, seed, way),
});

/** How many stolen codes a gang is given in the attacks that have some. */
export const stolenCodes = [1, 3, 10, 30];

export const attacks: readonly Attack[] = [
  attack("one teller, told over and over", "raise", {
    leg: quietLeg,
    channel: "report",
    origins: 1,
    desks: 1,
  }),
  attack("one teller at three desks", "raise", { leg: quietLeg, channel: "report", origins: 1, desks: 3 }),
  attack("many tellers, one desk, no codes", "raise", { leg: quietLeg, channel: "report", desks: 1 }),
  attack("many tellers, three desks, no codes", "raise", { leg: quietLeg, channel: "report", desks: 3 }),
  ...stolenCodes.map((codes) => withCodes(codes, false)),
  withCodes(10, true),
  attack(
    "a partner's own false word",
    "raise",
    { leg: quietLeg, channel: "partner", desks: 1, vetted: true },
    [1, 10, 100, 1000],
  ),
  attack(
    "two partners lie together",
    "raise",
    { leg: quietLeg, channel: "partner", desks: 2, vetted: true },
    [1, 10, 100, 1000],
  ),
  attack("many tellers about a leg that is known, three desks", "raise", {
    leg: knownLeg,
    channel: "report",
    desks: 3,
  }),
  attack("drowned at one desk", "hide", { leg: knownLeg, channel: "report", desks: 1 }),
  attack("drowned at three desks", "hide", { leg: knownLeg, channel: "report", desks: 3 }),
  attack(
    "a partner drowns it",
    "hide",
    { leg: knownLeg, channel: "partner", desks: 1, vetted: true },
    [1, 10, 100, 1000],
  ),
  floodedElsewhere(),
];

/** Reports without a name at three desks, and some one-use codes that were stolen from outreach workers. */
function withCodes(codes: number, believed: boolean): Attack {
  return {
    name: `many tellers, three desks, ${codes} stolen codes${believed ? ", believed" : ""}`,
    leg: quietLeg,
    wants: "raise",
    strengths: allStrengths,
    lies: (count, seed) => [
      ...lies(Math.min(codes, count), seed, { leg: quietLeg, channel: "vouched", desks: 3, believed }),
      ...lies(Math.max(0, count - codes), seed, { leg: quietLeg, channel: "report", desks: 3, believed }),
    ],
  };
}

/** Every other leg is made to look worse, with codes, so that the known one looks better beside them. */
function floodedElsewhere(): Attack {
  return {
    name: "every other leg flooded",
    leg: knownLeg,
    wants: "hide",
    strengths: allStrengths,
    lies: (count, seed) =>
      lies(count, seed, { leg: knownLeg, channel: "report", desks: 3 }).map((one, at) => {
        const leg = 1 + (at % 29);
        return {
          ...one,
          leg: `place-${2 * leg}--place-${2 * leg + 1}`,
          channel: at % 10 === 0 ? "vouched" : "report",
        };
      }),
  };
}
