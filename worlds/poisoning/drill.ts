/**
 * What does everybody read before and after each attack, and how many liars does it take?
 *
 * @module
 */
import type { LegRisk } from "../../src/community/index.ts";
import type { Fact } from "../../src/safeguards/index.ts";
import { type Attack, attacks } from "./attacks.ts";
import { type HonestWorld, honestWorld, kind, today } from "./honest-world.ts";
import { type PublicPicture, publicPicture } from "./public-picture.ts";

export interface Setting {
  readonly seed: string;
  readonly noise?: (facts: readonly Fact[]) => readonly Fact[];
}

export interface Outcome {
  readonly attack: string;
  readonly lies: number;
  readonly before: LegRisk | null;
  readonly after: LegRisk | null;
  readonly rankBefore: number | null;
  readonly rankAfter: number | null;
  /** True when the attack got what it wanted, in any measure: level, what is shown, or strength outside the old interval. */
  readonly moved: boolean;
}

/** An honest world and what is read of it, before any attack. */
export interface Calm {
  readonly world: HonestWorld;
  readonly before: PublicPicture;
  readonly setting: Setting;
}

export function calm(setting: Setting): Calm {
  const world = honestWorld(setting.seed);
  return { world, before: pictureOf(world, setting), setting };
}

/** Every attack at each of its strengths, up to `most` lies. */
export function drill(now: Calm, most = Number.POSITIVE_INFINITY): Outcome[] {
  return attacks.flatMap((attack) =>
    attack.strengths.filter((count) => count <= most).map((count) => outcomeOf(attack, count, now)),
  );
}

export function outcomeOf(attack: Attack, count: number, { world, before, setting }: Calm): Outcome {
  const told = [...world.told, ...attack.lies(count, setting.seed)];
  const after = pictureOf({ ...world, told }, setting);
  const [was, is] = [before.risk(attack.leg, kind), after.risk(attack.leg, kind)];
  return {
    attack: attack.name,
    lies: count,
    before: was,
    after: is,
    rankBefore: before.rank(attack.leg, kind),
    rankAfter: after.rank(attack.leg, kind),
    moved: hasMoved(attack, was, is),
  };
}

function pictureOf({ legs, told }: HonestWorld, { noise }: Setting): PublicPicture {
  return publicPicture({ legs, told, today, ...(noise === undefined ? {} : { noise }) });
}

const levels = ["reported", "repeated", "frequent"];

function hasMoved({ wants }: Attack, was: LegRisk | null, is: LegRisk | null): boolean {
  const height = (risk: LegRisk | null) => (risk === null ? -1 : levels.indexOf(risk.level));
  if (wants === "hide")
    return height(is) < height(was) || (is !== null && was !== null && is.strength < was.interval[0]);
  return height(is) > height(was) || (is !== null && was !== null && is.strength > was.interval[1]);
}

/** The fewest lies of an attack that move anything; null when as many as it has at most do not. */
export function fewestThatMove(attack: Attack, now: Calm): number | null {
  const most = attack.strengths.at(-1) ?? 0;
  if (!outcomeOf(attack, most, now).moved) return null;
  let [still, moves] = [0, most];
  while (moves - still > 1) {
    const middle = Math.floor((still + moves) / 2);
    if (outcomeOf(attack, middle, now).moved) moves = middle;
    else still = middle;
  }
  return moves;
}
