/**
 * Which lines of a meeting's notes may tell of a gap, of which theme, and is it one that has a name already?
 *
 * By words that go with a theme, and by words in common with the names that are there. It proposes; a person reads, and
 * writes down what is one. English only.
 *
 * @module
 */
import type { Gap } from "../entries/gap.ts";
import { type NamedGap, nameSimilarity } from "./alike-names.ts";

export interface NotedGap {
  readonly line: string;
  /** The likeliest first, two at most. */
  readonly themes: readonly Gap["theme"][];
  /** The most alike of the names that are there; null when none is alike. */
  readonly known: NamedGap | null;
}

const words: Readonly<Record<Gap["theme"], RegExp>> = {
  "modality-choice": /\b(modality|pass-through|pooled|parallel|consolidated)\b/gi,
  "agent-choice": /\b(administrative agent|managing agent|which agent|agent's)\b/gi,
  agreement: /\b(agreements?|saa|mou|memorandum|signatures?|signed|clauses?|clearance)\b/gi,
  transfer: /\b(transfers?|transferred|disburse\w*|tranche|first expenditures?|funds arrived)\b/gi,
  procurement: /\b(procure\w*|tenders?|vendors?|suppl(y|ies|ier)|purchase\w*|contracts?)\b/gi,
  staffing: /\b(staff\w*|recruit\w*|vacan\w*|posts?|turnover|coordinator's post)\b/gi,
  "data-and-reporting": /\b(data|report\w*|indicators?|figures?|baselines?|monitoring)\b/gi,
  "partner-capacity": /\b(capacity|implementing partners?|ngos?|training of partners)\b/gi,
  "non-resident-agency": /\b(non-resident|no office|remote agency)\b/gi,
  "government-counterpart": /\b(government|ministry|minist\w+|counterparts?|commission)\b/gi,
  "coordinator-role": /\b(resident coordinator|rco?|country team|unct)\b/gi,
  visibility: /\b(visib\w*|logos?|acknowledg\w*|branding|press)\b/gi,
  closure: /\b(clos(e|ing|ure)|final report|unspent|refunds?)\b/gi,
  safeguards: /\b(safeguard\w*|psea|abuse|consent|confidential\w*|do no harm)\b/gi,
};
const trouble =
  /\b(late|delay\w*|wait\w*|missing|lack\w*|no|not|without|slow\w*|stuck|unclear|overdue|empty|gap|problem|fail\w*|too (long|few|many)|again)\b/i;
const alikeFrom = 0.3;
const shortest = 12;
const mostLines = 200;

/** @param known - Names that are there, each once. Lines that tell of no trouble or no theme are left out. */
export function gapsInNotes(notes: string, known: readonly NamedGap[]): readonly NotedGap[] {
  const lines = notes.split(/\n|(?<=[.;!?])\s+/u).map((line) => line.replace(/^[\s\-*•\d.)]+/u, "").trim());
  return [...new Set(lines)]
    .filter((line) => line.length >= shortest && trouble.test(line))
    .slice(0, mostLines)
    .flatMap((line) => {
      const themes = themesOf(line);
      return themes.length === 0 ? [] : [{ line, themes, known: nearest(line, known) }];
    });
}

function themesOf(line: string): readonly Gap["theme"][] {
  return (Object.keys(words) as Gap["theme"][])
    .map((theme) => ({ theme, hits: line.match(words[theme])?.length ?? 0 }))
    .filter(({ hits }) => hits > 0)
    .sort((one, other) => other.hits - one.hits)
    .slice(0, 2)
    .map(({ theme }) => theme);
}

function nearest(line: string, known: readonly NamedGap[]): NamedGap | null {
  const [best] = known
    .map((gap) => ({ gap, similarity: nameSimilarity(gap.name, line) }))
    .sort((one, other) => other.similarity - one.similarity);
  return best !== undefined && best.similarity >= alikeFrom ? best.gap : null;
}
