/**
 * How is a handling said in a sentence?
 *
 * "Seen by: you, IOM. Not seen by bodies that enforce immigration law. Only for protection. Sharing ends on
 * 3 March 2027. TLP:AMBER." Here the sentence's parts are chosen; languages/ holds the words, and the screen
 * joins names and dates in the reader's language.
 *
 * @module
 */
import type { Handling } from "./handling.ts";
import type { SharingPurpose } from "./purpose.ts";

/** One sentence: a message and what is put into it. */
export type HandlingPart =
  | { readonly message: "seen-by"; readonly you: boolean; readonly names: readonly string[] }
  | { readonly message: "seen-by-all"; readonly you: boolean }
  | { readonly message: "not-by-enforcement" }
  | { readonly message: "only-for"; readonly purposes: readonly SharingPurpose[] }
  | { readonly message: "until"; readonly day: string; readonly past: boolean }
  | { readonly message: "label"; readonly label: Handling["label"] };

interface Reading {
  readonly handling: Handling;
  /** True when the reader's partner owns the record. */
  readonly mine: boolean;
  /** Partners that see it beside the reader's own, by name; the owner first where it is another's. */
  readonly names: readonly string[];
  /** True when bodies that enforce immigration law are kept out, whatever the audience. */
  readonly withoutEnforcement: boolean;
  /** ISO date. */
  readonly today: string;
}

/** Shape: 3 to 5 parts, who sees it first, the label last. */
export function handlingSentence(reading: Reading): readonly HandlingPart[] {
  const { handling, withoutEnforcement, today } = reading;
  const past = handling.until !== null && handling.until < today;
  const parts: HandlingPart[] = [audience(reading, past)];
  if (withoutEnforcement) parts.push({ message: "not-by-enforcement" });
  parts.push({ message: "only-for", purposes: handling.purposes });
  if (handling.until !== null) parts.push({ message: "until", day: handling.until, past });
  parts.push({ message: "label", label: handling.label });
  return parts;
}

/** After its last day a shared record is its owner's alone again. */
function audience({ handling, mine, names }: Reading, past: boolean): HandlingPart {
  if (handling.audience === "node" && !past) return { message: "seen-by-all", you: true };
  const alone = handling.audience === "owner" || past;
  return { message: "seen-by", you: true, names: alone && mine ? [] : names };
}
