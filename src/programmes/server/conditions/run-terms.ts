/**
 * How is an agreement held against the rules, and the outcome kept?
 *
 * The rules that this node brings, on the terms as they stand; the run keeps both, the terms whole and the rules by their
 * hash, so that runs of different versions can be laid side by side.
 *
 * @module
 */
import { type Action, SafeguardError } from "../../../safeguards/server/index.ts";
import { knowsModality, termsOf } from "../../conditions/terms-of.ts";
import { checkTerms } from "../../conditions.ts";
import { type Entry, entryWith } from "../../entries/entry.ts";
import { ProgrammeError } from "../../programme-error.ts";
import { shippedTermRules } from "../../term-rules.ts";
import { openEntries } from "../entries/put-entry.ts";

export interface TermRunOrder {
  /** UUID of the agreement. */
  readonly agreement: string;
  /** Ids made by who asks: the same again changes nothing. */
  readonly act: string;
  readonly entry: string;
  /** UTC day; ISO date. */
  readonly today: string;
}

/**
 * Runs the rules. Who sees the agreement sees the run.
 * @throws SafeguardError "not-found"; ProgrammeError "modality-unknown", "duty-refused".
 */
export function runTerms({ agreement: id, act, entry, today }: TermRunOrder): Action<Entry<"term-run">> {
  return {
    name: "programme.run-terms",
    needs: "programme:write",
    scope: "none",
    touched: () => [],
    run: async (desk) => {
      const writer = await openEntries(desk, today);
      const agreement = entryWith(writer.standing(), "agreement", id);
      if (agreement === null) throw new SafeguardError("not-found");
      const rules = shippedTermRules();
      const { content, seenBy } = agreement;
      if (!knowsModality(content, rules)) throw new ProgrammeError("modality-unknown", "modality");
      const run = checkTerms(termsOf(content), rules);
      const kept = await writer.put({
        act,
        entry,
        kind: "term-run",
        seen: 0,
        seenBy,
        content: {
          agreement: id,
          date: today,
          rulesHash: run.rulesHash,
          terms: content.terms,
          score: run.score,
          verdict: run.verdict,
          deviations: run.deviations.map(({ rule }) => rule.id),
          unknown: run.unknown.map((rule) => rule.id),
          burdenHours: run.burdenHours,
        },
      });
      return kept as Entry<"term-run">;
    },
  };
}
