/**
 * How much has come in of late, and does it still fit what the desks can read?
 *
 * A bucket that each arrival fills by one and that empties evenly. What comes while it is full goes to the cold lane; how
 * full it is says how much work to ask for. It knows no sender.
 *
 * Assumes: one process takes in. After a restart it is empty, so that a flood is asked for little work for a moment.
 * Source: trust.md section 5.5 (global bucket per channel).
 *
 * @module
 */
import type { Channel } from "./envelope-kinds.ts";

export interface BucketSize {
  /** Arrivals until it is full. */
  readonly holds: number;
  /** Arrivals that leave it. Unit: a day. */
  readonly drainsADay: number;
}

export interface LeakyBucket {
  /** Counts one arrival in. @returns the lane it goes to. */
  put(): "open" | "cold";
  /** 0 empty, 1 full. Never above 1. */
  load(): number;
}

/** What the desks of a node are taken to read: a day's reports at once, and as many each day. */
export const bucketSizes: Readonly<Record<Channel, BucketSize>> = {
  report: { holds: 1000, drainsADay: 1000 },
  vouched: { holds: 1000, drainsADay: 1000 },
};

const dayMs = 86_400_000;

/** @param clock - Epoch milliseconds; kept in memory alone. */
export function leakyBucket({ holds, drainsADay }: BucketSize, clock: () => number = Date.now): LeakyBucket {
  let level = 0;
  let last = clock();
  const drain = () => {
    const now = clock();
    // A clock that was set back drains nothing, rather than filling the bucket.
    level = Math.max(0, level - (Math.max(0, now - last) * drainsADay) / dayMs);
    last = now;
  };
  return {
    put: () => {
      drain();
      if (level + 1 > holds) return "cold";
      level += 1;
      return "open";
    },
    load: () => {
      drain();
      return level / holds;
    },
  };
}
