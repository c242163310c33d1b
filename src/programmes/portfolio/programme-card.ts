/**
 * What does one programme's card say?
 *
 * @module
 */
import type { Entry, EntrySet } from "../entries/entry.ts";
import { dacCriteria } from "../entries/evaluation.ts";
import { isOpen } from "../gaps/gap-groups.ts";
import { reasonedVerdict } from "../portfolio.ts";
import { countingRows } from "../results/counting-rows.ts";
import type { ResultsView } from "../results/results-api.ts";
import { spentByPartner } from "../value/partner-spending.ts";
import type { ProgrammeDuplicates } from "./duplicates-among.ts";
import { evidenceGrade, ratingOf, strongestAndWeakest } from "./evidence-under.ts";
import { firstSpending, moneyOf } from "./money-of.ts";
import type { ProgrammeCard } from "./portfolio-api.ts";
import { unknownsOf } from "./unknowns-of.ts";
import { whoTakesPart } from "./who-takes-part.ts";

/** What is worked out of all programmes at once. */
export interface CardContext {
  /** Entries of this programme, with all that several share. */
  readonly own: EntrySet;
  readonly results: ResultsView;
  readonly duplicates: ProgrammeDuplicates;
  readonly drivenIndex: number | null;
  /** UTC day. */
  readonly today: string;
}

export function programmeCard(entry: Entry<"programme">, context: CardContext): ProgrammeCard {
  const { own, results, duplicates, drivenIndex, today } = context;
  const { id, content } = entry;
  const effectiveness = results.programmes.find(({ programme }) => programme === id)?.interval ?? null;
  const figures = figuresOf(results, id);
  const events = own["money-event"].filter((event) => !spentByPartner(own, event.content));
  const money = moneyOf(events, content.modality, today);
  const criteria = dacCriteria.map((criterion) => ({
    criterion,
    rated: ratingOf(own.evaluation, criterion),
  }));
  const judged = criteria.find(({ criterion }) => criterion === "effectiveness")?.rated ?? null;
  const grade = evidenceGrade(figures, judged?.grade ?? null);
  const interval = effectiveness === null ? null : ([effectiveness.low, effectiveness.high] as const);
  const assessed = { interval, grade, duplicateShare: duplicates.share };
  const open = figures.filter(({ widens }) => widens > 0);
  const { verdict, reasons } = reasonedVerdict(assessed);
  const takingPart = whoTakesPart(own, entry);
  return {
    programme: id,
    code: content.code,
    title: content.title,
    modality: content.modality,
    start: content.start,
    end: content.end,
    elapsed: elapsedOf(content.start, content.end, today),
    corridors: [...content.corridors],
    ...takingPart,
    donors: [...takingPart.donors],
    verdict,
    reasons: [...reasons],
    effectiveness,
    figures: figures.map(({ widens, doubt, ...figure }) => figure),
    money,
    resultsToSpend: perSpend(effectiveness, money.rate),
    grade,
    ...evidenceOf(own, id),
    criteria,
    duplicates,
    joint: {
      drivenIndex,
      ...firstSpending(events, today),
      openGaps: own.gap.filter((gap) => isOpen(gap.content)).length,
      waitingDecisions: own.decision.filter((each) => isWaiting(each, id)).length,
    },
    unknowns: [...unknownsOf({ ...assessed, open, rate: money.rate })],
  };
}

/** Those that effectiveness is made of. */
function figuresOf(results: ResultsView, programme: string) {
  const counting = countingRows(results.rows.filter((row) => row.programme === programme));
  const weights = counting.reduce((sum, { weight }) => sum + weight, 0);
  return counting.map(({ target, code, text, weight, achievement, counted, grade, doubt }) => {
    const share = weights > 0 ? weight / weights : 0;
    return {
      target,
      code,
      text,
      weight: share,
      achievement,
      grade,
      doubt,
      widens: share * (counted.high - counted.low),
    };
  });
}

/** A rate of 0 divides nothing: what was reached without spending is not known as a ratio. */
function perSpend(effectiveness: ProgrammeCard["effectiveness"], rate: number | null) {
  if (effectiveness === null || rate === null || rate <= 0) return null;
  return { low: effectiveness.low / rate, high: effectiveness.high / rate };
}

function evidenceOf(own: EntrySet, programme: string): Pick<ProgrammeCard, "strongest" | "weakest"> {
  const items = own.evidence.filter((entry) => entry.content.programme === programme);
  const { strongest, weakest } = strongestAndWeakest(items);
  return { strongest: [...strongest], weakest: [...weakest] };
}

function isWaiting({ content }: Entry<"decision">, programme: string): boolean {
  return content.programme === programme && content.decided === null;
}

function elapsedOf(start: string, end: string, today: string): number {
  const [from, to, now] = [start, end, today].map((day) => Date.parse(day)) as [number, number, number];
  return to > from ? Math.min(1, Math.max(0, (now - from) / (to - from))) : Number(now >= to);
}
