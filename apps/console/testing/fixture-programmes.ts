/**
 * What does the fixture node answer about joint programmes?
 *
 * The invented portfolio, and what the product's own views make of it: one line a topic.
 *
 * @module
 */
import type { z } from "zod";
import * as api from "../../../src/programmes/api.ts";
import { coordinationView } from "../../../src/programmes/coordination/coordination-view.ts";
import { programmeOf } from "../../../src/programmes/entries/programme-of.ts";
import { entryPointsView } from "../../../src/programmes/entry-points/entry-points-view.ts";
import { gapsView } from "../../../src/programmes/gaps/gaps-view.ts";
import {
  type Entry,
  type EntrySet,
  entryKinds,
  entrySet,
  ofProgramme,
} from "../../../src/programmes/index.ts";
import { gateOf } from "../../../src/programmes/life-cycle/gates.ts";
import { overviewView } from "../../../src/programmes/overview/overview-view.ts";
import { portfolioView } from "../../../src/programmes/portfolio/portfolio-view.ts";
import { prioritiesView } from "../../../src/programmes/priorities/priorities-view.ts";
import { matrixView } from "../../../src/programmes/results/matrix-view.ts";
import { resultsView } from "../../../src/programmes/results/results-view.ts";
import { portfolioWorld } from "../../../worlds/portfolio/index.ts";
import type { Answered, Asked } from "./fixture-answers.ts";
import { agreementsView, clausesAnswer, factsAnswer } from "./fixture-conditions.ts";
import { entriesAnswer } from "./fixture-entries.ts";
import { at, id } from "./fixture-people.ts";
import { guestLinksAnswer, worthViews } from "./fixture-worth.ts";

const today = at.slice(0, 10);

/** Twelve for each seed, all written by the fixture's second partner. */
function invented(seeds: readonly string[]) {
  const base = { version: 1, owner: id(1, 2), seenBy: "everybody" as const, changed: today };
  const worlds = seeds.flatMap((seed) => portfolioWorld(today, seed));
  const drafts = worlds.map((draft): Entry => ({ ...draft, ...base, programme: null }));
  // What hangs on a component finds its programme once the component has found it.
  const placed = (entries: readonly Entry[], set: EntrySet) =>
    entries.map((entry) => ({ ...entry, programme: programmeOf(entry, set) }));
  const first = placed(drafts, entrySet(drafts));
  return entrySet(placed(first, entrySet(first)));
}

/** One node's programmes, made when they are first asked for. */
export class FixtureProgrammes {
  readonly #seeds: readonly string[];
  #set: EntrySet | null = null;

  constructor(seeds: readonly string[] = ["portfolio"]) {
    this.#seeds = seeds;
  }

  get set(): EntrySet {
    this.#set ??= invented(this.#seeds);
    return this.#set;
  }

  /** Other entries from now on. */
  use(set: EntrySet): void {
    this.#set = set;
  }

  /** Id of a programme by its code: "JP01". */
  programme(code: string): string {
    return this.set.programme.find(({ content }) => content.code === code)?.id ?? "";
  }

  /** Null when the path is none of programmes'. */
  answer(asked: Asked): Answered | null {
    const { method, path, query, body } = asked;
    const entries = entriesAnswer(this.set, asked);
    if (entries !== null) return entries;
    const [, kind, one] = path.split("/");
    if (kind === "programme-clauses") return ok(api.proposedClauses, clausesAnswer(body));
    // The node's own test reads the workbook; here it is enough that it was asked for.
    if (method === "POST" && path === "/programme-tables.xlsx") return { status: 200, body: {} };
    if (method !== "GET") return null;
    if (kind === "indicator-facts") return ok(api.factsPage, factsAnswer(this.set, today));
    if (kind === "guest-links") return guestLinksAnswer();
    if (kind === "programmes" && path.endsWith("/entries"))
      return ok(api.programmeEntries, { items: this.#all(one ?? "") });
    if (kind === "programme-views") return this.#view(one ?? "", query);
    if (kind !== "programme-entries") return null;
    return one === undefined ? this.#list(query) : this.#entry(one);
  }

  #view(topic: string, query: URLSearchParams): Answered | null {
    const set = this.set;
    const asked = { programme: query.get("programme"), today };
    const filters = Object.fromEntries([...query].filter(([name]) => name !== "programme"));
    const views: Readonly<Record<string, () => Answered>> = {
      portfolio: () => ok(api.portfolioView, portfolioView(set, asked, filters)),
      conditions: () => ok(api.conditionsAnswer, agreementsView(set, asked.programme, today)),
      gaps: () => ok(api.gapsAnswer, gapsView(set, asked)),
      coordination: () => ok(api.coordinationAnswer, coordinationView(set, asked)),
      "life-cycle": () => ok(api.lifeCycleAnswer, lifeCycleOf(set, asked.programme ?? "")),
      ...worthViews(set, asked, query),
      overview: () => ok(api.overviewView, overviewView(set, asked)),
      results: () => ok(api.resultsView, resultsView(set, asked)),
      matrix: () => ok(api.matrixView, matrixView(set, asked)),
      priorities: () => ok(api.prioritiesView, prioritiesView(set, asked)),
      "entry-points": () => ok(api.entryPointsView, entryPointsView(set, asked)),
    };
    return views[topic]?.() ?? null;
  }

  #all(programme: string): readonly Entry[] {
    const set = ofProgramme(this.set, programme);
    return entryKinds.flatMap((kind): readonly Entry[] => set[kind]);
  }

  #list(query: URLSearchParams): Answered {
    const kind = entryKinds.find((each) => each === query.get("kind")) ?? "programme";
    const programme = query.get("programme");
    const items = this.set[kind]
      .filter((entry) => programme === null || entry.programme === null || entry.programme === programme)
      .map((entry) => ({ ...entry, removed: false }));
    return ok(api.entriesPage, { items: items.slice(0, 50), next: null });
  }

  #entry(one: string): Answered | null {
    const entry = entryKinds
      .flatMap((kind): readonly Entry[] => this.set[kind])
      .find((each) => each.id === one);
    if (entry === undefined) return null;
    const { version, content } = entry;
    const act = { version, act: "added" as const, at, partner: "Safe Passage Helpline", mine: true, content };
    return ok(api.entryDetail, { entry: { ...entry, removed: false }, acts: [act], refused: null });
  }
}

function ok<Schema extends z.ZodType>(schema: Schema, body: unknown): Answered {
  return { status: 200, body: schema.parse(body) };
}

/** Every gate is the asker's, and no decision is there to choose. */
function lifeCycleOf(set: EntrySet, programme: string) {
  const life = gateOf(set, programme, today);
  return (
    life && {
      ...life,
      lastYours: true,
      gates: life.gates.map((gate) => ({ ...gate, yours: true })),
      decisions: [],
    }
  );
}
