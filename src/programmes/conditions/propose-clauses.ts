/**
 * Which clauses does the text of an agreement seem to hold?
 *
 * Sentence by sentence, by patterns: precise rather than greedy, English first, French and Spanish where wording is usual.
 * A proposal names the field, the value and the whole sentence; it counts for nothing before a person has confirmed it.
 * Sentences that no pattern knows are proposed by none: what is not found stays unknown.
 *
 * Source: programmes.md section 3 ("how it runs", 1); patterns written for this project.
 *
 * @module
 */
import { type Plain, shippedTermRules, type TermRule, type TermTest } from "../term-rules.ts";
import { moneyClauses } from "./money-clauses.ts";
import { oversightClauses } from "./oversight-clauses.ts";
import { ratesIn } from "./percent-clauses.ts";
import { protectionClauses } from "./protection-clauses.ts";
import { type Sentence, sentencesOf } from "./sentences.ts";

export interface ProposedClause {
  /** A field that rules read, or "currency", which is the agreement's own. */
  readonly field: string;
  readonly value: Plain;
  /** The whole sentence. */
  readonly quotation: string;
  /** Offsets into the text, in UTF-16 code units. */
  readonly from: number;
  readonly to: number;
  /** Rules that read the field; empty when none does. */
  readonly rules: readonly string[];
}

/** Most that an agreement keeps of one clause. Unit: UTF-16 code units. */
const longestQuotation = 2_000;

const patterns = [...moneyClauses, ...oversightClauses, ...protectionClauses];

/** In the order of the text; two proposals of one field may disagree, and then a person decides. */
export function proposeClauses(text: string): readonly ProposedClause[] {
  const rules = shippedTermRules().rules;
  return sentencesOf(text)
    .filter((sentence) => sentence.text.length <= longestQuotation)
    .flatMap((sentence) =>
      found(flattened(sentence.text)).map(({ field, value }) => ({
        field,
        value,
        quotation: sentence.text,
        from: sentence.from,
        to: sentence.to,
        rules: rules.filter((rule) => fieldsRead(rule).has(field)).map(({ id }) => id),
      })),
    );
}

/** As patterns read it: without accents, on one line. Lines are broken anywhere, and PDF files bring hard spaces. */
function flattened(text: Sentence["text"]): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/\s+/gu, " ");
}

function found(sentence: string): readonly { readonly field: string; readonly value: Plain }[] {
  const said = new Map<string, Plain>(ratesIn(sentence).map(({ field, value }) => [field, value]));
  for (const { field, when, unless = [], value } of patterns) {
    if (said.has(field)) continue;
    if (!when.every((word) => word.test(sentence)) || unless.some((word) => word.test(sentence))) continue;
    const read = typeof value === "function" ? value(sentence) : value;
    if (read !== null) said.set(field, read);
  }
  return [...said].map(([field, value]) => ({ field, value }));
}

/** The fields that a rule looks at, its own among them. */
export function fieldsRead({ extract, deviates_if, burden }: TermRule): ReadonlySet<string> {
  const fields = new Set([extract.field]);
  const look = (test: TermTest): void => {
    if ("of" in test) for (const part of test.of) look(part);
    else if (test.field !== undefined) fields.add(test.field);
  };
  look(deviates_if);
  if (burden !== null && "field" in burden) fields.add(burden.field);
  return fields;
}
