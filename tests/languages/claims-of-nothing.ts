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
    of: "console",
    key: "community.connect.found.safe",
    english: "Says it is safe",
    reason:
      "Names for moderators what the check of rule 39 found in a post: it quotes the claim that is refused.",
  },
  {
    of: "console",
    key: "community.connect.why.says-safe",
    english: "calls a way safe, which nothing here ever does",
    reason: "Tells moderators why a post is held: it quotes the claim that is refused.",
  },
  {
    of: "console",
    key: "community.connect.reasons.says-safe",
    english: "It calls a way safe",
    reason:
      "The reason with which a moderator refuses a post that makes the claim; it repeats what may not be said.",
  },
  {
    of: "console",
    key: "community.publication.noneWithdrawn",
    english: "No risk is taken back.",
    reason:
      'Says that no published risk was taken back by a moderator: "no" counts withdrawals, and is not about a leg.',
  },
  {
    of: "waypoint",
    key: "core.notTheSame",
    english: "Nothing known is not the same as no danger.",
    reason: "Denies that silence means no danger: it is the sentence that rule 39 asks for.",
  },
];
