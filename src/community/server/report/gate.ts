/**
 * How do floods in one channel leave room for the others, and for the console?
 *
 * Each channel has its own gate: so many at work at once, so many waiting, and a plain "busy" for the rest, who keep what
 * they have and come again.
 *
 * Source: trust.md section 5.5 (reserved capacity for replies and vouched reports).
 *
 * @module
 */
import { CommunityError } from "../../community-error.ts";

export interface Gate {
  /** @throws CommunityError "busy" when as many wait already as may; else what `work` throws. */
  through<Result>(work: () => Promise<Result>): Promise<Result>;
}

/** @param atOnce - How many work at one time. @param waiting - How many more may wait their turn. */
export function gate(atOnce: number, waiting: number): Gate {
  let inside = 0;
  const queue: (() => void)[] = [];
  return {
    through: async (work) => {
      if (inside >= atOnce) {
        if (queue.length >= waiting) throw new CommunityError("busy");
        await new Promise<void>((enter) => queue.push(enter));
      } else inside += 1;
      try {
        return await work();
      } finally {
        // The place is handed on, so that nobody slips in before who waits.
        const next = queue.shift();
        if (next === undefined) inside -= 1;
        else next();
      }
    },
  };
}

export interface Room {
  /** Takes so many bytes of room. @returns what gives them back. @throws CommunityError "busy" when there is none left. */
  reserve(bytes: number): () => void;
}

/** Memory for what is still arriving. Unit: bytes. */
export function room(most: number): Room {
  let used = 0;
  return {
    reserve: (bytes) => {
      if (used + bytes > most) throw new CommunityError("busy");
      used += bytes;
      return () => {
        used -= bytes;
      };
    },
  };
}
