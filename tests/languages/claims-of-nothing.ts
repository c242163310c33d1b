/**
 * Which messages hold a word for safe, or for no danger, and claim nothing with it?
 *
 * The check of rule 39 is by words, so a few good sentences are alarms. Each stands here with its reason and with the
 * English sentence for which the reason was written: once that sentence changes, the exception lapses and somebody
 * looks again. An exception that excuses nothing any more is an error too. "Safely leave this page" would belong here,
 * with the reason that it speaks of the page; better is a sentence that does without the word.
 */
export interface ClaimOfNothing {
  /** Folder or file under languages/ whose message it is. */
  readonly of: "console" | "waypoint";
  readonly key: string;
  readonly english: string;
  readonly reason: string;
}

export const claimsOfNothing: readonly ClaimOfNothing[] = [
  {
    of: "console",
    key: "purposes.protection.means",
    english: "Helping and keeping safe a person at risk. Never used to investigate them.",
    reason: "Says what a member's work is for, of no place and no route, and no person on the move reads it.",
  },
  {
    of: "waypoint",
    key: "core.notTheSame",
    english: "Nothing known is not the same as no danger.",
    reason: "Denies that silence means no danger: it is the sentence that rule 39 asks for.",
  },
];
