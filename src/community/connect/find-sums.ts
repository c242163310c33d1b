/**
 * Where does a text name an amount of money?
 *
 * @module
 */
import { figureAtoms } from "./figure-atoms.ts";
import type { Finding } from "./finding.ts";
import { type FoldedText, foldedWord } from "./folded-text.ts";
import { outermost, type Place, phrasesOf, placesOf } from "./phrases.ts";
import type { TextWord } from "./text-words.ts";
import { currencySigns, currencyWords, sumWords } from "./words/money-words.ts";

type Found = Omit<Finding, "kind">;

const currencies = phrasesOf(
  `${currencyWords}/${currencySigns
    .split(" ")
    .filter((sign) => /^[a-z]/u.test(sign))
    .join("/")}`,
);
const sums = phrasesOf(sumWords);
const signs = new Set(
  currencySigns
    .split(" ")
    .filter((sign) => !/^[a-z]/u.test(sign))
    .map(foldedWord),
);
const reach = 4;

/** Sums with their currency. Offsets into the folded text. */
export function findSums(folded: FoldedText, words: readonly TextWord[]): Found[] {
  const figures = outermost([...figureAtoms(folded, words), ...placesOf(sums, words)]);
  const signed = [...folded.text].flatMap((sign, at) =>
    signs.has(sign) ? [{ start: at, end: at + 1 }] : [],
  );
  const named = [...placesOf(currencies, words), ...signed];
  return named.flatMap((currency) => {
    const beside = figures.filter((figure) => near(folded.text, figure, currency));
    return beside.length === 0 ? [] : [sum([currency, ...beside])];
  });
}

function near(text: string, figure: Place, currency: Place): boolean {
  const [first, second] = figure.start < currency.start ? [figure, currency] : [currency, figure];
  return second.start - first.end <= reach && !/\p{L}/u.test(text.slice(first.end, second.start));
}

function sum(places: readonly Place[]): Found {
  const start = Math.min(...places.map((place) => place.start));
  const end = Math.max(...places.map((place) => place.end));
  return { start, end, why: "amount", strength: "plain", detail: null };
}
