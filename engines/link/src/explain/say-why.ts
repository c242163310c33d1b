/**
 * Why does the engine say so, in sentences?
 *
 * From what it comes to, over what speaks for and against, to what is missing, what would change it, what it was
 * learnt from and how the pair was found. Each sentence carries its key and what was filled in, so that a reader's
 * language can be put in its place; English is the default.
 *
 * @module
 */
import type { Model } from "../model.ts";
import type { LinkRecord } from "../record.ts";
import { HUB_LEVEL, type Hub, type Reason, type Weight } from "../scored-pair.ts";
import { explanationOf } from "./explanation.ts";
import { rulesThatFind } from "./rules-that-find.ts";
import {
  intervalSentence,
  likelihoodSentence,
  notObservedSentence,
  oddsSentence,
  thresholdSentence,
} from "./verdict-sentences.ts";
import { whatItRestsOn } from "./what-it-rests-on.ts";
import { type Change, type Observation, whatWouldChange } from "./what-would-change.ts";
import { type Sentence, type SomeWords, sentence, translated, type Words, wordsOf } from "./words.ts";
import { writtenBits, writtenList, writtenShare } from "./written-numbers.ts";

export interface SayWhyOptions {
  /** From here pairs are proposed. Unit: bits. Without it, nothing is said of proposing or of what would change. */
  readonly threshold?: number;
  readonly words?: SomeWords;
  /** The rule that brought the pair together, as {@link ScoredPair.rule}. */
  readonly rule?: string;
  /** Both records, to say which other rules would have found them. */
  readonly records?: readonly [LinkRecord, LinkRecord];
  /** As known when they were linked. */
  readonly hubs?: readonly Hub[];
}

/** More is tiresome; all of it is in `whatWouldChange`. */
const MOST_CHANGES = 3;
/** From this share on a score rests on one field. */
const LEANS_FROM = 0.5;

/** @param model - The one it was scored with. */
export function sayWhy(weight: Weight, model: Model, options: SayWhyOptions = {}): Sentence[] {
  const words = wordsOf(options.words);
  const explanation = explanationOf(weight, model);
  const missing = notObservedSentence(explanation, words);
  const { threshold } = options;
  return [
    likelihoodSentence(weight.bits, words),
    oddsSentence(weight.bits, words),
    ...(threshold === undefined ? [] : [thresholdSentence(weight.bits, threshold, words)]),
    intervalSentence(explanation, threshold, words),
    ...strongest(weight, words),
    ...leaning(weight, threshold, words),
    ...hubs(weight, words),
    ...(missing === null ? [] : [missing]),
    ...(threshold === undefined ? [] : changes(weight, model, { threshold, words })),
    ...stated(weight, model, words),
    ...found(model, options, words),
  ];
}

function strongest({ because }: Weight, words: Words): Sentence[] {
  const most = (way: number) =>
    because.reduce<Reason | null>((a, b) => (b.bits * way > (a === null ? 0 : a.bits * way) ? b : a), null);
  const say = (reason: Reason | null, key: "because_for" | "because_against") =>
    reason === null
      ? []
      : [sentence(words, key, { ...namesOf(reason, words), bits: writtenBits(words, reason.bits, true) })];
  const said = [...say(most(1), "because_for"), ...say(most(-1), "because_against")];
  return said.length > 0 ? said : [sentence(words, "nothing_observed")];
}

function namesOf({ field, level }: { field: string; level: string }, words: Words): Record<string, string> {
  return { field: translated(words.fields, field), level: translated(words.levels, level) };
}

function leaning(weight: Weight, threshold: number | undefined, words: Words): Sentence[] {
  const support = whatItRestsOn(weight, threshold);
  if (support === null) return [];
  const parameters = {
    ...namesOf(support.reason, words),
    percent: writtenShare(words, support.share),
    bits: writtenBits(words, support.without),
  };
  if (support.decides) return [sentence(words, "hangs_on", parameters)];
  if (support.share < LEANS_FROM) return [];
  return [sentence(words, support.reason.bits > 0 ? "rests_on" : "rests_on_against", parameters)];
}

function hubs({ because }: Weight, words: Words): Sentence[] {
  const fields = because.filter(({ level }) => level === HUB_LEVEL);
  return fields.map((reason) => sentence(words, "hub", namesOf(reason, words)));
}

interface Asked {
  readonly threshold: number;
  readonly words: Words;
}

function changes(weight: Weight, model: Model, { threshold, words }: Asked): Sentence[] {
  const told = whatWouldChange(weight, model, threshold);
  const single = told.changes.slice(0, MOST_CHANGES).map((change) => changeSentence(change, words));
  const none = told.changes.length === 0 ? [sentence(words, "nothing_would_change")] : [];
  const observed = told.observations.slice(0, MOST_CHANGES).map((each) => observationSentence(each, words));
  return [...single, ...none, ...observed];
}

/** One change in words. */
export function changeSentence(change: Change, words: Words): Sentence {
  const key = change.proposed ? "would_change_proposed" : "would_change_not_proposed";
  return sentence(words, key, {
    ...namesOf(change, words),
    instead: translated(words.levels, change.instead),
    bits: writtenBits(words, change.bits),
  });
}

/** What a missing field could do, in words. */
export function observationSentence(observation: Observation, words: Words): Sentence {
  return sentence(words, observation.decides ? "observing_decides" : "observing", {
    field: translated(words.fields, observation.field),
    best: translated(words.levels, observation.best),
    worst: translated(words.levels, observation.worst),
    high: writtenBits(words, observation.most),
    low: writtenBits(words, observation.least),
  });
}

function stated({ because }: Weight, model: Model, words: Words): Sentence[] {
  const counted = new Set(because.map(({ field }) => field));
  const names = model.fields
    .filter(({ name, mBasis, uBasis }) => counted.has(name) && (mBasis === "stated" || uBasis === "stated"))
    .map(({ name }) => translated(words.fields, name));
  const prior = model.trainedOn.priorBasis === "stated" ? [sentence(words, "stated_prior")] : [];
  if (names.length === 0) return prior;
  return [sentence(words, "stated", { fields: writtenList(words, names) }), ...prior];
}

function found(model: Model, { rule, records, hubs: known }: SayWhyOptions, words: Words): Sentence[] {
  const named = (name: string) => translated(words.rules, name);
  const first = rule === undefined ? [] : [sentence(words, "found_by", { rule: named(rule) })];
  if (records === undefined) return first;
  const all = rulesThatFind(records, model.plan, known === undefined ? {} : { hubs: known });
  const others = all.filter((name) => name !== rule).map(named);
  if (others.length > 0)
    return [
      ...first,
      sentence(words, rule === undefined ? "found_by_these" : "found_by_others", {
        rules: writtenList(words, others),
      }),
    ];
  return [...first, sentence(words, rule === undefined ? "found_by_none" : "found_by_no_other")];
}
