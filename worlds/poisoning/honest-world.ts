/**
 * What was told of thirty legs before anybody lied?
 *
 * Six partners and the people who write to them tell of every leg a little, and of two legs much: on one extortion is
 * frequent and known to all, on one nothing was told of it at all. Drawn from a seed; the truth is ours.
 *
 * @module
 */
import type { Leg, Observation, RiskKind } from "../../src/community/index.ts";
import { type Random, randomFrom } from "../corridor/random.ts";

export const today = "2026-11-25";
/** The leg of which extortion is told by many, and the one of which nothing is. */
export const knownLeg = "place-0--place-1";
export const quietLeg = "place-2--place-3";
export const kind: RiskKind = "extortion";
export const partners = ["north", "south", "sea", "desert", "city", "border"] as const;

export interface HonestWorld {
  readonly legs: readonly Leg[];
  readonly told: readonly Observation[];
}

const legCount = 30;
const months = ["2026-04", "2026-05", "2026-06", "2026-07", "2026-08", "2026-09", "2026-10"] as const;
const otherKinds: readonly RiskKind[] = ["recruitment-fraud", "detention", "violence", "document-seizure"];

/** The world of a seed. Every leg has movements, so that strengths are in one unit. */
export function honestWorld(seed: string): HonestWorld {
  const random = randomFrom(`poisoning ${seed}`);
  const legs = Array.from({ length: legCount }, (_, at) => legOf(at, random));
  const told = legs.flatMap(({ id }) => (id === quietLeg ? [] : toldOfLeg(id, random.branch(id))));
  return { legs, told };
}

function legOf(at: number, random: Random): Leg {
  const [from, to] = [`place-${2 * at}`, `place-${2 * at + 1}`];
  return { id: `${from}--${to}`, from, to, line: [], movements: random.between(5, 40) };
}

function toldOfLeg(leg: string, random: Random): Observation[] {
  const usual = months.flatMap((month) =>
    Array.from({ length: random.between(0, 3) }, () =>
      word(random, { leg, month, kind: random.pick(otherKinds) }),
    ),
  );
  const much = leg === knownLeg ? 60 : 0;
  const known = months.flatMap((month) =>
    Array.from({ length: much }, () => word(random, { leg, month, kind })),
  );
  return [...usual, ...known];
}

/** Half of what is told comes from partners' own officers, a fifth with a code, the rest without a name. */
function word(
  random: Random,
  { leg, month, kind }: { leg: string; month: string; kind: RiskKind },
): Observation {
  const share = random.fraction();
  const channel = share < 0.5 ? "partner" : share < 0.7 ? "vouched" : "report";
  return {
    leg,
    kind,
    day: `${month}-${String(random.between(1, 28)).padStart(2, "0")}`,
    origin: random.hexadecimal(32),
    channel,
    reliability: channel === "partner" ? "B" : "F",
    credibility: channel === "partner" ? 2 : 6,
    vetted: channel === "partner",
    persons: 1,
    child: false,
    partner: random.pick(partners),
  };
}
