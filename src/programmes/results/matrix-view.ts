/**
 * Which plans do the programmes serve, and where are the holes?
 *
 * A line a result of a plan or a code that a crosswalk names; beside it the indicators and in what relation they stand, and
 * the programmes that have a target for one of them. 16.2.2 is context, whatever else a crosswalk says of it.
 *
 * Source: programmes.md 2.2.
 *
 * @module
 */

import { isGoalIndicator } from "../checks/perverse-indicator.ts";
import { type Entry, type EntrySet, entryWith } from "../entries/entry.ts";
import { creditLines } from "./credit-lines.ts";
import { planName } from "./plan-name.ts";
import type { MatrixView } from "./results-api.ts";
import { resultsView } from "./results-view.ts";

type Line = MatrixView["lines"][number];
type Hole = MatrixView["holes"][number];

/** @param today - UTC day. */
export function matrixView(set: EntrySet, { today }: { readonly today: string }): MatrixView {
  const wanted = wantedOf(set);
  const lines = wanted.map((one) => ({ one, line: lineOf(set, one.framework, one) }));
  lines.sort((one, other) => (keyOf(one.line) < keyOf(other.line) ? -1 : 1));
  return {
    lines: lines.map(({ line }) => line),
    holes: [
      ...lines.flatMap(({ one, line }) => emptyLine(set, one, line)),
      ...aimless(set),
      ...countedDifferently(set),
    ],
    credits: creditLines(set, resultsView(set, { programme: null, today }).rows, today),
  };
}

/** A result of a plan, or a code of it that a crosswalk names. */
interface Wanted {
  readonly framework: Entry<"framework">;
  readonly code: string;
  readonly text: string;
}

function wantedOf(set: EntrySet): Wanted[] {
  const wanted = new Map<string, Wanted>();
  const add = (id: string, code: string, text: string) => {
    const framework = entryWith(set, "framework", id);
    const key = `${id}/${code}`;
    if (framework !== null && !wanted.has(key)) wanted.set(key, { framework, code, text });
  };
  for (const { content } of set["result-node"]) add(content.framework, content.code, content.text);
  for (const { content } of set.crosswalk) add(content.framework, content.code, "");
  return [...wanted.values()];
}

const keyOf = ({ frameworkType, framework, code }: Line) => `${frameworkType}\u0000${framework}\u0000${code}`;

function lineOf(
  set: EntrySet,
  { id, content }: Entry<"framework">,
  { code, text }: { readonly code: string; readonly text: string },
): Line {
  const related = relatedIndicators(set, id, code);
  const named = new Map<string, string>();
  const relationOf = (relation: string) => (isGoalIndicator(code) ? "context" : relation);
  for (const { content: target } of set.target) {
    const relation = related.get(target.indicator);
    if (relation !== undefined && (named.get(target.programme) ?? "context") === "context")
      named.set(target.programme, relation);
  }
  for (const programme of workingOn(set, id, code))
    if ((named.get(programme) ?? "context") === "context") named.set(programme, relationOf("works-on"));
  return {
    framework: planName(content),
    frameworkType: content.type,
    code,
    text,
    elsewhere: elsewhereOf(set, [...related.keys()], { framework: id, code }),
    indicators: [...related].flatMap(([indicator, relation]) => {
      const said = entryWith(set, "indicator", indicator)?.content;
      return said === undefined ? [] : [{ code: said.code, relation, text: said.text }];
    }),
    programmes: [...named].flatMap(([programme, relation]) => {
      const said = entryWith(set, "programme", programme)?.content;
      return said === undefined ? [] : [{ id: programme, code: said.code, relation }];
    }),
  };
}

/** Programmes of which a component stands under a result, or names a goal; more than once when several do. */
function workingOn(set: EntrySet, framework: string, code: string): readonly string[] {
  const goals = entryWith(set, "framework", framework)?.content.type === "sustainable-development-goals";
  const isIt = (node: string | null) => {
    const said = entryWith(set, "result-node", node)?.content;
    return said?.framework === framework && said.code === code;
  };
  return [
    ...set.component
      .filter(({ content }) => isIt(content.resultNode) || (goals && content.sdgTargets.includes(code)))
      .map(({ content }) => content.programme),
    ...set.programme.filter(({ content }) => content.resultNodes.some(isIt)).map(({ id }) => id),
  ];
}

