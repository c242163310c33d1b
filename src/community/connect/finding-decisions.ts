/**
 * What has a moderator decided on one post so far, before sending it?
 *
 * Each finding is blanked or let stand, other parts may be blanked as well, and every step can be taken back.
 *
 * @module
 */
import type { Part } from "./blanked.ts";

/** What is done with each finding, by its place in the list, and what else is blanked. */
export interface Decisions {
  readonly choices: Readonly<Record<number, "blank" | "stand">>;
  readonly extra: readonly Part[];
  /** The finding that the keys act on. */
  readonly at: number;
}

export const undecidedYet: Decisions = { choices: {}, extra: [], at: 0 };

/** A finding as far as deciding needs it. */
interface Found extends Part {
  readonly kind: string;
}

/** Decides on the finding at hand and goes to the next one that is open. */
export function decideOn(now: Decisions, choice: "blank" | "stand", findings: readonly Found[]): Decisions {
  if (findings[now.at] === undefined) return now;
  const choices = { ...now.choices, [now.at]: choice };
  const order = [...findings.keys()];
  const open = [...order.slice(now.at + 1), ...order.slice(0, now.at)].find(
    (at) => choices[at] === undefined,
  );
  return { ...now, choices, at: open ?? now.at };
}

/** Blanks every finding that is still open. */
export function blankOpen(now: Decisions, findings: readonly Found[]): Decisions {
  const choices = Object.fromEntries(findings.map((_, at) => [at, now.choices[at] ?? "blank"]));
  return { ...now, choices };
}

export function blankPart(now: Decisions, part: Part): Decisions {
  return part.end > part.start ? { ...now, extra: [...now.extra, part] } : now;
}

/** Moves to the finding before or after. */
export function move(now: Decisions, by: 1 | -1, findings: readonly Found[]): Decisions {
  const at = Math.min(Math.max(now.at + by, 0), Math.max(findings.length - 1, 0));
  return { ...now, at };
}

/** What is sent: parts to blank, and findings that stand. A finding that lies in a blanked part needs no decision. */
export function asSent(now: Decisions, findings: readonly Found[]) {
  const chosen = (choice: string) => findings.filter((_, at) => now.choices[at] === choice);
  return {
    blanks: [...chosen("blank"), ...now.extra].map(({ start, end }) => ({ start, end })),
    confirmed: chosen("stand"),
  };
}
