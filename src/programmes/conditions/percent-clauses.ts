/**
 * Which rate of cost does a sentence state: the agent's fee, the indirect cost, the coordination levy?
 *
 * A percentage belongs to the nearest of the three words in the same part of the sentence. One that is nearer to another
 * word ("budget line", "advance", "interest") belongs to that, and one that lies far from all belongs to none.
 *
 * @module
 */
import { numberOf, numeral } from "./clause-pattern.ts";

/** Furthest that a percentage stands from its word. Unit: characters. */
const furthest = 110;

const kinds: readonly (readonly [field: string | null, word: RegExp])[] = [
  [
    "aa_fee_pct",
    /\b(?:administrative agent(?:['’]s)?(?: administrative| direct)? fee|AA fee|(?:administration|administrative|management)? ?fee (?:of|for|to|charged by) the administrative agent|administrative agent[^;.%]{0,60}\bfee)\b|\b(?:frais|commission|honoraires)[^;.%]{0,30}agent administratif|\bagent administratif[^;.%]{0,60}\b(?:frais|commission)|\b(?:comision|tarifa|honorarios)[^;.%]{0,30}agente administrativo|\bagente administrativo[^;.%]{0,60}\b(?:comision|tarifa)/giu,
  ],
  [
    "indirect_pct",
    /\bindirect (?:support |programme )?costs?\b|\boverheads?\b|\bprogramme support costs?\b|\bgeneral management support\b|\bcost recovery\b|\b(?:couts|frais) indirects\b|\bfrais generaux\b|\bcouts d['’]appui\b|\bcost[oe]s indirectos\b|\bgastos (?:generales|indirectos)\b/giu,
  ],
  ["levy_pct", /\b(?:coordination )?levy\b|\bprelevement\b|\bgravamen\b|\btasa de coordinacion\b/giu],
  // Words that take a percentage for themselves.
  [
    null,
    /\bbudget (?:lines?|categor(?:y|ies))\b|\b(?:first|second|third|final)? ?(?:instal?ments?|tranches?)\b|\badvances?\b|\binterest\b|\bcontingenc(?:y|ies)\b|\bown contribution\b|\bco-financing\b|\bdeviations?\b|\bvariations?\b|\bof the (?:total )?(?:budget|contribution|amount)\b(?= (?:shall|will|is|are) (?:be )?(?:paid|retained|withheld))|\bspent\b|\bline\b|\bevaluations?\b|\bmonitoring\b|\bdirect costs?\b/giu,
  ],
];

const percentage = new RegExp(
  `\\b${numeral}\\s*(?:(?:\\(\\s*\\d+(?:[.,]\\d+)?\\s*(?:%|per ?cent)?\\s*\\)\\s*)?(?:%|per ?cent(?:age)?\\b|pour ?cent\\b|por ciento\\b))`,
  "giu",
);

interface Rate {
  readonly field: string;
  /** Unit: per cent. */
  readonly value: number;
}

/** The rates that a sentence states, each field at most once; two different ones of a field are none. */
export function ratesIn(sentence: string): readonly Rate[] {
  const named = wordsIn(sentence);
  const rates = [...sentence.matchAll(percentage)].flatMap((match): Rate[] => {
    const value = numberOf(match[1] ?? "");
    const field = nearest(sentence, named, { from: match.index, to: match.index + match[0].length });
    return value === null || value > 100 || field === null ? [] : [{ field, value }];
  });
  const none = noneCharged(sentence);
  return [...rates, ...none].filter(
    ({ field, value }, at, all) =>
      all.every((other) => other.field !== field || other.value === value) &&
      all.findIndex((other) => other.field === field) === at,
  );
}

interface Span {
  readonly from: number;
  readonly to: number;
}

interface Word extends Span {
  readonly field: string | null;
}

function wordsIn(sentence: string): readonly Word[] {
  return kinds.flatMap(([field, word]) =>
    [...sentence.matchAll(word)].map(({ index, 0: said }) => ({
      field,
      from: index,
      to: index + said.length,
    })),
  );
}

/** The field of the nearest word; a word behind counts as twice as far: "a levy of 1 %" is how such clauses are written. */
function nearest(sentence: string, words: readonly Word[], { from, to }: Span): string | null {
  let best: { readonly field: string | null; readonly far: number } = { field: null, far: furthest };
  for (const word of words) {
    if (Math.max(from - word.to, word.from - to) >= furthest) continue;
    const between = word.from >= to ? sentence.slice(to, word.from) : sentence.slice(word.to, from);
    if (between.includes(";") || (word.field === null && isBase(between))) continue;
    const inside = word.from < from && word.to > to;
    const far = inside ? 0 : word.from >= to ? behind(between) : between.length;
    if (far < best.far) best = { field: word.field, far };
  }
  return best.field;
}

/** "5 % of direct costs": what the rate is of, not what it is for. */
function isBase(between: string): boolean {
  return /^\s*(?:of|de|des|du|del)\s+(?:the |all |eligible |total |les |los )*$/iu.test(between);
}

/** "7 % indirect costs", "7 % for indirect costs": as near as can be. */
function behind(between: string): number {
  return /^\s*(?:(?:for|of|as|de|en|por|pour|au titre de|para)\s+)?(?:the\s+|los\s+|les\s+|des\s+)?$/iu.test(
    between,
  )
    ? 0
    : between.length * 2;
}

const nothing: readonly (readonly [string, RegExp])[] = [
  [
    "indirect_pct",
    /\bno (?:indirect (?:support )?costs?|overheads?)\b[^.;%]{0,60}\b(?:shall|may|will|are|is)\b[^.;%]{0,30}\b(?:charged|eligible|paid|recovered|reimbursed|financed)\b|\b(?:indirect (?:support )?costs?|overheads?)\b[^.;%]{0,20}\b(?:shall|may|will|are|is) not\b[^.;%]{0,20}\b(?:charged|eligible|paid|recovered|reimbursed|financed)\b/iu,
  ],
  ["levy_pct", /\bno (?:coordination )?levy\b|\bexempt(?:ed)? from the (?:coordination )?levy\b/iu],
];

function noneCharged(sentence: string): Rate[] {
  return nothing.filter(([, word]) => word.test(sentence)).map(([field]) => ({ field, value: 0 }));
}
