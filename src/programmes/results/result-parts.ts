/**
 * What did each component tell of a collective result, and what share of it may it call its own?
 *
 * @module
 */
import { type EntrySet, entryWith } from "../entries/entry.ts";
import type { CollectiveValue } from "./collective-value.ts";
import { creditsOf, spentBy } from "./credits.ts";
import type { ResultPart } from "./results-api.ts";

/** @param until - Money spent later divides nothing. UTC day. */
export function partsOf(set: EntrySet, { parts, value }: CollectiveValue, until: string): ResultPart[] {
  const exact = value !== null && value.low === value.high ? value.low : null;
  const ratio = parts.some(({ measure }) => measure !== null && measure.denominator !== null);
  const contributions = parts.map(({ component, measure }) => ({
    value: measure?.value ?? null,
    spent: spentBy(set, component, until),
  }));
  // A share in per cent is no count: it is not divided among those who reached it.
  const credits = creditsOf(contributions, ratio ? null : exact);
  return parts.map(({ component, measure }, at) => {
    const content = entryWith(set, "component", component)?.content;
    return {
      component,
      code: content?.code ?? "",
      organisation: content?.organisation ?? component,
      acronym: entryWith(set, "organisation", content?.organisation ?? null)?.content.acronym ?? "",
      value: measure?.value ?? null,
      equalCredit: credits[at]?.equal ?? null,
      expenditureCredit: credits[at]?.byExpenditure ?? null,
    };
  });
}
