/**
 * What was working jointly worth, in each programme and over all of them?
 *
 * Source: programmes.md 2.4.
 *
 * @module
 */
import { type Entry, type EntrySet, entryWith } from "../entries/entry.ts";
import { duplicatesAmong } from "../portfolio/duplicates-among.ts";
import { moneyOf } from "../portfolio/money-of.ts";
import { packageCoverage } from "../value.ts";
import { agentFeeOf } from "./agent-fee.ts";
import { budgetOf, type DuplicatePair, duplicatePairs } from "./duplicate-pairs.ts";
import { netCost } from "./net-cost.ts";
import { spentByPartner } from "./partner-spending.ts";
import { saidAndFound } from "./said-and-found.ts";
import { fewestPerSide, timeToDisbursement } from "./time-to-disbursement.ts";
import type { CoverageShown, ProgrammeValue, ValueView } from "./value-api.ts";
import { waterfallOf } from "./waterfall-of.ts";

interface Asked {
  /** UUID of the one to look at; null for all. */
  readonly programme: string | null;
  /** UTC day. */
  readonly today: string;
}

/** Pairs that a page can show; the sums are of all. */
const mostPairs = 100;
/** Fewer people than this are not told of by number. */
const fewestPeople = 10;

export function valueView(set: EntrySet, { programme, today }: Asked): ValueView {
  const asked = set.programme.filter(({ id }) => programme === null || id === programme);
  return {
    programmes: asked
      .map((entry) => programmeValue(set, entry, today))
      .sort((one, other) => (one.code < other.code ? -1 : 1)),
    duplicates: duplicatesShown(set, programme),
    disbursement: disbursementShown(set, today),
  };
}

function programmeValue(set: EntrySet, entry: Entry<"programme">, today: string): ProgrammeValue {
  const { id, content } = entry;
  const events = set["money-event"].filter((event) => event.content.programme === id);
  const waterfall = waterfallOf(set, events, today);
  const ledger = set["ledger-entry"].filter((line) => line.content.programme === id);
  const { lines, ...cost } = netCost(ledger, agentFeeOf(set, entry, today));
  const { said, found } = saidAndFound(set, id);
  return {
    programme: id,
    code: content.code,
    title: content.title,
    cost: { ...cost, lines: [...lines] },
    waterfall,
    deliveryRate: moneyOf(ownEvents(set, events), content.modality, today).rate,
    coverage: coverageOf(set, id),
    said: [...said],
    found: [...found],
  };
}

/** Without what partners spent out of grants. */
function ownEvents(set: EntrySet, events: readonly Entry<"money-event">[]) {
  return events.filter((event) => !spentByPartner(set, event.content));
}

/** Newest first. */
export function coverageOf(set: EntrySet, programme: string): CoverageShown[] {
  return set["package-coverage"]
    .filter(({ content }) => content.programme === programme)
    .map(({ id, content }) => {
      const { start, end, services, source, needing, reached } = content;
      const named = { id, start, end, services, source };
      const few = needing < fewestPeople;
      // More than need them were reached: one of the numbers is wrong, and no share is told.
      const share = few || reached > needing ? null : packageCoverage(reached, needing);
      return few
        ? { ...named, needing: null, reached: null, share, hidden: true }
        : { ...named, needing, reached, share, hidden: false };
    })
    .sort((one, other) => (one.end < other.end ? 1 : -1));
}

function duplicatesShown(set: EntrySet, programme: string | null): ValueView["duplicates"] {
  const pairs = duplicatePairs(set).filter(
    (pair) => programme === null || pair.programmes.includes(programme),
  );
  const budget = budgetOf(set, programme);
  // What a programme bears of its pairs, as on its card; of all programmes together it is what all pairs expose.
  const exposure =
    programme === null
      ? pairs.reduce((all, pair) => all + pair.exposure, 0)
      : (duplicatesAmong(set).get(programme)?.exposure ?? 0);
  const mine = set.activity.filter((entry) => programme === null || entry.programme === programme);
  return {
    activities: mine.length,
    pairs: pairs.slice(0, mostPairs).map((pair) => pairShown(set, pair)),
    count: pairs.length,
    exposure,
    share: budget === 0 ? null : exposure / budget,
  };
}

function pairShown(set: EntrySet, pair: DuplicatePair): ValueView["duplicates"]["pairs"][number] {
  const { similarity, exposure } = pair;
  const type = entryWith(set, "activity", pair.one)?.content.type ?? "";
  return {
    one: activityShown(set, pair.one),
    other: activityShown(set, pair.other),
    type,
    similarity,
    exposure,
  };
}

function activityShown(set: EntrySet, id: string) {
  const activity = entryWith(set, "activity", id)?.content;
  const component = entryWith(set, "component", activity?.component ?? null)?.content;
  const organisation = entryWith(set, "organisation", component?.organisation ?? null)?.content;
  return {
    id,
    title: activity?.title ?? "",
    programmeCode: entryWith(set, "programme", component?.programme ?? null)?.content.code ?? "",
    organisation: organisation?.acronym ?? "",
    budget: activity?.budget ?? 0,
  };
}

function disbursementShown(set: EntrySet, today: string): ValueView["disbursement"] {
  const { programmes, joint, single, difference } = timeToDisbursement(set, today);
  return { programmes: [...programmes], joint, single, difference, fewestPerSide };
}
