/**
 * What do programmes know from operations, how sure is it, and what rests on it?
 *
 * The newest revision of each fact with its bounds; of the ones before, only that they were. A number that would be held today
 * is not told from an older revision.
 *
 * @module
 */
import type { EntrySet } from "../entries/entry.ts";
import { factLink } from "./fact-evidence.ts";
import { factName } from "./held-facts.ts";
import { factBounds, type IndicatorFact } from "./indicator-fact.ts";
import { operationalIndicators, valveRules } from "./operational-indicators.ts";
import type { FactsPage, FactView } from "./valve-api.ts";

/** @param facts - All revisions of the facts to show, in the order in which they are shown, newest revision first. */
export function valveView(
  set: EntrySet,
  { programme }: { readonly programme: string | null; readonly today: string },
  facts: readonly IndicatorFact[],
): Omit<FactsPage, "next"> {
  const revisions = new Map<string, IndicatorFact[]>();
  for (const fact of facts) {
    const key = `${fact.indicator} ${factName(fact)}`;
    revisions.set(key, [...(revisions.get(key) ?? []), fact]);
  }
  return {
    items: [...revisions.values()].flatMap((all) => {
      const [newest, ...earlier] = all;
      return newest === undefined ? [] : [factOf(newest, earlier, { set, programme })];
    }),
    indicators: operationalIndicators.map(({ code, name, kind, byPlace, neverHeld }) => ({
      code,
      name,
      kind,
      byPlace,
      neverHeld,
    })),
    rules: valveRules,
  };
}

function factOf(
  fact: IndicatorFact,
  earlier: readonly IndicatorFact[],
  { set, programme }: { readonly set: EntrySet; readonly programme: string | null },
): FactView {
  const told = factBounds(fact);
  const links = [fact, ...earlier].map(({ id }) => factLink(id));
  return {
    ...fact,
    value: told?.value ?? null,
    bounds: told?.bounds ?? null,
    earlier: earlier.map(({ revision, released, held }) => ({ revision, released, held })),
    evidence: set.evidence
      .filter(({ content }) => content.link !== null && links.includes(content.link))
      .filter((entry) => programme === null || entry.programme === programme)
      .map((entry) => ({ id: entry.id, programme: entry.programme })),
  };
}
