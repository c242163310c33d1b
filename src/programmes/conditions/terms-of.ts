/**
 * What do the rules read of an agreement?
 *
 * The terms that a person confirmed, and the modality. A contribution from one UN entity to another is judged by the rules
 * for those. Nothing is guessed for a modality that no rule names.
 *
 * @module
 */
import type { Agreement as Terms } from "../conditions.ts";
import type { Agreement } from "../entries/agreement.ts";
import type { TermRules } from "../term-rules.ts";

type Judged = Pick<Agreement, "type" | "modality" | "terms">;

export function termsOf({ type, modality, terms }: Judged): Terms {
  return { ...terms, modality: type === "un-to-un" ? "un-to-un" : modality };
}

/** False when no rule names the modality: then there is no run, and nothing is compliant. */
export function knowsModality(agreement: Judged, { rules }: TermRules): boolean {
  const { modality } = termsOf(agreement);
  return rules.some(({ applies_to }) => applies_to.some((one) => one === modality));
}