function elsewhereOf(
  set: EntrySet,
  indicators: readonly string[],
  here: { readonly framework: string; readonly code: string },
): Line["elsewhere"] {
  const found = new Map<string, Line["elsewhere"][number]>();
  const add = (said: { readonly framework: string; readonly code: string }, relation: string) => {
    const framework = entryWith(set, "framework", said.framework)?.content;
    const isHere = said.framework === here.framework && said.code === here.code;
    if (framework === undefined || isHere) return;
    found.set(`${framework.type} ${planName(framework)} ${said.code}`, {
      framework: planName(framework),
      frameworkType: framework.type,
      code: said.code,
      relation: isGoalIndicator(said.code) ? "context" : relation,
    });
  };
  for (const indicator of indicators) {
    const own = entryWith(set, "indicator", indicator)?.content.resultNode ?? null;
    const node = entryWith(set, "result-node", own);
    if (node !== null) add(node.content, "own");
    for (const { content } of set.crosswalk)
      if (content.indicator === indicator) add(content, content.relation);
  }
  return [...found].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, line]) => line);
}

/**
 * Ids of indicators by the relation in which they stand to a code; an indicator of the result itself is "own". To the victims
 * that were found everything is context: a good programme makes more of them known, so nobody aims at it.
 */
function relatedIndicators(set: EntrySet, framework: string, code: string): Map<string, string> {
  const related = new Map<string, string>();
  const add = (indicator: string, relation: string) =>
    related.set(indicator, isGoalIndicator(code) ? "context" : relation);
  const node = nodeOf(set, framework, code);
  for (const { id, content } of set.indicator)
    if (node !== null && content.resultNode === node.id) add(id, "own");
  for (const { content } of set.crosswalk)
    if (content.framework === framework && content.code === code) add(content.indicator, content.relation);
  return related;
}

function nodeOf(set: EntrySet, framework: string, code: string): Entry<"result-node"> | null {
  const isIt = ({ content }: Entry<"result-node">) =>
    content.framework === framework && content.code === code;
  return set["result-node"].find(isIt) ?? null;
}

/** A result or goal that nobody works on; what has results below it is held by them, and context wants no programme. */
function emptyLine(set: EntrySet, { framework, code, text }: Wanted, line: Line): Hole[] {
  const { programmes, indicators } = line;
  const node = nodeOf(set, framework.id, code);
  const isAbove = node !== null && set["result-node"].some(({ content }) => content.parent === node.id);
  const isContext =
    isGoalIndicator(code) ||
    (indicators.length > 0 && indicators.every(({ relation }) => relation === "context"));
  if (programmes.length > 0 || isAbove || isContext) return [];
  const about = `${line.framework} ${code}`;
  const said = text === "" ? indicators.map((one) => one.text).join("; ") : text;
  return [{ kind: "target-without-programme", about, text: said }];
}

function aimless(set: EntrySet): Hole[] {
  const aiming = new Set(set.target.map(({ content }) => content.programme));
  return set.programme
    .filter(({ id }) => !aiming.has(id))
    .map(({ content }) => ({ kind: "programme-without-target", about: content.code, text: content.title }));
}

/** Two indicators that are said to be the same thing of a plan, and are added up in different ways. */
function countedDifferently(set: EntrySet): Hole[] {
  const same = new Map<string, { readonly about: string; readonly indicators: Entry<"indicator">[] }>();
  for (const { content } of set.crosswalk) {
    const indicator = entryWith(set, "indicator", content.indicator);
    const framework = entryWith(set, "framework", content.framework);
    if (content.relation !== "identical" || indicator === null) continue;
    const about = `${framework === null ? "" : planName(framework.content)} ${content.code}`;
    const key = `${content.framework}/${content.code}`;
    same.set(key, { about, indicators: [...(same.get(key)?.indicators ?? []), indicator] });
  }
  return [...same.values()].flatMap(({ about, indicators }) => {
    const ways = new Set(indicators.map(({ content }) => wayOf(content)));
    if (ways.size < 2) return [];
    const codes = indicators.map(({ content }) => content.code).join(", ");
    return [{ kind: "counted-differently" as const, about, text: codes }];
  });
}

function wayOf({
  unit,
  acrossPeriods,
  acrossPlaces,
  acrossPartners,
  cumulative,
}: Entry<"indicator">["content"]) {
  return [unit, acrossPeriods, acrossPlaces, acrossPartners, cumulative].join("/");
}
