/**
 * Can it be shown that something loses more privacy than it promises?
 *
 * It is run many times on two data sets that differ by one contribution. For every outcome and every half-line of outcomes
 * whose share on the one exceeds e^ε times its share on the other by more than chance allows, the promise is broken.
 * Passing proves nothing; failing does.
 *
 * Assumes: outcomes are few and written as text or whole numbers.
 * Source: Ding et al. (2018), "Detecting Violations of Differential Privacy"; Chernoff's bound by relative entropy, with
 * Bonferroni's correction for the number of events looked at.
 *
 * @module
 */

export interface FalsifyPlan<Outcome extends number | string> {
  /** What is held to its promise, on a data set and on its neighbour. */
  readonly onOne: () => Outcome;
  readonly onOther: () => Outcome;
  readonly epsilon: number;
  readonly delta?: number;
  /** Runs on each side. */
  readonly runs: number;
  /** Chance that something honest is accused. */
  readonly falseAlarm: number;
}

export interface Falsification {
  readonly falsified: boolean;
  /** Events looked at, in both directions. */
  readonly events: number;
  /** Largest ε that the runs prove to be lost, at 1 - falseAlarm; 0 when they prove nothing. */
  readonly provenLoss: number;
  /** The event that proves it. */
  readonly event: string;
}

export function falsify<Outcome extends number | string>(plan: FalsifyPlan<Outcome>): Falsification {
  const one = tally(plan.onOne, plan.runs);
  const other = tally(plan.onOther, plan.runs);
  const events = eventsOf(one, other);
  // Two bounds, two directions.
  const doubt = Math.log((events.length * 4) / plan.falseAlarm) / plan.runs;
  const delta = plan.delta ?? 0;
  let worst = { loss: 0, event: "" };
  for (const { name, holds } of events) {
    const shares = [share(one, holds, plan.runs), share(other, holds, plan.runs)] as const;
    for (const [more, less] of [shares, [shares[1], shares[0]] as const]) {
      const low = boundBelow(more, doubt) - delta;
      const loss = low <= 0 ? 0 : Math.log(low / boundAbove(less, doubt));
      if (loss > worst.loss) worst = { loss, event: name };
    }
  }
  return {
    falsified: worst.loss > plan.epsilon,
    events: events.length * 2,
    provenLoss: worst.loss,
    event: worst.event,
  };
}

type Tally = ReadonlyMap<number | string, number>;

function tally(run: () => number | string, runs: number): Tally {
  const counts = new Map<number | string, number>();
  for (let at = 0; at < runs; at++) {
    const outcome = run();
    counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  }
  return counts;
}

function eventsOf(one: Tally, other: Tally) {
  const outcomes = [...new Set([...one.keys(), ...other.keys()])];
  const numbers = outcomes.filter((outcome) => typeof outcome === "number");
  return [
    ...outcomes.map((outcome) => ({
      name: `= ${outcome}`,
      holds: (seen: number | string) => seen === outcome,
    })),
    ...numbers.map((limit) => ({
      name: `>= ${limit}`,
      holds: (seen: number | string) => typeof seen === "number" && seen >= limit,
    })),
  ];
}

function share(counts: Tally, holds: (outcome: number | string) => boolean, runs: number): number {
  let times = 0;
  for (const [outcome, count] of counts) if (holds(outcome)) times += count;
  return times / runs;
}

/** Relative entropy of a coin seen with share `seen` against one of probability `real`. */
function entropy(seen: number, real: number): number {
  const part = (a: number, b: number) => (a === 0 ? 0 : a * Math.log(a / b));
  return part(seen, real) + part(1 - seen, 1 - real);
}

function boundBelow(seen: number, doubt: number): number {
  return bound(seen, 0, doubt);
}

function boundAbove(seen: number, doubt: number): number {
  return bound(seen, 1, doubt);
}

/** The probability furthest towards `end` under which seeing this share is not more unlikely than allowed. */
function bound(seen: number, end: 0 | 1, doubt: number): number {
  let [inside, outside] = [seen, end as number];
  for (let round = 0; round < 60; round++) {
    const middle = (inside + outside) / 2;
    if (entropy(seen, middle) <= doubt) inside = middle;
    else outside = middle;
  }
  return outside;
}
