/**
 * How do changed figures go into results that somebody else wrote?
 *
 * An indicator is the same by its entry, whatever result it stands in; results themselves are the other's words.
 *
 * @module
 */
import type { XmlTree } from "../../xml/xml-tree.ts";
import { isSameTree, type Merging, mergedTree } from "./merge-trees.ts";

type Results = readonly XmlTree[];

/** @param came - Ours of what came. @param stands - Ours of what stands. */
export function mergedResults(theirs: Results, came: Results, stands: Results, merging: Merging): Results {
  if (isSameTree(came, stands)) return theirs;
  const [before, after] = [byIndicator(came), byIndicator(stands)];
  const met = new Set<string>();
  const kept = theirs.flatMap((result) => {
    const children = result.children.flatMap((child) => {
      const key = merging.keys.get(child);
      if (key === undefined || met.has(key)) return [child];
      met.add(key);
      return mergedIndicator(child, before.get(key) ?? null, after.get(key) ?? null, merging);
    });
    return children.some(({ name }) => name === "indicator") ? [{ ...result, children }] : [];
  });
  const added = [...after].filter(([key, own]) => !met.has(key) && !isSameTree(own, before.get(key)));
  return [...kept, ...added.map(([, { result }]) => merging.fresh(result))];
}

interface Own {
  readonly result: XmlTree;
  readonly indicator: XmlTree;
}

function mergedIndicator(theirs: XmlTree, came: Own | null, stands: Own | null, merging: Merging): Results {
  if (stands === null) return came === null ? [theirs] : [];
  // One that told nothing that counts is there already: only its periods are added.
  const before = came?.indicator ?? { ...stands.indicator, children: [] };
  return [mergedTree(theirs, before, stands.indicator, merging)];
}

/** Code of ours. Several results of one indicator are one with the periods of all. Source: IndicatorVocabulary 99. */
function byIndicator(results: Results): ReadonlyMap<string, Own> {
  const all = new Map<string, Own>();
  for (const result of results)
    for (const indicator of result.children.filter(({ name }) => name === "indicator")) {
      const key = codeOf(indicator);
      const before = all.get(key);
      all.set(key, before === undefined ? { result, indicator } : withPeriods(before, indicator));
    }
  return all;
}

function withPeriods({ result, indicator }: Own, { children }: XmlTree): Own {
  const periods = children.filter(({ name }) => name === "period");
  const joined = { ...indicator, children: [...indicator.children, ...periods] };
  return {
    indicator: joined,
    result: {
      ...result,
      children: result.children.map((child) => (child === indicator ? joined : child)),
    },
  };
}

function codeOf({ children }: XmlTree): string {
  const own = children.find(({ name, attributes }) => name === "reference" && attributes.vocabulary === "99");
  return (own?.attributes.code ?? "").toLowerCase();
}
