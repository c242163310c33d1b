/**
 * Where does a text offer work, travel or papers, or ask to be contacted?
 *
 * To ask for contact is a finding by itself. Work, pay, travel, papers and agents are what people here talk about, so
 * one of them alone is none; two of them near each other, or one beside a promise ("guaranteed"), a sum or a way to
 * be contacted, is.
 *
 * Assumes: words, not meaning. A warning that quotes an offer is found like the offer, and a reader decides.
 *
 * @module
 */
import type { Finding } from "./finding.ts";
import { outermost, type Place, phrasesOf, placesOf } from "./phrases.ts";
import type { TextWord } from "./text-words.ts";
import { contactWords } from "./words/messenger-names.ts";
import { type OfferTopic, offerTopics, offerWords } from "./words/offer-words.ts";

type Found = Omit<Finding, "kind">;
interface Topical extends Place {
  readonly topic: OfferTopic | "contact" | "sum";
}

/** What other finders know of the text: where contact is asked for or a way to it given, and where sums stand. */
export interface Beside {
  readonly contacts: readonly Place[];
  readonly ways: readonly Place[];
  readonly sums: readonly Place[];
}

const contacts = phrasesOf(Object.values(contactWords).join("/"));
const topics = offerTopics.map((topic) => ({
  topic,
  phrases: phrasesOf(
    Object.values(offerWords)
      .map((lists) => lists[topic])
      .join("/"),
  ),
}));
const reach = 120;

/** Where a text asks for contact, or a number may follow. Offsets into the folded text. */
export function contactPlaces(words: readonly TextWord[]): Place[] {
  return placesOf(contacts, words);
}

/** Offers of a text. Offsets into the folded text. */
export function findOffers(words: readonly TextWord[], { contacts, ways, sums }: Beside): Found[] {
  const said: Topical[] = [
    ...topics.flatMap(({ topic, phrases }) => placesOf(phrases, words).map((place) => ({ ...place, topic }))),
    ...[...contacts, ...ways].map((place) => ({ ...place, topic: "contact" as const })),
    ...sums.map((place) => ({ ...place, topic: "sum" as const })),
  ];
  return [...contacts.map(asking), ...stretchesOf(said).flatMap((stretch) => offer(stretch) ?? [])];
}

function asking({ start, end }: Place): Found {
  return { start, end, why: "asks-for-contact", strength: "possible", detail: null };
}

/** What is said within reach of the last belongs together. */
function stretchesOf(said: readonly Topical[]): Topical[][] {
  const stretches: Topical[][] = [];
  for (const one of [...said].sort((first, second) => first.start - second.start)) {
    const last = stretches.at(-1)?.at(-1);
    if (last !== undefined && one.start - last.end <= reach) stretches.at(-1)?.push(one);
    else stretches.push([one]);
  }
  return stretches;
}

/** Null when fewer than two topics of an offer are there; a way to be contacted and a sum are none by themselves. */
function offer(stretch: readonly Topical[]): Found | null {
  const named = new Set(stretch.map(({ topic }) => topic));
  // The same words may count for two topics ("without papers"): two places apart are needed as well.
  const places = outermost(stretch);
  const offered = offerTopics.filter((topic) => named.has(topic));
  if (offered.length === 0 || named.size < 2 || places.length < 2) return null;
  const start = Math.min(...stretch.map((one) => one.start));
  const end = Math.max(...stretch.map((one) => one.end));
  const promises = named.has("does") || (named.has("contact") && named.size > 2);
  return {
    start,
    end,
    why: promises ? "offers" : "speaks-of-offers",
    strength: promises ? "likely" : "possible",
    detail: null,
  };
}
